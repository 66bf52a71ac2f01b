#pragma once
// What happens when expertise is missing: the roads to it, what they cost, and what is learned on
// them.

#include "core/scenario/case_lead.hpp"
#include "core/scenario/clarify_first.hpp"
#include "core/scenario/learning.hpp"
#include "core/scenario/network_intelligence.hpp"
#include "core/scenario/path.hpp"
#include "core/scenario/pilot.hpp"
#include "core/scenario/route.hpp"
#include "core/scenario/team_learning.hpp"
#include "core/scenario/two_legs.hpp"

namespace samenspel::scenario {

/// What a worker does about a brick while a question about it is open.
enum class Meanwhile { go_on, wait };

/// A specialist advises: for this brick the worker's skill becomes s + eta (min(s*, ceiling) - s).
struct Consult {
  double asker_hours = 1.0;
  double answer_hours = 1.5;
  double within_days = 7;
  double eta = 0.5;
  double ceiling = 0.9;
  double room = 0.25;
};

template <class V>
void describe(V& v, Consult& p) {
  v.number(p.asker_hours, About{"asker_hours", "hour", 0, 40, Role::behaviour, "S4 estimate",
                                "hours a consult takes of the one who asks"});
  v.number(p.answer_hours, About{"answer_hours", "hour", 0, 40, Role::behaviour, "S4 estimate",
                                 "hours a consult takes of the one who answers"});
  v.number(p.within_days, About{"within_days", "day", 0.1, 365, Role::behaviour, "estimate",
                                "days over which those hours are spread"});
  v.number(p.eta, About{"eta", "1", 0, 1, Role::behaviour, "E11 estimate",
                        "share of the missing skill that a consult lends for the brick"});
  v.number(p.ceiling, About{"ceiling", "1", 0, 1, Role::behaviour, "estimate",
                            "skill above which nothing can be lent by words"});
  v.number(p.room, About{"room", "1", 0, 1, Role::policy, "estimate",
                         "share of somebody's direct hours that consults may take at most"});
}

/// A specialist lays one brick beside the worker, who keeps the lead.
struct Join {
  double introduction_hours = 1.0;
  double trust_kept = 0.95;
  double visits_per_post = 2;
};

template <class V>
void describe(V& v, Join& p) {
  v.number(p.introduction_hours,
           About{"introduction_hours", "hour", 0, 40, Role::behaviour, "S4 estimate",
                 "hours of the leading worker to bring somebody in"});
  v.number(p.trust_kept, About{"trust_kept", "1", 0, 1, Role::behaviour, "estimate",
                               "share of trust that survives somebody who joins"});
  v.number(p.visits_per_post, About{"visits_per_post", "1", 0, 1000, Role::policy, "estimate",
                                    "bricks of others' families that a full-time post lays at a "
                                    "time, beside its own caseload"});
}

/// A brick perceived as harder than the worker's skill plus `stretch` goes along the first of
/// `roads` that is open; when none is, the worker struggles on.
struct Expertise {
  std::vector<std::string> roads = {"refer"};
  Delivery delivery = Delivery::left;
  double package_repeats = 1;
  double stretch = 0.10;
  double view_error = 0.15;
  double overestimation = 0.3;
  double shows_after = 0;
  Meanwhile meanwhile = Meanwhile::go_on;
  bool offers_nearness = false;
  double tolerance_days = 30;
  double days_per_paper_hour = 1;
  CaseLead case_lead;
  ClarifyFirst clarify_first;
  Consult consult;
  Join join;
  PathSetting path;
  NamedMap<Route> routes = {{"direct", Route{}}};
  NamedMap<Pilot> pilots;
  Ties ties;
  Learning learning;
  TeamLearning team_learning;
  TwoLegs two_legs;
  NetworkIntelligence network_intelligence;
};

template <class V>
void describe(V& v, Expertise& p) {
  v.texts(p.roads, About{"roads", "1", 0, 0, Role::policy, "S1 S4",
                         "roads in the order in which they are tried: colleague, consult, join, "
                         "refer (empty: struggle on)"});
  v.choice(p.delivery,
           About{"delivery", "1", 0, 0, Role::policy, "S1 S4",
                 "what a referral takes: the bricks that are left, only those that are missing, or "
                 "the whole house"},
           {"left", "modular", "package"});
  v.number(p.package_repeats,
           About{"package_repeats", "1", 0, 1, Role::behaviour, "S1 S4 estimate",
                 "share of the work done before in the request that a referral under package "
                 "delivery does over (1: the whole house)"});
  v.number(p.stretch,
           About{"stretch", "1", 0, 2, Role::policy, "estimate",
                 "how far beyond their skill people still go on by themselves (2: always)"});
  v.number(p.view_error,
           About{"view_error", "1", 0, 1, Role::behaviour, "estimate",
                 "standard deviation of perceived difficulty of someone without skill"});
  v.number(p.overestimation,
           About{"overestimation", "1", 0, 1, Role::behaviour, "S2 estimate",
                 "how much easier than it is somebody without skill sees a brick of a domain that "
                 "is wholly overestimated"});
  v.number(p.shows_after,
           About{"shows_after", "1", 0, 100, Role::behaviour, "estimate",
                 "times the hours that a brick seemed to take after which it shows how hard it is "
                 "(0: never)"});
  v.choice(p.meanwhile,
           About{"meanwhile", "1", 0, 0, Role::policy, "estimate",
                 "whether help with a brick goes on while a consult about it is open"},
           {"go_on", "wait"});
  v.flag(p.offers_nearness,
         About{"offers_nearness", "1", 0, 1, Role::policy, "S4",
               "a family with a question for which the expert is outside the city chooses: help "
               "nearby by somebody whom the expert advises, or the expert"});
  v.number(p.tolerance_days, About{"tolerance_days", "day", 0, 3650, Role::behaviour, "S2 estimate",
                                   "friction above which people do not take a route"});
  v.number(p.days_per_paper_hour,
           About{"days_per_paper_hour", "day/hour", 0, 100, Role::behaviour, "estimate",
                 "days of delay that people would take to be spared an hour of paperwork"});
  v.section("case_lead", "who keeps the thread while a specialist treats", p.case_lead);
  v.section("clarify_first", "the question before the help", p.clarify_first);
  v.section("consult", "advice for one brick", p.consult);
  v.section("join", "somebody else lays one brick beside the worker", p.join);
  v.section("path", "what a route team sets", p.path);
  v.map("routes", "ways along which consults and joining are asked, by name", p.routes);
  v.map("pilots", "areas where expertise is asked in another way, by name of the pilot", p.pilots);
  v.section("ties", "who knows whom", p.ties);
  v.section("learning", "skill that is gained and lost", p.learning);
  v.section("team_learning", "what teams learn as teams", p.team_learning);
  v.section("two_legs", "members of BASEcamps who also work where they come from", p.two_legs);
  v.section("network_intelligence", "teams that look into each other's kitchen",
            p.network_intelligence);
}

}  // namespace samenspel::scenario
