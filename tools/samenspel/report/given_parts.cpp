#include "samenspel/report/given_parts.hpp"

#include "core/base/problems.hpp"
#include "core/scenario/tree.hpp"
#include "io/read_text_file.hpp"
#include "samenspel/console.hpp"
#include "samenspel/explanation_text.hpp"
#include "samenspel/failures.hpp"

#include <algorithm>
#include <cmath>

namespace samenspel::command {
namespace {

[[noreturn]] void refuse_file(const std::string& path, const std::string& found,
                              const std::string& expected) {
  refuse({{path, 0, 0}, "", found, expected, ""});
}

Json json_of_file(const std::string& path, const std::string& expected) {
  base::Problems problems;
  const std::optional<std::string> text = io::read_text_file(path, problems);
  throw_if_any(problems);
  Json json = Json::parse(*text, nullptr, false);
  if (json.is_discarded()) refuse_file(path, "no JSON", expected);
  return json;
}

Json number_or_null(const Json& json) { return json.is_number() ? json : Json(); }

/// {"difference", "interval"} with numbers only.
Json interval_only(const Json& given) {
  const Json& ends = given.at("interval");
  return {{"difference", number_or_null(given.at("difference"))},
          {"interval", {number_or_null(ends.at(0)), number_or_null(ends.at(1))}}};
}

/// The explanation with nothing in it but what a report shows.
Json explanation_only(const Json& given) {
  Json clean{{"replications", given.at("replications").get<int>()},
             {"groups", given.at("groups").get<std::vector<std::vector<std::string>>>()},
             {"outcomes", Json::array()}};
  for (const Json& outcome : given.at("outcomes")) {
    Json parts = Json::array();
    for (const Json& part : outcome.at("parts")) {
      parts.push_back({{"group", part.at("group").get<std::string>()},
                       {"part", interval_only(part.at("part"))},
                       {"on_its_own", interval_only(part.at("on_its_own"))}});
    }
    clean["outcomes"].push_back({{"outcome", outcome.at("outcome").get<std::string>()},
                                 {"category", outcome.at("category").get<std::string>()},
                                 {"n", outcome.at("n").get<int>()},
                                 {"total", interval_only(outcome.at("total"))},
                                 {"parts", std::move(parts)}});
  }
  return clean;
}

/// Whether the differences that an explanation adds up to are those of the results, where both
/// count as many replications.
bool agrees(const Comparison& comparison, const Json& explanation) {
  for (const Json& told : explanation["outcomes"]) {
    for (const ComparedOutcome& one : comparison.outcomes) {
      if (one.variable != told["outcome"] || one.label != told["category"]) continue;
      if (!one.difference || told["total"]["difference"].is_null()) continue;
      if (static_cast<int>(one.difference->count()) != told["n"].get<int>()) continue;
      const double scale =
          std::abs(one.difference->baseline_mean) + std::abs(one.difference->other_mean);
      const double total = told["total"]["difference"].get<double>();
      if (std::abs(one.difference->difference.estimate - total) > 1e-6 * scale) return false;
    }
  }
  return true;
}

constexpr const char* explanation_words = "what `samenspel compare --explain --json` printed";

const Json& comparisons_in(const Json& json, const std::string& path) {
  if (!json.is_object() || !json.contains("baseline") || !json.contains("comparisons")) {
    refuse_file(path, "another JSON", explanation_words);
  }
  return json.at("comparisons");
}

/// Interval of a factor, by the names of Morris' or of Sobol' indices.
Json factor_only(const Json& given) {
  const Json& size = given.contains("mu_star") ? given.at("mu_star") : given.at("total");
  return {{"factor", given.at("factor").get<std::string>()},
          {"kind", given.contains("mu_star") ? "morris" : "sobol"},
          {"estimate", number_or_null(size.at("estimate"))},
          {"low", number_or_null(size.at("low"))},
          {"high", number_or_null(size.at("high"))},
          {"sign", given.contains("mu") ? number_or_null(given.at("mu").at("estimate")) : Json()}};
}

}  // namespace

Json explanations_read(const ReportInput& input, const std::string& path) {
  const Json json = json_of_file(path, explanation_words);
  Json list = Json::array();
  try {
    const Json& given = comparisons_in(json, path);
    const bool same_baseline =
        input.comparisons && json.at("baseline") == input.comparisons->baseline.label;
    for (const Json& one : given) {
      if (!same_baseline || !one.contains("explanation")) continue;
      for (const Comparison& comparison : input.comparisons->others) {
        if (comparison.other.label != one.at("scenario")) continue;
        Json explanation = explanation_only(one.at("explanation"));
        if (!agrees(comparison, explanation)) {
          refuse_file(path, "an explanation of other results", "one made from this results file");
        }
        list.push_back(
            {{"scenario", comparison.other.label}, {"explanation", std::move(explanation)}});
      }
    }
  } catch (const Json::exception&) {
    refuse_file(path, "another JSON", explanation_words);
  }
  if (list.empty()) {
    refuse_file(path, "no explanation of these scenarios beside this baseline", explanation_words);
  }
  return list;
}

Json explanations_run(const ReportInput& input, const ReportOptions& options,
                      const std::atomic<bool>& cancelled) {
  ExplainOptions how{options.replications, options.threads, ShowProgress::no};
  if (error_is_terminal() && !options.quiet) how.progress = ShowProgress::yes;
  Json list = Json::array();
  for (const Comparison& one : input.comparisons->others) {
    if (cancelled.load()) break;
    const Explanation explanation = explain(input.comparisons->baseline, one, how, cancelled);
    if (explanation.replications == 0) continue;
    list.push_back({{"scenario", one.other.label},
                    {"explanation", explanation_only(explanation_json(one, explanation))}});
  }
  return list;
}

Json sensitivity_read(const std::string& path) {
  constexpr const char* words = "what `samenspel sensitivity --json` printed";
  const Json json = json_of_file(path, words);
  Json list = Json::array();
  try {
    for (const Json& one : json.at("rows")) {
      Json factors = Json::array();
      for (const Json& factor : one.at("factors")) factors.push_back(factor_only(factor));
      list.push_back({{"scenario", one.at("scenario").get<std::string>()},
                      {"outcome", one.at("outcome").get<std::string>()},
                      {"unit", one.at("unit").get<std::string>()},
                      {"factors", std::move(factors)}});
    }
  } catch (const Json::exception&) {
    refuse_file(path, "another JSON", words);
  }
  return list;
}

}  // namespace samenspel::command
