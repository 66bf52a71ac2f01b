#pragma once
// How teams learn as teams: case discussion, a curriculum that raises the bar, e-learning.

#include "core/scenario/law.hpp"

namespace samenspel::scenario {

/// Whether everybody takes a module, or who meets a question that is beyond them.
enum class TakesModule { at_once, when_met };

/// Hours are per full-time post and leave the families. Shares are of what is missing.
struct TeamLearning {
  NamedMap<double> discussion_hours;
  double by_discussion_hour = 0.01;
  double hours_per_case = 0.5;
  NamedMap<double> curriculum_hours;
  NamedMap<double> curriculum;
  double by_curriculum_hour = 0.02;
  NamedMap<double> modules;
  std::vector<std::string> modules_for = {"neighbourhood", "basecamp"};
  double module_hours = 8;
  double modules_after = 0;
  TakesModule modules_when = TakesModule::at_once;
};

template <class V>
void describe(V& v, TeamLearning& p) {
  v.number_by_name(p.discussion_hours,
                   About{"discussion_hours", "hour/month", 0, 40, Role::policy, "S1 S4",
                         "hours a month that each team of a layer discusses cases (a layer that is "
                         "not named: none)"});
  v.number(p.by_discussion_hour,
           About{"by_discussion_hour", "1", 0, 1, Role::behaviour, "S4 estimate",
                 "share of the gap to the team's best member that an hour of case discussion "
                 "closes, in each domain"});
  v.number(p.hours_per_case,
           About{"hours_per_case", "hour", 0, 40, Role::behaviour, "S1 estimate",
                 "hours of discussion that one family takes, after which everybody sees how hard "
                 "its bricks are (0: no family's view is corrected)"});
  v.number_by_name(p.curriculum_hours,
                   About{"curriculum_hours", "hour/month", 0, 40, Role::policy, "S2 estimate",
                         "hours a month of knowledge groups and training, by layer"});
  v.number_by_name(p.curriculum, About{"curriculum", "1", 0, 1, Role::policy, "S2 estimate",
                                       "skill that everybody must have, by domain: a T-profile"});
  v.number(p.by_curriculum_hour, About{"by_curriculum_hour", "1", 0, 1, Role::behaviour, "estimate",
                                       "share of the gap to that skill that an hour of it closes"});
  v.number_by_name(p.modules, About{"modules", "1", 0, 1, Role::policy, "S4 estimate",
                                    "skill that an e-learning module teaches once, by domain"});
  v.texts(p.modules_for, About{"modules_for", "1", 0, 0, Role::policy, "S4 estimate",
                               "layers whose workers take the modules"});
  v.number(p.module_hours, About{"module_hours", "hour", 0, 200, Role::behaviour, "estimate",
                                 "hours that one module takes a worker"});
  v.number(p.modules_after,
           About{"modules_after", "1", 0, 1000, Role::policy, "S4 estimate",
                 "questions of others about a domain that a team which knows as much as a module "
                 "teaches answers before it makes the module (0: modules are there)"});
  v.choice(p.modules_when,
           About{"modules_when", "1", 0, 0, Role::policy, "S4 estimate",
                 "everybody takes a module at once, or only who meets a question that is beyond "
                 "them and knows less than it teaches"},
           {"at_once", "when_met"});
}

}  // namespace samenspel::scenario
