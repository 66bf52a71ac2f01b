#include "samenspel/uncertainty_text.hpp"

#include "calibration/draws.hpp"
#include "samenspel/console.hpp"
#include "samenspel/estimates.hpp"
#include "samenspel/outcome_values.hpp"
#include "samenspel/shown_outcome.hpp"
#include "samenspel/text_table.hpp"
#include "statistics/nested.hpp"

#include <cmath>
#include <numeric>

namespace samenspel::command {
namespace {

std::string percent_text(double share) { return std::to_string(std::lround(100 * share)) + "%"; }

void add_rows(const observe::ScenarioResults& scenario, std::string& text) {
  const observe::Variable* particle = find_variable(scenario, calibration::particle_variable);
  std::vector<std::size_t> all(particle->data.size());
  std::iota(all.begin(), all.end(), std::size_t{0});
  for (const OutcomeName& name : headline_outcomes(scenario)) {
    const auto nested = statistics::nested_variance(values_of(scenario, name, all),
                                                    calibration::replications_per_draw);
    const double both = nested.within + nested.between;
    if (nested.groups < 2 || both <= 0) continue;
    const observe::Variable& variable = *find_variable(scenario, name.variable);
    const ShownOutcome words = shown(name.variable, name.label, variable.long_name, variable.unit);
    const double chance = std::sqrt(nested.within) * words.scale;
    const double parameters = std::sqrt(nested.between) * words.scale;
    text += "  " + left(words.titled(), 58) + right(words.number(chance, chance), 10) +
            right(words.number(parameters, parameters), 14) +
            right(percent_text(nested.between / both), 8) + "\n";
  }
}

}  // namespace

std::string uncertainty_text(std::span<const observe::ScenarioResults> scenarios) {
  std::string text;
  for (const observe::ScenarioResults& scenario : scenarios) {
    if (find_variable(scenario, calibration::particle_variable) == nullptr) continue;
    text += "\n" + left("How one run of " + scenario.name + " may differ (sd)", 60) +
            right("by chance", 10) + right("by parameters", 14) + right("share", 8) + "\n";
    add_rows(scenario, text);
  }
  if (text.empty()) return text;
  return text + wrapped(
                    "Replications come in pairs that share their parameters, drawn from the "
                    "posterior: ± above counts pairs, so it holds chance and parameters. Share "
                    "is that of parameters in the variance.");
}

}  // namespace samenspel::command
