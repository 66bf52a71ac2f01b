// `samenspel validate --json`.

#include "samenspel/validate_text.hpp"

#include <nlohmann/json.hpp>

#include <cmath>

namespace samenspel::command {
namespace {

using patterns::Clause;
using patterns::Judged;
using patterns::Result;
using Json = nlohmann::ordered_json;

Json number(double value) { return std::isfinite(value) ? Json(value) : Json(); }

Json interval(const statistics::Interval& one) {
  return Json::array({number(one.low), number(one.high)});
}

Json json_of(const Result& result, const Clause& clause, const Judged& judged, bool reversal) {
  const bool claims = clause.test != patterns::TestKind::reported;
  return {{"id", clause.id},
          {"row", result.pattern->id},
          {"kind", kind_letter(result.pattern->kind)},
          {"reversal", reversal},
          {"claim", clause.claim},
          {"statistic", clause.statistic},
          {"population", clause.population},
          {"unit", clause.unit},
          {"from", clause.from},
          {"to", clause.to},
          {"from_mean", number(judged.from_mean)},
          {"to_mean", number(judged.to_mean)},
          {"expected", expected_text(clause)},
          {"estimate", number(judged.difference.estimate)},
          {"interval", interval(judged.difference)},
          {"delta", clause.delta},
          {"replications", judged.difference.count},
          {"paired_over_unpaired", number(judged.paired_over_unpaired)},
          {"verdict", claims ? Json(verdict_name(judged.verdict)) : Json("reported")},
          {"pass", claims ? Json(judged.verdict == patterns::Verdict::holds) : Json()},
          {"note", judged.note}};
}

}  // namespace

std::string patterns_json(std::span<const Result> results,
                          std::span<const patterns::Pattern* const> which,
                          const std::string& posterior) {
  Json rows = Json::array(), verdicts = Json::object(), waiting = Json::array();
  for (const Result& result : results) {
    const patterns::Pattern& row = *result.pattern;
    verdicts[std::string(row.id)] = verdict_name(result.verdict);
    for (std::size_t i = 0; i < row.clauses.size(); ++i) {
      rows.push_back(json_of(result, row.clauses[i], result.clauses[i], false));
    }
    for (std::size_t i = 0; i < result.reversal.size(); ++i) {
      rows.push_back(json_of(result, row.reversal.clauses[i], result.reversal[i], true));
    }
  }
  for (const patterns::Pattern* row : which) {
    if (!row->judged()) {
      waiting.push_back({{"id", row->id}, {"title", row->title}, {"needs", row->needs}});
    }
  }
  return Json{{"parameters", posterior.empty() ? Json() : Json(posterior)},
              {"rows", std::move(rows)},
              {"verdicts", std::move(verdicts)},
              {"not_judged", std::move(waiting)},
              {"pass", all_hold(results)}}
             .dump(2) +
         "\n";
}

std::string targets_json(std::span<const patterns::Met> met) {
  Json rows = Json::array(), waiting = Json::array();
  for (const patterns::Met& one : met) {
    rows.push_back({{"id", one.target->id},
                    {"what", one.target->what},
                    {"unit", one.target->unit},
                    {"source", one.target->source},
                    {"expected", Json::array({one.target->low, one.target->high})},
                    {"accepted", Json::array({one.target->lowest(), one.target->highest()})},
                    {"estimate", number(one.estimate.estimate)},
                    {"interval", interval(one.estimate)},
                    {"pass", one.within}});
  }
  for (const patterns::Target& target : patterns::targets()) {
    if (!target.measured()) {
      waiting.push_back({{"id", target.id}, {"what", target.what}, {"needs", target.needs}});
    }
  }
  return Json{{"rows", std::move(rows)},
              {"not_measured", std::move(waiting)},
              {"pass", all_within(met)}}
             .dump(2) +
         "\n";
}

}  // namespace samenspel::command
