// Waiting, ongoing help, endings, what comes after, and money: each has an effect.

#include "core/world/started.hpp"
#include "property/step.hpp"

namespace samenspel::support {
namespace {

double share_of_first_priority(const Facts& facts) {
  double first = 0, all = 0;
  for (const Fact& fact : facts) {
    if (fact.kind == FactKind::started) {
      first += world::started_priority(fact.detail) == 1 ? 1 : 0;
      ++all;
    }
  }
  return first / all;
}

const std::vector<Step>& steps() {
  static const std::vector<Step> all{
      // 7. Waiting
      {"escalation", [](Parameters& p) { p.waiting.escalation_per_week = 0; },
       number_of(FactKind::escalated), Sign::gone},
      {"escalation_of_difficulty",
       [](Parameters& p) {
         p.waiting.escalation_per_week = 0.1;
         p.waiting.escalation_difficulty = 0.9;
       },
       number_of(FactKind::referred), Sign::more},
      {"recovery_on_the_list", [](Parameters& p) { p.waiting.recovery_per_week = 0; },
       number_of(FactKind::unqueued, Ending::recovered), Sign::gone},
      {"giving_up", [](Parameters& p) { p.waiting.drop_out_per_week = 0; },
       number_of(FactKind::unqueued, Ending::gave_up_waiting), Sign::gone},
      {"giving_up_grows", [](Parameters& p) { p.waiting.drop_out_growth_per_week = 0; },
       number_of(FactKind::unqueued, Ending::gave_up_waiting), Sign::less},
      {"giving_up_by_layer",
       [](Parameters& p) {
         p.waiting.drop_out_factor = {{"neighbourhood", 0.0}};
       },
       number_of(FactKind::unqueued, Ending::gave_up_waiting), Sign::less},
      {"crisis", [](Parameters& p) { p.waiting.crisis_per_week = 0; }, number_of(FactKind::crisis),
       Sign::gone},
      {"trust_while_waiting", [](Parameters& p) { p.waiting.trust_kept_per_week = 1; },
       mean_of(FactKind::ended), Sign::more,
       [](Parameters& p) { p.waiting.trust_kept_per_week = 0.8; }},
      {"priority", [](Parameters& p) { for_domains(p, [](auto& d) { d.priority = 2; }); },
       share_of_first_priority, Sign::gone},
      {"asking_again", [](Parameters& p) { p.after.comes_back_factor = 0; },
       share_of(FactKind::returned, 1), Sign::gone},

      // 8. Ongoing bricks
      {"ongoing", [](Parameters& p) { p.needs.ongoing = 0; }, number_of(FactKind::review),
       Sign::gone},
      {"activation", [](Parameters& p) { p.ongoing.activation_effect = 0; },
       number_of(FactKind::ended, Ending::to_social_base), Sign::less,
       [](Parameters& p) { p.ongoing.enough_below_hours = 4; }},
      {"reviews_apart", [](Parameters& p) { p.ongoing.review_weeks = 50; },
       number_of(FactKind::review), Sign::less},
      {"enough", [](Parameters& p) { p.ongoing.enough_below_hours = 0; },
       number_of(FactKind::ended, Ending::to_social_base), Sign::gone,
       [](Parameters& p) { p.ongoing.enough_below_hours = 4; }},
      {"activation_hours", [](Parameters& p) { p.ongoing.activation_hours = 0; },
       mean_of(FactKind::review), Sign::less},
      {"spells", [](Parameters& p) { p.ongoing.off_months = 0; }, mean_of(FactKind::review),
       Sign::more, [](Parameters& p) { p.ongoing.on_months = 1; }},
      {"life_events", [](Parameters& p) { p.ongoing.life_events_per_year = 0; },
       mean_of(FactKind::review), Sign::less,
       [](Parameters& p) { p.ongoing.life_events_per_year = 3; }},

      {"size_of_life_events", [](Parameters& p) { p.ongoing.life_event_factor = 1; },
       mean_of(FactKind::review), Sign::less,
       [](Parameters& p) { p.ongoing.life_events_per_year = 3; }},
      {"hours_by_difficulty", [](Parameters& p) { p.ongoing.hours_by_difficulty = 0; },
       number_of(FactKind::ended, Ending::to_social_base), Sign::more,
       [](Parameters& p) {
         p.ongoing.hours_by_difficulty = 5, p.ongoing.enough_below_hours = 4;
         p.needs.difficulty_median = 0.6;
       }},

      // 9. Outflow
      {"keeping_in_touch", [](Parameters& p) { p.outflow.keep_in_touch_days = 0; },
       mean_of(FactKind::stage_ended), Sign::less},
      {"room", [](Parameters& p) { p.outflow.keep_in_touch_by_room = 0; },
       mean_of(FactKind::stage_ended), Sign::more,
       [](Parameters& p) { p.outflow.keep_in_touch_by_room = 2; }},
      {"remainder", [](Parameters& p) { p.outflow.remainder = 0; }, mean_of(FactKind::brick_laid),
       Sign::more},
      {"moving_and_coming_of_age", [](Parameters& p) { p.city.families.years_of_residence = 0; },
       number_of(FactKind::ended, Ending::moved_away), Sign::gone},
      {"coming_of_age", [](Parameters& p) { p.city.families.years_of_residence = 0; },
       number_of(FactKind::ended, Ending::aged_out), Sign::gone},

      // 10. After
      {"return", [](Parameters& p) { p.after.return_by_network = p.after.return_by_unlaid = 0; },
       share_of(FactKind::returned, 0), Sign::gone},
      {"return_by_network", [](Parameters& p) { p.after.return_by_network = 0; },
       share_of(FactKind::returned, 0), Sign::less},
      {"return_by_unlaid", [](Parameters& p) { p.after.return_by_unlaid = 0; },
       share_of(FactKind::returned, 0), Sign::less},

      // 11. The family's mark
      {"mark_base", [](Parameters& p) { p.mark.base = 1; }, mean_of(FactKind::ended), Sign::less},
      {"mark_goals", [](Parameters& p) { p.mark.goals = 0; }, mean_of(FactKind::ended), Sign::less},
      {"mark_trust", [](Parameters& p) { p.mark.trust = 0; }, mean_of(FactKind::ended), Sign::less},
      {"mark_waiting", [](Parameters& p) { p.mark.per_week = 0; }, mean_of(FactKind::ended),
       Sign::more},
      {"mark_most_for_waiting", [](Parameters& p) { p.mark.most_for_waiting = 0.1; },
       mean_of(FactKind::ended), Sign::more, [](Parameters& p) { p.mark.per_week = 0.5; }},
      {"mark_retelling", [](Parameters& p) { p.mark.per_retelling = 0; }, mean_of(FactKind::ended),
       Sign::more, [](Parameters& p) { p.mark.per_retelling = 1.6; }},
      {"mark_most_for_retelling", [](Parameters& p) { p.mark.most_for_retelling = 0; },
       mean_of(FactKind::ended), Sign::more, [](Parameters& p) { p.mark.per_retelling = 1.6; }},

      // Money
      {"care_days", [](Parameters& p) { for_teams(p, [](auto& t) { t.care_day_eur = 0; }); },
       [](const Facts& facts) {
         return static_cast<double>(cost(facts, world::CostKind::care_days));
       },
       Sign::gone},
      {"administration", [](Parameters& p) { for_teams(p, [](auto& t) { t.administration = 0; }); },
       [](const Facts& facts) {
         return static_cast<double>(cost(facts, world::CostKind::administration));
       },
       Sign::gone},
      {"social_base_hours", [](Parameters& p) { p.funding.social_base_eur_per_hour = 0; },
       [](const Facts& facts) {
         return static_cast<double>(cost(facts, world::CostKind::social_base));
       },
       Sign::gone},
  };
  return all;
}

class StepAroundHelp : public testing::TestWithParam<std::size_t> {};

TEST_P(StepAroundHelp, has_an_effect) { expect_an_effect(steps()[GetParam()]); }

INSTANTIATE_TEST_SUITE_P(steps, StepAroundHelp, testing::Range<std::size_t>(0, steps().size()),
                         [](const testing::TestParamInfo<std::size_t>& step) {
                           return std::string(steps()[step.param].name);
                         });

}  // namespace
}  // namespace samenspel::support
