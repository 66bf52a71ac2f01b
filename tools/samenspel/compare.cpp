#include "samenspel/compare.hpp"

#include "samenspel/comparison.hpp"
#include "samenspel/comparison_json.hpp"
#include "samenspel/comparison_text.hpp"
#include "samenspel/console.hpp"
#include "samenspel/explanation_text.hpp"
#include "samenspel/interruption.hpp"

#include <iostream>

namespace samenspel::command {
namespace {

/// One explanation for each comparison, as far as nobody interrupts.
std::vector<Explanation> explanations_of(const Comparisons& comparisons,
                                         const CompareOptions& options,
                                         const Interruption& interruption) {
  ExplainOptions how{options.replications, options.threads, ShowProgress::no};
  if (error_is_terminal() && !options.quiet) how.progress = ShowProgress::yes;
  std::vector<Explanation> explanations;
  for (const Comparison& one : comparisons.others) {
    if (interruption.asked().load()) break;
    explanations.push_back(explain(comparisons.baseline, one, how, interruption.asked()));
  }
  return explanations;
}

void print(const Comparisons& comparisons, const std::vector<Explanation>& explanations,
           const CompareOptions& options) {
  if (!options.json) {
    std::cout << comparison_text(comparisons);
    for (std::size_t i = 0; i < explanations.size(); ++i) {
      std::cout << explanation_text(comparisons.others[i], explanations[i]);
    }
    if (!explanations.empty()) std::cout << how_to_read_explanations();
    return;
  }
  nlohmann::ordered_json json = comparisons_json(comparisons);
  for (std::size_t i = 0; i < explanations.size(); ++i) {
    json["comparisons"][i]["explanation"] =
        explanation_json(comparisons.others[i], explanations[i]);
  }
  using Handler = nlohmann::ordered_json::error_handler_t;
  std::cout << json.dump(2, ' ', false, Handler::replace) << '\n';
}

}  // namespace

ExitStatus compare(const CompareOptions& options) {
  const Comparisons comparisons =
      compare_scenarios(read_compared(options.files, options.baseline), options.outcomes);
  if (!options.explain) {
    print(comparisons, {}, options);
    return ExitStatus::done;
  }
  const Interruption interruption;
  print(comparisons, explanations_of(comparisons, options, interruption), options);
  if (!interruption.asked().load()) return ExitStatus::done;
  std::cerr << "samenspel: interrupted: explained as far as runs were complete\n";
  return interruption.status();
}

}  // namespace samenspel::command
