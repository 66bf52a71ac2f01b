#pragma once
// From the replications of a clause to a verdict; of a row of clauses to one. Pure.

#include "patterns/clause.hpp"
#include "statistics/interval.hpp"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace samenspel::patterns {

/// holds: the data lie where the clause says; contrary: they lie where it says they do not;
/// undecided: they allow both.
enum class Verdict { holds, contrary, undecided };
std::string_view verdict_name(Verdict verdict);

/// The values of a clause, replication by replication: `from` is empty when the clause has none.
struct Samples {
  std::vector<double> from, to;
};

struct Judged {
  double from_mean = 0;  ///< NaN when the clause has no first scenario
  double to_mean = 0;
  statistics::Interval difference;     ///< 95%, of an equivalence 90%; before Holm's correction
  double paired_over_unpaired = 0;     ///< ratio of standard deviations; NaN without a pair
  double p_holds = 1, p_contrary = 1;  ///< of this clause alone
  Verdict verdict = Verdict::undecided;
  std::string note;  ///< why nothing could be said, or that pairing gains nothing
};

inline constexpr double level = 0.05;  ///< chance of any false verdict in a row, all looks together

/// The difference of each replication. Throws std::invalid_argument for unequal lengths.
[[nodiscard]] std::vector<double> differences(const Clause& clause, const Samples& samples);

/// Judges the clauses of one row together: p values of holding, and of being contrary, are each
/// corrected by Holm's method over the clauses that claim something. A clause with a value that is
/// not finite stays undecided. `chance` is that of any false verdict at this look; intervals are
/// those of one look. Throws std::invalid_argument for unequal numbers of clauses and samples or
/// fewer than two replications.
[[nodiscard]] std::vector<Judged> judge(std::span<const Clause> clauses,
                                        std::span<const Samples> samples, double chance = level);

/// A row holds when all its clauses that claim something hold, and is contrary when one of them is.
[[nodiscard]] Verdict row_verdict(std::span<const Clause> clauses, std::span<const Judged> judged);

}  // namespace samenspel::patterns
