#include "samenspel/explanation_text.hpp"

#include "samenspel/comparison_json.hpp"
#include "samenspel/shown_outcome.hpp"
#include "samenspel/text_table.hpp"

namespace samenspel::command {
namespace {

using Json = nlohmann::ordered_json;
using Rows = std::vector<std::vector<std::string>>;

/// Nothing was observed, or nothing differs in any mix.
bool is_idle(const ExplainedOutcome& outcome) {
  bool idle = outcome.total.estimate == 0 && outcome.total.standard_error == 0;
  for (const ExplainedPart& part : outcome.parts) {
    idle = idle && part.part.estimate == 0 && part.alone.estimate == 0;
  }
  return outcome.total.count == 0 || idle;
}

void append_rows(const ComparedOutcome& told, const ExplainedOutcome& outcome,
                 const std::vector<KeyGroup>& groups, Rows& rows) {
  const ShownOutcome words = shown(told.variable, told.label, told.meaning, told.unit);
  rows.push_back({"  " + words.titled(), words.change(outcome.total), ""});
  for (std::size_t g = 0; g < groups.size(); ++g) {
    rows.push_back({"    by " + groups[g].name(), words.change(outcome.parts[g].part),
                    words.change(outcome.parts[g].alone)});
  }
}

Json interval_json(const statistics::Interval& interval) {
  if (interval.count == 0) return {{"difference", Json()}, {"interval", {Json(), Json()}}};
  return {{"difference", json_number(interval.estimate)}, {"interval", json_interval(interval)}};
}

}  // namespace

std::string explanation_text(const Comparison& comparison, const Explanation& explanation) {
  if (explanation.groups.empty()) {
    return "\nNothing to explain: no key of " + comparison.other.label + " differs.\n";
  }
  if (explanation.replications == 0) {
    return "\nThe difference of " + comparison.other.label + " is not explained: no run of all " +
           "mixes is complete.\n";
  }
  std::string text = "\nWhere the difference of " + comparison.other.label + " comes from (" +
                     std::to_string(explanation.replications) + " runs of " +
                     std::to_string(std::size_t{1} << explanation.groups.size()) +
                     " mixes, on the same families and days)\n";
  for (const std::string& warning : explanation.warnings)
    text += wrapped("Warning: " + warning + ".");
  Rows rows;
  for (std::size_t i = 0; i < explanation.outcomes.size(); ++i) {
    if (is_idle(explanation.outcomes[i])) continue;
    append_rows(comparison.outcomes[i], explanation.outcomes[i], explanation.groups, rows);
  }
  if (rows.empty()) return text + "  Nothing differs in any of them.\n";
  return text + table_text({"", "part", "on its own"}, rows);
}

std::string how_to_read_explanations() {
  return "\n" +
         wrapped(
             "A part is what the keys of a section bring, averaged over all orders in which the "
             "sections could be changed one by one (Shapley): parts add up to the difference. \"on "
             "its own\" is what they do when nothing else changes; where the two differ, sections "
             "work together or against one another. Each interval is 95% by itself.");
}

Json explanation_json(const Comparison& comparison, const Explanation& explanation) {
  Json json{{"method", "shapley"},
            {"replications", explanation.replications},
            {"warnings", explanation.warnings},
            {"groups", Json::array()},
            {"outcomes", Json::array()}};
  for (const KeyGroup& group : explanation.groups) json["groups"].push_back(group.sections);
  for (std::size_t i = 0; i < explanation.outcomes.size(); ++i) {
    const ExplainedOutcome& outcome = explanation.outcomes[i];
    Json one{{"outcome", comparison.outcomes[i].variable},
             {"category", comparison.outcomes[i].label},
             {"n", outcome.total.count},
             {"total", interval_json(outcome.total)},
             {"parts", Json::array()}};
    for (std::size_t g = 0; g < explanation.groups.size(); ++g) {
      one["parts"].push_back({{"group", explanation.groups[g].name()},
                              {"part", interval_json(outcome.parts[g].part)},
                              {"on_its_own", interval_json(outcome.parts[g].alone)}});
    }
    json["outcomes"].push_back(std::move(one));
  }
  return json;
}

}  // namespace samenspel::command
