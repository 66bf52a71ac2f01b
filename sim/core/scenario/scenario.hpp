#pragma once
// A scenario: everything that is asked, as plain described structs; constant once it has been
// validated.

#include "core/scenario/absence.hpp"
#include "core/scenario/city.hpp"
#include "core/scenario/entry.hpp"
#include "core/scenario/expertise.hpp"
#include "core/scenario/funding.hpp"
#include "core/scenario/help.hpp"
#include "core/scenario/needs.hpp"
#include "core/scenario/outflow.hpp"
#include "core/scenario/people.hpp"
#include "core/scenario/run.hpp"
#include "core/scenario/social_base.hpp"
#include "core/scenario/staff.hpp"
#include "core/scenario/waiting.hpp"

namespace samenspel::scenario {

/// One complete set of parameters, valid from a date on.
struct Parameters {
  std::string question;
  City city;
  Needs needs;
  SocialBase social_base;
  HelpSeeking help_seeking;
  Entry entry;
  NamedMap<Discipline> disciplines;
  NamedMap<Team> teams;
  Help help;
  Expertise expertise;
  Waiting waiting;
  Ongoing ongoing;
  Outflow outflow;
  After after;
  Mark mark;
  Absence absence;
  Staff staff;
  Funding funding;
  Run run;
};

template <class V>
void describe(V& v, Parameters& p) {
  v.text(p.question, About{"question", "1", 0, 0, Role::run, "estimate",
                           "the question this scenario answers, in one line"});
  v.section("city", "who lives where", p.city);
  v.section("needs", "how often needs arise and what they are made of", p.needs);
  v.section("social_base", "what is carried without professional help", p.social_base);
  v.section("help_seeking", "whether and when a family asks for help", p.help_seeking);
  v.section("entry", "channels by which requests enter", p.entry);
  v.map("disciplines", "disciplines by name", p.disciplines);
  v.map("teams", "teams by name", p.teams);
  v.section("help", "clarification, help brick by brick, trust", p.help);
  v.section("expertise", "what happens when expertise is missing", p.expertise);
  v.section("waiting", "what happens to a need without help", p.waiting);
  v.section("ongoing", "needs without a natural end", p.ongoing);
  v.section("outflow", "endings", p.outflow);
  v.section("after", "what brings families back", p.after);
  v.section("mark", "the mark that families give", p.mark);
  v.section("absence", "sickness of professionals", p.absence);
  v.section("staff", "how work pleases professionals, who leaves and who comes", p.staff);
  v.section("funding", "costs and grants", p.funding);
  v.section("run", "calendar, replications, seed", p.run);
}

/// From which day (counted from the start of the warm-up) a set of parameters is in force.
struct DatedParameters {
  std::int32_t from_day = 0;
  Parameters parameters;
};

/// `policies.front()` is in force from the start; later ones differ in policy and staffing keys
/// only.
struct Scenario {
  std::string name;
  std::string resolved_text;
  std::string hash;
  std::vector<DatedParameters> policies;

  const Parameters& initial() const { return policies.front().parameters; }
};

}  // namespace samenspel::scenario
