#include "core/rules/waiting.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <functional>

#include "core/random/key.hpp"
#include "support/runs.hpp"
#include "support/small_city.hpp"

namespace samenspel::rules {
namespace {

using world::Seconds;

constexpr std::uint32_t sample = 20000;
const random::Key key = random::mix(21, 0);
constexpr double week = scenario::seconds_per_week;

world::Case waiting_case(std::uint32_t ordinal, Seconds since = 1000, float trust = 0.5F) {
  world::Case item;
  item.ordinal = ordinal;
  item.since = since;
  item.trust = trust;
  item.spent.up_to = since;
  item.priority = 2;
  item.add(world::Brick{0.4F, 20, 0, 0, 0, 0});
  return item;
}

scenario::Waiting nothing_threatens() {
  scenario::Waiting p;
  p.escalation_per_week = p.recovery_per_week = p.drop_out_per_week = p.crisis_per_week = 0;
  return p;
}

/// Kolmogorov's distance between the moments of a threat (weeks) and what theory says; all must be
/// of this kind.
double distance(const scenario::Waiting& p, Threat threat, double factor,
                const std::function<double(double)>& cdf, float trust = 0.5F) {
  std::vector<double> weeks;
  for (std::uint32_t n = 0; n < sample; ++n) {
    const world::Case item = waiting_case(n, 1000, trust);
    const NextThreat next = next_waiting_threat(item, item.since, factor, p, key);
    EXPECT_EQ(next.threat, threat);
    weeks.push_back(static_cast<double>(next.at - item.since) / week);
  }
  std::sort(weeks.begin(), weeks.end());
  double worst = 0;
  for (std::size_t i = 0; i < weeks.size(); ++i) {
    worst = std::max(worst, std::abs(cdf(weeks[i]) - (static_cast<double>(i) + 0.5) / sample));
  }
  return worst;
}

constexpr double limit = 0.0137;  // Kolmogorov, one in a thousand, 20,000 numbers

TEST(WaitingThreats, nothing_comes_of_nothing) {
  const NextThreat next = next_waiting_threat(waiting_case(1), 1000, 1, nothing_threatens(), key);
  EXPECT_EQ(next.threat, Threat::nothing);
  EXPECT_EQ(next.at, world::never);
}

TEST(WaitingThreats, crisis_and_escalation_are_exponential) {
  scenario::Waiting p = nothing_threatens();
  p.crisis_per_week = 0.05;
  EXPECT_LT(distance(p, Threat::becomes_crisis, 1, [](double w) { return -std::expm1(-0.05 * w); }),
            limit);
  p = nothing_threatens();
  p.escalation_per_week = 0.02;
  EXPECT_LT(distance(p, Threat::escalates, 1, [](double w) { return -std::expm1(-0.02 * w); }),
            limit);
}

TEST(WaitingThreats, giving_up_grows_with_the_wait_and_falls_with_trust) {
  scenario::Waiting p = nothing_threatens();
  p.drop_out_per_week = 0.01;
  p.drop_out_growth_per_week = 0.05;
  p.drop_out_by_trust = 1.5;
  const auto cdf = [](double hazard) {
    return [hazard](double w) { return -std::expm1(-hazard * (w + 0.05 * w * w / 2)); };
  };
  EXPECT_LT(distance(p, Threat::gives_up, 1, cdf(0.01)), limit);
  EXPECT_LT(distance(p, Threat::gives_up, 2, cdf(0.02)), limit) << "the factor of a layer";
  EXPECT_LT(distance(p, Threat::gives_up, 1, cdf(0.01 * std::exp(1.5 * 0.25)), 0.25F), limit);
}

TEST(WaitingThreats, nobody_is_made_to_give_up) {
  scenario::Waiting p = nothing_threatens();
  p.drop_out_per_week = 0.1;
  EXPECT_EQ(next_waiting_threat(waiting_case(1), 1000, 0, p, key).threat, Threat::nothing);
}

TEST(WaitingThreats, recovery_is_for_easy_bricks_that_end) {
  scenario::Waiting p = nothing_threatens();
  p.recovery_per_week = 0.03;
  const double hazard = 0.03 * std::exp(-4.0 * (0.4F - 0.15));
  EXPECT_LT(distance(p, Threat::recovers, 1, [=](double w) { return -std::expm1(-hazard * w); }),
            limit);
  world::Case item = waiting_case(3);
  item.bricks[0].set(world::ongoing);
  EXPECT_EQ(next_waiting_threat(item, 1000, 1, p, key).threat, Threat::nothing);
  item.bricks[0].flags = world::crisis;
  EXPECT_EQ(next_waiting_threat(item, 1000, 1, p, key).threat, Threat::nothing);
}

TEST(WaitingThreats, the_earliest_of_several_is_their_minimum) {
  scenario::Waiting p = nothing_threatens();
  p.crisis_per_week = 0.02;
  p.escalation_per_week = 0.03;
  p.drop_out_per_week = 0.05;
  p.drop_out_growth_per_week = 0;
  p.drop_out_by_trust = 0;
  int gave_up = 0;
  double weeks = 0;
  for (std::uint32_t n = 0; n < sample; ++n) {
    const NextThreat next = next_waiting_threat(waiting_case(n), 1000, 1, p, key);
    gave_up += next.threat == Threat::gives_up ? 1 : 0;
    weeks += static_cast<double>(next.at - 1000) / week;
  }
  EXPECT_NEAR(gave_up / double{sample}, 0.5, 0.015);
  EXPECT_NEAR(weeks / sample, 10, 0.3);
}

TEST(WaitingThreats, a_changed_rate_moves_the_moment_and_draws_nothing) {
  scenario::Waiting p = nothing_threatens();
  p.crisis_per_week = 0.05;
  for (std::uint32_t n = 0; n < 100; ++n) {
    const world::Case item = waiting_case(n);
    const auto slow = static_cast<double>(next_waiting_threat(item, 1000, 1, p, key).at - 1000);
    scenario::Waiting faster = p;
    faster.crisis_per_week = 0.10;
    EXPECT_NEAR(static_cast<double>(next_waiting_threat(item, 1000, 1, faster, key).at - 1000),
                slow / 2, 2);
    EXPECT_EQ(next_waiting_threat(item, 1000 + Seconds(1e9), 1, p, key).at, 1000 + Seconds(1e9))
        << "never before now";
  }
}

TEST(WaitingThreats, escalations_of_a_spell_are_a_poisson_process) {
  scenario::Waiting p = nothing_threatens();
  p.escalation_per_week = 0.1;
  double between = 0;
  for (std::uint32_t n = 0; n < 5000; ++n) {
    world::Case item = waiting_case(n);
    Seconds last = item.since;
    for (item.escalations = 0; item.escalations < 5; ++item.escalations) {
      const Seconds at = next_waiting_threat(item, last, 1, p, key).at;
      ASSERT_GE(at, last);
      spend_waiting(item, at, 1, p);
      item.spent.escalation = item.spent.recovery = 0;
      between += static_cast<double>(at - last) / week;
      last = at;
    }
  }
  EXPECT_NEAR(between / 25000, 10, 0.3);
}

/// A rate that changes after four weeks from `before` to `after`: the share that is left at any
/// moment is the exponential of the hazard that both have spent together.
void expect_spent_by_both(const scenario::Waiting& before, const scenario::Waiting& after,
                          const std::function<double(double)>& hazard_spent) {
  std::vector<double> weeks;
  for (std::uint32_t n = 0; n < sample; ++n) {
    world::Case item = waiting_case(n);
    const Seconds change = 1000 + static_cast<Seconds>(4 * week);
    NextThreat next = next_waiting_threat(item, 1000, 1, before, key);
    if (next.at > change) {
      spend_waiting(item, change, 1, before);
      next = next_waiting_threat(item, change, 1, after, key);
      ASSERT_GE(next.at, change);
    }
    weeks.push_back(static_cast<double>(next.at - 1000) / week);
  }
  std::sort(weeks.begin(), weeks.end());
  double worst = 0;
  for (std::size_t i = 0; i < weeks.size(); ++i) {
    worst = std::max(worst, std::abs(-std::expm1(-hazard_spent(weeks[i])) -
                                     (static_cast<double>(i) + 0.5) / sample));
  }
  EXPECT_LT(worst, limit);
}

TEST(WaitingThreats, what_is_spent_at_the_old_rate_stays_spent) {
  for (const double later : {0.05, 0.2}) {
    const auto spent = [=](double w) { return w < 4 ? 0.1 * w : 0.4 + later * (w - 4); };
    scenario::Waiting before = nothing_threatens();
    scenario::Waiting after = before;
    before.crisis_per_week = 0.1;
    after.crisis_per_week = later;
    expect_spent_by_both(before, after, spent);
    before = after = nothing_threatens();
    before.recovery_by_difficulty = after.recovery_by_difficulty = 0;
    before.recovery_per_week = 0.1;
    after.recovery_per_week = later;
    expect_spent_by_both(before, after, spent);
    before = after = nothing_threatens();
    before.drop_out_by_trust = after.drop_out_by_trust = 0;
    before.drop_out_per_week = 0.1;
    after.drop_out_per_week = later;
    before.drop_out_growth_per_week = after.drop_out_growth_per_week = 0.5;
    expect_spent_by_both(before, after, [=](double w) {
      const auto grown = [](double week_of_wait) {
        return week_of_wait + 0.25 * week_of_wait * week_of_wait;
      };
      return w < 4 ? 0.1 * grown(w) : 0.1 * grown(4) + later * (grown(w) - grown(4));
    });
  }
}

TEST(WaitingThreats, a_spell_has_its_own_draws) {
  scenario::Waiting p = nothing_threatens();
  p.crisis_per_week = 0.05;
  world::Case item = waiting_case(5);
  const Seconds first = next_waiting_threat(item, 1000, 1, p, key).at;
  ++item.spell;
  EXPECT_NE(next_waiting_threat(item, 1000, 1, p, key).at, first);
  item.priority = 0;
  EXPECT_EQ(next_waiting_threat(item, 1000, 1, p, key).threat, Threat::nothing)
      << "a crisis is there already";
}

TEST(ConsideringThreats, asking_competes_with_recovery) {
  scenario::Parameters parameters = support::small_city();
  parameters.city.season.assign(12, 1.0);
  parameters.waiting.recovery_per_week = 0.1;
  parameters.waiting.recovery_by_difficulty = 0;
  const run::Plan plan = support::plan_of(parameters);
  world::Shared shared;
  shared.key = key;
  shared.months = plan.months;
  int asks = 0, recovers = 0;
  for (std::uint32_t n = 0; n < sample; ++n) {
    world::Case item = waiting_case(n);
    item.per_week = 0.3F;  // a week
    const NextThreat next = next_considering_threat(item, 1000, shared, plan.policies.front());
    asks += next.threat == Threat::asks ? 1 : 0;
    recovers += next.threat == Threat::recovers ? 1 : 0;
  }
  EXPECT_EQ(asks + recovers, static_cast<int>(sample));
  EXPECT_NEAR(asks / double{sample}, 0.75, 0.013);
  EXPECT_EQ(next_considering_threat(waiting_case(1), 1000, shared, plan.policies.front()).threat,
            Threat::recovers);
}

}  // namespace
}  // namespace samenspel::rules
