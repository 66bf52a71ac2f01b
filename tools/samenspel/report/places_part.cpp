// Where families wait: the teams that serve each area, layer by layer.

#include "samenspel/report/output_view.hpp"
#include "samenspel/report/report_input.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace samenspel::command {
namespace {

constexpr const char* layer_names[] = {"neighbourhood", "basecamp", "institution", "national"};
constexpr std::size_t layer_count = 4;

/// Positions on the axis of teams of those that serve an area in a layer.
std::vector<std::size_t> serving(const scenario::Parameters& asked, const scenario::Area& area,
                                 std::size_t layer, const observe::Axis& teams) {
  std::vector<std::size_t> found;
  for (const std::string& name : area.served_by) {
    const auto team = std::find_if(asked.teams.begin(), asked.teams.end(),
                                   [&](const auto& one) { return one.first == name; });
    const auto position = std::find(teams.labels.begin(), teams.labels.end(), name);
    if (team == asked.teams.end() || position == teams.labels.end()) continue;
    if (static_cast<std::size_t>(team->second.layer) != layer) continue;
    found.push_back(static_cast<std::size_t>(position - teams.labels.begin()));
  }
  return found;
}

/// Mean wait at these teams in days, each weighed by the families it begins to help.
double mean_wait(const OutputView& days, const OutputView& starts,
                 const std::vector<std::size_t>& teams, std::size_t replication) {
  double sum = 0, count = 0;
  for (const std::size_t team : teams) {
    const double wait = days.at(replication, team);
    if (std::isnan(wait)) continue;
    sum += wait * starts.at(replication, team);
    count += starts.at(replication, team);
  }
  return count > 0 ? sum / count : std::numeric_limits<double>::quiet_NaN();
}

Json areas_of(const ComparedScenario& one, const scenario::Scenario& asked) {
  const auto days = OutputView::of(one.results, "team_wait_days", {"team"});
  const auto starts = OutputView::of(one.results, "team_starts", {"team"});
  if (!days || !starts) return nullptr;
  Json areas = Json::array();
  for (const auto& [name, area] : asked.initial().city.areas) {
    Json row{{"area", name}, {"layers", Json::array()}};
    for (std::size_t l = 0; l < layer_count; ++l) {
      const auto teams = serving(asked.initial(), area, l, days->axis(0));
      row["layers"].push_back(mean_json(by_replication(days->replications(), [&](std::size_t r) {
        return mean_wait(*days, *starts, teams, r);
      })));
    }
    areas.push_back(std::move(row));
  }
  return areas;
}

Json teams_of(const ComparedScenario& one) {
  Json teams = Json::array();
  const auto waiting = OutputView::of(one.results, "team_waiting", {"team"});
  const auto days = OutputView::of(one.results, "team_wait_days", {"team"});
  if (!waiting || !days) return teams;
  for (std::size_t t = 0; t < waiting->size(0); ++t) {
    const auto at = [t](const OutputView& view) {
      return mean_json(
          by_replication(view.replications(), [&](std::size_t r) { return view.at(r, t); }));
    };
    teams.push_back({{"team", category_of(waiting->axis(0), t)},
                     {"waiting", at(*waiting)},
                     {"days", at(*days)}});
  }
  return teams;
}

}  // namespace

Json places_part(const ReportInput& input) {
  Json part{{"layers", layer_names}, {"areas", Json::array()}, {"teams", Json::array()}};
  for (std::size_t s = 0; s < input.scenarios.size(); ++s) {
    part["areas"].push_back(input.asked[s] ? areas_of(input.scenarios[s], *input.asked[s])
                                           : Json());
    part["teams"].push_back(teams_of(input.scenarios[s]));
  }
  return part;
}

}  // namespace samenspel::command
