// Every person has one holder, every stock is what went in less what went out, and every cent is
// booked once: in random scenarios in which every mechanism is at work, with the invariants of the
// world checked after every event.

#include <gtest/gtest.h>

#include <set>

#include "support/census.hpp"
#include "support/random_city.hpp"
#include "support/runs.hpp"

namespace samenspel {
namespace {

using support::CaseName;
using support::Census;
using world::CaseState;
using world::Fact;

/// Names of all cases, wherever they are held; each must be held once.
std::set<CaseName> held_once(const run::Replication& running, std::int64_t& unmet) {
  std::set<CaseName> names;
  const auto meet = [&](const world::Case& item) {
    EXPECT_TRUE(names.insert({item.area, item.ordinal}).second)
        << "two holders of need " << item.ordinal;
    unmet += item.has(world::Case::unmet) ? 1 : 0;
  };
  const auto open = [&](const world::Message& message) {
    if (message.moves_a_case()) {
      meet(message.content);
    }
  };
  for (const world::Place& place : running.places()) {
    for (std::uint32_t slot = 0; slot < place.cases.end(); ++slot) {
      if (place.cases[slot].state != CaseState::free) {
        meet(place.cases[slot]);
      }
    }
    place.mail.for_each(open);
  }
  for (const run::Shard& shard : running.shards()) {
    for (const world::Letter& letter : shard.far_post) {
      open(letter.message);
    }
  }
  return names;
}

void compare_stocks(const run::Replication& running, const Census& census) {
  for (const world::Place& place : running.places()) {
    for (const world::Team& team : place.teams) {
      ASSERT_EQ(census.waiting(team.index), team.waiting)
          << "day " << running.day() << " team " << team.index;
      ASSERT_EQ(census.held(team.index), team.held)
          << "day " << running.day() << " team " << team.index;
    }
  }
  std::int64_t unmet = 0;
  const std::set<CaseName> names = held_once(running, unmet);
  ASSERT_EQ(census.unmet(), unmet) << "day " << running.day();
  for (const auto& [name, item] : census.cases()) {
    const bool somewhere = names.count(name) != 0;
    ASSERT_TRUE(somewhere || item.where == support::Followed::Where::home)
        << "need " << name.second << " is lost";
  }
}

void compare_books(const run::Replication& running, const Census& census) {
  for (const world::Place& place : running.places()) {
    for (std::size_t kind = 0; kind < world::cost_kind_count; ++kind) {
      const auto cost = static_cast<world::CostKind>(kind);
      for (std::size_t t = 0; t < place.teams.size(); ++t) {
        EXPECT_EQ(census.booked(world::none, place.teams[t].index, cost),
                  place.team_accounts[t].spent(cost));
      }
      for (const world::AreaState& area : place.areas) {
        EXPECT_EQ(census.booked(area.index, world::none, cost), area.account.spent(cost));
      }
    }
    for (const world::Account& account : place.team_accounts) {
      EXPECT_EQ(account.granted(), account.spent() + account.committed() + account.balance());
    }
    for (const world::AreaState& area : place.areas) {
      EXPECT_TRUE(area.account.balanced());
      EXPECT_GE(area.base_load, 0);
    }
  }
}

void run_and_compare(const run::Plan& plan, std::uint64_t seed) {
  run::Replication running(plan, seed, 0, run::Audit::every_event);
  Census census;
  const std::int32_t post_takes = plan.structure.span_days();
  while (running.day() + 1 + post_takes < plan.end_day) {  // later post is not delivered any more
    running.advance_to(running.day() + 1, [&](std::int32_t, const world::FactsOfDay& facts) {
      for (const Fact& fact : facts) {
        census.see(fact);
      }
    });
    if (running.day() % 7 == 0) {
      ASSERT_NO_FATAL_FAILURE(compare_stocks(running, census));
    }
  }
  compare_stocks(running, census);
  compare_books(running, census);
  ASSERT_TRUE(census.errors().empty())
      << census.errors().size() << " errors; the first: " << census.errors().front();
}

void run_and_compare(const scenario::Parameters& parameters, std::uint64_t seed) {
  run_and_compare(support::plan_of(parameters), seed);
}

class RandomCity : public testing::TestWithParam<std::uint64_t> {};

TEST_P(RandomCity, keeps_people_and_money) {
  run_and_compare(support::random_city(GetParam()), GetParam());
}

TEST_P(RandomCity, keeps_people_and_money_when_policies_change) {
  run_and_compare(support::plan_of(support::random_policies(GetParam())), GetParam());
}

/// Where people stay and no paper is asked, families also come back to who kept the lead.
scenario::Parameters calm(scenario::Parameters p) {
  p.staff.turnover.clear();
  p.staff.satisfaction.half_life_months = 0;
  p.absence.share = 0;
  p.funding.contracts.clear();
  p.expertise.case_lead.on_referral = scenario::LeadOnReferral::stays;
  return p;
}

TEST(RandomCities, do_everything_that_can_be_done) {
  std::set<world::FactKind> done;
  std::set<std::uint8_t> endings;
  const auto see = [&](const run::Plan& plan, std::uint64_t seed) {
    for (const Fact& fact : support::facts_of(plan, seed)) {
      done.insert(fact.kind);
      for (const world::GoesWith& one : world::goes_with) {
        if (one.holds(fact)) done.insert(one.what);
      }
      if (fact.kind == world::FactKind::ended) {
        endings.insert(fact.detail);
      }
    }
  };
  for (std::uint64_t number = 0; number < 60; ++number) {
    see(support::plan_of(support::random_policies(number)), number);
    see(support::plan_of(calm(support::random_city(number))), number);
  }
  for (std::size_t number = 0; number < world::fact_kind_count; ++number) {
    const auto kind = static_cast<world::FactKind>(number);
    EXPECT_TRUE(done.contains(kind) || world::is_only_logged(kind)) << "kind " << number;
  }
  EXPECT_EQ(endings.size(), world::ending_count);
}

INSTANTIATE_TEST_SUITE_P(numbers, RandomCity, testing::Range<std::uint64_t>(0, 40));

TEST(SmallCity, keeps_people_and_money) { run_and_compare(support::small_city(4, 600), 7); }

TEST(SmallCity, lives_without_staff) {
  scenario::Parameters p = support::small_city();
  for (auto& [name, team] : p.teams) {
    for (auto& [discipline, fte] : team.fte) {
      fte = 0;
    }
  }
  run_and_compare(p, 7);
  const auto facts = support::facts_of(p);
  EXPECT_GT(support::count(facts, world::FactKind::queued), 0);
  EXPECT_EQ(support::count(facts, world::FactKind::started), 0);
  EXPECT_EQ(support::sum(facts, world::FactKind::booked),
            support::sum(support::only(facts, [](const Fact& f) { return f.team == world::none; }),
                         world::FactKind::booked));
}

TEST(SmallCity, lives_without_needs) {
  scenario::Parameters p = support::small_city();
  p.needs.onset_per_family_year = 0;
  run_and_compare(p, 7);
  const auto facts = support::facts_of(p);
  for (const Fact& fact : facts) {
    EXPECT_TRUE(fact.kind == world::FactKind::booked || fact.kind == world::FactKind::book_closes);
  }
}

TEST(SmallCity, lives_without_families) {
  scenario::Parameters p = support::small_city();
  for (auto& [name, area] : p.city.areas) {
    area.families = 0;
  }
  run_and_compare(p, 7);
}

}  // namespace
}  // namespace samenspel
