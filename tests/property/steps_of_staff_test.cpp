// Those who work there: how work pleases them, who leaves and who comes; each has an effect.

#include "property/step.hpp"

namespace samenspel::support {
namespace {

/// People leave often enough to be counted in a small city of two years.
void leave(Parameters& p) {
  p.staff.turnover = {{"neighbourhood", 1.5}, {"basecamp", 1.5}, {"institution", 1.5}};
}

/// Satisfaction follows the work and decides who leaves.
void feel(Parameters& p) {
  leave(p);
  p.staff.turnover_slope = 6;
  p.staff.satisfaction.half_life_months = 3;
}

void ask(Parameters& p) {
  feel(p);
  p.expertise.roads = {"consult", "join", "refer"};
  p.expertise.consult.eta = 0.5;
  p.expertise.consult.room = 1;
  p.expertise.learning.by_consult = 0.2;
}

const auto leavers = number_of(FactKind::worker_left);
const auto contentment = mean_of(FactKind::satisfaction_stands);
const auto laid = number_of(FactKind::brick_laid);

/// Skill of all teams above that of their disciplines, and what selection brought.
double bricks_found(const Facts& facts) {
  return static_cast<double>(count(facts, FactKind::brick_found));
}

const std::vector<Step>& steps() {
  static const std::vector<Step> all{
      {"turnover", [](Parameters& p) { p.staff.turnover = {}; }, leavers, Sign::gone, feel},
      {"turnover_costs_help", [](Parameters& p) { p.staff.turnover = {}; }, laid, Sign::more, feel},
      {"turnover_slope", [](Parameters& p) { p.staff.turnover_slope = 0; }, leavers, Sign::less,
       [](Parameters& p) { feel(p), p.staff.satisfaction.at_start = 0.3; }},
      {"usual_satisfaction", [](Parameters& p) { p.staff.usual_satisfaction = 0.6; }, leavers,
       Sign::less, [](Parameters& p) { feel(p), p.staff.usual_satisfaction = 0.9; }},
      {"vacancy_weeks", [](Parameters& p) { p.staff.vacancy_weeks = 0; }, laid, Sign::more, leave},
      {"ramp_up_months", [](Parameters& p) { p.staff.ramp_up_months = 0; }, laid, Sign::more,
       [](Parameters& p) { leave(p), p.staff.ramp_up_months = 24; }},
      {"ramp_up_from", [](Parameters& p) { p.staff.ramp_up_from = 1; }, laid, Sign::more,
       [](Parameters& p) { leave(p), p.staff.ramp_up_from = 0.1; }},
      {"recruitment", [](Parameters& p) { p.staff.recruitment_eur = 0; },
       [](const Facts& facts) {
         return static_cast<double>(cost(facts, world::CostKind::recruitment));
       },
       Sign::gone, [](Parameters& p) { leave(p), p.staff.recruitment_eur = 20000; }},
      {"selection_skill", [](Parameters& p) { p.staff.selection_skill = 0; }, bricks_found,
       Sign::less, [](Parameters& p) { leave(p), p.staff.selection_skill = 0.4; }},
      {"selection_satisfaction", [](Parameters& p) { p.staff.selection_satisfaction = 0; },
       contentment, Sign::less,
       [](Parameters& p) { leave(p), p.staff.selection_satisfaction = 0.3; }},

      // What moves satisfaction
      {"at_start", [](Parameters& p) { p.staff.satisfaction.at_start = 0.5; }, contentment,
       Sign::less, leave},
      {"calm", [](Parameters& p) { p.staff.satisfaction.calm = 0.3; }, contentment, Sign::less,
       feel},
      {"half_life", [](Parameters& p) { p.staff.satisfaction.half_life_months = 60; }, contentment,
       Sign::less, [](Parameters& p) { feel(p), p.staff.satisfaction.calm = 0.9; }},
      {"together", [](Parameters& p) { p.staff.satisfaction.together = 0; }, contentment,
       Sign::less, [](Parameters& p) { ask(p), p.staff.satisfaction.together = 1; }},
      {"learning", [](Parameters& p) { p.staff.satisfaction.learning = 0; }, contentment,
       Sign::less, [](Parameters& p) { ask(p), p.staff.satisfaction.learning = 0.4; }},
      {"autonomy", [](Parameters& p) { p.staff.satisfaction.autonomy = 0; }, contentment,
       Sign::less, [](Parameters& p) { feel(p), p.staff.satisfaction.autonomy = 0.2; }},
      {"gates_take_autonomy",
       [](Parameters& p) { p.expertise.routes.front().second.hours_per_week = 0; }, contentment,
       Sign::more,
       [](Parameters& p) {
         ask(p);
         p.expertise.view_error = 0.3;
         p.staff.satisfaction.autonomy = 0.4;
         p.expertise.routes.front().second.hours_per_week = 1000;
       }},
      {"administration", [](Parameters& p) { p.staff.satisfaction.administration = 0; },
       contentment, Sign::more,
       [](Parameters& p) { feel(p), p.staff.satisfaction.administration = 0.5; }},
      {"overload", [](Parameters& p) { p.staff.satisfaction.overload = 0; }, contentment,
       Sign::more,
       [](Parameters& p) {
         feel(p), p.staff.satisfaction.overload = 1;
         for_teams(p, [](auto& team) { team.hours_per_week = 15; });
       }},
      {"long_list", [](Parameters& p) { p.staff.satisfaction.long_list = 0; }, contentment,
       Sign::more,
       [](Parameters& p) {
         feel(p), p.staff.satisfaction.long_list = 0.5;
         for_teams(p, [](auto& team) { team.hours_per_week = 10; });
       }},
      {"satisfaction_keeps_people", [](Parameters& p) { p.staff.satisfaction.administration = 0; },
       leavers, Sign::less,
       [](Parameters& p) { feel(p), p.staff.satisfaction.administration = 1; }},
  };
  return all;
}

class StepOfStaff : public testing::TestWithParam<std::size_t> {};

TEST_P(StepOfStaff, has_an_effect) { expect_an_effect(steps()[GetParam()]); }

INSTANTIATE_TEST_SUITE_P(steps, StepOfStaff, testing::Range<std::size_t>(0, steps().size()),
                         [](const testing::TestParamInfo<std::size_t>& step) {
                           return std::string(steps()[step.param].name);
                         });

}  // namespace
}  // namespace samenspel::support
