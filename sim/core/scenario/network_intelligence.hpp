#pragma once
// Teams that register what they agreed and how it works out, and look into each other's kitchen.

#include "core/scenario/law.hpp"

namespace samenspel::scenario {

enum class Copies { none, best, anybody };
enum class Score { mark, wait };

/// Each team has working agreements of its own: factors on the days of keeping in touch, the weeks
/// between reviews and the hours of case discussion. A team may take over those of another.
struct NetworkIntelligence {
  bool measures = false;
  Copies copies = Copies::none;
  double looks_per_year = 1;
  Score score = Score::mark;
  double results_enough = 30;
  double memory_months = 12;
  double comparable_within = 0.5;
  double registering_hours = 0;
  double spread = 0;
};

template <class V>
void describe(V& v, NetworkIntelligence& p) {
  v.flag(p.measures, About{"measures", "1", 0, 0, Role::policy, "S3",
                           "teams register their agreements and how they work out"});
  v.choice(p.copies,
           About{"copies", "1", 0, 0, Role::policy, "S3",
                 "whose agreements a team takes over when it looks, where all register: nobody's, "
                 "those of the best comparable team if that does better, or of any"},
           {"none", "best", "anybody"});
  v.number(p.looks_per_year, About{"looks_per_year", "1/year", 0, 12, Role::policy, "S3 estimate",
                                   "how often a team looks into the kitchens of others"});
  v.choice(p.score,
           About{"score", "1", 0, 0, Role::policy, "S3",
                 "what is compared: the mark that families give, or their wait"},
           {"mark", "wait"});
  v.number(p.results_enough,
           About{"results_enough", "1", 0, 100000, Role::policy, "S3 estimate",
                 "results that a team must have registered before it is compared"});
  v.number(p.memory_months, About{"memory_months", "month", 0.5, 120, Role::policy, "S3 estimate",
                                  "months after which a result counts a third"});
  v.number(p.comparable_within,
           About{"comparable_within", "1", 0, 10, Role::policy, "S3 estimate",
                 "how much need per family may differ between the areas of comparable teams, as a "
                 "share of the smaller"});
  v.number(p.registering_hours,
           About{"registering_hours", "hour/month", 0, 40, Role::policy, "S3 estimate",
                 "hours a month of each full-time post that registering takes"});
  v.number(p.spread, About{"spread", "1", 0, 2, Role::place, "S3 estimate",
                           "standard deviation of the logarithms of the factors with which teams "
                           "start (0: all work alike)"});
}

}  // namespace samenspel::scenario
