#include "samenspel/summary_json.hpp"

#include "samenspel/estimates.hpp"

#include <nlohmann/json.hpp>

#include <cmath>

namespace samenspel::command {
namespace {

using Json = nlohmann::ordered_json;

Json number(double value) { return std::isfinite(value) ? Json(value) : Json(); }

Json estimate_json(const statistics::Interval& interval, const std::string& unit) {
  const bool observed = interval.count > 0;
  return {{"mean", observed ? number(interval.estimate) : Json()},
          {"half_width", observed ? number(interval.half_width()) : Json()},
          {"interval", Json::array({observed ? number(interval.low) : Json(),
                                    observed ? number(interval.high) : Json()})},
          {"n", interval.count},
          {"unit", unit}};
}

Json outcomes_json(const observe::ScenarioResults& scenario) {
  Json outcomes = Json::object();
  for (const observe::Variable& variable : scenario.variables) {
    for (const Estimate& estimate : estimates_of(scenario, variable)) {
      Json& place = estimate.label.empty() ? outcomes[variable.name]
                                           : outcomes[variable.name][estimate.label];
      place = estimate_json(estimate.interval, variable.unit);
    }
  }
  return outcomes;
}

Json looks_json(const std::vector<Look>& looks) {
  Json list = Json::array();
  for (const Look& look : looks) {
    list.push_back({{"replications", look.replications},
                    {"widest", number(look.widest)},
                    {"outcome", look.outcome},
                    {"reached", look.reached}});
  }
  return list;
}

}  // namespace

std::string summary_json(const Outcome& outcome, const std::string& file, int threads) {
  const observe::Results& results = outcome.results;
  Json json{
      {"file", file},
      {"program_version", results.program_version},
      {"seed", results.seed},
      {"record", results.record},
      {"replications_asked", results.replications_asked},
      {"replications_done", results.replications_done},
      {"looks", looks_json(outcome.looks)},
      {"threads", threads},
      {"events", outcome.events},
      {"events_per_second", number(static_cast<double>(outcome.events) / outcome.wall_seconds)},
      {"wall_seconds", outcome.wall_seconds},
      {"scenarios", Json::array()}};
  for (const observe::ScenarioResults& scenario : results.scenarios) {
    json["scenarios"].push_back({{"name", scenario.name},
                                 {"question", scenario.question},
                                 {"hash", scenario.hash},
                                 {"outcomes", outcomes_json(scenario)}});
  }
  return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace samenspel::command
