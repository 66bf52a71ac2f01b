#pragma once
// A law for durations or hours of work, as a scenario gives it.

#include "core/base/description.hpp"
#include "core/random/law.hpp"

namespace samenspel::scenario {

using base::About;
using base::NamedMap;
using base::Role;

/// Hours of direct work of one brick. `spread` is the coefficient of variation (lognormal,
/// uniform), the number of stages (erlang) or the shape (weibull); unused otherwise.
struct WorkLaw {
  random::Law::Kind shape = random::Law::Kind::lognormal;
  double mean_hours = 22.7;
  double spread = 1.117;

  bool is_lognormal() const { return shape == random::Law::Kind::lognormal && mean_hours > 0; }
  random::Law law() const { return random::Law{shape, mean_hours, spread}; }
};

template <class V>
void describe(V& v, WorkLaw& p) {
  v.choice(p.shape,
           About{"shape", "1", 0, 0, Role::behaviour, "E25 E26 E27", "form of the distribution"},
           {"constant", "exponential", "erlang", "lognormal", "weibull", "uniform"});
  v.number(p.mean_hours, About{"mean_hours", "hour", 0, 100000, Role::behaviour, "estimate",
                               "mean direct hours of work of one brick of middling difficulty"});
  v.number(
      p.spread,
      About{"spread", "1", 0, 100, Role::behaviour, "estimate",
            "coefficient of variation (lognormal, uniform), stages (erlang) or shape (weibull)"});
}

}  // namespace samenspel::scenario
