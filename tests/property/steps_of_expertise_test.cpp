// The roads to expertise, what they take, and what is learned on them: each has an effect.

#include "property/step.hpp"

namespace samenspel::support {
namespace {

scenario::Route& first_route(Parameters& p) { return p.expertise.routes.front().second; }

/// All roads, in the order of the texts, with words that help and people who learn.
void ask_first(Parameters& p) {
  p.expertise.roads = {"colleague", "consult", "join", "refer"};
  p.expertise.consult.eta = 0.5;
  first_route(p).reaches = scenario::Reach::place;
}

void join_only(Parameters& p) {
  p.expertise.roads = {"join"};
  p.expertise.join.visits_per_post = 20;
}

/// Nothing but consults along one route.
void consult_only(Parameters& p) {
  p.expertise.roads = {"consult"};
  p.expertise.consult.eta = 0.5;
  p.expertise.consult.room = 1;
}

/// Somebody with experience at every BASEcamp, and families whose trust has to grow first.
void with_experience(Parameters& p) {
  scenario::Discipline peer = discipline(0.5, {}, 75);
  peer.acts_on = scenario::ActsOn::trust_and_network;
  p.disciplines.emplace_back("peer", peer);
  for_teams(p, [](scenario::Team& team) {
    if (team.layer == scenario::Layer::basecamp) {
      team.fte.emplace_back("peer", 1);
    }
  });
  for_domains(p, [](auto& d) { d.needs_trust_above = 0.7; });
}

double consults_of_the_second_area(const Facts& facts) {
  return static_cast<double>(std::count_if(facts.begin(), facts.end(), [](const Fact& fact) {
    return fact.kind == FactKind::consult_asked && fact.area == 1;
  }));
}

std::function<double(const Facts&)> answers(FactKind kind, world::Answer answer) {
  return [kind, answer](const Facts& facts) {
    return static_cast<double>(count(facts, kind, static_cast<std::uint8_t>(answer)));
  };
}

const auto referrals = number_of(FactKind::referred);
const auto consults = number_of(FactKind::consult_asked);
const auto time_to_answer = mean_of(FactKind::consult_ended);

/// Consults in the second year per consult in the first.
double consults_later(const Facts& facts) {
  double early = 0, late = 0;
  for (const Fact& fact : facts) {
    if (fact.kind == FactKind::consult_asked) {
      (fact.time < 365 * world::Seconds{86400} ? early : late) += 1;
    }
  }
  return late / early;
}

/// Mean of what a team's people know or whom they know at the last start of a month.
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

const std::vector<Step>& steps() {
  static const std::vector<Step> all{
      {"colleague",
       [](Parameters& p) {
         p.expertise.roads = {"consult", "join", "refer"};
       },
       consults, Sign::less, ask_first},
      {"consult", [](Parameters& p) { p.expertise.roads = {"refer"}; }, referrals, Sign::more,
       [](Parameters& p) {
         p.expertise.roads = {"consult", "refer"};
       }},
      {"join", [](Parameters& p) { p.expertise.roads = {"refer"}; }, referrals, Sign::more,
       [](Parameters& p) {
         p.expertise.roads = {"join", "refer"};
       }},
      {"refer", [](Parameters& p) { p.expertise.roads = {}; }, referrals, Sign::gone, ask_first},
      {"modular", [](Parameters& p) { p.expertise.delivery = scenario::Delivery::left; },
       [](const Facts& facts) { return mean(facts, FactKind::right_help); }, Sign::less,
       [](Parameters& p) {
         give_room(p);
         p.expertise.delivery = scenario::Delivery::modular;
       }},
      {"package", [](Parameters& p) { p.expertise.delivery = scenario::Delivery::left; },
       mean_of(FactKind::stage_ended), Sign::less,
       [](Parameters& p) {
         give_room(p);
         p.expertise.delivery = scenario::Delivery::package;
         for_domains(p, [](auto& d) { d.surfaces = {{"trauma", 0.3}}; });
       }},
      {"package_repeats", [](Parameters& p) { p.expertise.package_repeats = 0; },
       mean_of(FactKind::stage_ended), Sign::less,
       [](Parameters& p) {
         give_room(p);
         p.expertise.delivery = scenario::Delivery::package;
         for_domains(p, [](auto& d) { d.surfaces = {{"trauma", 0.3}}; });
       }},
      {"pilots",
       [](Parameters& p) {
         p.expertise.pilots = {{"second", {{"area_1"}, {"refer"}}}};
       },
       consults_of_the_second_area, Sign::gone, consult_only},
      {"delivery_of_a_pilot",
       [](Parameters& p) {
         p.expertise.pilots = {
             {"all", {{"area_0", "area_1"}, p.expertise.roads, scenario::Delivery::left}}};
       },
       mean_of(FactKind::stage_ended), Sign::less,
       [](Parameters& p) {
         give_room(p);
         p.expertise.delivery = scenario::Delivery::package;
         for_domains(p, [](auto& d) { d.surfaces = {{"trauma", 0.3}}; });
       }},
      {"open_for", [](Parameters& p) { first_route(p).open_for = {"area_0"}; },
       consults_of_the_second_area, Sign::gone, consult_only},

      // Who acts on trust and on the network
      {"acts_on_trust",
       [](Parameters& p) { p.disciplines.back().second.acts_on = scenario::ActsOn::treatment; },
       number_of(FactKind::came_along), Sign::gone, with_experience},
      {"experience_gain", [](Parameters& p) { p.help.experience_gain_factor = 1; },
       mean_of(FactKind::came_along), Sign::more,
       [](Parameters& p) { with_experience(p), p.needs.ongoing = 0; }},
      {"experience_in_the_network", [](Parameters& p) { p.ongoing.experience_factor = 1; },
       number_of(FactKind::review), Sign::more,
       [](Parameters& p) {
         with_experience(p);
         p.needs.ongoing = 0.8;
         p.ongoing.experience_factor = 4;
         for_domains(p, [](auto& d) { d.needs_trust_above = 0; });
       }},
      {"shows_after", [](Parameters& p) { p.expertise.shows_after = 0; },
       number_of(FactKind::referral_late), Sign::gone,
       [](Parameters& p) {
         p.expertise.shows_after = 1;
         p.expertise.view_error = 0.4;
       }},
      {"meanwhile", [](Parameters& p) { p.expertise.meanwhile = scenario::Meanwhile::go_on; },
       mean_of(FactKind::stage_ended), Sign::less,
       [](Parameters& p) {
         give_room(p);
         consult_only(p);
         first_route(p).delay_days = 20;
         p.expertise.meanwhile = scenario::Meanwhile::wait;
       }},
      {"tolerance", [](Parameters& p) { p.expertise.tolerance_days = 1; }, consults, Sign::gone,
       [](Parameters& p) {
         consult_only(p);
         first_route(p).delay_days = 2;
       }},
      {"days_per_paper_hour", [](Parameters& p) { p.expertise.days_per_paper_hour = 0; }, consults,
       Sign::more,
       [](Parameters& p) {
         consult_only(p);
         first_route(p).paperwork_hours = 10;
         p.expertise.days_per_paper_hour = 5;
       }},

      // What a consult takes and gives
      {"hours_of_the_asker", [](Parameters& p) { p.expertise.consult.asker_hours = 0; },
       mean_of(FactKind::stage_ended), Sign::less,
       [](Parameters& p) { consult_only(p), p.expertise.consult.asker_hours = 30; }},
      {"hours_of_the_answer", [](Parameters& p) { p.expertise.consult.answer_hours = 0; },
       number_of(FactKind::brick_laid), Sign::more,
       [](Parameters& p) {
         ask_first(p);
         p.expertise.consult.answer_hours = 40;
         p.expertise.consult.within_days = 20;
         p.expertise.consult.room = 1;
       }},
      {"room_for_consults", [](Parameters& p) { p.expertise.consult.room = 0; },
       answers(FactKind::consult_ended, world::Answer::given), Sign::gone, consult_only},
      {"within_days", [](Parameters& p) { p.expertise.consult.within_days = 1; },
       answers(FactKind::consult_ended, world::Answer::full), Sign::more,
       [](Parameters& p) {
         consult_only(p);
         first_route(p).reaches = scenario::Reach::place;
         p.expertise.consult.room = 0.5;
       }},
      {"eta", [](Parameters& p) { p.expertise.consult.eta = 0; }, referrals, Sign::more, ask_first},
      {"ceiling", [](Parameters& p) { p.expertise.consult.ceiling = 0; }, referrals, Sign::more,
       ask_first},

      // What joining takes
      {"introduction", [](Parameters& p) { p.expertise.join.introduction_hours = 0; },
       mean_of(FactKind::stage_ended), Sign::less,
       [](Parameters& p) { join_only(p), p.expertise.join.introduction_hours = 40; }},
      {"trust_when_somebody_joins", [](Parameters& p) { p.expertise.join.trust_kept = 1; },
       number_of(FactKind::ended, Ending::dropped_out_in_care), Sign::less,
       [](Parameters& p) {
         join_only(p);
         p.expertise.join.trust_kept = 0;
         p.help.drop_out_by_trust = 10;
       }},
      {"visits_per_post", [](Parameters& p) { p.expertise.join.visits_per_post = 0; },
       number_of(FactKind::join_begun), Sign::gone, join_only},

      // Routes
      {"delay", [](Parameters& p) { first_route(p).delay_days = 0; }, time_to_answer, Sign::less,
       [](Parameters& p) { consult_only(p), first_route(p).delay_days = 5; }},
      {"finding", [](Parameters& p) { first_route(p).finding_days = 0; }, time_to_answer,
       Sign::less, [](Parameters& p) { consult_only(p), first_route(p).finding_days = 10; }},
      {"paperwork", [](Parameters& p) { first_route(p).paperwork_hours = 0; },
       mean_of(FactKind::stage_ended), Sign::less,
       [](Parameters& p) { consult_only(p), first_route(p).paperwork_hours = 25; }},
      {"meetings", [](Parameters& p) { first_route(p).meets_every_weeks = 0; }, time_to_answer,
       Sign::less, [](Parameters& p) { consult_only(p), first_route(p).meets_every_weeks = 2; }},
      {"triage", [](Parameters& p) { first_route(p).hours_per_week = 1000; }, time_to_answer,
       Sign::less, [](Parameters& p) { consult_only(p), first_route(p).hours_per_week = 0.5; }},
      {"hours_per_question", [](Parameters& p) { first_route(p).hours_per_question = 0; },
       time_to_answer, Sign::less,
       [](Parameters& p) { consult_only(p), first_route(p).hours_per_week = 0.5; }},
      {"gate", [](Parameters& p) { first_route(p).gate = ""; }, time_to_answer, Sign::less,
       [](Parameters& p) { consult_only(p), first_route(p).gate = "institution"; }},
      {"sharpening", [](Parameters& p) { first_route(p).sharpens = false; },
       number_of(FactKind::sharpened), Sign::gone,
       [](Parameters& p) {
         consult_only(p);
         first_route(p).sharpens = true;
         p.expertise.view_error = 0.3;
       }},
      {"reaches", [](Parameters& p) { first_route(p).reaches = scenario::Reach::place; },
       time_to_answer, Sign::less, consult_only},
      {"teams_of_a_route", [](Parameters& p) { first_route(p).teams = {"basecamp_1"}; }, consults,
       Sign::less, consult_only},
      {"least_tie", [](Parameters& p) { first_route(p).least_tie = 0.9; }, consults, Sign::gone,
       consult_only},
      {"joining_along_a_route", [](Parameters& p) { first_route(p).joins = false; },
       number_of(FactKind::join_asked), Sign::gone, join_only},
      {"mandatory", [](Parameters& p) { first_route(p).mandatory = false; }, consults, Sign::gone,
       [](Parameters& p) { first_route(p).mandatory = true; }},

      // Ties
      {"ties_grow", [](Parameters& p) { first_route(p).grows_ties = false; },
       at_the_end(FactKind::tie_stands), Sign::gone, consult_only},
      {"growth_of_ties", [](Parameters& p) { p.expertise.ties.growth = 0.05; },
       at_the_end(FactKind::tie_stands), Sign::less, consult_only},
      {"ties_fade", [](Parameters& p) { p.expertise.ties.half_life_years = 0; },
       at_the_end(FactKind::tie_stands), Sign::more,
       [](Parameters& p) { consult_only(p), p.expertise.ties.half_life_years = 0.2; }},
      {"ties_at_the_start", [](Parameters& p) { p.expertise.ties.at_start = 0; }, time_to_answer,
       Sign::more,
       [](Parameters& p) {
         consult_only(p);
         first_route(p).finding_days = 10;
         p.expertise.ties = {0.9, 0, 0, 0};
       }},
      {"ties_of_one_place", [](Parameters& p) { p.expertise.ties.colocated = 0; }, time_to_answer,
       Sign::more,
       [](Parameters& p) {
         consult_only(p);
         first_route(p).finding_days = 10;
         p.expertise.ties = {0, 0.9, 0, 0};
       }},
      {"ties_go_with_people", [](Parameters& p) { p.expertise.ties.held_by_people = 0; },
       at_the_end(FactKind::tie_stands), Sign::more,
       [](Parameters& p) {
         consult_only(p);
         p.expertise.ties.held_by_people = 1;
         p.staff.turnover = {{"basecamp", 1.5}, {"institution", 1.5}};
       }},

      // Learning
      {"learning_from_what_is_beyond",
       [](Parameters& p) { p.expertise.learning.beyond_reach_only = false; },
       at_the_end(FactKind::skill_stands), Sign::more,
       [](Parameters& p) {
         consult_only(p), p.expertise.learning = {0.4, 0, 0, 0};
         p.expertise.learning.beyond_reach_only = true;
         first_route(p).mandatory = true;
       }},
      {"learning_by_consult", [](Parameters& p) { p.expertise.learning.by_consult = 0; },
       consults_later, Sign::more,
       [](Parameters& p) {
         consult_only(p), p.expertise.learning = {0.4, 0, 0, 0};
       }},
      {"learning_by_joining", [](Parameters& p) { p.expertise.learning.by_join = 0; },
       number_of(FactKind::join_begun), Sign::more,
       [](Parameters& p) {
         join_only(p), p.expertise.learning = {0, 0.5, 0, 0};
       }},
      {"learning_by_doing", [](Parameters& p) { p.expertise.learning.by_doing = 0; },
       consults_later, Sign::more,
       [](Parameters& p) {
         consult_only(p), p.expertise.learning = {0, 0, 0.2, 0};
       }},
      {"learning_by_sharpening", [](Parameters& p) { p.expertise.learning.by_sharpening = 0; },
       at_the_end(FactKind::skill_stands), Sign::gone,
       [](Parameters& p) {
         consult_only(p), p.expertise.learning = {0, 0, 0, 0, 0.2};
         p.expertise.view_error = 0.3;
         first_route(p).sharpens = true;
       }},
      {"forgetting", [](Parameters& p) { p.expertise.learning.half_life_months = 0; },
       at_the_end(FactKind::skill_stands), Sign::more,
       [](Parameters& p) {
         consult_only(p), p.expertise.learning = {0.2, 0, 0, 1};
       }},
  };
  return all;
}

class StepOfExpertise : public testing::TestWithParam<std::size_t> {};

TEST_P(StepOfExpertise, has_an_effect) { expect_an_effect(steps()[GetParam()]); }

INSTANTIATE_TEST_SUITE_P(steps, StepOfExpertise, testing::Range<std::size_t>(0, steps().size()),
                         [](const testing::TestParamInfo<std::size_t>& step) {
                           return std::string(steps()[step.param].name);
                         });

}  // namespace
}  // namespace samenspel::support
