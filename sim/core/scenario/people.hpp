#pragma once
// Those who work there: how work pleases them, when they leave, and who comes after them.

#include "core/scenario/law.hpp"

namespace samenspel::scenario {

/// Work satisfaction in [0, 1]. Every month it goes part of the way to where the work of that month
/// leads: from `calm` up by what pleases, down by what wears.
struct Satisfaction {
  double at_start = 0.6;
  double half_life_months = 0;
  double calm = 0.6;
  double together = 0;
  double learning = 0;
  double autonomy = 0;
  double administration = 0;
  double overload = 0;
  double long_list = 0;
};

template <class V>
void describe(V& v, Satisfaction& p) {
  v.number(p.at_start, About{"at_start", "1", 0, 1, Role::behaviour, "estimate",
                             "work satisfaction of a new worker"});
  v.number(p.half_life_months,
           About{"half_life_months", "month", 0, 120, Role::behaviour, "estimate",
                 "months in which satisfaction goes half of the way to where the work leads (0: "
                 "nothing moves it)"});
  v.number(p.calm, About{"calm", "1", 0, 1, Role::behaviour, "estimate",
                         "where satisfaction settles when nothing else moves it"});
  v.number(p.together, About{"together", "1", 0, 1, Role::behaviour, "S1 estimate",
                             "gain when many difficult bricks are laid together, with advice or "
                             "with somebody who joins; half of it at one a month"});
  v.number(p.learning, About{"learning", "1", 0, 1, Role::behaviour, "S0 S1 estimate",
                             "gain in a month in which much is learned; half of it when 0.02 of "
                             "skill is gained in some domain"});
  v.number(p.autonomy, About{"autonomy", "1", 0, 1, Role::behaviour, "S4 estimate",
                             "gain when all bricks go the worker's own way, past no triage worker "
                             "and no mandatory consult"});
  v.number(p.administration, About{"administration", "1", 0, 2, Role::behaviour, "N23 estimate",
                                   "loss per share of the hours that goes to administration"});
  v.number(p.overload, About{"overload", "1", 0, 2, Role::behaviour, "N14 estimate",
                             "loss when families want twice the hours there are"});
  v.number(p.long_list, About{"long_list", "1", 0, 1, Role::behaviour, "S1 estimate",
                              "loss when the list of the team counts as long"});
}

/// Leaving and coming: a hazard that satisfaction lowers, a vacancy, and a new person.
struct Staff {
  NamedMap<double> turnover;
  double turnover_slope = 0;
  double usual_satisfaction = 0.6;
  double vacancy_weeks = 13;
  double ramp_up_months = 6;
  double ramp_up_from = 0.5;
  double recruitment_eur = 0;
  double selection_skill = 0;
  double selection_satisfaction = 0;
  Satisfaction satisfaction;
};

template <class V>
void describe(V& v, Staff& p) {
  v.number_by_name(p.turnover,
                   About{"turnover", "1/year", 0, 10, Role::place, "N14",
                         "rate, by layer, at which workers of the usual satisfaction leave (a "
                         "layer that is not named: nobody leaves)"});
  v.number(p.turnover_slope, About{"turnover_slope", "1", 0, 20, Role::behaviour, "N14 estimate",
                                   "the rate grows by exp(slope x satisfaction missing to the "
                                   "usual)"});
  v.number(p.usual_satisfaction,
           About{"usual_satisfaction", "1", 0, 1, Role::behaviour, "estimate",
                 "satisfaction at which workers leave at the rates in `turnover`"});
  v.number(p.vacancy_weeks, About{"vacancy_weeks", "week", 0, 520, Role::place, "estimate",
                                  "weeks a post stays vacant after somebody leaves"});
  v.number(p.ramp_up_months, About{"ramp_up_months", "month", 0, 60, Role::behaviour, "E20",
                                   "months until a new worker is fully productive"});
  v.number(p.ramp_up_from, About{"ramp_up_from", "1", 0.05, 1, Role::behaviour, "E20 estimate",
                                 "productivity of a new worker on the first day"});
  v.number(p.recruitment_eur, About{"recruitment_eur", "EUR", 0, 1000000, Role::place, "estimate",
                                    "cost of filling a vacancy"});
  v.number(p.selection_skill, About{"selection_skill", "1", 0, 1, Role::policy, "S4 estimate",
                                    "skill in every domain that selected new workers have above "
                                    "their discipline's"});
  v.number(p.selection_satisfaction,
           About{"selection_satisfaction", "1", 0, 1, Role::policy, "S0 S4 estimate",
                 "satisfaction at the start that selected new workers have above others"});
  v.section("satisfaction", "how work pleases those who do it", p.satisfaction);
}

}  // namespace samenspel::scenario
