// `samenspel validate --robustness --json`.

#include "samenspel/robustness_text.hpp"

#include <nlohmann/json.hpp>

namespace samenspel::command {
namespace {

using robustness::Finding;
using Json = nlohmann::ordered_json;

Json json_of(const RobustnessShown& shown, const Finding& finding) {
  const robustness::Contrast& contrast = shown.question->contrasts[finding.contrast];
  const robustness::Outcome& outcome = shown.question->outcomes[finding.outcome];
  Json deciders = Json::array();
  for (const robustness::Decider& one : finding.deciders) {
    deciders.push_back({{"parameter", shown.varied[one.parameter].name},
                        {"coefficient", one.coefficient},
                        {"p", one.p}});
  }
  Json row{{"id", std::string(contrast.id) + " " + std::string(outcome.id)},
           {"from", contrast.from},
           {"to", contrast.to},
           {"outcome", outcome.what},
           {"unit", outcome.unit},
           {"better", finding.better},
           {"same", finding.same},
           {"worse", finding.worse},
           {"quantiles", Json::array({finding.low, finding.middle, finding.high})},
           {"explained_by_a_line", finding.explained},
           {"deciders", std::move(deciders)}};
  if (finding.cut) {
    const studies::FactorRange& one = shown.varied[finding.cut->parameter];
    row["cut"] = {{"parameter", one.name},
                  {"at", one.value_at(finding.cut->place)},
                  {"better_below", finding.cut->better_below},
                  {"better_above", finding.cut->better_above}};
  }
  if (finding.turn) {
    const studies::FactorRange& one = shown.varied[finding.turn->parameter];
    row["turn"] = {
        {"parameter", one.name},
        {"at",
         one.is_possible(finding.turn->place) ? Json(one.value_at(finding.turn->place)) : Json()},
        {"range", Json::array({one.low, one.high})}};
  }
  return row;
}

}  // namespace

std::string robustness_json(const RobustnessShown& shown) {
  Json rows = Json::array();
  for (const Finding& finding : shown.findings) rows.push_back(json_of(shown, finding));
  return Json{{"points", shown.design.points},
              {"replications", shown.design.horizon.replications},
              {"rows", std::move(rows)}}
             .dump(2) +
         "\n";
}

}  // namespace samenspel::command
