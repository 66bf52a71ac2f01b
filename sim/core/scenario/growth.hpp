#pragma once
// How those who help answer to money, whatever the contract.

#include "core/scenario/law.hpp"

namespace samenspel::scenario {

/// How the number of posts follows money, relative to the posts on paper, and what idle hours tempt
/// to.
struct Growth {
  double per_year = 1;
  double settled_after_years = 0;
  double at_least = 0.5;
  double at_most = 1.5;
  double hiring_weeks = 13;
  double leaving_weeks = 13;
  double hires_per_year = 0.25;
  double goes_on_by_gain = 1;
};

template <class V>
void describe(V& v, Growth& p) {
  v.number(p.per_year, About{"per_year", "1/year", 0, 20, Role::behaviour, "E12 estimate",
                             "how fast posts grow or shrink on a margin of 1 (paid by production "
                             "only; 0: they stay)"});
  v.number(p.settled_after_years,
           About{"settled_after_years", "year", 0, 50, Role::run, "estimate",
                 "years from the first day of a run, which begins without families, in which posts "
                 "do not follow a margin"});
  v.number(p.at_least, About{"at_least", "1", 0, 1, Role::place, "estimate",
                             "share of the posts on paper below which staff never falls"});
  v.number(p.at_most, About{"at_most", "1", 1, 3, Role::place, "E33 E35 estimate",
                            "multiple of the posts on paper above which staff never grows"});
  v.number(p.hiring_weeks, About{"hiring_weeks", "week", 0, 260, Role::behaviour, "E20 estimate",
                                 "weeks in which most of a wanted growth is hired"});
  v.number(p.leaving_weeks, About{"leaving_weeks", "week", 0, 260, Role::behaviour, "estimate",
                                  "weeks of notice in which most of a wanted cut has left"});
  v.number(p.hires_per_year,
           About{"hires_per_year", "1/year", 0, 10, Role::place, "N14 estimate",
                 "most that the labour market gives in a year, relative to the posts on paper"});
  v.number(p.goes_on_by_gain,
           About{"goes_on_by_gain", "1", 0, 20, Role::behaviour, "E1 E2 estimate",
                 "how strongly it tempts, when all is done, that contact goes on to the end of an "
                 "arrangement or one more is asked for: chance 1 - exp(-this x gain); the gain of "
                 "an hour is its price beside its cost, where it would stay idle, and else the "
                 "paper that a next family asks"});
}

}  // namespace samenspel::scenario
