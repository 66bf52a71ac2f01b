// Which families had help before, and how many ask in a year: followed through the facts.

#include <gtest/gtest.h>

#include <map>
#include <set>
#include <utility>

#include "core/world/youth_help.hpp"
#include "support/runs.hpp"
#include "support/small_city.hpp"

namespace samenspel::support {
namespace {

using Name = std::pair<std::uint16_t, std::uint32_t>;  // area, and number of the need or the home

/// A small city in which families stay, have one child, ask often, and are helped at home, where
/// their history is known at once.
scenario::Parameters city_of_families_that_stay() {
  scenario::Parameters p = small_city(2, 200);
  p.city.families.years_of_residence = 0;
  p.needs.onset_per_family_year *= 6;
  p.needs.protected_years = 0;
  for (auto& [name, team] : p.teams) {
    for (auto& [discipline, fte] : team.fte) {
      fte = name == "institution" ? 0 : fte * 6;
    }
  }
  return p;
}

struct Request {
  bool repeat = false;
  bool helped = false;
};

TEST(RepeatUse, is_help_after_help_that_had_ended) {
  std::map<Name, Request> requests;
  std::set<Name> helped;  // homes whose child has had help that ended
  int repeats = 0, firsts = 0;
  for (const Fact& fact : facts_of(city_of_families_that_stay())) {
    Request& request = requests[Name(fact.area, fact.ordinal)];
    const Name home(fact.area, fact.family);
    if (fact.kind == FactKind::asked) {
      request = Request{helped.count(home) > 0, false};
    } else if (fact.kind == FactKind::started) {
      request.helped = true;
      ASSERT_EQ(world::helped_before(fact.also), request.repeat ? 1 : 0);
      ++(request.repeat ? repeats : firsts);
    } else if (fact.kind == FactKind::ended && request.helped) {
      helped.insert(home);
    }
  }
  EXPECT_GT(repeats, 50);
  EXPECT_GT(firsts, 50);
}

TEST(RepeatUse, a_family_counts_once_in_a_calendar_year) {
  const scenario::Parameters p = city_of_families_that_stay();
  const run::Plan plan = plan_of(p);
  std::set<std::pair<Name, std::size_t>> asked;
  std::size_t year = 0, month = 0;
  std::int64_t requests = 0;
  for (const Fact& fact : facts_of(plan)) {
    while (month + 1 < plan.months.size() && plan.months[month + 1].begins <= fact.time) {
      year += plan.months[++month].month == 0 ? 1 : 0;
    }
    if (fact.kind == FactKind::asked) {
      const bool first = asked.emplace(Name(fact.area, fact.family), year).second;
      ASSERT_EQ((fact.also & world::also_first_of_year) != 0, first);
      ++requests;
    }
  }
  EXPECT_GT(requests, static_cast<std::int64_t>(asked.size()) + 50);
}

TEST(YouthHelp, ends_as_often_as_its_requests_begin_and_follows_help) {
  std::map<Name, int> open;
  std::set<Name> begun;
  int begins = 0, ends = 0, access_only = 0;
  for (const Fact& fact : facts_of(city_of_families_that_stay())) {
    const Name need(fact.area, fact.ordinal);
    if (fact.kind == FactKind::youth_help_begins) {
      const bool first = world::HelpedChildren::unpacked(fact.value).first_in_request;
      ASSERT_EQ(open[need], first ? 0 : 1);
      open[need] = 1;
      ++begins;
    } else if (fact.kind == FactKind::youth_help_ends) {
      ASSERT_EQ(open[need], 1);
      open[need] = 0;
      ++ends;
    } else if (fact.kind == FactKind::started) {
      access_only += fact.team == 1 && open[need] == 0 ? 1 : 0;
    } else if (fact.kind == FactKind::ended) {
      ASSERT_EQ(open[need], 0) << "ends before help does";
    }
  }
  EXPECT_GT(ends, 50);
  EXPECT_GT(begins, ends);
  EXPECT_GT(access_only, 50);
}

TEST(OtherDoors, a_refused_family_turns_to_another_team_once_a_request) {
  scenario::Parameters p = small_city();
  p.entry.tries_another = 1;
  for (auto& [name, team] : p.teams) {
    team.intake_stops_at = 2;
  }
  struct Way {
    std::uint16_t refused_by = world::none;
    int tried = 0;
  };
  std::map<Name, Way> ways;
  int second_chances = 0;
  for (const Fact& fact : facts_of(p)) {
    Way& way = ways[Name(fact.area, fact.ordinal)];
    if (fact.kind == FactKind::asked) {
      way = Way{};
    } else if (fact.kind == FactKind::refused) {
      way.refused_by = fact.team;
    } else if (fact.kind == FactKind::tried_another) {
      ASSERT_NE(way.refused_by, world::none);
      ASSERT_NE(way.refused_by, fact.team);
      ASSERT_EQ(++way.tried, 1);
      ASSERT_NE(fact.detail, 2) << "not by order of a judge";
    } else if (fact.kind == FactKind::started) {
      second_chances += way.tried;
    }
  }
  EXPECT_GT(second_chances, 5);
}

}  // namespace
}  // namespace samenspel::support
