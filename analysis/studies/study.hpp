#pragma once
// A study: one question asked at many points. What its file says, before anything is run.

#include "core/base/description.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace samenspel::studies {

using base::About;
using base::Role;

enum class DesignKind { grid, one_at_a_time, latin_hypercube, sobol, morris, saltelli };
inline constexpr const char* design_names[] = {"grid",  "one_at_a_time", "latin_hypercube",
                                               "sobol", "morris",        "saltelli"};

/// common: all points meet the same families on the same days, so that a difference between points
/// is a difference of their values; own: each point has a seed of its own, so that chance can be
/// told from the factors.
enum class RandomNumbers { common, own };

enum class FactorScale { linear, logarithmic };

/// Whether a factor is what its key gets, or what the key's own value in the scenario is multiplied
/// by (a key that is 0 there stays 0).
enum class FactorSets { value, factor };

/// One parameter that is varied. Without `low` and `high` over the range of its description.
struct Factor {
  std::string key;
  double low = 0, high = 0;
  FactorScale scale = FactorScale::linear;
  FactorSets sets = FactorSets::value;
  std::int64_t levels = 5;
};

struct PointDesign {
  DesignKind kind = DesignKind::latin_hypercube;
  std::int64_t points = 64;
  std::int64_t blocks = 1;
  std::int64_t levels = 4;
  std::int64_t seed = 1;
};

struct Study {
  std::string question;
  std::vector<std::string> scenarios;
  std::vector<std::string> set;
  base::NamedMap<Factor> factors;
  PointDesign design;
  std::int64_t replications = 4;
  RandomNumbers random_numbers = RandomNumbers::own;
  std::vector<std::string> outputs;
  std::int64_t block_points = 250;
};

inline constexpr double any_number = 1e15;
inline constexpr std::int64_t most_points = 1'000'000;

template <class V>
void describe(V& v, Factor& p) {
  v.text(p.key, About{"key", "1", 0, 0, Role::run, "estimate",
                      "the scenario key that is varied, as `samenspel describe parameters` "
                      "names it; * stands for any part of a name between points, and all keys of "
                      "the scenario that match are varied together"});
  v.number(p.low, About{"low", "1", -any_number, any_number, Role::run, "estimate",
                        "its least value, in its own unit; low and high both 0: the range of its "
                        "description"});
  v.number(p.high, About{"high", "1", -any_number, any_number, Role::run, "estimate",
                         "its greatest value"});
  v.choice(p.scale,
           About{"scale", "1", 0, 0, Role::run, "estimate",
                 "whether equal steps are equal differences or equal ratios"},
           {"linear", "logarithmic"});
  v.choice(p.sets,
           About{"sets", "1", 0, 0, Role::run, "estimate",
                 "whether the key gets the value, or its own value in the scenario times it"},
           {"value", "factor"});
  v.whole(p.levels, About{"levels", "1", 1, 1000, Role::run, "estimate",
                          "values of a grid, evenly from low to high"});
}

template <class V>
void describe(V& v, PointDesign& p) {
  v.choice(p.kind, About{"kind", "1", 0, 0, Role::run, "estimate", "which points are tried"},
           {"grid", "one_at_a_time", "latin_hypercube", "sobol", "morris", "saltelli"});
  v.whole(p.points,
          About{"points", "1", 1, static_cast<double>(most_points), Role::run, "estimate",
                "points of a Latin hypercube or Sobol' sequence, trajectories of morris, rows of "
                "saltelli; a grid and one_at_a_time count for themselves"});
  v.whole(p.blocks, About{"blocks", "1", 1, 1000, Role::run, "estimate",
                          "Latin hypercubes of so many points each; more of them extend a study"});
  v.whole(p.levels, About{"levels", "1", 2, 1000, Role::run, "estimate",
                          "levels of morris (even) and of one_at_a_time"});
  v.whole(p.seed, About{"seed", "1", 0, 9007199254740992.0, Role::run, "estimate",
                        "the same seed gives the same points"});
}

template <class V>
void describe(V& v, Study& p) {
  v.text(p.question, About{"question", "1", 0, 0, Role::run, "estimate",
                           "the question this study answers, in one line"});
  v.texts(p.scenarios, About{"scenarios", "1", 0, 0, Role::run, "estimate",
                             "scenarios that run at each point, by name or file"});
  v.texts(p.set, About{"set", "1", 0, 0, Role::run, "estimate",
                       "assignments \"path.to.key=value\" for all points"});
  v.map("factors", "what is varied, by a short name", p.factors);
  v.section("design", "which points are tried", p.design);
  v.whole(p.replications, About{"replications", "1", 1, 1000000, Role::run, "estimate",
                                "repetitions of each scenario at each point"});
  v.choice(p.random_numbers,
           About{"random_numbers", "1", 0, 0, Role::run, "estimate",
                 "whether points share their random numbers or have their own"},
           {"common", "own"});
  v.texts(p.outputs, About{"outputs", "1", 0, 0, Role::run, "estimate",
                           "what is kept of each replication; none: the headline outcomes"});
  v.whole(p.block_points, About{"block_points", "1", 1, 1000, Role::run, "estimate",
                                "finished points that become one file"});
}

}  // namespace samenspel::studies
