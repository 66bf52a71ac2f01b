// Teams that learn as teams, members with a second leg, teams that look at each other: each key has
// an effect.

#include "property/step.hpp"

namespace samenspel::support {
namespace {

using scenario::Copies;
using scenario::Score;

scenario::TeamLearning& team_learning(Parameters& p) { return p.expertise.team_learning; }
scenario::TwoLegs& two_legs(Parameters& p) { return p.expertise.two_legs; }
scenario::NetworkIntelligence& network(Parameters& p) { return p.expertise.network_intelligence; }

/// Nobody learns but together, and nothing is forgotten.
void together_only(Parameters& p) { p.expertise.learning = {0, 0, 0, 0}; }

void discuss(Parameters& p) {
  together_only(p);
  team_learning(p).discussion_hours = {{"neighbourhood", 25}, {"basecamp", 25}};
}

void study(Parameters& p) {
  together_only(p);
  team_learning(p).curriculum_hours = {{"neighbourhood", 25}};
  team_learning(p).curriculum = {{"trauma", 0.8}, {"safety", 0.8}};
}

void take_modules(Parameters& p) {
  together_only(p);
  team_learning(p).modules = {{"trauma", 0.8}, {"safety", 0.8}, {"parenting", 0.8}};
}

/// Deep legs fade fast; everybody goes back a day a week.
void stand_on_two_legs(Parameters& p) {
  two_legs(p) = {1, 1, 1, 1, 0, 0.5, 0};
  p.expertise.ties.half_life_years = 1;
}

void keep_up(Parameters& p) {
  stand_on_two_legs(p);
  two_legs(p).second_leg_members = 0;
  two_legs(p).upkeep_hours = 4;
}

void look(Parameters& p) {
  network(p).measures = true;
  network(p).copies = Copies::best;
  network(p).looks_per_year = 12;
  network(p).spread = 0.5;
  p.city.areas.front().second.need_factor = 1.2;
}

const auto laid = number_of(FactKind::brick_laid);
const auto copies = number_of(FactKind::agreements_copied);

/// Sum of what was stated in the last month but one.
std::function<double(const Facts&)> at_the_end(FactKind kind) {
  return [kind](const Facts& facts) {
    double sum = 0;
    for (const Fact& fact : facts) {
      sum += fact.kind == kind && fact.time > 700 * world::Seconds{86400}
                 ? static_cast<double>(fact.value)
                 : 0;
    }
    return sum;
  };
}

const auto skill = at_the_end(FactKind::skill_stands);
const auto deep_skill = at_the_end(FactKind::leg_stands);
const auto origin_tie = at_the_end(FactKind::origin_tie_stands);
const auto hours = at_the_end(FactKind::hours_stand);

const std::vector<Step>& steps() {
  static const std::vector<Step> all{
      // What teams learn as teams
      {"case_discussion", [](Parameters& p) { team_learning(p).discussion_hours = {}; }, skill,
       Sign::gone, discuss},
      {"case_discussion_brings_skill_to_bricks",
       [](Parameters& p) { team_learning(p).by_discussion_hour = 0; },
       number_of(FactKind::referred), Sign::more,
       [](Parameters& p) { discuss(p), team_learning(p).by_discussion_hour = 0.1; }},
      {"case_discussion_takes_hours", [](Parameters& p) { team_learning(p).discussion_hours = {}; },
       laid, Sign::more,
       [](Parameters& p) { discuss(p), team_learning(p).by_discussion_hour = 0; }},
      {"cases_discussed", [](Parameters& p) { team_learning(p).hours_per_case = 0; },
       number_of(FactKind::case_discussed), Sign::gone, discuss},
      {"discussion_corrects_the_view", [](Parameters& p) { team_learning(p).hours_per_case = 0; },
       number_of(FactKind::referral_unneeded), Sign::more,
       [](Parameters& p) {
         discuss(p);
         team_learning(p).by_discussion_hour = 0;
         p.expertise.view_error = 0.5;
       }},
      {"no_case_without_discussion", [](Parameters& p) { team_learning(p).discussion_hours = {}; },
       number_of(FactKind::case_discussed), Sign::gone, discuss},
      {"curriculum", [](Parameters& p) { team_learning(p).curriculum = {}; }, skill, Sign::gone,
       study},
      {"curriculum_hours", [](Parameters& p) { team_learning(p).curriculum_hours = {}; }, skill,
       Sign::gone, study},
      {"curriculum_takes_hours", [](Parameters& p) { team_learning(p).curriculum_hours = {}; },
       laid, Sign::more, [](Parameters& p) { study(p), team_learning(p).curriculum = {}; }},
      {"by_curriculum_hour", [](Parameters& p) { team_learning(p).by_curriculum_hour = 0.001; },
       skill, Sign::less, study},
      {"modules", [](Parameters& p) { team_learning(p).modules = {}; }, skill, Sign::gone,
       take_modules},
      {"modules_for", [](Parameters& p) { team_learning(p).modules_for = {"basecamp"}; },
       number_of(FactKind::module_taken), Sign::less, take_modules},
      {"modules_after", [](Parameters& p) { team_learning(p).modules_after = 1000; },
       number_of(FactKind::module_taken), Sign::gone,
       [](Parameters& p) {
         take_modules(p);
         p.expertise.roads = {"consult"};
         p.expertise.consult.eta = 0.5;
         team_learning(p).modules_after = 1;
       }},
      {"modules_when",
       [](Parameters& p) { team_learning(p).modules_when = scenario::TakesModule::at_once; },
       number_of(FactKind::module_taken), Sign::more,
       [](Parameters& p) {
         take_modules(p);
         team_learning(p).modules_when = scenario::TakesModule::when_met;
       }},
      {"module_hours", [](Parameters& p) { team_learning(p).module_hours = 0; }, laid, Sign::more,
       [](Parameters& p) {
         take_modules(p);
         team_learning(p).module_hours = 200;
         p.expertise.consult.within_days = 180;
       }},

      // Two legs
      {"second_leg_members", [](Parameters& p) { two_legs(p).second_leg_members = 0; }, deep_skill,
       Sign::less, stand_on_two_legs},
      {"second_leg_days", [](Parameters& p) { two_legs(p).second_leg_days = 0.25; }, deep_skill,
       Sign::less, stand_on_two_legs},
      {"second_leg_takes_hours", [](Parameters& p) { two_legs(p).second_leg_members = 0; }, hours,
       Sign::more, [](Parameters& p) { stand_on_two_legs(p), two_legs(p).second_leg_days = 2; }},
      {"second_leg_keeps_the_tie", [](Parameters& p) { two_legs(p).second_leg_members = 0; },
       origin_tie, Sign::less,
       [](Parameters& p) { stand_on_two_legs(p), two_legs(p).tie_at_start = 0.8; }},
      {"legs_fade", [](Parameters& p) { two_legs(p).leg_half_life_years = 0; }, deep_skill,
       Sign::more, keep_up},
      {"fading_is_felt_by_families", [](Parameters& p) { two_legs(p).leg_half_life_years = 0; },
       mean_of(FactKind::stage_ended), Sign::less,
       [](Parameters& p) {
         give_room(p);
         two_legs(p).leg_half_life_years = 0.1;
         p.help.kappa = 5;
         p.expertise.roads = {};
       }},
      {"days_that_keep", [](Parameters& p) { two_legs(p).days_that_keep = 5; }, deep_skill,
       Sign::less, stand_on_two_legs},
      {"upkeep", [](Parameters& p) { two_legs(p).upkeep_hours = 0; }, deep_skill, Sign::less,
       keep_up},
      {"upkeep_takes_hours", [](Parameters& p) { two_legs(p).upkeep_hours = 0; }, hours, Sign::more,
       [](Parameters& p) { keep_up(p), two_legs(p).upkeep_hours = 20; }},
      {"upkeep_slows", [](Parameters& p) { two_legs(p).upkeep_slows = 0; }, deep_skill, Sign::less,
       keep_up},
      {"upkeep_keeps_the_tie", [](Parameters& p) { two_legs(p).upkeep_slows = 0; }, origin_tie,
       Sign::less, [](Parameters& p) { keep_up(p), two_legs(p).tie_at_start = 0.8; }},
      {"tie_at_start", [](Parameters& p) { two_legs(p).tie_at_start = 0; }, origin_tie, Sign::less,
       [](Parameters& p) { keep_up(p), two_legs(p).tie_at_start = 0.8; }},

      // Network intelligence
      {"measuring", [](Parameters& p) { network(p).measures = false; }, copies, Sign::gone, look},
      {"copying", [](Parameters& p) { network(p).copies = Copies::none; }, copies, Sign::gone,
       look},
      {"whom_to_copy", [](Parameters& p) { network(p).copies = Copies::anybody; }, copies,
       Sign::more, look},
      {"looks", [](Parameters& p) { network(p).looks_per_year = 1; }, copies, Sign::less,
       [](Parameters& p) { look(p), network(p).copies = Copies::anybody; }},
      {"score", [](Parameters& p) { network(p).score = Score::mark; }, copies, Sign::less,
       [](Parameters& p) { look(p), network(p).score = Score::wait; }},
      {"results_enough", [](Parameters& p) { network(p).results_enough = 100000; }, copies,
       Sign::gone, look},
      {"memory", [](Parameters& p) { network(p).memory_months = 0.5; }, copies, Sign::less, look},
      {"comparable", [](Parameters& p) { network(p).comparable_within = 0.1; }, copies, Sign::gone,
       look},
      {"registering", [](Parameters& p) { network(p).registering_hours = 0; }, laid, Sign::more,
       [](Parameters& p) { look(p), network(p).registering_hours = 20; }},
      {"spread", [](Parameters& p) { network(p).spread = 0; }, mean_of(FactKind::review),
       Sign::more, [](Parameters& p) { network(p).spread = 1.5; }},
  };
  return all;
}

class StepOfLearning : public testing::TestWithParam<std::size_t> {};

TEST_P(StepOfLearning, has_an_effect) { expect_an_effect(steps()[GetParam()]); }

INSTANTIATE_TEST_SUITE_P(steps, StepOfLearning, testing::Range<std::size_t>(0, steps().size()),
                         [](const testing::TestParamInfo<std::size_t>& step) {
                           return std::string(steps()[step.param].name);
                         });

}  // namespace
}  // namespace samenspel::support
