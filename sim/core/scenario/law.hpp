#pragma once
// A law for durations or hours of work, as a scenario gives it.

#include "core/base/description.hpp"

namespace samenspel::scenario {

using base::About;
using base::NamedMap;
using base::Role;

enum class LawShape { constant, exponential, erlang, lognormal, weibull, uniform };

/// Hours of direct work of one brick. `spread` is the coefficient of variation (lognormal), the number of phases
/// (erlang), the shape (weibull), the half-range as a share of the mean (uniform); unused otherwise.
struct WorkLaw {
  LawShape shape = LawShape::lognormal;
  double mean_hours = 22.7;
  double spread = 1.117;
};

template <class V>
void describe(V& v, WorkLaw& p) {
  v.choice(p.shape, About{"shape", "1", 0, 0, Role::behaviour, "E25 E26 E27", "form of the distribution"},
           {"constant", "exponential", "erlang", "lognormal", "weibull", "uniform"});
  v.number(p.mean_hours, About{"mean_hours", "hour", 0, 100000, Role::behaviour, "estimate",
                               "mean direct hours of work of one brick of middling difficulty"});
  v.number(p.spread, About{"spread", "1", 0, 100, Role::behaviour, "estimate",
                           "coefficient of variation (lognormal), phases (erlang), shape (weibull) or half-range (uniform)"});
}

}  // namespace samenspel::scenario
