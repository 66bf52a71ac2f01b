#pragma once
// Practices and the team at the front door: whom practitioners know there, and the talk at the
// start.

#include "core/scenario/law.hpp"

namespace samenspel::scenario {

/// A tie in [0, 1] between the practices of an area (channels with `practice`) and its front door's
/// team. It grows with feedback, halves without, and is lost when the person at the practice or at
/// the team leaves; a fixed contact and a shared building keep it at least at a level. Off when
/// there is no feedback, no fixed contact and no shared building.
struct Practice {
  double feedback = 0;
  bool fixed_contact = false;
  bool shares_building = false;
  double feedback_growth = 0.2;
  double contact_tie = 0.5;
  double building_tie = 0.3;
  double half_life_years = 2;
  double stays_years = 4;
  double error = 0.08;
  double hours = 0.5;
  double talk_share = 0;
  double talk_finds = 0.5;
  double talk_saves_hours = 2;
  double nurse_within_weeks = 4;
  double nurse_nearer = 0.2;

  bool has_ties() const { return feedback > 0 || fixed_contact || shares_building; }
};

template <class V>
void describe(V& v, Practice& p) {
  v.number(p.feedback,
           About{"feedback", "1", 0, 1, Role::policy, "S2",
                 "share of ended requests of a practice of which the team tells the practitioner "
                 "how it went"});
  v.flag(p.fixed_contact, About{"fixed_contact", "1", 0, 1, Role::policy, "S2",
                                "practices have one person of the team whom they can call"});
  v.flag(p.shares_building, About{"shares_building", "1", 0, 1, Role::policy, "S2",
                                  "team and practices are in one building"});
  v.number(p.feedback_growth, About{"feedback_growth", "1", 0, 1, Role::behaviour, "S2 estimate",
                                    "share of the missing tie gained by feedback about one "
                                    "family"});
  v.number(p.contact_tie, About{"contact_tie", "1", 0, 1, Role::behaviour, "S2 estimate",
                                "tie with a fixed contact, at least"});
  v.number(p.building_tie, About{"building_tie", "1", 0, 1, Role::behaviour, "S2 estimate",
                                 "tie in a shared building, at least"});
  v.number(p.half_life_years, About{"half_life_years", "year", 0, 100, Role::behaviour, "estimate",
                                    "years without feedback in which a tie halves (0: it lasts)"});
  v.number(p.stays_years, About{"stays_years", "year", 0.1, 100, Role::behaviour, "estimate",
                                "mean years before one of the two who know each other leaves"});
  v.number(p.error,
           About{"error", "1", 0, 1, Role::behaviour, "S2 estimate",
                 "standard deviation of the view of difficulty of practitioner and team together"});
  v.number(p.hours, About{"hours", "hour", 0, 20, Role::behaviour, "S2 estimate",
                          "hours of the team for one question of a practitioner"});
  v.number(p.talk_share,
           About{"talk_share", "1", 0, 1, Role::policy, "S2",
                 "share of the families that a practice sends to the team with whom practitioner "
                 "and team sit together at the start"});
  v.number(p.talk_finds, About{"talk_finds", "1", 0, 1, Role::behaviour, "S2 estimate",
                               "chance that such a talk brings a hidden brick to light"});
  v.number(p.talk_saves_hours, About{"talk_saves_hours", "hour", 0, 40, Role::behaviour,
                                     "S2 estimate", "hours of intake that such a talk spares"});
  v.number(p.nurse_within_weeks,
           About{"nurse_within_weeks", "week", 0, 520, Role::policy, "E7 estimate",
                 "known wait at the youth nurse up to which practitioners send families to her"});
  v.number(p.nurse_nearer,
           About{"nurse_nearer", "1", 0, 1, Role::behaviour, "E4 E6 estimate",
                 "what a youth nurse at the practice takes off the threshold of the door"});
}

}  // namespace samenspel::scenario
