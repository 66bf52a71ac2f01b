// Changes of which it is known what they must do: V17.

#include "verification/check.hpp"
#include "verification/team_observer.hpp"

#include <algorithm>
#include <cmath>
#include <cstring>

namespace samenspel::verification {
namespace {

using scenario::Parameters;

constexpr const char* small_city = "queue_small_city";
constexpr const char* again = "_again";

/// The same scenario with other parameters from the start on.
run::Plan with(const run::Plan& plan, const Parameters& parameters) {
  scenario::Scenario scenario = plan.scenario;
  scenario.policies = {{0, parameters}};
  return plan_for(scenario);
}

/// A second city beside the first: other areas, other teams, nothing shared.
Parameters twice(const Parameters& once) {
  Parameters both = once;
  for (const auto& [name, area] : once.city.areas) {
    scenario::Area copy = area;
    for (std::string& team : copy.served_by) team += again;
    both.city.areas.emplace_back(name + again, copy);
  }
  for (const auto& [name, team] : once.teams) {
    scenario::Team copy = team;
    if (!copy.place.empty()) copy.place += again;
    both.teams.emplace_back(name + again, copy);
  }
  return both;
}

/// Areas and teams in the opposite order: everybody has another number and meets other chance.
Parameters reversed(Parameters parameters) {
  std::reverse(parameters.city.areas.begin(), parameters.city.areas.end());
  std::reverse(parameters.teams.begin(), parameters.teams.end());
  return parameters;
}

Parameters renamed(Parameters parameters) {
  for (auto& [name, area] : parameters.city.areas) {
    name = "other_" + name;
    for (std::string& team : area.served_by) team = "other_" + team;
  }
  for (auto& [name, team] : parameters.teams) {
    name = "other_" + name;
    if (!team.place.empty()) team.place = "other_" + team.place;
  }
  return parameters;
}

Parameters at_double_prices(Parameters parameters) {
  for (auto& [name, discipline] : parameters.disciplines) discipline.rate_eur_per_hour *= 2;
  for (auto& [name, team] : parameters.teams) team.care_day_eur *= 2;
  parameters.funding.social_base_eur_per_hour *= 2;
  return parameters;
}

/// Per year and thousand families: helped at the neighbourhood layer, and referred beyond it;
/// numbers in care and waiting a thousand families; euros.
Figures per_head(run::Replication& replication) {
  const run::Plan& plan = replication.plan();
  const Span window = measured(plan);
  TeamObserver seen(plan.structure.teams.size(), window);
  double referred = 0, cents = 0;
  replication.advance_to(plan.end_day, [&](std::int32_t, const world::FactsOfDay& facts) {
    seen.see(facts);
    for (const world::Fact& fact : facts) {
      if (fact.time < window.from) continue;
      referred += fact.kind == world::FactKind::referred ? 1 : 0;
      cents += fact.kind == world::FactKind::booked ? static_cast<double>(fact.value) : 0;
    }
  });
  double families = 0;
  for (const scenario::AreaPlan& area : plan.structure.areas) {
    families += static_cast<double>(area.families);
  }
  double started = 0, in_care = 0, waiting = 0;
  for (std::size_t team = 0; team < plan.structure.teams.size(); ++team) {
    started += static_cast<double>(seen[team].started);
    in_care += static_cast<double>(seen[team].area_in_care) / 86400;
    waiting += static_cast<double>(seen[team].area_waiting) / 86400;
  }
  const double years = window.days() / 365 * families / 1000;
  const double days = window.days() * families / 1000;
  return {started / years, referred / years, in_care / days, waiting / days, cents / 100 / years};
}

constexpr const char* figure_names[] = {"starts", "referrals", "in care", "waiting", "cost"};
constexpr const char* figure_units[] = {"a year and thousand families",
                                        "a year and thousand families", "families a thousand",
                                        "families a thousand", "EUR a year and thousand families"};

/// Two estimates of the same thing, from independent chance.
std::vector<Row> compared(const std::string& name, const Samples& left, const Samples& right) {
  std::vector<Row> rows;
  for (std::size_t f = 0; f < left.size(); ++f) {
    const statistics::Summary a = statistics::summarize(left[f]);
    const statistics::Summary b = statistics::summarize(right[f]);
    Row row;
    row.id = name + figure_names[f];
    row.what = figure_units[f];
    row.expected = a.mean;
    row.estimate = b.mean;
    row.standard_error = std::hypot(a.standard_error, b.standard_error);
    rows.push_back(theory::judged(std::move(row), 0.95));  // a city's teams are that busy
  }
  return rows;
}

/// Everything that happens but what it costs, in one replication.
std::vector<world::Fact> behaviour(const run::Plan& plan) {
  std::vector<world::Fact> all;
  run::Replication running(plan, static_cast<std::uint64_t>(plan.scenario.initial().run.seed), 0);
  running.advance_to(plan.end_day, [&](std::int32_t, const world::FactsOfDay& facts) {
    std::copy_if(facts.begin(), facts.end(), std::back_inserter(all), [](const world::Fact& fact) {
      return fact.kind != world::FactKind::booked && fact.kind != world::FactKind::book_closes;
    });
  });
  return all;
}

Row same_behaviour(const std::string& id, const std::vector<world::Fact>& left,
                   const std::vector<world::Fact>& right) {
  const auto equal = [](const world::Fact& a, const world::Fact& b) {
    return std::memcmp(&a, &b, sizeof a) == 0;
  };
  const auto differs = std::mismatch(left.begin(), left.end(), right.begin(), right.end(), equal);
  const bool same = differs.first == left.end() && differs.second == right.end();
  const auto alike = static_cast<double>(differs.first - left.begin());
  return exact_row(id, "facts that are the same", static_cast<double>(left.size()),
                   same ? static_cast<double>(right.size())
                        : std::min(alike, static_cast<double>(left.size()) - 1));
}

}  // namespace

std::vector<Row> metamorphic_rows(const Runner& runner) {
  const run::Plan plan = runner.plan(small_city);
  const Parameters& parameters = plan.scenario.initial();
  const auto others = static_cast<std::uint32_t>(parameters.run.replications);
  const Samples once = runner.run(plan, per_head);
  const Samples both = runner.run(with(plan, twice(parameters)), per_head, others);
  const Samples other_order = runner.run(with(plan, reversed(parameters)), per_head, 2 * others);
  std::vector<Row> rows = compared("V17 two copies of a city: ", once, both);
  for (Row& row : compared("V17 areas in another order: ", once, other_order)) {
    rows.push_back(std::move(row));
  }
  const std::vector<world::Fact> facts = behaviour(plan);
  rows.push_back(same_behaviour("V17 other names: behaviour", facts,
                                behaviour(with(plan, renamed(parameters)))));
  rows.push_back(same_behaviour("V17 prices x 2: behaviour", facts,
                                behaviour(with(plan, at_double_prices(parameters)))));
  const run::Plan easy = runner.plan(
      small_city, {"needs.difficulty_median=0", "needs.hidden=0", "waiting.escalation_per_week=0",
                   "expertise.roads=[colleague, consult, join, refer]"});
  const std::vector<world::Fact> easy_facts = behaviour(easy);
  rows.push_back(exact_row(
      "V17 nothing is difficult: referrals", "in one replication", 0,
      static_cast<double>(std::count_if(easy_facts.begin(), easy_facts.end(), [](const auto& fact) {
        return fact.kind == world::FactKind::referred;
      }))));
  rows.push_back(exact_row(
      "V17 nothing is difficult: consults", "in one replication", 0,
      static_cast<double>(std::count_if(easy_facts.begin(), easy_facts.end(), [](const auto& fact) {
        return fact.kind == world::FactKind::consult_asked ||
               fact.kind == world::FactKind::join_asked;
      }))));
  return rows;
}

}  // namespace samenspel::verification
