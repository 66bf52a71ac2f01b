#pragma once
// How a scenario is run: calendar, replications, seed.

#include "core/scenario/law.hpp"

namespace samenspel::scenario {

enum class Record { summary, series, events };

struct Run {
  std::int64_t first_year = 2015;
  double warm_up_years = 10;
  double years = 10;
  std::int64_t replications = 20;
  double precision = 0;
  std::int64_t max_replications = 1000;
  std::int64_t seed = 20240101;
  std::int64_t norm_weeks = 4;
  std::int64_t norm_weeks_specialist = 14;
  Record record = Record::series;
};

template <class V>
void describe(V& v, Run& p) {
  v.whole(p.first_year, About{"first_year", "year", 1900, 2200, Role::run, "estimate",
                              "calendar year that is measured first"});
  v.number(p.warm_up_years, About{"warm_up_years", "year", 0, 35, Role::run, "estimate",
                                  "years simulated before measuring starts"});
  v.number(p.years, About{"years", "year", 0.01, 100, Role::run, "estimate", "years measured"});
  v.whole(p.replications,
          About{"replications", "1", 1, 1000000, Role::run, "estimate", "independent repetitions"});
  v.number(p.precision,
           About{"precision", "1", 0, 1, Role::run, "estimate",
                 "0: exactly `replications`; else so many that the 95% interval of each headline "
                 "outcome is within this share of its mean, with several scenarios the interval of "
                 "its difference from the first"});
  v.whole(p.max_replications, About{"max_replications", "1", 1, 1000000, Role::run, "estimate",
                                    "with `precision`: at most so many repetitions"});
  v.whole(p.seed, About{"seed", "1", 0, 9007199254740992.0, Role::run, "estimate",
                        "the same seed gives the same families on the same days"});
  v.whole(p.norm_weeks, About{"norm_weeks", "week", 0, 520, Role::policy, "N29",
                              "norm for the wait at a neighbourhood team"});
  v.whole(p.norm_weeks_specialist, About{"norm_weeks_specialist", "week", 0, 520, Role::policy,
                                         "N29", "norm for the wait at a specialist"});
  v.choice(p.record,
           About{"record", "1", 0, 0, Role::run, "estimate",
                 "what is kept: summary, weekly series, or the event log too"},
           {"summary", "series", "events"});
}

}  // namespace samenspel::scenario
