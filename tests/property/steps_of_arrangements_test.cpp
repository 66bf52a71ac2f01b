// What municipalities arrange around their teams: joint meetings, angles, mandatory questions,
// paths, triage at the door, clarification before help. Each has an effect.

#include <algorithm>
#include <map>
#include <utility>

#include "core/world/started.hpp"
#include "property/step.hpp"

namespace samenspel::support {
namespace {

scenario::Route& first_route(Parameters& p) { return p.expertise.routes.front().second; }

void consult_only(Parameters& p) {
  p.expertise.roads = {"consult"};
  p.expertise.consult.eta = 0.3;
  p.expertise.consult.room = 1;
}

/// One meeting a week of several experts for questions that are hard.
void meet_together(Parameters& p) {
  consult_only(p);
  first_route(p).joint = {0.1, 1, 3, 2, 0};
}

/// Every family at risk is put to the route, which sets its path.
void route_team(Parameters& p) {
  p.expertise.roads = {"consult"};
  p.help.drop_out_by_trust = 4;
  first_route(p).mandatory = true;
  first_route(p).sets_path = true;
  p.expertise.path = {1, 0.1, 1, 0, 1, 1};
}

void triage_at_the_door(Parameters& p) {
  p.entry.triage.hours_per_week = 1000;
  p.entry.triage.within_days = 10;
}

/// Families at risk come before a route team at the door; whoever else comes stands by date.
void route_team_at_the_door(Parameters& p) {
  p.help.drop_out_by_trust = 4;
  p.entry.list_order = scenario::ListOrder::asked_on;
  p.entry.route_team = {1000, 1, 0.5, 0.1, 0, 0, 1, 0};
  p.expertise.path = {1, 0.1, 1, 0, 1, 1};
  p.needs.domains[2].second.weight = 8;  // safety, so that there are some
}

/// Starts of families with that priority.
auto started_at(std::uint8_t priority) {
  return [priority](const Facts& facts) {
    return static_cast<double>(std::count_if(facts.begin(), facts.end(), [=](const Fact& fact) {
      return fact.kind == FactKind::started && world::started_priority(fact.detail) == priority;
    }));
  };
}

/// Seconds from asking to a path, over the families that get one.
double time_to_path(const Facts& facts) {
  std::map<std::pair<std::uint16_t, std::uint32_t>, std::int64_t> asked;
  double seconds = 0, paths = 0;
  for (const Fact& fact : facts) {
    if (fact.kind == FactKind::asked) {
      asked[{fact.area, fact.ordinal}] = fact.time;
    } else if (fact.kind == FactKind::path_set) {
      seconds += static_cast<double>(fact.time - asked[{fact.area, fact.ordinal}]);
      paths += 1;
    }
  }
  return seconds / paths;
}

void clear_first(Parameters& p) { p.expertise.clarify_first = {20, 1, false}; }

double attended(const Facts& facts) { return static_cast<double>(sum(facts, FactKind::joint_met)); }

const auto time_to_answer = mean_of(FactKind::consult_ended);
double led_past_the_door(const Facts& facts) {
  return static_cast<double>(count(facts, FactKind::triaged, 1));
}

const auto consults = number_of(FactKind::consult_asked);
const auto time_of_help = mean_of(FactKind::stage_ended);

const auto dropped = number_of(FactKind::ended, Ending::dropped_out_in_care);

const std::vector<Step>& steps() {
  static const std::vector<Step> all{
      {"joint_meeting", [](Parameters& p) { first_route(p).joint.above = 2; }, attended, Sign::gone,
       meet_together},
      {"rhythm_of_joint_meetings", [](Parameters& p) { first_route(p).joint.every_weeks = 0.2; },
       time_to_answer, Sign::less, meet_together},
      {"experts_at_the_table", [](Parameters& p) { first_route(p).joint.experts = 1; }, attended,
       Sign::less, meet_together},
      {"hours_at_the_table", [](Parameters& p) { first_route(p).joint.hours = 0.5; }, attended,
       Sign::less, meet_together},
      {"cap_on_attendance", [](Parameters& p) { first_route(p).joint.cap_hours_per_month = 0; },
       attended, Sign::more,
       [](Parameters& p) { meet_together(p), first_route(p).joint.cap_hours_per_month = 2; }},
      {"angles", [](Parameters& p) { first_route(p).angles = 1; }, number_of(FactKind::referred),
       Sign::more,
       [](Parameters& p) {
         consult_only(p);
         p.expertise.roads = {"consult", "refer"};
         first_route(p).angles = 3;
       }},
      {"mandatory_for",
       [](Parameters& p) { first_route(p).mandatory_for = scenario::MandatoryFor::risk; }, consults,
       Sign::less,
       [](Parameters& p) {
         consult_only(p);
         p.expertise.stretch = 2;
         first_route(p).mandatory = true;
       }},
      {"path", [](Parameters& p) { first_route(p).sets_path = false; }, dropped, Sign::more,
       route_team},
      {"trust_enough", [](Parameters& p) { p.expertise.path.trust_enough = 0; }, dropped,
       Sign::more, route_team},
      {"pressing_above", [](Parameters& p) { p.expertise.path.pressing_above = 2; }, dropped,
       Sign::more, route_team},
      {"pressing_leaving", [](Parameters& p) { p.expertise.path.pressing_leaving = 1; }, dropped,
       Sign::more, route_team},
      {"compulsory_above", [](Parameters& p) { p.expertise.path.compulsory_above = 2; }, dropped,
       Sign::more, [](Parameters& p) { route_team(p), p.expertise.path = {1, 2, 0.1, 1, 1, 1}; }},
      {"trust_on_the_pressing_path",
       [](Parameters& p) { p.expertise.path.pressing_trust_kept = 1; }, dropped, Sign::less,
       [](Parameters& p) { route_team(p), p.expertise.path = {1, 0, 1, 1, 0.2, 1}; }},
      {"trust_on_the_compulsory_path",
       [](Parameters& p) { p.expertise.path.compulsory_trust_kept = 1; }, time_of_help, Sign::less,
       [](Parameters& p) { route_team(p), give_room(p), p.expertise.path = {1, 0, 0, 1, 1, 0.1}; }},
      {"triage_at_the_door", [](Parameters& p) { p.entry.triage.hours_per_week = 0; },
       number_of(FactKind::triaged), Sign::gone, triage_at_the_door},
      {"hours_of_triage", [](Parameters& p) { p.entry.triage.hours_per_family = 1; },
       number_of(FactKind::triaged), Sign::more,
       [](Parameters& p) {
         triage_at_the_door(p), p.entry.triage.hours_per_week = 2,
                                p.entry.triage.hours_per_family = 10;
       }},
      {"triage_within_days", [](Parameters& p) { p.entry.triage.within_days = 0; },
       number_of(FactKind::triaged), Sign::less,
       [](Parameters& p) { triage_at_the_door(p), p.entry.triage.hours_per_week = 10; }},
      {"triage_past_the_door", [](Parameters& p) { p.entry.triage.specialist_above = 2; },
       led_past_the_door, Sign::gone,
       [](Parameters& p) { triage_at_the_door(p), p.entry.triage.specialist_above = 0.6; }},
      {"error_of_triage", [](Parameters& p) { p.entry.triage.error = 0; }, led_past_the_door,
       Sign::less,
       [](Parameters& p) {
         triage_at_the_door(p), p.entry.triage.specialist_above = 0.8, p.entry.triage.error = 0.4;
       }},
      {"intake_spared", [](Parameters& p) { p.entry.triage.saves_intake_hours = 0; }, time_of_help,
       Sign::more,
       [](Parameters& p) {
         give_room(p), triage_at_the_door(p), p.entry.triage.saves_intake_hours = 40;
         for (auto& [name, team] : p.teams) team.intake_hours = 20;
       }},
      {"route_team_at_the_door", [](Parameters& p) { p.entry.route_team.hours_per_week = 0; },
       number_of(FactKind::path_set), Sign::gone, route_team_at_the_door},
      {"hours_of_the_route_team", [](Parameters& p) { p.entry.route_team.hours_per_family = 0.1; },
       time_to_path, Sign::less,
       [](Parameters& p) { route_team_at_the_door(p), p.entry.route_team.hours_per_week = 1; }},
      {"rhythm_of_the_route_team",
       [](Parameters& p) { p.entry.route_team.meets_every_weeks = 0.1; }, time_to_path, Sign::less,
       route_team_at_the_door},
      {"risk_above", [](Parameters& p) { p.entry.route_team.risk_above = 0.7; },
       number_of(FactKind::path_set), Sign::less, route_team_at_the_door},
      {"error_of_the_front_office", [](Parameters& p) { p.entry.route_team.front_error = 0; },
       number_of(FactKind::path_set), Sign::less,
       [](Parameters& p) {
         route_team_at_the_door(p), p.entry.route_team.risk_above = 0.9,
                                    p.entry.route_team.front_error = 0.4;
       }},
      {"error_of_the_route_team", [](Parameters& p) { p.entry.route_team.error = 0; },
       [](const Facts& facts) { return share(facts, FactKind::path_set, 2); }, Sign::less,
       [](Parameters& p) {
         route_team_at_the_door(p), p.entry.route_team.error = 0.4;
         p.expertise.path.compulsory_above = 0.9;
       }},
      {"priority_on_the_pressing_path",
       [](Parameters& p) { p.entry.route_team.pressing_priority = 3; }, started_at(0), Sign::less,
       [](Parameters& p) { route_team_at_the_door(p), p.entry.route_team.pressing_priority = 0; }},
      {"priority_on_the_compulsory_path",
       [](Parameters& p) { p.entry.route_team.compulsory_priority = 3; }, started_at(0), Sign::less,
       [](Parameters& p) { route_team_at_the_door(p), p.expertise.path = {1, 0, 0, 1, 1, 1}; }},
      {"lists_by_date", [](Parameters& p) { p.entry.list_order = scenario::ListOrder::need; },
       started_at(1), Sign::more,
       [](Parameters& p) { p.entry.list_order = scenario::ListOrder::asked_on; }},
      {"clarify_first", [](Parameters& p) { p.expertise.clarify_first.hours = 0; },
       number_of(FactKind::clarified), Sign::gone, clear_first},
      {"clarifying_finds", [](Parameters& p) { p.expertise.clarify_first.finds = 0; },
       number_of(FactKind::brick_found), Sign::less, clear_first},
      {"hands_over_when_clear", [](Parameters& p) { p.expertise.clarify_first.hands_over = false; },
       number_of(FactKind::referred), Sign::less,
       [](Parameters& p) { clear_first(p), p.expertise.clarify_first.hands_over = true; }},
  };
  return all;
}

class StepOfArrangements : public testing::TestWithParam<std::size_t> {};

TEST_P(StepOfArrangements, has_an_effect) { expect_an_effect(steps()[GetParam()]); }

INSTANTIATE_TEST_SUITE_P(steps, StepOfArrangements, testing::Range<std::size_t>(0, steps().size()),
                         [](const testing::TestParamInfo<std::size_t>& step) {
                           return std::string(steps()[step.param].name);
                         });

}  // namespace
}  // namespace samenspel::support
