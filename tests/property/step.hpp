#pragma once
// One step of a family's way, and what it means that it is no toy behind a name: a key turns it
// off, and then what it does to outcomes is gone. Pairs of runs on the same seed, in a city in
// which everything is at work.

#include <gtest/gtest.h>

#include <algorithm>
#include <functional>
#include <string>
#include <vector>

#include "support/runs.hpp"
#include "support/small_city.hpp"

namespace samenspel::support {

using scenario::Parameters;
using world::Ending;

using Facts = std::vector<Fact>;

inline Parameters busy_city() { return support::small_city(2, 2000); }

inline const Facts& busy_facts() {
  static const Facts facts = support::facts_of(busy_city());
  return facts;
}

inline double share(const Facts& facts, FactKind kind, std::uint8_t detail) {
  return static_cast<double>(count(facts, kind, detail)) / static_cast<double>(count(facts, kind));
}

inline double mean(const Facts& facts, FactKind kind) {
  return static_cast<double>(sum(facts, kind)) / static_cast<double>(count(facts, kind));
}

/// Requests in the calendar months July and August, as a share; a year of 365 days starts on 1
/// January.
inline double summer_share(const Facts& facts) {
  double all = 0, summer = 0;
  for (const Fact& fact : facts) {
    if (fact.kind == FactKind::asked) {
      const auto day = fact.time / 86400 % 365;
      all += 1;
      summer += day >= 181 && day < 243 ? 1 : 0;
    }
  }
  return summer / all;
}

inline std::int64_t asked_beyond_the_front_door(const Facts& facts) {
  return std::count_if(facts.begin(), facts.end(), [](const Fact& fact) {
    return fact.kind == FactKind::asked &&
           (fact.team == 0 || fact.team % 2 == 0);  // institution 0, BASEcamps 2 and 4
  });
}

/// What the whole city spends on one kind of cost.
inline std::int64_t cost(const Facts& facts, world::CostKind kind) {
  std::int64_t cents = 0;
  for (const Fact& fact : facts) {
    cents += fact.kind == FactKind::booked && fact.detail == static_cast<std::uint8_t>(kind)
                 ? fact.value
                 : 0;
  }
  return cents;
}

inline void for_teams(Parameters& p, const std::function<void(scenario::Team&)>& change) {
  for (auto& [name, team] : p.teams) {
    change(team);
  }
}

inline void for_domains(Parameters& p, const std::function<void(scenario::Domain&)>& change) {
  for (auto& [name, domain] : p.needs.domains) {
    change(domain);
  }
}

/// Nobody waits or drops out of help, and help goes so fast that nearly all of it ends within the
/// run: how long it takes is then a matter of hours alone.
inline void give_room(Parameters& p) {
  for_teams(p, [](scenario::Team& team) {
    team.caseload_soft = team.caseload_hard = 1e9;
    team.hours_per_week = 1e9;
    team.wanted_hours_per_week = 20;
  });
  p.help.drop_out_per_hour = 0;
  p.needs.ongoing = 0;
  p.outflow.keep_in_touch_days = 0;
}

/// One step of a family's way: the change that turns it off, and a number that the step pushes up
/// or down.
struct Step {
  enum class Sign { gone, less, more };  ///< of the number, when the step is turned off
  const char* name;
  std::function<void(Parameters&)> turn_off;
  std::function<double(const Facts&)> number;
  Sign without;
  std::function<void(Parameters&)> prepare = {};  ///< of both runs, where the step has to stand out
};

using Sign = Step::Sign;

inline std::function<double(const Facts&)> number_of(FactKind kind) {
  return [kind](const Facts& facts) { return static_cast<double>(count(facts, kind)); };
}

inline std::function<double(const Facts&)> number_of(FactKind kind, Ending ending) {
  return [kind, ending](const Facts& facts) {
    return static_cast<double>(count(facts, kind, ending));
  };
}

inline std::function<double(const Facts&)> mean_of(FactKind kind) {
  return [kind](const Facts& facts) { return mean(facts, kind); };
}

inline std::function<double(const Facts&)> share_of(FactKind kind, std::uint8_t detail) {
  return [kind, detail](const Facts& facts) { return share(facts, kind, detail); };
}

/// Turns the step off and compares; an effect of less than three percent might as well be noise.
inline void expect_an_effect(const Step& step) {
  Parameters p = busy_city();
  if (step.prepare) {
    step.prepare(p);
  }
  const double with = step.number(step.prepare ? facts_of(p) : busy_facts());
  step.turn_off(p);
  const double without = step.number(facts_of(p));
  switch (step.without) {
    case Sign::gone:
      EXPECT_GT(with, 0);
      EXPECT_EQ(without, 0);
      break;
    case Sign::less:
      EXPECT_LT(without, 0.97 * with);
      break;
    case Sign::more:
      EXPECT_GT(without, 1.03 * with);
      break;
  }
  testing::Test::RecordProperty("with", std::to_string(with));
  testing::Test::RecordProperty("without", std::to_string(without));
}

}  // namespace samenspel::support
