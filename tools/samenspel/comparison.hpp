#pragma once
// Differences of one scenario from the baseline, outcome by outcome, with verdicts that allow for
// the number of comparisons.

#include "core/observe/headline.hpp"
#include "samenspel/compared_files.hpp"
#include "statistics/difference.hpp"

#include <optional>
#include <string>
#include <vector>

namespace samenspel::command {

/// `better` and `worse` where an outcome has a direction, else `higher` and `lower`; `not_shown`
/// when chance may explain the difference, `same` when there is none in any replication, `unknown`
/// when nothing was observed or one replication cannot tell.
enum class Verdict { better, worse, higher, lower, not_shown, same, unknown };
std::string verdict_word(Verdict verdict);

/// An output, or one category of it.
struct ComparedOutcome {
  std::string id;        ///< "H1"; empty beside the headline outcomes
  std::string variable;  ///< name of the output
  std::string axis;      ///< of its categories, or empty
  std::string label;     ///< of the category, or empty
  std::string meaning;
  std::string unit;
  std::optional<observe::Better> better;
  std::optional<statistics::Difference> difference;  ///< none: nothing was observed
  std::optional<double> adjusted_p;                  ///< Holm, over all outcomes of all scenarios
  Verdict verdict = Verdict::unknown;
};

struct Comparison {
  ComparedScenario other;  ///< without its numbers
  bool paired = true;
  std::vector<std::string> warnings;
  std::vector<ComparedOutcome> outcomes;
};

struct Comparisons {
  ComparedScenario baseline;
  std::vector<Comparison> others;
  std::size_t family = 0;  ///< number of differences that were tested together
  double level = 0.05;     ///< chance of any wrong verdict
};

/// Adjusts the p values of these outcomes together (Holm) and gives each its verdict; a chance of
/// `level` of any wrong one. Returns how many were tested.
std::size_t judge(const std::vector<ComparedOutcome*>& outcomes, double level);

/// `outcomes` are names of outputs; none: the headline outcomes. Categories that are zero
/// everywhere are left out. The first scenario is the baseline. Throws BadInput for an output that
/// a file does not have, has in another unit, or that is neither one number nor one for each
/// category.
Comparisons compare_scenarios(std::vector<ComparedScenario> scenarios,
                              const std::vector<std::string>& outcomes);

}  // namespace samenspel::command
