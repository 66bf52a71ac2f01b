#pragma once
// Disciplines and teams: who works where, with which skills and hours.

#include "core/scenario/half.hpp"
#include "core/scenario/law.hpp"

namespace samenspel::scenario {

/// What people of a discipline do for a family: lay its bricks, or work on trust and on its network
/// beside those who do.
enum class ActsOn { treatment, trust_and_network };

/// A discipline: a bar of skill in every domain and deeper legs in some (T-shape).
struct Discipline {
  Half half = Half::youth;
  double bar = 0.42;
  double bar_other_half = 0.25;
  NamedMap<double> legs;
  double rate_eur_per_hour = 85;
  ActsOn acts_on = ActsOn::treatment;
};

template <class V>
void describe(V& v, Discipline& p) {
  v.choice(p.half, About{"half", "1", 0, 0, Role::place, "S4", "the domains its bar stands for"},
           {"youth", "adult", "both"});
  v.number(p.bar, About{"bar", "1", 0, 1, Role::behaviour, "estimate",
                        "skill in every domain of its half without a leg"});
  v.number(p.bar_other_half, About{"bar_other_half", "1", 0, 1, Role::behaviour, "S4 estimate",
                                   "the same in domains of the other half: there is a limit to "
                                   "what one generalist can know"});
  v.number_by_name(p.legs, About{"legs", "1", 0, 1, Role::behaviour, "estimate",
                                 "skill in the domains that go deeper"});
  v.number(p.rate_eur_per_hour, About{"rate_eur_per_hour", "EUR/hour", 0, 1000, Role::place,
                                      "N19 N20 estimate", "cost of a productive hour, all-in"});
  v.choice(p.acts_on,
           About{"acts_on", "1", 0, 0, Role::policy, "S0",
                 "whether its people treat, or come along where trust has to grow and the network "
                 "is activated: then they have no families of their own, and their skill lays "
                 "nothing and is not asked for"},
           {"treatment", "trust_and_network"});
}

enum class Layer { neighbourhood, basecamp, institution, national };

/// A team, BASEcamp or institution. People work `hours_per_week` productive hours per full-time
/// post, of which shares are spent on paper, on the way and in meetings; the rest are
/// direct hours.
struct Team {
  Layer layer = Layer::neighbourhood;
  Half half = Half::both;
  std::string place;
  NamedMap<double> fte;
  double hours_per_week = 25.5;
  double administration = 0.30;
  double travel = 0;
  double meetings = 0;
  double caseload_soft = 14.5;
  double caseload_hard = 18.5;
  double caseload_hard_at = 2;
  double wanted_hours_per_week = 1.3;
  double intake_hours = 4;
  double short_help_hours = 0;
  double admits_on_hours = 0;
  std::int64_t intake_stops_at = -1;
  double care_day_eur = 0;
};

template <class V>
void describe(V& v, Team& p) {
  v.choice(p.layer, About{"layer", "1", 0, 0, Role::place, "S0 S4", "layer of the care system"},
           {"neighbourhood", "basecamp", "institution", "national"});
  v.choice(p.half,
           About{"half", "1", 0, 0, Role::place, "S4",
                 "whom a neighbourhood team is there for: it is the door for those needs"},
           {"youth", "adult", "both"});
  v.text(p.place, About{"place", "1", 0, 0, Role::place, "estimate",
                        "place it works from; teams of one place are direct colleagues, between "
                        "places everything takes a day"});
  v.number_by_name(p.fte, About{"fte", "1", 0, 100000, Role::staffing, "S0 U5 estimate",
                                "full-time posts per discipline"});
  v.number(
      p.hours_per_week,
      About{
          "hours_per_week", "hour/week", 0, 1e9, Role::staffing, "derived N22",
          "productive hours of a full-time post: 1,330 a year with leave and sickness taken off"});
  v.number(p.administration, About{"administration", "1", 0, 0.95, Role::policy, "N23",
                                   "share of productive hours spent on administration"});
  v.number(p.travel, About{"travel", "1", 0, 0.5, Role::policy, "estimate",
                           "share of productive hours spent on the way to families"});
  v.number(p.meetings, About{"meetings", "1", 0, 0.5, Role::policy, "estimate",
                             "share of productive hours spent in meetings"});
  v.number(p.caseload_soft, About{"caseload_soft", "1", 0, 1e9, Role::policy, "N27 N28 estimate",
                                  "families per full-time post while nobody waits"});
  v.number(p.caseload_hard, About{"caseload_hard", "1", 0, 1e9, Role::policy, "N27 N28 estimate",
                                  "families per full-time post when the list is long"});
  v.number(p.caseload_hard_at,
           About{"caseload_hard_at", "1", 0.001, 1e6, Role::policy, "estimate",
                 "families waiting per full-time post at which a list counts as long"});
  v.number(p.wanted_hours_per_week,
           About{"wanted_hours_per_week", "hour/week", 0, 1e9, Role::behaviour, "estimate",
                 "contact hours a week one family can take"});
  v.number(p.intake_hours, About{"intake_hours", "hour", 0, 100, Role::policy, "estimate",
                                 "hours of clarification before help starts"});
  v.number(p.short_help_hours,
           About{"short_help_hours", "hour", 0, 1000, Role::policy, "E36 estimate",
                 "contact hours this team gives one thing that is to be done; what takes longer "
                 "goes on to another team that can (0: as long as it takes)"});
  v.number(p.admits_on_hours,
           About{"admits_on_hours", "1", 0, 1, Role::policy, "estimate",
                 "share of the hours a family can take that each at a desk must still get before a "
                 "worker takes one more (0: the caseload alone decides)"});
  v.whole(p.intake_stops_at,
          About{"intake_stops_at", "1", -1, 1000000, Role::policy, "N29 estimate",
                "closed for new families while this many wait (-1: always open)"});
  v.number(p.care_day_eur,
           About{"care_day_eur", "EUR/day", 0, 5000, Role::place, "N19 N20",
                 "cost of a day in residence or day care, beside the hours (0: none)"});
}

}  // namespace samenspel::scenario
