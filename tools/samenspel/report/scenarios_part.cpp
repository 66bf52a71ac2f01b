// Questions, what differs between the scenarios, and what changes within one on a date.

#include "core/base/calendar.hpp"
#include "core/scenario/reference_visitor.hpp"
#include "core/scenario/scenario_from_tree.hpp"
#include "samenspel/report/report_input.hpp"
#include "studies/leaves.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace samenspel::command {
namespace {

using studies::Leaf;
using Leaves = std::map<std::string, const Leaf*>;

std::string_view role_name(base::Role role) {
  constexpr std::string_view names[] = {"policy", "staffing", "place", "behaviour", "run"};
  return names[static_cast<std::size_t>(role)];
}

/// Keys that only say how much is run are no difference between two policies.
bool says_how_it_is_run(const Leaf& leaf) {
  static const std::set<std::string> keys{"run.replications", "run.precision",
                                          "run.max_replications", "run.record", "run.seed"};
  return keys.count(leaf.path) > 0;
}

Json row_of(const Leaf& leaf) {
  return {{"path", leaf.path},
          {"unit", leaf.unit},
          {"meaning", leaf.meaning},
          {"source", leaf.source},
          {"role", role_name(leaf.role)}};
}

Leaves by_path(const std::vector<Leaf>& leaves) {
  Leaves found;
  for (const Leaf& leaf : leaves) found.emplace(leaf.path, &leaf);
  return found;
}

/// The default of each described key; parts of a map stand below "<name>".
class Defaults {
 public:
  Defaults() {
    for (const scenario::ReferenceRow& row : scenario::reference_rows<scenario::Parameters>()) {
      if (row.is_parameter()) texts_.emplace(row.path, row.default_text);
    }
  }
  /// Whether `text` is what the key of this path holds when nobody says otherwise.
  [[nodiscard]] bool is_default(const std::string& path, const std::string& text) const {
    // A name may stand in any place but the first and the last.
    const auto found = texts_.find(path);
    if (found != texts_.end()) return found->second == text;
    for (std::size_t at = path.find('.'); at != std::string::npos; at = path.find('.', at + 1)) {
      const std::size_t end = path.find('.', at + 1);
      if (end == std::string::npos) break;
      const auto named = texts_.find(path.substr(0, at + 1) + "<name>" + path.substr(end));
      if (named != texts_.end()) return named->second == text;
    }
    return false;
  }

 private:
  std::map<std::string, std::string> texts_;
};

Json text_at(const Leaves& leaves, const std::string& path) {
  const auto found = leaves.find(path);
  return found == leaves.end() ? Json() : Json(found->second->text);
}

/// Paths in the order of description that do not hold the same text everywhere.
Json differing(const ReportInput& input) {
  std::vector<std::vector<Leaf>> leaves;
  for (const auto& asked : input.asked) {
    if (!asked) return nullptr;
    leaves.push_back(studies::leaves_of(asked->initial()));
  }
  std::vector<Leaves> maps;
  for (const auto& one : leaves) maps.push_back(by_path(one));
  const Defaults defaults;
  Json rows = Json::array();
  std::set<std::string> told;
  for (const auto& one : leaves) {
    for (const Leaf& leaf : one) {
      if (says_how_it_is_run(leaf) || !told.insert(leaf.path).second) continue;
      Json values = Json::array();
      for (const Leaves& map : maps) values.push_back(text_at(map, leaf.path));
      const bool same = std::all_of(values.begin(), values.end(),
                                    [&](const Json& value) { return value == values.front(); });
      if (same) continue;
      Json row = row_of(leaf);
      // A part that only some have brings all its keys along: those that hold what they hold by
      // themselves say little.
      row["by_default"] = std::all_of(values.begin(), values.end(), [&](const Json& value) {
        return value.is_null() || defaults.is_default(leaf.path, value.get<std::string>());
      });
      row["values"] = std::move(values);
      rows.push_back(std::move(row));
    }
  }
  return rows;
}

/// What a scenario changes on a date.
Json timeline_of(const scenario::Scenario& asked) {
  Json changes = Json::array();
  const base::Calendar calendar(scenario::start_date(asked.initial().run));
  for (std::size_t p = 1; p < asked.policies.size(); ++p) {
    const auto before = studies::leaves_of(asked.policies[p - 1].parameters);
    const auto after = studies::leaves_of(asked.policies[p].parameters);
    const Leaves old = by_path(before);
    Json keys = Json::array();
    for (const Leaf& leaf : after) {
      const Json was = text_at(old, leaf.path);
      if (was == Json(leaf.text)) continue;
      Json row = row_of(leaf);
      row["before"] = was;
      row["after"] = leaf.text;
      keys.push_back(std::move(row));
    }
    changes.push_back({{"from", base::to_text(calendar.date(asked.policies[p].from_day))},
                       {"keys", std::move(keys)}});
  }
  return changes;
}

Json about(const ComparedScenario& one, const std::optional<scenario::Scenario>& asked) {
  Json json{{"label", one.label},
            {"name", one.results.name},
            {"question", one.results.question},
            {"hash", one.results.hash},
            {"replications", one.replications().size()}};
  if (!asked) return json;
  const scenario::Run& run = asked->initial().run;
  std::int64_t families = 0;
  for (const auto& [name, area] : asked->initial().city.areas) families += area.families;
  json["first_year"] = run.first_year;
  json["years"] = run.years;
  json["warm_up_years"] = run.warm_up_years;
  json["norm_weeks"] = run.norm_weeks;
  json["norm_weeks_specialist"] = run.norm_weeks_specialist;
  json["areas"] = asked->initial().city.areas.size();
  json["teams"] = asked->initial().teams.size();
  json["families"] = families;
  json["timeline"] = timeline_of(*asked);
  return json;
}

}  // namespace

Json scenarios_part(const ReportInput& input) {
  Json part{{"scenarios", Json::array()}, {"differing", Json()}};
  for (std::size_t s = 0; s < input.scenarios.size(); ++s) {
    part["scenarios"].push_back(about(input.scenarios[s], input.asked[s]));
  }
  part["differing"] = differing(input);
  return part;
}

}  // namespace samenspel::command
