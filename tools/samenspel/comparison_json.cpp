#include "samenspel/comparison_json.hpp"

#include <cmath>

namespace samenspel::command {
namespace {

using Json = nlohmann::ordered_json;
using statistics::Difference;

template <class T>
Json json_or_null(const std::optional<T>& value) {
  return value ? Json(*value) : Json();
}

Json needed_json(const Difference& difference) {
  return {{"1%", json_or_null(statistics::replications_for_share(difference, 0.01))},
          {"5%", json_or_null(statistics::replications_for_share(difference, 0.05))},
          {"10%", json_or_null(statistics::replications_for_share(difference, 0.10))}};
}

/// In how many replications, null where replications are not paired.
Json counts_json(const ComparedOutcome& outcome) {
  const Difference& d = *outcome.difference;
  Json counts{{"higher", d.higher}, {"lower", d.lower}, {"same", d.same}};
  const bool paired = d.higher + d.lower + d.same > 0;
  Json share;
  if (paired && outcome.better) {
    const bool lower = *outcome.better == observe::Better::lower;
    share = static_cast<double>(lower ? d.lower : d.higher) / static_cast<double>(d.count());
  }
  return {{"replications", paired ? counts : Json()}, {"share_better", share}};
}

}  // namespace

Json json_number(double value) { return std::isfinite(value) ? Json(value) : Json(); }

Json json_interval(const statistics::Interval& interval) {
  return Json::array({json_number(interval.low), json_number(interval.high)});
}

Json compared_outcome_json(const ComparedOutcome& outcome) {
  Json json{{"outcome", outcome.variable}, {"category", outcome.label}, {"unit", outcome.unit}};
  json["better"] = outcome.better ? Json(observe::better_name(*outcome.better)) : Json();
  json["verdict"] = verdict_word(outcome.verdict);
  json["n"] = outcome.difference ? outcome.difference->count() : 0;
  if (!outcome.difference) return json;
  const Difference& d = *outcome.difference;
  json["baseline_mean"] = json_number(d.baseline_mean);
  json["mean"] = json_number(d.other_mean);
  json["difference"] = json_number(d.difference.estimate);
  json["half_width"] = json_number(d.difference.half_width());
  json["interval"] = json_interval(d.difference);
  json["bootstrap_interval"] = json_interval(d.bootstrap);
  json["p"] = json_or_null(d.p);
  json["p_adjusted"] = json_or_null(outcome.adjusted_p);
  json.update(counts_json(outcome));
  json["correlation"] = json_or_null(d.correlation);
  json["variance_ratio"] = d.correlation ? json_number(d.variance_ratio) : Json();
  json["replications_needed"] = needed_json(d);
  return json;
}

Json comparisons_json(const Comparisons& comparisons) {
  Json json{{"baseline", comparisons.baseline.label},
            {"level", comparisons.level},
            {"tested_together", comparisons.family},
            {"comparisons", Json::array()}};
  for (const Comparison& one : comparisons.others) {
    Json outcomes = Json::array();
    for (const ComparedOutcome& outcome : one.outcomes)
      outcomes.push_back(compared_outcome_json(outcome));
    json["comparisons"].push_back({{"scenario", one.other.label},
                                   {"file", one.other.file},
                                   {"question", one.other.results.question},
                                   {"paired", one.paired},
                                   {"warnings", one.warnings},
                                   {"outcomes", std::move(outcomes)}});
  }
  return json;
}

}  // namespace samenspel::command
