#pragma once
// A route along which expertise is asked: whom it reaches and what it takes.

#include "core/scenario/joint_meeting.hpp"
#include "core/scenario/law.hpp"

namespace samenspel::scenario {

/// Whom a route reaches: teams of the asker's own place, teams that serve the family's area, or
/// all.
enum class Reach { place, area, city };

/// For whom a mandatory route is: every family, those in which a brick of a child is recognised, or
/// those with a crisis or a brick of the first priority.
enum class MandatoryFor { family, youth, risk };

/// Workers take the route with the least friction, in days: delay, half a meeting interval, the
/// post, finding somebody unknown, paperwork.
struct Route {
  Reach reaches = Reach::area;
  std::vector<std::string> teams;
  std::vector<std::string> open_for;
  double delay_days = 0;
  double finding_days = 0;
  double paperwork_hours = 0;
  double meets_every_weeks = 0;
  double hours_per_week = 0;
  double hours_per_question = 0.5;
  std::string gate;
  bool sharpens = false;
  double least_tie = 0;
  bool grows_ties = true;
  bool joins = true;
  bool mandatory = false;
  MandatoryFor mandatory_for = MandatoryFor::family;
  double angles = 1;
  bool sets_path = false;
  JointMeeting joint;
};

template <class V>
void describe(V& v, Route& p) {
  v.choice(p.reaches,
           About{"reaches", "1", 0, 0, Role::policy, "S2", "teams that can be asked this way"},
           {"place", "area", "city"});
  v.texts(p.teams, About{"teams", "1", 0, 0, Role::policy, "S2",
                         "only these of them (empty: all beyond the asker's own)"});
  v.texts(p.open_for, About{"open_for", "1", 0, 0, Role::policy, "S1 estimate",
                            "areas whose families can be asked about this way (empty: all)"});
  v.number(p.delay_days, About{"delay_days", "day", 0, 365, Role::policy, "S2 estimate",
                               "days before a question is passed on"});
  v.number(p.finding_days, About{"finding_days", "day", 0, 365, Role::policy, "S2 estimate",
                                 "days to find whom to ask for somebody without any tie"});
  v.number(p.paperwork_hours, About{"paperwork_hours", "hour", 0, 40, Role::policy, "S2 estimate",
                                    "hours of the asker for forms"});
  v.number(p.meets_every_weeks,
           About{"meets_every_weeks", "week", 0, 52, Role::policy, "S2",
                 "questions wait for a meeting every so many weeks (0: at any time)"});
  v.number(p.hours_per_week,
           About{"hours_per_week", "hour/week", 0, 10000, Role::staffing, "S2",
                 "hours of a triage worker through whom questions go, one at a time (0: none)"});
  v.number(p.hours_per_question,
           About{"hours_per_question", "hour", 0, 40, Role::staffing, "S2 estimate",
                 "hours a triage worker spends on a question"});
  v.text(p.gate, About{"gate", "1", 0, 0, Role::place, "S2",
                       "team at whose place the triage worker sits (empty: one at every place)"});
  v.flag(p.sharpens,
         About{"sharpens", "1", 0, 1, Role::policy, "S2",
               "the question is sharpened first: what then turns out to be within reach "
               "is not passed on"});
  v.number(p.least_tie, About{"least_tie", "1", 0, 1, Role::policy, "S2 estimate",
                              "only teams to which the asker has at least this tie"});
  v.flag(p.grows_ties, About{"grows_ties", "1", 0, 1, Role::policy, "S2",
                             "asker and answerer get to know each other"});
  v.flag(p.joins, About{"joins", "1", 0, 1, Role::policy, "S2 S4",
                        "somebody can be asked along this way, not only for advice"});
  v.flag(p.mandatory, About{"mandatory", "1", 0, 1, Role::policy, "S2",
                            "a family's hardest brick is put to this route before help goes on"});
  v.choice(p.mandatory_for,
           About{"mandatory_for", "1", 0, 0, Role::policy, "S2",
                 "for every family, for those with a brick of a child, or for those at risk"},
           {"family", "youth", "risk"});
  v.number(p.angles, About{"angles", "1", 1, 20, Role::policy, "S2",
                           "people who look at a question, each from their own side"});
  v.flag(p.sets_path, About{"sets_path", "1", 0, 1, Role::policy, "S2",
                            "its answer sets whether help is voluntary, pressing or compulsory"});
  v.section("joint", "experts whom the triage worker calls together", p.joint);
}

}  // namespace samenspel::scenario
