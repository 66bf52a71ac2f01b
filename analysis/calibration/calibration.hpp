#pragma once
// A calibration: which parameters may move, what is known of the city, how long is searched. What
// its file says, before anything is run.

#include "calibration/particle.hpp"
#include "core/base/description.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace samenspel::calibration {

using base::About;
using base::Role;

/// What is known of a parameter before the figures are looked at.
enum class PriorKind { uniform, log_uniform, normal };
inline constexpr const char* prior_names[] = {"uniform", "log_uniform", "normal"};

/// Whether the number is what a key gets, or what its value in the scenario is multiplied by.
enum class Sets { value, factor };

/// common: all particles meet the same families on the same days; own: each has a seed of its own,
/// so that chance does not pass for fit.
enum class RandomNumbers { own, common };

/// One parameter that may move. Without `low` and `high` over the range of its description.
struct Parameter {
  std::string key;
  PriorKind prior = PriorKind::uniform;
  double low = 0, high = 0;
  double mean = 0, spread = 0;
  Sets sets = Sets::value;
  std::string source;
};

/// One figure that is known: a row of `samenspel validate --targets`, or an output.
struct TargetAsked {
  std::string target;
  std::string output, label, second_label;
  double value = 0, tolerance = 0;
  TargetScale scale = TargetScale::difference;
  std::int64_t year = 0;
  double weight = 1;
  std::string source;
};

struct Calibration {
  std::string question;
  std::string scenario;
  std::vector<std::string> set;
  base::NamedMap<Parameter> parameters;
  base::NamedMap<TargetAsked> targets;
  std::int64_t replications = 2;
  std::int64_t first_particles = 150;
  std::int64_t particles = 60;
  std::int64_t waves = 8;
  double effective_particles = 100;
  RandomNumbers random_numbers = RandomNumbers::own;
  std::int64_t seed = 1;
};

inline constexpr double any_number = 1e15;

template <class V>
void describe(V& v, Parameter& p) {
  v.text(p.key, About{"key", "1", 0, 0, Role::run, "estimate",
                      "the scenario key that may move, as `samenspel describe parameters` names "
                      "it; \"*\" stands for any part of a name"});
  v.choice(p.prior,
           About{"prior", "1", 0, 0, Role::run, "estimate",
                 "what is known of it before the figures are looked at"},
           {"uniform", "log_uniform", "normal"});
  v.number(p.low, About{"low", "1", -any_number, any_number, Role::run, "estimate",
                        "its least value; low and high both 0: the range of its description"});
  v.number(p.high, About{"high", "1", -any_number, any_number, Role::run, "estimate",
                         "its greatest value"});
  v.number(p.mean, About{"mean", "1", -any_number, any_number, Role::run, "estimate",
                         "centre of a normal prior, which is cut off at low and high"});
  v.number(p.spread, About{"spread", "1", 0, any_number, Role::run, "estimate",
                           "standard deviation of a normal prior"});
  v.choice(p.sets,
           About{"sets", "1", 0, 0, Role::run, "estimate",
                 "whether the number is the value of the key or a factor on its value in the "
                 "scenario"},
           {"value", "factor"});
  v.text(p.source, About{"source", "1", 0, 0, Role::run, "estimate",
                         "where the range comes from: keys of the sources, or estimate"});
}

template <class V>
void describe(V& v, TargetAsked& p) {
  v.text(p.target, About{"target", "1", 0, 0, Role::run, "estimate",
                         "a row of `samenspel validate --targets` by its name; empty: an output"});
  v.text(p.output, About{"output", "1", 0, 0, Role::run, "estimate",
                         "an output of `samenspel describe outputs`"});
  v.text(p.label, About{"label", "1", 0, 0, Role::run, "estimate",
                        "the category of an output that has an axis"});
  v.text(p.second_label, About{"second_label", "1", 0, 0, Role::run, "estimate",
                               "the category on its second axis"});
  v.number(p.value, About{"value", "1", -any_number, any_number, Role::run, "estimate",
                          "the figure; without tolerance that of the row"});
  v.number(p.tolerance, About{"tolerance", "1", 0, any_number, Role::run, "estimate",
                              "what it may be off on either side, in its own unit"});
  v.choice(p.scale,
           About{"scale", "1", 0, 0, Role::run, "estimate",
                 "whether it is off by a difference, or by a ratio: accepted is then up to value + "
                 "tolerance and as many times less (for waits, which have no bound)"},
           {"difference", "ratio"});
  v.whole(p.year, About{"year", "1", 0, 3000, Role::run, "estimate",
                        "the calendar year that the figure is of"});
  v.number(p.weight, About{"weight", "1", 0, 1000, Role::run, "estimate",
                           "how much it counts beside the others (0: only shown)"});
  v.text(p.source, About{"source", "1", 0, 0, Role::run, "estimate",
                         "where the figure comes from; empty: as the row says"});
}

template <class V>
void describe(V& v, Calibration& p) {
  v.text(p.question, About{"question", "1", 0, 0, Role::run, "estimate",
                           "what is calibrated on what, in one line"});
  v.text(p.scenario, About{"scenario", "1", 0, 0, Role::run, "estimate",
                           "the scenario that is calibrated, by name or file"});
  v.texts(p.set, About{"set", "1", 0, 0, Role::run, "estimate",
                       "assignments \"path.to.key=value\" for all particles"});
  v.map("parameters", "what may move, by a short name", p.parameters);
  v.map("targets", "what is known, by a short name", p.targets);
  v.whole(p.replications, About{"replications", "1", 2, 1000, Role::run, "estimate",
                                "repetitions of each particle; two or more tell chance from "
                                "parameters"});
  v.whole(p.first_particles, About{"first_particles", "1", 4, 100000, Role::run, "estimate",
                                   "particles of the first wave, spread over the priors"});
  v.whole(p.particles, About{"particles", "1", 4, 100000, Role::run, "estimate",
                             "particles of each further wave"});
  v.whole(p.waves, About{"waves", "1", 2, 100, Role::run, "estimate",
                         "waves at most, the first among them; a closing one comes after them"});
  v.number(p.effective_particles,
           About{"effective_particles", "1", 2, 100000, Role::run, "estimate",
                 "enough: no further wave once the last ones together are worth so many"});
  v.choice(p.random_numbers,
           About{"random_numbers", "1", 0, 0, Role::run, "estimate",
                 "whether particles have their own random numbers or share them"},
           {"own", "common"});
  v.whole(p.seed, About{"seed", "1", 0, 9007199254740992.0, Role::run, "estimate",
                        "the same seed gives the same particles"});
}

}  // namespace samenspel::calibration
