// Practices and the team at the front door (feedback, a fixed contact, a shared building, a talk at
// the start), and whom a family wants and suits. Each has an effect.

#include "property/step.hpp"

namespace samenspel::support {
namespace {

/// A practitioner who sees little and calls in a specialist soon.
void practices(Parameters& p) {
  scenario::Channel& practitioner = p.entry.channels[1].second;
  practitioner.practice = true;
  practitioner.weight = 12;
  practitioner.specialist_above = 0.35;
  practitioner.error = 0.3;
}

void contact(Parameters& p) { practices(p), p.entry.practice.fixed_contact = true; }
void building(Parameters& p) { practices(p), p.entry.practice.shares_building = true; }
void feedback(Parameters& p) {
  practices(p);
  p.entry.practice.feedback = 1;
  p.entry.practice.feedback_growth = 0.5;
}
void talk(Parameters& p) {
  practices(p);
  p.entry.practice.talk_share = 1;
  p.entry.practice.talk_finds = 1;
}

const auto asks_first = number_of(FactKind::asked_team_first);
double stays(const Facts& facts) {
  return static_cast<double>(sum(facts, FactKind::asked_team_first));
}
double beyond_door(const Facts& facts) {
  return static_cast<double>(asked_beyond_the_front_door(facts));
}
double to_institution(const Facts& facts) {
  return static_cast<double>(count(facts, FactKind::referred, 2));
}
void fits(Parameters& p) {
  give_room(p);
  p.help.fit_spread = 0.8;
}
double found_in_talks(const Facts& facts) {
  return static_cast<double>(count(facts, FactKind::talked_together, 1));
}

/// A youth nurse at the practices of each area.
void nurses(Parameters& p) {
  practices(p);
  for (std::size_t area = 0; area < p.city.areas.size(); ++area) {
    const std::string name = "nurse_" + std::to_string(area);
    p.teams.emplace_back(name, support::team(scenario::Layer::neighbourhood,
                                             "place_" + std::to_string(area), {{"nurse", 1.0}}));
    p.city.areas[area].second.practice_nurse = name;
  }
}
double helped_by_nurses(const Facts& facts) {
  return static_cast<double>(std::count_if(facts.begin(), facts.end(), [](const Fact& fact) {
    return fact.kind == FactKind::started && fact.team > 4;  // behind the teams of both areas
  }));
}

/// They help shortly.
void short_help(Parameters& p) {
  nurses(p);
  for_teams(p, [](scenario::Team& team) {
    if (team.fte.size() == 1 && team.fte.front().first == "nurse") team.short_help_hours = 2;
  });
}
double referred_by_nurses(const Facts& facts) {
  return static_cast<double>(std::count_if(facts.begin(), facts.end(), [](const Fact& fact) {
    return fact.kind == FactKind::referred && fact.team > 4;
  }));
}

/// The institution is outside the city, and families want help nearby.
void expert_outside(Parameters& p) {
  p.teams.front().second.layer = scenario::Layer::national;
  p.expertise.roads = {"consult", "refer"};
  p.expertise.consult.eta = 0.6;
  p.expertise.offers_nearness = true;
}
double out_of_the_city(const Facts& facts) {
  return static_cast<double>(count(facts, FactKind::referred, 3));
}

const std::vector<Step>& steps() {
  static const std::vector<Step> all{
      {"fixed_contact", [](Parameters& p) { p.entry.practice.fixed_contact = false; }, beyond_door,
       Sign::more, contact},
      {"practice", [](Parameters& p) { p.entry.channels[1].second.practice = false; }, asks_first,
       Sign::gone, contact},
      {"contact_tie", [](Parameters& p) { p.entry.practice.contact_tie = 0; }, asks_first,
       Sign::gone, contact},
      {"shares_building", [](Parameters& p) { p.entry.practice.shares_building = false; },
       asks_first, Sign::gone, building},
      {"building_tie", [](Parameters& p) { p.entry.practice.building_tie = 0.1; }, asks_first,
       Sign::less, building},
      {"feedback", [](Parameters& p) { p.entry.practice.feedback = 0; }, asks_first, Sign::gone,
       feedback},
      {"feedback_growth", [](Parameters& p) { p.entry.practice.feedback_growth = 0; }, asks_first,
       Sign::gone, feedback},
      {"half_life_of_practice_ties",
       [](Parameters& p) { p.entry.practice.half_life_years = 0.005; }, asks_first, Sign::less,
       feedback},
      {"people_leave_practices", [](Parameters& p) { p.entry.practice.stays_years = 0.1; },
       asks_first, Sign::less,
       [](Parameters& p) {
         feedback(p);
         p.entry.practice.feedback_growth = 0.01;
         p.entry.practice.stays_years = 100;
       }},
      {"view_together", [](Parameters& p) { p.entry.practice.error = 1; }, stays, Sign::more,
       [](Parameters& p) {
         contact(p);
         p.entry.channels[1].second.specialist_above = 0.8;
         p.entry.channels[1].second.error = 0;
         p.entry.practice.error = 0;
       }},
      {"hours_for_practitioners", [](Parameters& p) { p.entry.practice.hours = 0; },
       mean_of(FactKind::stage_ended), Sign::less,
       [](Parameters& p) {
         contact(p);
         p.expertise.roads = {"consult"};
         p.entry.practice.contact_tie = 1;
         p.entry.practice.hours = 20;
       }},
      {"talks", [](Parameters& p) { p.entry.practice.talk_share = 0; },
       number_of(FactKind::talked_together), Sign::gone, talk},
      {"what_talks_find", [](Parameters& p) { p.entry.practice.talk_finds = 0; }, found_in_talks,
       Sign::gone, talk},
      {"hours_that_talks_spare", [](Parameters& p) { p.entry.practice.talk_saves_hours = 0; },
       mean_of(FactKind::stage_ended), Sign::more,
       [](Parameters& p) {
         give_room(p);
         talk(p);
         p.entry.practice.talk_saves_hours = 40;
         for_teams(p, [](scenario::Team& team) { team.intake_hours = 40; });
       }},
      {"prefers_expert", [](Parameters& p) { p.city.families.prefers_expert = 0; }, to_institution,
       Sign::less, [](Parameters& p) { p.city.families.prefers_expert = 1; }},
      {"practice_nurse",
       [](Parameters& p) {
         for (auto& [name, area] : p.city.areas) area.practice_nurse.clear();
       },
       helped_by_nurses, Sign::gone, nurses},
      {"nurse_within_weeks", [](Parameters& p) { p.entry.practice.nurse_within_weeks = 0; },
       helped_by_nurses, Sign::less, nurses},
      {"nurse_nearer", [](Parameters& p) { p.entry.practice.nurse_nearer = 0; },
       number_of(FactKind::asked), Sign::less,
       [](Parameters& p) {
         nurses(p);
         p.help_seeking.threshold = p.entry.practice.nurse_nearer = 1;
       }},
      {"short_help_hours",
       [](Parameters& p) { for_teams(p, [](scenario::Team& team) { team.short_help_hours = 0; }); },
       referred_by_nurses, Sign::less, short_help},
      {"offers_nearness", [](Parameters& p) { p.expertise.offers_nearness = false; },
       out_of_the_city, Sign::more, expert_outside},
      {"wants_the_expert", [](Parameters& p) { p.city.families.prefers_expert = 0; },
       out_of_the_city, Sign::less,
       [](Parameters& p) { expert_outside(p), p.city.families.prefers_expert = 1; }},
      {"fit", [](Parameters& p) { p.help.fit_spread = 0; }, mean_of(FactKind::brick_laid),
       Sign::less, fits},
      {"fit_known", [](Parameters& p) { p.help.fit_known = 0; }, mean_of(FactKind::join_ended),
       Sign::more,
       [](Parameters& p) {
         fits(p);
         p.expertise.roads = {"join"};
         p.expertise.join.visits_per_post = 20;
         p.help.fit_known = 5;
       }},
  };
  return all;
}

class StepOfPractices : public testing::TestWithParam<std::size_t> {};

TEST_P(StepOfPractices, has_an_effect) { expect_an_effect(steps()[GetParam()]); }

INSTANTIATE_TEST_SUITE_P(steps, StepOfPractices, testing::Range<std::size_t>(0, steps().size()),
                         [](const testing::TestParamInfo<std::size_t>& step) {
                           return std::string(steps()[step.param].name);
                         });

}  // namespace
}  // namespace samenspel::support
