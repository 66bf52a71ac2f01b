#include "core/rules/case_lead.hpp"

#include <gtest/gtest.h>

#include "unit/rules/cases_by_hand.hpp"

namespace samenspel::rules {
namespace {

City lead_stays() {
  return City([](scenario::Parameters& p) {
    p.expertise.case_lead.on_referral = scenario::LeadOnReferral::stays;
  });
}

TEST(CaseLead, stays_in_the_neighbourhood_when_a_specialist_treats) {
  const City city = lead_stays();
  const auto keeps = [&](const Case& item, scenario::TeamIndex to) {
    return keeps_lead(item, to, city.plan.structure, city.policy().parameters.expertise.case_lead);
  };
  Case item = with({});
  item.team = front_door;
  EXPECT_TRUE(keeps(item, basecamp));
  EXPECT_FALSE(keeps(item, 3)) << "to another neighbourhood team";
  item.lead = 0;
  item.lead_team = front_door;
  EXPECT_FALSE(keeps(item, basecamp)) << "somebody keeps it already";
  item = with({});
  item.team = basecamp;
  EXPECT_FALSE(keeps(item, institution)) << "a specialist refers on";
  item.team = front_door;
  EXPECT_FALSE(keeps_lead(item, basecamp, city.plan.structure, scenario::CaseLead{}))
      << "it moves with the case";
}

TEST(CaseLead, the_family_goes_back_to_it_from_another_team) {
  scenario::CaseLead p;
  Case item = with({});
  item.team = basecamp;
  EXPECT_FALSE(goes_back_to_lead(item, p)) << "nobody kept it";
  item.lead_team = front_door;
  EXPECT_TRUE(goes_back_to_lead(item, p));
  p.returns = false;
  EXPECT_FALSE(goes_back_to_lead(item, p));
  p.returns = true;
  item.team = front_door;
  EXPECT_FALSE(goes_back_to_lead(item, p)) << "it is there";
}

TEST(CaseLead, spares_trust_and_hours_at_a_new_face) {
  scenario::Parameters p;
  p.help.trust_kept_at_hand_over = 0.6;
  p.help.retelling_hours = 4;
  p.expertise.case_lead.trust_kept = 0.8;
  p.expertise.case_lead.retelling_spared = 0.25;
  Case item = with({});
  EXPECT_EQ(trust_kept_at_new_face(item, p), 0.6);
  EXPECT_EQ(retelling_hours(item, p), 4);
  item.lead_team = front_door;
  EXPECT_EQ(trust_kept_at_new_face(item, p), 0.8);
  EXPECT_EQ(retelling_hours(item, p), 3);
  p.expertise.case_lead.trust_kept = 0.5;
  EXPECT_EQ(trust_kept_at_new_face(item, p), 0.6) << "a lead does not make it worse";
}

}  // namespace
}  // namespace samenspel::rules
