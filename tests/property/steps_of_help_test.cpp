// Help brick by brick, and what happens when expertise is missing: each has an effect.

#include "property/step.hpp"

namespace samenspel::support {
namespace {

const std::vector<Step>& steps() {
  static const std::vector<Step> all{
      // 5. Plan and help
      {"wanted_intensity",
       [](Parameters& p) { for_teams(p, [](auto& t) { t.wanted_hours_per_week = 1000; }); },
       mean_of(FactKind::stage_ended), Sign::less},
      {"months_of_leave", [](Parameters& p) { p.city.capacity.assign(12, 1.0); },
       [](const Facts& facts) {
         return static_cast<double>(std::count_if(facts.begin(), facts.end(), [](const Fact& f) {
           return f.kind == FactKind::brick_laid && f.time / 86400 % 365 >= 181 &&
                  f.time / 86400 % 365 < 243;
         }));
       },
       Sign::more},
      {"sickness", [](Parameters& p) { p.absence.share = 0; }, number_of(FactKind::brick_laid),
       Sign::more, [](Parameters& p) { p.absence.share = 0.2; }},
      {"sickness_for_long", [](Parameters& p) { p.absence.hands_over_days = 3650; },
       share_of(FactKind::stage_ended, 2), Sign::gone,
       [](Parameters& p) { p.absence.share = 0.2; }},
      {"alliance", [](Parameters& p) { p.help.alliance_floor = 1; }, mean_of(FactKind::brick_laid),
       Sign::less},
      {"trust_gain", [](Parameters& p) { p.help.trust_gain_per_hour = 0; },
       mean_of(FactKind::brick_laid), Sign::more,
       [](Parameters& p) { p.help.alliance_floor = 0.2; }},
      {"trust_for_a_domain",
       [](Parameters& p) { for_domains(p, [](auto& d) { d.needs_trust_above = 0; }); },
       mean_of(FactKind::stage_ended), Sign::less,
       [](Parameters& p) {
         give_room(p), for_domains(p, [](auto& d) { d.needs_trust_above = 0.9; });
       }},
      {"shared_activities", [](Parameters& p) { p.help.activity_gain_factor = 1; },
       mean_of(FactKind::stage_ended), Sign::more,
       [](Parameters& p) {
         give_room(p), for_domains(p, [](auto& d) { d.needs_trust_above = 0.8; });
       }},
      {"order_of_bricks",
       [](Parameters& p) { for_domains(p, [](auto& d) { d.laid_first.clear(); }); },
       mean_of(FactKind::right_help), Sign::less,
       [](Parameters& p) {
         give_room(p), p.needs.further_bricks = 3, p.expertise.stretch = 2;
         p.needs.domains[1].second.laid_first = {"parenting"};
       }},
      {"caseload_soft",
       [](Parameters& p) {
         for_teams(p, [](auto& t) { t.caseload_soft = t.caseload_hard = 1e9; });
       },
       number_of(FactKind::queued), Sign::gone},
      {"caseload_hard",
       [](Parameters& p) { for_teams(p, [](auto& t) { t.caseload_hard = t.caseload_soft; }); },
       number_of(FactKind::started), Sign::less},
      {"admission_on_hours",
       [](Parameters& p) { for_teams(p, [](auto& t) { t.admits_on_hours = 0; }); },
       mean_of(FactKind::stage_ended), Sign::more,
       [](Parameters& p) {
         for_teams(p, [](auto& t) { t.wanted_hours_per_week = 3, t.admits_on_hours = 1; });
       }},
      {"drop_out_in_care", [](Parameters& p) { p.help.drop_out_per_hour = 0; },
       number_of(FactKind::ended, Ending::dropped_out_in_care), Sign::gone},
      {"drop_out_by_trust", [](Parameters& p) { p.help.drop_out_by_trust = 0; },
       number_of(FactKind::ended, Ending::dropped_out_in_care), Sign::less,
       [](Parameters& p) { p.help.drop_out_by_trust = 10; }},
      {"drop_out_at_specialists", [](Parameters& p) { p.help.drop_out_specialist_factor = 0; },
       number_of(FactKind::ended, Ending::dropped_out_in_care), Sign::less},

      // 6. Expertise is missing
      {"referral", [](Parameters& p) { p.expertise.stretch = 2; }, number_of(FactKind::referred),
       Sign::gone},
      {"skill_beyond",
       [](Parameters& p) {
         p.help.kappa = 0;
         p.expertise.stretch = 2;
       },
       mean_of(FactKind::brick_laid), Sign::less,
       [](Parameters& p) {
         give_room(p);
         p.help.kappa = 4;
         p.expertise.stretch = 2;
       }},
      {"view_error", [](Parameters& p) { p.expertise.view_error = 0; },
       number_of(FactKind::brick_laid), Sign::more,
       [](Parameters& p) { p.expertise.view_error = 1; }},
      {"overestimation",
       [](Parameters& p) { for_domains(p, [](auto& d) { d.overestimated = 0; }); },
       number_of(FactKind::referred), Sign::more},
      {"size_of_overestimation", [](Parameters& p) { p.expertise.overestimation = 0; },
       number_of(FactKind::referred), Sign::more},
      {"retelling", [](Parameters& p) { p.help.retelling_hours = 0; },
       mean_of(FactKind::stage_ended), Sign::less,
       [](Parameters& p) { give_room(p), p.help.retelling_hours = 40; }},
      {"hand_over", [](Parameters& p) { p.help.trust_kept_at_hand_over = 1; },
       mean_of(FactKind::brick_laid), Sign::less,
       [](Parameters& p) {
         give_room(p), p.help.trust_kept_at_hand_over = p.help.alliance_floor = 0;
       }},
  };
  return all;
}

class StepOfHelp : public testing::TestWithParam<std::size_t> {};

TEST_P(StepOfHelp, has_an_effect) { expect_an_effect(steps()[GetParam()]); }

INSTANTIATE_TEST_SUITE_P(steps, StepOfHelp, testing::Range<std::size_t>(0, steps().size()),
                         [](const testing::TestParamInfo<std::size_t>& step) {
                           return std::string(steps()[step.param].name);
                         });

}  // namespace
}  // namespace samenspel::support
