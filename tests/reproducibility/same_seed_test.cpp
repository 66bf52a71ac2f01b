// The same seed gives the same facts, however the run is cut into steps and whatever other
// replications do; a difference between two scenarios touches nobody whom it does not concern.

#include <gtest/gtest.h>

#include <set>

#include "support/runs.hpp"
#include "support/small_city.hpp"

namespace samenspel {
namespace {

using support::facts_of;
using support::only;
using support::plan_of;
using support::same;
using support::small_city;
using support::test_seed;
using world::Fact;
using world::FactKind;

TEST(SameSeed, gives_the_same_facts_twice) {
  const run::Plan plan = plan_of(small_city(3));
  const auto facts = facts_of(plan);
  EXPECT_GT(facts.size(), 10000U);
  EXPECT_TRUE(same(facts, facts_of(plan)));
  EXPECT_TRUE(same(facts, facts_of(small_city(3))));
  EXPECT_FALSE(same(facts, facts_of(plan, test_seed + 1)));
}

TEST(SameSeed, a_replication_does_not_depend_on_others) {
  const run::Plan plan = plan_of(small_city());
  std::vector<std::vector<Fact>> in_order;
  for (std::uint32_t replication = 0; replication < 3; ++replication) {
    in_order.push_back(facts_of(plan, test_seed, replication));
  }
  EXPECT_TRUE(same(in_order[2], facts_of(plan, test_seed, 2)));
  EXPECT_FALSE(same(in_order[1], in_order[2]));

  // Two replications that take turns day by day see nothing of each other.
  run::Replication first(plan, test_seed, 0);
  run::Replication second(plan, test_seed, 1);
  std::vector<Fact> of_first, of_second;
  const auto into = [](std::vector<Fact>& facts) {
    return [&facts](std::int32_t, const world::FactsOfDay& day) {
      facts.insert(facts.end(), day.begin(), day.end());
    };
  };
  while (!first.done()) {
    first.advance_to(first.day() + 1, into(of_first));
    second.advance_to(second.day() + 1, into(of_second));
  }
  EXPECT_TRUE(same(in_order[0], of_first));
  EXPECT_TRUE(same(in_order[1], of_second));
}

TEST(SameSeed, the_number_of_steps_changes_nothing) {
  const run::Plan plan = plan_of(small_city());
  const auto whole = facts_of(plan);
  run::Replication running(plan, test_seed, 0);
  std::vector<Fact> facts;
  for (std::int32_t step = 1; !running.done(); step = step % 17 + 3) {
    running.advance_to(running.day() + step, [&](std::int32_t day, const world::FactsOfDay& today) {
      for (const Fact& fact : today) {
        EXPECT_EQ(fact.time / 86400, day);
      }
      facts.insert(facts.end(), today.begin(), today.end());
    });
  }
  EXPECT_TRUE(same(whole, facts));
}

/// Areas in places of their own: no institution that they share.
scenario::Parameters separate_areas(std::size_t areas) {
  scenario::Parameters p = small_city(areas, 800);
  p.teams.erase(p.teams.begin());
  for (auto& [name, area] : p.city.areas) {
    area.served_by.pop_back();
  }
  return p;
}

TEST(Elsewhere, an_area_more_changes_nothing_in_the_first) {
  const auto of_first = [](const Fact& fact) { return fact.area == 0 || fact.team < 2; };
  const auto alone = only(facts_of(separate_areas(1)), of_first);
  EXPECT_GT(alone.size(), 2000U);
  EXPECT_TRUE(same(alone, only(facts_of(separate_areas(2)), of_first)));
  EXPECT_TRUE(same(alone, only(facts_of(separate_areas(4)), of_first)));
}

TEST(Elsewhere, staff_in_one_place_leaves_families_of_another_identical) {
  scenario::Parameters p = separate_areas(2);
  const auto before = facts_of(p);
  p.teams[0].second.fte = {{"family_worker", 6.0}};
  p.teams[1].second.intake_hours = 1;
  const auto after = facts_of(p);
  const auto of = [](std::uint16_t area) {
    return [area](const Fact& f) { return f.area == area || f.team / 2 == area; };
  };
  EXPECT_FALSE(same(only(before, of(0)), only(after, of(0))));
  EXPECT_TRUE(same(only(before, of(1)), only(after, of(1))));
}

TEST(Elsewhere, a_policy_in_one_place_leaves_families_of_another_identical) {
  const scenario::Parameters p = separate_areas(2);
  scenario::Parameters changed = p;
  changed.teams[0].second.fte = {{"family_worker", 6.0}};
  auto before = facts_of(plan_of({{0, p}, {200, p}}));
  auto after = facts_of(plan_of({{0, p}, {200, changed}}));
  for (auto* facts : {&before, &after}) {
    for (Fact& fact : *facts) {
      fact.worker = 0;  // posts that a later policy opens have their numbers from the start
    }
  }
  const auto early = [](const Fact& f) { return f.time < 200 * 86400; };
  const auto other = [](const Fact& f) { return f.area == 1 || f.team / 2 == 1; };
  EXPECT_TRUE(same(only(before, early), only(after, early)));
  EXPECT_TRUE(same(only(before, other), only(after, other)));
  EXPECT_FALSE(same(before, after));
}

TEST(Elsewhere, the_same_policy_once_more_changes_nothing_but_its_own_facts) {
  const scenario::Parameters p = separate_areas(1);
  const auto quiet = [](const Fact& f) {
    return f.kind != FactKind::staff_changed && f.kind != FactKind::booked &&
           f.kind != FactKind::book_closes;
  };
  EXPECT_TRUE(same(only(facts_of(p), quiet), only(facts_of(plan_of({{0, p}, {200, p}})), quiet)));
}

/// A city with room for everybody at once: what one family gets takes nothing from another.
scenario::Parameters roomy_city() {
  scenario::Parameters p = small_city(2, 800);
  for (auto& [name, team] : p.teams) {
    team.caseload_soft = team.caseload_hard = 1e9;
    team.hours_per_week = 1e9;
    team.intake_stops_at = -1;
  }
  p.help.assignment = scenario::Assignment::expertise;  // availability looks at caseloads
  p.social_base.strength = 0;           // what it carries depends on what it carries already
  p.outflow.keep_in_touch_by_room = 0;  // room depends on what lies on the desk
  p.ongoing.enough_below_hours = 0;
  p.ongoing.activation_hours = 0;
  return p;
}

TEST(Elsewhere, one_need_more_changes_no_other_family_when_there_is_room) {
  scenario::Parameters few = roomy_city();
  scenario::Parameters more = few;
  few.needs.ceiling_factor = 1.5;
  more.needs.onset_per_family_year *= 1.02;
  more.needs.ceiling_factor = 1.5 / 1.02;
  const auto without = facts_of(few);
  const auto with = facts_of(more);
  const auto needs = [](const std::vector<Fact>& facts) {
    std::set<std::pair<std::uint16_t, std::uint32_t>> names;
    for (const Fact& fact : facts) {
      if (fact.kind == FactKind::need_arose) {
        names.insert({fact.area, fact.ordinal});
      }
    }
    return names;
  };
  const auto before = needs(without);
  const auto after = needs(with);
  EXPECT_GT(after.size(), before.size());
  // Needs of a family that has one more are left out: its trust and history are shared.
  std::set<std::pair<std::uint16_t, std::uint16_t>> concerned;
  for (const Fact& fact : with) {
    if (fact.kind == FactKind::need_arose && before.count({fact.area, fact.ordinal}) == 0) {
      concerned.insert({fact.area, fact.family});
    }
  }
  const auto unconcerned = [&](const Fact& f) {
    return f.kind != FactKind::booked && f.area != world::none &&
           concerned.count({f.area, f.family}) == 0;
  };
  const auto of_others = only(without, unconcerned);
  EXPECT_GT(of_others.size(), 3000U);
  auto with_others = only(with, unconcerned);
  ASSERT_EQ(of_others.size(), with_others.size());
  for (std::size_t i = 0; i < of_others.size(); ++i) {
    Fact a = of_others[i];
    Fact b = with_others[i];
    if (a.kind == FactKind::brick_laid || a.kind == FactKind::stage_ended ||
        a.kind == FactKind::ended) {
      a.value = b.value = 0;  // the shared clock of a worker rounds in its last bits
    }
    EXPECT_LE(std::abs(a.time - b.time), 1);
    a.time = b.time;
    ASSERT_TRUE(same(a, b)) << "fact " << i << " of kind " << static_cast<int>(a.kind);
  }
}

}  // namespace
}  // namespace samenspel
