#include "core/rules/consent.hpp"

#include <gtest/gtest.h>

#include "core/scenario/expertise_policy.hpp"
#include "unit/rules/cases_by_hand.hpp"

namespace samenspel::rules {
namespace {

TEST(Consent, is_awaited_once_before_somebody_outside_the_team_is_asked) {
  scenario::Entry p;
  Case item = with({});
  EXPECT_EQ(consent_days(item, 0, p), 0) << "off";
  p.consent_days = 5;
  EXPECT_EQ(consent_days(item, 0, p), 5);
  EXPECT_EQ(consent_days(item, scenario::no_route, p), 0) << "a colleague";
  item.settle(Case::consented);
  EXPECT_EQ(consent_days(item, 0, p), 0);
}

}  // namespace
}  // namespace samenspel::rules
