#pragma once
// The channels by which a request enters, and where practitioners and others send it.

#include "core/scenario/door_route_team.hpp"
#include "core/scenario/door_triage.hpp"
#include "core/scenario/half.hpp"
#include "core/scenario/law.hpp"
#include "core/scenario/practice.hpp"

namespace samenspel::scenario {

/// One channel of entry. A referrer with `sends_on` looks at the hardest visible brick (with an
/// error of `error`), and sends the family straight to a specialist when it seems harder than
/// `specialist_above`; else to the front door.
struct Channel {
  double weight = 1;
  double specialist_above = 2;
  double error = 0.15;
  bool compulsory = false;
  bool practice = false;
  Half half = Half::both;

  bool leaves_all_to_door() const { return specialist_above >= 2; }
};

template <class V>
void describe(V& v, Channel& p) {
  v.number(p.weight, About{"weight", "1", 0, 1000, Role::behaviour, "N4 estimate",
                           "weight among the channels"});
  v.number(
      p.specialist_above,
      About{"specialist_above", "1", 0, 2, Role::policy, "estimate",
            "perceived difficulty above which this referrer goes past the front door (2: never)"});
  v.number(p.error, About{"error", "1", 0, 1, Role::behaviour, "estimate",
                          "standard deviation of the referrer's view of difficulty"});
  v.flag(
      p.compulsory,
      About{"compulsory", "1", 0, 1, Role::policy, "estimate",
            "help by order of a judge or certified institution: nobody drops out while waiting"});
  v.flag(p.practice, About{"practice", "1", 0, 1, Role::behaviour, "S2",
                           "comes from practices in the area, which may know the team"});
  v.choice(p.half,
           About{"half", "1", 0, 0, Role::place, "S4 estimate",
                 "whose channel it is: of families with children, of adults, or of both; who comes "
                 "of age is an adult"},
           {"youth", "adult", "both"});
}

/// Behind one front door somebody asks on before the team is chosen; with two, families choose.
enum class FrontDoor { one, two };

/// What gives a request its place on lists: what shows of its need, or that only where a referrer
/// tells it or somebody has asked the family on, and else the date.
enum class ListOrder : std::uint8_t { need, asked_on };

/// A refused family may turn to another channel at once; else it goes home and considers asking
/// again (`after.comes_back_factor`).
struct Entry {
  NamedMap<Channel> channels;
  double tries_another = 0;
  FrontDoor front_door = FrontDoor::one;
  double asking_on_hours = 1;
  ListOrder list_order = ListOrder::need;
  double consent_days = 0;
  double registered_share = 0;
  DoorTriage triage;
  DoorRouteTeam route_team;
  Practice practice;
};

template <class V>
void describe(V& v, Entry& p) {
  v.map("channels", "channels of entry by name", p.channels);
  v.number(p.tries_another,
           About{"tries_another", "1", 0, 1, Role::behaviour, "estimate",
                 "chance that a family which a team refuses tries another channel at once, once a "
                 "request"});
  v.choice(p.front_door,
           About{"front_door", "1", 0, 0, Role::policy, "S4",
                 "whether the teams for youth and for adults share a front door, where somebody "
                 "asks on and decides by what looks hardest to them, or each has its own, where it "
                 "is what looks hardest to the family"},
           {"one", "two"});
  v.number(p.asking_on_hours,
           About{"asking_on_hours", "hour", 0, 40, Role::behaviour, "S4 estimate",
                 "hours of the team at the door to ask one family on, where teams for youth and "
                 "for adults share it"});
  v.choice(p.list_order,
           About{"list_order", "1", 0, 0, Role::policy, "S2 estimate",
                 "whether what shows of a need gives a family its place on lists, or, but for a "
                 "crisis, only when a referrer tells it or somebody has asked the family on"},
           {"need", "asked_on"});
  v.number(p.consent_days,
           About{"consent_days", "day", 0, 365, Role::behaviour, "S2 estimate",
                 "days until a family has agreed that somebody outside the team is asked about it, "
                 "once a request; none when it sat at the table with practitioner and team"});
  v.number(p.registered_share,
           About{"registered_share", "1", 0, 1, Role::place, "N37 N38",
                 "share of the requests in which the help that neighbourhood teams give themselves "
                 "is registered as youth help, with all that specialists give; 0: nothing is "
                 "registered. Only what is counted as such depends on it"});
  v.section("triage", "people before the teams who choose the team", p.triage);
  v.section("route_team", "people before the teams who see families at risk and set their path",
            p.route_team);
  v.section("practice", "practices and the team at the front door", p.practice);
}

}  // namespace samenspel::scenario
