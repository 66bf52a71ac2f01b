#pragma once
// A small described struct with every kind of parameter, for tests of the scenario language.

#include <cstdint>
#include <limits>
#include <string>
#include <vector>

#include "core/base/description.hpp"

namespace samenspel::scenario::example {

using base::About;
using base::Role;

enum class Road { colleague, consult, refer };

struct Team {
  double fte = 10;
  std::int64_t caseload = 16;
  base::NamedMap<double> skill = {{"mood", 0.5}, {"trauma", 0.25}};
};

template <class V>
void describe(V& v, Team& team) {
  v.number(team.fte, About{"fte", "1", 0, 1000, Role::staffing, "U5", "full-time posts"});
  v.whole(team.caseload,
          About{"caseload", "family", 1, 100, Role::policy, "N27", "families a post"});
  v.number_by_name(team.skill, About{"skill", "1", 0, 1, Role::behaviour, "estimate", "by domain"});
}

struct Waiting {
  double escalation_per_week = 0.005;
  double slope = -1.5;
};

template <class V>
void describe(V& v, Waiting& waiting) {
  v.number(waiting.escalation_per_week,
           About{"escalation_per_week", "1/week", 0, 1, Role::behaviour, "E3", "share that grows"});
  v.number(waiting.slope, About{"slope", "1", -10, std::numeric_limits<double>::infinity(),
                                Role::behaviour, "estimate", "steepness"});
}

struct Example {
  std::string question = "What if?";
  bool grey = false;
  Road road = Road::consult;
  std::vector<double> season = {1, 0.5};
  std::vector<std::string> order = {"colleague", "refer"};
  Waiting waiting;
  base::NamedMap<Team> teams = {{"noord", {}}};
  base::NamedMap<Team> camps;
};

template <class V>
void describe(V& v, Example& example) {
  v.text(example.question, About{"question", "1", 0, 0, Role::run, "estimate", "what is asked"});
  v.flag(example.grey, About{"grey", "1", 0, 1, Role::policy, "S2", "grey border"});
  v.choice(example.road, About{"road", "1", 0, 0, Role::policy, "S2", "first road tried"},
           {"colleague", "consult", "refer"});
  v.numbers(example.season, About{"season", "1", 0, 10, Role::behaviour, "U1", "by half year"});
  v.texts(example.order, About{"order", "1", 0, 0, Role::policy, "S2", "roads in order"});
  v.section("waiting", "what waiting does", example.waiting);
  v.map("teams", "teams by name", example.teams);
  v.map("camps", "camps by name", example.camps);
}

}  // namespace samenspel::scenario::example
