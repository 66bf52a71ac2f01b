#pragma once
// Who lives where: areas with their families and the teams that serve them.

#include "core/scenario/half.hpp"
#include "core/scenario/law.hpp"

namespace samenspel::scenario {

/// One area (wijk). Families are households with children, or in an area of the adult half
/// households of adults; they never move between areas within a run.
struct Area {
  Half half = Half::youth;
  std::int64_t families = 5000;
  double need_factor = 1.0;
  double network_strength = 0.5;
  double trust = 0.5;
  double social_base_hours_per_week = 400;
  std::vector<std::string> served_by;
  NamedMap<double> profile;
  NamedMap<double> prevention;
  double prevention_eur_per_year = 0;
  double door_threshold = 0;
  std::string practice_nurse;
};

template <class V>
void describe(V& v, Area& p) {
  v.choice(p.half,
           About{"half", "1", 0, 0, Role::place, "S4",
                 "who lives here: families with children, or adults, whose needs begin in domains "
                 "of the adult half"},
           {"youth", "adult"});
  v.whole(p.families, About{"families", "1", 0, 10000000, Role::place, "U1 estimate",
                            "families living here: households with children, in the adult half "
                            "households of adults"});
  v.number(p.need_factor,
           About{"need_factor", "1", 0, 10, Role::place, "U8 estimate",
                 "onset of needs relative to the city's mean; a timeline may change it"});
  v.number(p.network_strength, About{"network_strength", "1", 0, 1, Role::place, "estimate",
                                     "mean strength of families' informal networks"});
  v.number(p.trust, About{"trust", "1", 0, 1, Role::place, "estimate",
                          "mean trust in care before any contact"});
  v.number(p.social_base_hours_per_week,
           About{"social_base_hours_per_week", "hour/week", 0, 10000000, Role::staffing, "estimate",
                 "hours the social base can carry here: volunteers, clubs, schools, the "
                 "neighbourhood pastor"});
  v.texts(
      p.served_by,
      About{"served_by", "1", 0, 0, Role::place, "U7 estimate",
            "teams that serve the area, nearest first: the front door, then where it refers to"});
  v.number_by_name(p.profile, About{"profile", "1", 0, 20, Role::place, "S0 estimate",
                                    "weight of a domain here relative to its weight in the city"});
  v.number_by_name(
      p.prevention,
      About{"prevention", "1", 0, 1, Role::policy, "S0 estimate",
            "share of the needs that begin in a domain which prevention keeps from arising here"});
  v.number(p.prevention_eur_per_year,
           About{"prevention_eur_per_year", "EUR/year", 0, 1e8, Role::policy, "S0 estimate",
                 "what is spent here on prevention"});
  v.number(p.door_threshold,
           About{"door_threshold", "1", -1, 100, Role::policy, "S0 E5 E6 estimate",
                 "what distance and absence from school and practice add here to the threshold of "
                 "the door (below 0: a nearer door than in the city)"});
  v.text(p.practice_nurse,
         About{"practice_nurse", "1", 0, 0, Role::place, "S1 E7",
               "team of the youth nurses at the practices here, to whom practitioners send "
               "families first and nobody refers (empty: none)"});
}

/// Families: their composition and how they differ.
struct Families {
  double one_child = 0.42;
  double two_children = 0.43;
  double three_children = 0.15;
  double years_between_children = 2.6;
  double years_of_residence = 14;
  double arrive_newborn = 0.6;
  double network_spread = 0.2;
  double trust_spread = 0.15;
  double prefers_expert = 0;
  double asks_what = 0;
};

template <class V>
void describe(V& v, Families& p) {
  v.number(p.one_child, About{"one_child", "1", 0, 1, Role::place, "estimate",
                              "weight of families with one child"});
  v.number(p.two_children, About{"two_children", "1", 0, 1, Role::place, "estimate",
                                 "weight of families with two children"});
  v.number(p.three_children, About{"three_children", "1", 0, 1, Role::place, "estimate",
                                   "weight of families with three children"});
  v.number(p.years_between_children,
           About{"years_between_children", "year", 0.5, 10, Role::place, "estimate",
                 "years between the births of children of one family"});
  v.number(p.years_of_residence,
           About{"years_of_residence", "year", 0, 100, Role::place, "estimate",
                 "mean years until a family moves out and another moves in (0: nobody moves or "
                 "comes of age)"});
  v.number(p.arrive_newborn, About{"arrive_newborn", "1", 0, 1, Role::place, "estimate",
                                   "share of families that come into being here with a birth; the "
                                   "others move in with older children"});
  v.number(p.network_spread, About{"network_spread", "1", 0, 0.5, Role::behaviour, "estimate",
                                   "half-range of network strength around the area's mean"});
  v.number(p.trust_spread, About{"trust_spread", "1", 0, 0.5, Role::behaviour, "estimate",
                                 "half-range of trust around the area's mean"});
  v.number(p.prefers_expert,
           About{"prefers_expert", "1", 0, 1, Role::behaviour, "S4 estimate",
                 "share of families who, when help beyond the front door is chosen, want the team "
                 "with the most skill, not the nearest that is able"});
  v.number(p.asks_what,
           About{"asks_what", "1", 0, 1, Role::behaviour, "S1 estimate",
                 "share of families who come with a question of what they need: when more is the "
                 "matter they go along with the chance of their trust"});
}

struct City {
  NamedMap<Area> areas;
  Families families;
  std::int64_t far_post_days = 1;
  std::vector<double> capacity = {1, 0.97, 1, 0.97, 0.95, 1, 0.80, 0.70, 1, 0.97, 1, 0.85};
  std::vector<double> season = {1.05, 0.97, 1.16, 1.00, 1.02, 1.08,
                                0.78, 0.60, 1.02, 1.10, 1.24, 0.98};
};

template <class V>
void describe(V& v, City& p) {
  v.map("areas", "areas of the city by name", p.areas);
  v.section("families", "composition of families", p.families);
  v.whole(p.far_post_days,
          About{"far_post_days", "day", 1, 28, Role::place, "estimate",
                "days from one post between regions to the next; a region is all places that serve "
                "some area together, and national teams stand apart: to them, not from them, post "
                "goes every day (1: as within a region)"});
  v.numbers(
      p.capacity,
      About{"capacity", "1", 0, 10, Role::behaviour, "estimate",
            "working hours per calendar month, January first (leave); rescaled to a mean of 1"});
  v.numbers(
      p.season,
      About{
          "season", "1", 0, 10, Role::behaviour, "estimate",
          "readiness to ask for help per calendar month, January first; rescaled to a mean of 1"});
}

}  // namespace samenspel::scenario
