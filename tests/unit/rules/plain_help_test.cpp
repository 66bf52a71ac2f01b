// Help is plain only where no mechanism could ask, tell or change anything while it runs.

#include <gtest/gtest.h>

#include <functional>
#include <vector>

#include "unit/rules/cases_by_hand.hpp"

namespace samenspel::rules {
namespace {

using Change = std::function<void(scenario::Parameters&)>;

bool is_plain_with(const Change& change) {
  const City city([&change](scenario::Parameters& p) {
    p.help.alliance_floor = 1;
    p.help.trust_gain_per_hour = 0;
    p.help.drop_out_per_hour = 0;
    p.expertise.view_error = 0;
    p.outflow.remainder = 0;
    p.outflow.keep_in_touch_days = 0;
    p.entry.registered_share = 0;
    for (auto& [name, domain] : p.needs.domains) {
      domain.needs_trust_above = 0;
    }
    change(p);
  });
  return city.policy().plain_help;
}

TEST(PlainHelp, is_that_of_a_policy_in_which_nothing_else_counts) {
  EXPECT_FALSE(City().policy().plain_help);
  EXPECT_TRUE(is_plain_with([](scenario::Parameters&) {}));
}

TEST(PlainHelp, ends_with_each_mechanism) {
  const std::vector<Change> changes{
      [](auto& p) { p.help.alliance_floor = 0.9; },
      [](auto& p) { p.help.trust_gain_per_hour = 0.01; },
      [](auto& p) { p.help.drop_out_per_hour = 0.01; },
      [](auto& p) { p.help.fit_spread = 0.1; },
      [](auto& p) { p.needs.domains[0].second.needs_trust_above = 0.2; },
      [](auto& p) { p.outflow.remainder = 0.1; },
      [](auto& p) { p.outflow.keep_in_touch_days = 1; },
      [](auto& p) { p.teams[0].second.short_help_hours = 5; },
      [](auto& p) { p.expertise.view_error = 0.1; },
      [](auto& p) { p.expertise.shows_after = 1; },
      [](auto& p) { p.expertise.clarify_first.hours = 1; },
      [](auto& p) { p.entry.list_order = scenario::ListOrder::asked_on; },
      [](auto& p) { p.entry.route_team.hours_per_week = 1; },
      [](auto& p) { p.entry.registered_share = 0.5; },
      [](auto& p) { p.entry.practice.feedback = 0.5; },
      [](auto& p) { p.social_base.client_volunteers = 0.1; },
      [](auto& p) { p.city.families.prefers_expert = 0.1; }};
  for (std::size_t i = 0; i < changes.size(); ++i) {
    EXPECT_FALSE(is_plain_with(changes[i])) << "change " << i;
  }
}

}  // namespace
}  // namespace samenspel::rules
