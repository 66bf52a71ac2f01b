// The way of a family, followed through the facts of small runs.

#include <gtest/gtest.h>

#include <map>
#include <set>

#include "support/runs.hpp"
#include "support/small_city.hpp"

namespace samenspel::process {
namespace {

using support::count;
using support::facts_of;
using support::plan_of;
using world::Ending;
using world::Fact;
using world::FactKind;
using world::Seconds;

constexpr Seconds day = 86400;

/// One front door with `workers` full-time posts; everything that could disturb is off.
scenario::Parameters plain_city(double workers) {
  scenario::Parameters p;
  scenario::Area area;
  area.families = 1000;
  area.served_by = {"door"};
  p.city.areas = {{"area", area}};
  p.city.season.assign(12, 1.0);
  p.city.capacity.assign(12, 1.0);
  p.city.families.years_of_residence = 0;
  scenario::Domain domain;
  domain.work = {random::Law::Kind::constant, 10, 1};
  p.needs.domains = {{"care", domain}};
  p.needs.onset_per_family_year = 0.2;
  p.needs.further_bricks = p.needs.hidden = p.needs.ongoing = p.needs.work_by_difficulty = 0;
  p.needs.difficulty_median = 0.3;
  p.needs.difficulty_spread = 0;
  p.social_base.strength = 0;
  p.help_seeking = {1e9, 0, 0, 0};
  p.entry.channels = {{"door", {}}};
  p.disciplines = {{"worker", support::discipline(1, {}, 100)}};
  p.teams = {{"door", support::team(scenario::Layer::neighbourhood, "", {{"worker", workers}})}};
  scenario::Team& team = p.teams[0].second;
  team.hours_per_week = 100;
  team.administration = 0;
  team.caseload_soft = team.caseload_hard = 2;
  team.wanted_hours_per_week = 10;
  team.intake_hours = 0;
  p.help.alliance_floor = 1;
  p.help.drop_out_per_hour = 0;
  p.waiting.escalation_per_week = p.waiting.recovery_per_week = 0;
  p.waiting.drop_out_per_week = p.waiting.crisis_per_week = 0;
  p.outflow.keep_in_touch_days = p.outflow.remainder = 0;
  p.after.return_by_network = p.after.return_by_unlaid = p.after.comes_back_factor = 0;
  p.run.warm_up_years = 0;
  p.run.years = 2;
  return p;
}

TEST(WayOfAFamily, help_takes_the_hours_it_takes) {
  scenario::Parameters p = plain_city(50);
  for (const Fact& fact : facts_of(p)) {
    if (fact.kind == FactKind::stage_ended) {
      ASSERT_NEAR(static_cast<double>(fact.value), 7.0 * day, 1) << "10 hours at 10 a week";
    }
  }
  p.teams[0].second.intake_hours = 5;
  for (const Fact& fact : facts_of(p)) {
    if (fact.kind == FactKind::stage_ended) {
      ASSERT_NEAR(static_cast<double>(fact.value), 10.5 * day, 2);
    }
  }
}

/// Two teams that can both do the ten hours of work, of which the first gives at most four.
scenario::Parameters short_help_at_the_door() {
  scenario::Parameters p = plain_city(50);
  scenario::Team longer = p.teams[0].second;
  longer.layer = scenario::Layer::basecamp;
  p.teams[0].second.short_help_hours = 4;
  p.teams.emplace_back("longer", longer);
  p.city.areas[0].second.served_by = {"door", "longer"};
  p.help.trust_kept_at_hand_over = 1;
  p.help.retelling_hours = 0;
  return p;
}

TEST(WayOfAFamily, help_that_takes_longer_than_short_help_goes_on_elsewhere) {
  const auto facts = facts_of(short_help_at_the_door());
  EXPECT_GT(count(facts, FactKind::referred, 1), 100);
  std::int64_t laid = 0;
  for (const Fact& fact : facts) {
    if (fact.kind == FactKind::stage_ended) {
      const double days = fact.team == 0 ? 2.8 : 4.2;  // 4 and 6 hours at 10 a week
      ASSERT_NEAR(static_cast<double>(fact.value), days * day, 2);
    } else if (fact.kind == FactKind::brick_laid) {
      ASSERT_EQ(fact.team, 1);
      ASSERT_NEAR(static_cast<double>(fact.value), 6.0 * 3600, 2) << "what was done is not redone";
      ++laid;
    }
  }
  EXPECT_GT(laid, 100);
}

TEST(WayOfAFamily, short_help_goes_on_where_nobody_else_can) {
  scenario::Parameters p = short_help_at_the_door();
  p.city.areas[0].second.served_by = {"door"};
  const auto facts = facts_of(p);
  EXPECT_EQ(count(facts, FactKind::referred), 0);
  EXPECT_GT(count(facts, FactKind::brick_laid), 100);
}

TEST(WayOfAFamily, help_without_an_end_is_no_short_help) {
  scenario::Parameters p = short_help_at_the_door();
  p.needs.ongoing = 1;
  const auto facts = facts_of(p);
  EXPECT_GT(count(facts, FactKind::referred, 1), 100);
  for (const Fact& fact : facts) {
    ASSERT_FALSE(fact.kind == FactKind::review && fact.team == 0);
  }
}

TEST(WayOfAFamily, first_come_is_first_served) {
  Seconds last_asked = 0;
  std::map<std::uint32_t, Seconds> asked;
  int started_after_a_wait = 0;
  for (const Fact& fact : facts_of(plain_city(1))) {
    if (fact.kind == FactKind::asked) {
      asked[fact.ordinal] = fact.time;
    } else if (fact.kind == FactKind::started) {
      ASSERT_EQ(fact.time - asked.at(fact.ordinal), fact.value);
      ASSERT_GE(asked.at(fact.ordinal), last_asked);
      last_asked = asked.at(fact.ordinal);
      started_after_a_wait += fact.value > 0 ? 1 : 0;
    }
  }
  EXPECT_GT(started_after_a_wait, 50);
}

TEST(WayOfAFamily, nobody_waits_while_a_place_is_free) {
  scenario::Parameters p = plain_city(1);
  p.teams[0].second.caseload_hard = 6;  // two families more for each family that waits
  p.teams[0].second.caseload_hard_at = 2;
  const run::Plan plan = plan_of(p);
  run::Replication running(plan, support::test_seed, 0, run::Audit::every_event);
  bool anybody_waited = false;
  while (!running.done()) {
    running.advance_to(running.day() + 1, [](std::int32_t, const world::FactsOfDay&) {});
    const world::Team& team = running.places()[0].teams[0];
    anybody_waited = anybody_waited || team.waiting > 0;
    const double limit = 2 + 4 * std::min(1.0, team.waiting / 2.0);
    ASSERT_TRUE(team.waiting == 0 || team.held + 1 > limit)
        << team.held << " held, " << team.waiting << " wait";
  }
  EXPECT_TRUE(anybody_waited);
}

TEST(WayOfAFamily, a_crisis_is_received_the_same_second) {
  scenario::Parameters p = plain_city(1);
  p.waiting.crisis_per_week = 0.5;
  Seconds crisis_at = -1;
  int crises = 0;
  for (const Fact& fact : facts_of(p)) {
    if (crisis_at >= 0) {
      EXPECT_EQ(fact.kind, FactKind::started);
      EXPECT_EQ(fact.time, crisis_at);
      crisis_at = -1;
    }
    if (fact.kind == FactKind::crisis) {
      crisis_at = fact.time;
      ++crises;
    }
  }
  EXPECT_GT(crises, 10);
}

TEST(WayOfAFamily, patience_is_drawn_anew_when_a_family_asks_again) {
  scenario::Parameters p = plain_city(50);
  p.help.drop_out_per_hour = 0.1;
  p.help.drop_out_by_trust = 0;
  p.help.trust_gain_per_hour = 0;
  p.after.comes_back_factor = 1;
  std::map<std::uint32_t, std::vector<Seconds>> times;
  for (const Fact& fact : facts_of(p)) {
    if (fact.kind == FactKind::stage_ended) {
      times[fact.ordinal].push_back(fact.value);
    }
  }
  int twice = 0, alike = 0;
  for (const auto& [ordinal, stays] : times) {
    if (stays.size() >= 2) {
      ++twice;
      alike += std::abs(stays[0] - stays[1]) < 60 ? 1 : 0;
    }
  }
  EXPECT_GT(twice, 30);
  EXPECT_LT(alike, twice / 10);
}

TEST(WayOfAFamily, hazards_follow_a_new_policy_at_once) {
  scenario::Parameters p = plain_city(0);
  p.waiting.drop_out_per_week = 1e-9;
  scenario::Parameters impatient = p;
  impatient.waiting.drop_out_factor = {{"neighbourhood", 1e9}};
  const auto facts = facts_of(plan_of({{0, p}, {300, impatient}}));
  const auto gave_up_before = [&](std::int32_t last) {
    return std::count_if(facts.begin(), facts.end(), [=](const Fact& f) {
      return f.kind == FactKind::unqueued && f.time < last * day;
    });
  };
  EXPECT_EQ(gave_up_before(300), 0);
  EXPECT_GT(gave_up_before(314), 100) << "a hazard of one a week";
}

TEST(WayOfAFamily, families_of_a_leaver_go_to_the_head_of_the_list) {
  const scenario::Parameters p = plain_city(2);
  scenario::Parameters fewer = p;
  fewer.teams[0].second.fte = {{"worker", 1.0}};
  const auto facts = facts_of(plan_of({{0, p}, {300, fewer}}), 3);
  std::set<std::uint32_t> back;
  for (const Fact& fact : facts) {
    if (fact.kind == FactKind::stage_ended && fact.detail == 2) {
      EXPECT_EQ(fact.time, 300 * day);
      back.insert(fact.ordinal);
    } else if (fact.kind == FactKind::started && !back.empty()) {
      EXPECT_EQ(back.erase(fact.ordinal), 1U) << "before all others";
    }
  }
  EXPECT_TRUE(back.empty());
  EXPECT_EQ(count(facts, FactKind::stage_ended, 2), 2);
}

/// Sickness of two workers in two years: long enough to hand families over, or never.
std::vector<Fact> facts_with_sickness(double hands_over_days, double workers = 2) {
  scenario::Parameters p = plain_city(workers);
  p.absence.share = 0.2;
  p.absence.spell_days = 30;
  p.absence.spell_spread = 0.1;
  p.absence.hands_over_days = hands_over_days;
  return facts_of(p);
}

TEST(WayOfAFamily, families_wait_for_a_worker_who_is_sick) {
  const auto facts = facts_with_sickness(1000);
  EXPECT_GT(count(facts, FactKind::fell_sick), 5);
  EXPECT_EQ(count(facts, FactKind::stage_ended, 2), 0);
  int longer = 0;
  for (const Fact& fact : facts) {
    longer += fact.kind == FactKind::stage_ended && fact.value > 20 * day ? 1 : 0;
  }
  EXPECT_GT(longer, 5) << "10 hours at 10 a week, and a month without";
}

TEST(WayOfAFamily, families_of_a_worker_who_is_sick_for_long_go_back_to_the_list) {
  const auto facts = facts_with_sickness(7);
  EXPECT_GT(count(facts, FactKind::stage_ended, 2), 5);
  Seconds begins = -1, lasts = 0;
  for (const Fact& fact : facts) {
    if (fact.kind == FactKind::fell_sick) {
      begins = fact.time, lasts = fact.value;
      EXPECT_NEAR(static_cast<double>(lasts), 30.0 * day, 15.0 * day);
    } else if (fact.kind == FactKind::stage_ended && fact.detail == 2) {
      EXPECT_GE(fact.time, begins);
    }
  }
}

TEST(WayOfAFamily, sickness_is_the_same_whatever_a_policy_does) {
  const auto spells = [](const std::vector<Fact>& facts) {
    std::set<Seconds> begins;
    for (const Fact& fact : facts) {
      if (fact.kind == FactKind::fell_sick) {
        begins.insert(fact.time);
      }
    }
    return begins;
  };
  const std::set<Seconds> two = spells(facts_with_sickness(7)),
                          more = spells(facts_with_sickness(1000, 3));
  EXPECT_TRUE(std::includes(more.begin(), more.end(), two.begin(), two.end()));
  EXPECT_GT(more.size(), two.size());
}

TEST(WayOfAFamily, ongoing_help_by_somebody_skilled_is_right_help) {
  scenario::Parameters p = plain_city(50);
  p.needs.ongoing = 1;
  p.teams[0].second.caseload_soft = p.teams[0].second.caseload_hard = 1e9;
  const auto facts = facts_of(p);
  EXPECT_GT(count(facts, FactKind::review), 100);
  EXPECT_EQ(count(facts, FactKind::right_help), count(facts, FactKind::asked));
}

TEST(Books, the_old_policy_pays_for_its_last_month) {
  scenario::Parameters p = plain_city(2);
  scenario::Parameters dear = p;
  dear.teams[0].second.fte = {{"worker", 6.0}};
  const auto cents_at = [](const std::vector<Fact>& facts, std::int32_t on) {
    std::int64_t cents = 0;
    for (const Fact& fact : facts) {
      cents += fact.kind == FactKind::booked && fact.time == on * day ? fact.value : 0;
    }
    return cents;
  };
  const std::int64_t december = 2 * 100 * 100 * 100 * 31 / 7;  // 2 posts x 100 hours x 100 euros
  const auto facts = facts_of(plan_of({{0, p}, {365, dear}}));
  EXPECT_NEAR(static_cast<double>(cents_at(facts, 365)), static_cast<double>(december), 2);
  EXPECT_NEAR(static_cast<double>(cents_at(facts, 396)), 3.0 * static_cast<double>(december), 6);
  const auto in_mid_month = facts_of(plan_of({{0, p}, {375, dear}}));
  EXPECT_NEAR(static_cast<double>(cents_at(in_mid_month, 375)),
              static_cast<double>(december) * 10 / 31, 2);
  EXPECT_NEAR(static_cast<double>(cents_at(in_mid_month, 396)),
              3.0 * static_cast<double>(december) * 21 / 31, 6);
}

TEST(Books, every_day_of_the_run_is_paid_once) {
  const auto facts = facts_of(plain_city(3));
  EXPECT_NEAR(static_cast<double>(support::sum(facts, FactKind::booked)),
              3 * 100 * 10000.0 * 731 / 7, 60)
      << "two years, one of them a leap year";
}

}  // namespace
}  // namespace samenspel::process
