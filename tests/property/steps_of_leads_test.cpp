// Who keeps the case lead while a specialist treats, consent, and the talk about who is needed:
// each has an effect.

#include "property/step.hpp"

namespace samenspel::support {
namespace {

/// Who refers keeps the lead.
void lead_stays(Parameters& p) {
  p.expertise.roads = {"refer"};
  p.expertise.shows_after = 1;
  p.expertise.case_lead.on_referral = scenario::LeadOnReferral::stays;
}
scenario::CaseLead& lead(Parameters& p) { return p.expertise.case_lead; }

/// Everything outside the team is asked, and consent for it takes a month.
void consent(Parameters& p) {
  p.expertise.roads = {"consult"};
  p.expertise.consult.eta = 0.5;
  p.entry.consent_days = 30;
}

/// Much is hidden, and families come with a question of what they need.
void what_and_who(Parameters& p) {
  give_room(p);
  p.needs.hidden = 0.8;
  p.city.families.asks_what = 1;
}

const std::vector<Step>& steps() {
  static const std::vector<Step> all{
      // Who keeps the thread
      {"case_lead", [](Parameters& p) { lead(p).on_referral = scenario::LeadOnReferral::moves; },
       number_of(FactKind::lead_kept), Sign::gone, lead_stays},
      {"lead_returns", [](Parameters& p) { lead(p).returns = false; },
       number_of(FactKind::lead_returned), Sign::gone, lead_stays},
      {"lead_takes_hours", [](Parameters& p) { lead(p).hours_per_week = 0; },
       number_of(FactKind::brick_laid), Sign::more,
       [](Parameters& p) { lead_stays(p), lead(p).hours_per_week = 5; }},
      {"lead_keeps_trust", [](Parameters& p) { lead(p).trust_kept = 0.1; },
       mean_of(FactKind::trust_at_end), Sign::less,
       [](Parameters& p) {
         lead_stays(p), lead(p).trust_kept = 1;
         p.help.trust_kept_at_hand_over = 0.1;
       }},
      {"lead_spares_retelling", [](Parameters& p) { lead(p).retelling_spared = 0; },
       mean_of(FactKind::stage_ended), Sign::more,
       [](Parameters& p) {
         give_room(p);
         lead_stays(p), lead(p).retelling_spared = 1;
         p.help.retelling_hours = 40;
       }},
      // Consent, and what or who
      {"consent", [](Parameters& p) { p.entry.consent_days = 0; }, mean_of(FactKind::consult_ended),
       Sign::less, consent},
      {"talks_settle_consent", [](Parameters& p) { p.entry.practice.talk_share = 0; },
       number_of(FactKind::consent_awaited), Sign::more,
       [](Parameters& p) {
         consent(p);
         p.entry.channels[1].second.practice = true;
         p.entry.channels[1].second.specialist_above = 2;
         p.entry.channels[1].second.weight = 12;
         p.entry.practice.talk_share = 1;
       }},
      {"asks_what", [](Parameters& p) { p.city.families.asks_what = 0; },
       number_of(FactKind::brick_found), Sign::more, what_and_who},
      {"talk_about_who", [](Parameters& p) { p.help.who_talk_hours = 0; },
       mean_of(FactKind::stage_ended), Sign::less,
       [](Parameters& p) { what_and_who(p), p.help.who_talk_hours = 20; }},
  };
  return all;
}

class StepOfLeads : public testing::TestWithParam<std::size_t> {};

TEST_P(StepOfLeads, has_an_effect) { expect_an_effect(steps()[GetParam()]); }

INSTANTIATE_TEST_SUITE_P(steps, StepOfLeads, testing::Range<std::size_t>(0, steps().size()),
                         [](const testing::TestParamInfo<std::size_t>& step) {
                           return std::string(steps()[step.param].name);
                         });

}  // namespace
}  // namespace samenspel::support
