#pragma once
// Ongoing bricks, endings and what comes after.

#include "core/scenario/law.hpp"

namespace samenspel::scenario {

/// Ongoing bricks: a momentary need that comes and goes, followed by reviews; activating the
/// network lowers it.
struct Ongoing {
  double hours_per_month = 5;
  double on_months = 6;
  double off_months = 6;
  double life_events_per_year = 0.3;
  double review_weeks = 8;
  double activation_hours = 3;
  double activation_effect = 0.12;
  double network_gain = 0.05;
  double enough_below_hours = 1.0;
};

template <class V>
void describe(V& v, Ongoing& p) {
  v.number(p.hours_per_month,
           About{"hours_per_month", "hour/month", 0, 200, Role::behaviour, "S4 estimate",
                 "momentary need of an ongoing brick of middling difficulty while it is on"});
  v.number(p.on_months, About{"on_months", "month", 0.1, 600, Role::behaviour, "estimate",
                              "mean length of a spell with need"});
  v.number(p.off_months, About{"off_months", "month", 0, 600, Role::behaviour, "estimate",
                               "mean length of a spell without (0: always on)"});
  v.number(p.life_events_per_year,
           About{"life_events_per_year", "1/year", 0, 20, Role::behaviour, "estimate",
                 "losses in the network that raise the momentary need by half"});
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

/// What brings families back. Hazard per year (network * (1 - sigma) + unlaid * bricks left) *
/// exp(-t / fades_years).
struct After {
  double return_by_network = 0.11;
  double return_by_unlaid = 0.12;
  double fades_years = 2;
  double comes_back_factor = 0.3;
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
}

}  // namespace samenspel::scenario
