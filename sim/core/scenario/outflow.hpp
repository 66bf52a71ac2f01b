#pragma once
// Ongoing bricks, endings and what comes after.

#include "core/scenario/law.hpp"

namespace samenspel::scenario {

/// Ongoing bricks: a momentary need that comes and goes, followed by reviews; activating the
/// network lowers it.
struct Ongoing {
  double hours_per_month = 5;
  double hours_by_difficulty = 1.5;
  double on_months = 6;
  double off_months = 6;
  double life_events_per_year = 0.3;
  double life_event_factor = 1.5;
  double review_weeks = 8;
  double activation_hours = 3;
  double activation_effect = 0.12;
  double network_gain = 0.05;
  double enough_below_hours = 1.0;
  double experience_factor = 1.5;
};

template <class V>
void describe(V& v, Ongoing& p) {
  v.number(p.hours_per_month,
           About{"hours_per_month", "hour/month", 0, 200, Role::behaviour, "S4 estimate",
                 "momentary need of an ongoing brick of middling difficulty while it is on"});
  v.number(p.hours_by_difficulty,
           About{"hours_by_difficulty", "1", 0, 5, Role::behaviour, "estimate",
                 "that need is multiplied by exp(this x (difficulty - 0.4))"});
  v.number(p.on_months, About{"on_months", "month", 0.1, 600, Role::behaviour, "estimate",
                              "mean length of a spell with need"});
  v.number(p.off_months, About{"off_months", "month", 0, 600, Role::behaviour, "estimate",
                               "mean length of a spell without (0: always on)"});
  v.number(p.life_events_per_year,
           About{"life_events_per_year", "1/year", 0, 20, Role::behaviour, "estimate",
                 "losses in the network that raise the momentary need"});
  v.number(p.life_event_factor, About{"life_event_factor", "1", 1, 10, Role::behaviour, "estimate",
                                      "factor on the momentary need at such a loss"});
  v.number(p.review_weeks, About{"review_weeks", "week", 1, 104, Role::policy, "estimate",
                                 "weeks between reviews"});
  v.number(p.activation_hours,
           About{"activation_hours", "hour", 0, 100, Role::policy, "S4 estimate",
                 "hours per review spent on neighbours, sister, club, volunteer work"});
  v.number(p.activation_effect, About{"activation_effect", "1", 0, 1, Role::behaviour, "estimate",
                                      "share by which one activation lowers the momentary need "
                                      "where network and social base have room"});
  v.number(p.network_gain, About{"network_gain", "1", 0, 1, Role::behaviour, "estimate",
                                 "share of missing network strength gained by an activation"});
  v.number(p.enough_below_hours,
           About{"enough_below_hours", "hour/month", 0, 200, Role::policy, "estimate",
                 "momentary need below which the network carries on without professional help"});
  v.number(p.experience_factor,
           About{"experience_factor", "1", 1, 10, Role::behaviour, "S0 estimate",
                 "what an activation does, relative to usual, when somebody comes along whose "
                 "discipline acts on trust and on the network"});
}

/// Endings. Contact after the last brick lasts keep_in_touch_days * exp(by_room * room), room from
/// -1.5 (list at the door) to 1 (idle hours); with negative room a brick may be called done at a
/// remainder of `remainder * -room`.
struct Outflow {
  double keep_in_touch_days = 28;
  double keep_in_touch_by_room = 0.6;
  double keep_in_touch_hours_per_week = 0.25;
  double remainder = 0.08;
};

template <class V>
void describe(V& v, Outflow& p) {
  v.number(p.keep_in_touch_days,
           About{"keep_in_touch_days", "day", 0, 3650, Role::behaviour, "estimate",
                 "contact after the last brick when hours are neither scarce nor idle"});
  v.number(p.keep_in_touch_by_room,
           About{"keep_in_touch_by_room", "1", 0, 5, Role::behaviour, "estimate",
                 "how strongly that length follows the worker's room"});
  v.number(p.keep_in_touch_hours_per_week,
           About{"keep_in_touch_hours_per_week", "hour/week", 0, 40, Role::behaviour, "estimate",
                 "hours a week of keeping in touch"});
  v.number(p.remainder, About{"remainder", "1", 0, 0.5, Role::behaviour, "estimate",
                              "share of a brick's work left undone per unit of missing room; it "
                              "stays with the family"});
}

/// The mark of a family, 1 to 10, when help ends: base + goals * share reached + trust * tau -
/// per_week of waiting - per_retelling, the last two up to a most.
struct Mark {
  double base = 5;
  double goals = 2.5;
  double trust = 2.5;
  double per_week = 0.05;
  double most_for_waiting = 2;
  double per_retelling = 0.4;
  double most_for_retelling = 1.6;
};

template <class V>
void describe(V& v, Mark& p) {
  v.number(p.base, About{"base", "1", 1, 10, Role::behaviour, "S1 estimate",
                         "mark without trust, with no goal reached, at once and told once"});
  v.number(p.goals, About{"goals", "1", 0, 10, Role::behaviour, "S1 estimate",
                          "what reaching all goals adds"});
  v.number(p.trust, About{"trust", "1", 0, 10, Role::behaviour, "S1 estimate",
                          "what full trust at the end adds"});
  v.number(p.per_week, About{"per_week", "1/week", 0, 10, Role::behaviour, "estimate",
                             "what a week of waiting takes off"});
  v.number(p.most_for_waiting, About{"most_for_waiting", "1", 0, 10, Role::behaviour, "estimate",
                                     "the most that waiting takes off"});
  v.number(p.per_retelling, About{"per_retelling", "1", 0, 10, Role::behaviour, "S1 estimate",
                                  "what telling the story once more takes off"});
  v.number(p.most_for_retelling, About{"most_for_retelling", "1", 0, 10, Role::behaviour,
                                       "estimate", "the most that telling it again takes off"});
}

/// What brings families back. Hazard per year (network * (1 - sigma) + unlaid * bricks left) *
/// exp(-t / fades_years).
struct After {
  double return_by_network = 0.11;
  double return_by_unlaid = 0.12;
  double fades_years = 2;
  double comes_back_factor = 0.3;
  double goes_on_at_18 = 0;
  double extended_at_18 = 0;
  double extended_until = 23;
};

template <class V>
void describe(V& v, After& p) {
  v.number(p.return_by_network,
           About{"return_by_network", "1/year", 0, 10, Role::behaviour, "estimate",
                 "hazard of return of a family without any network"});
  v.number(p.return_by_unlaid,
           About{"return_by_unlaid", "1/year", 0, 10, Role::behaviour, "estimate",
                 "hazard of return per brick that was never recognised or not finished"});
  v.number(p.fades_years, About{"fades_years", "year", 0.01, 100, Role::behaviour, "N4 estimate",
                                "time constant with which the hazard fades"});
  v.number(p.comes_back_factor,
           About{"comes_back_factor", "1", 0, 10, Role::behaviour, "E18 estimate",
                 "readiness to ask again after dropping out, relative to a new need (0: never)"});
  v.number(p.goes_on_at_18,
           About{"goes_on_at_18", "1", 0, 1, Role::policy, "estimate",
                 "share of those who come of age with bricks left that turn to the adult half, "
                 "where the area has a door for it"});
  v.number(p.extended_at_18,
           About{"extended_at_18", "1", 0, 1, Role::policy, "estimate",
                 "share of those who come of age with bricks left while help runs for whom it is "
                 "extended where it is (0: it ends)"});
  v.number(p.extended_until, About{"extended_until", "year", 18, 30, Role::policy, "estimate",
                                   "age up to which it may be extended: 23 in the Youth Act"});
}

}  // namespace samenspel::scenario
