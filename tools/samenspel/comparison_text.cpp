#include "samenspel/comparison_text.hpp"

#include "samenspel/console.hpp"
#include "samenspel/number_text.hpp"
#include "samenspel/shown_outcome.hpp"
#include "samenspel/text_table.hpp"

#include <array>
#include <cmath>

namespace samenspel::command {
namespace {

using statistics::Difference;
using Rows = std::vector<std::vector<std::string>>;

constexpr const char* nothing = "–";
constexpr int widest_label = 24;
constexpr std::size_t few_replications = 10;  // percentile intervals of fewer are too narrow
constexpr std::array shares = {0.01, 0.05, 0.10};

ShownOutcome shown_of(const ComparedOutcome& outcome) {
  return shown(outcome.variable, outcome.label, outcome.meaning, outcome.unit);
}

std::string shown_verdict(Verdict verdict) {
  switch (verdict) {
    case Verdict::not_shown:
      return "not shown";
    case Verdict::same:
      return "the same";
    case Verdict::unknown:
      return nothing;
    default:
      return verdict_word(verdict);
  }
}

/// "18 of 20": replications in which it is better, or higher where nothing is said about better.
std::string how_often(const ComparedOutcome& outcome) {
  const Difference& d = *outcome.difference;
  if (d.higher + d.lower + d.same == 0) return nothing;
  const bool lower_is_better = outcome.better == observe::Better::lower;
  return std::to_string(lower_is_better ? d.lower : d.higher) + " of " + std::to_string(d.count());
}

std::string difference_table(const Comparison& one) {
  Rows rows;
  bool has_direction = true;
  for (const ComparedOutcome& outcome : one.outcomes) {
    has_direction = has_direction && outcome.better.has_value();
    const ShownOutcome shown = shown_of(outcome);
    if (!outcome.difference) {
      rows.push_back({"  " + shown.titled(), nothing, nothing, nothing, nothing});
      continue;
    }
    const Difference& d = *outcome.difference;
    rows.push_back({"  " + shown.titled(), shown.number(d.baseline_mean, d.difference.half_width()),
                    shown.change(d.difference), how_often(outcome),
                    shown_verdict(outcome.verdict)});
  }
  return table_text({"", "baseline", "difference", has_direction ? "better in" : "better/higher in",
                     one.paired ? "verdict" : "verdict, unpaired"},
                    rows);
}

std::string needed_text(const Difference& difference, double share) {
  const auto needed = statistics::replications_for_share(difference, share);
  return needed ? grouped(*needed, 0) : nothing;
}

std::string ratio_text(const Difference& difference) {
  if (!difference.correlation) return nothing;
  const double ratio = difference.variance_ratio;
  if (!std::isfinite(ratio)) return "×∞";
  return "×" + grouped(ratio, ratio < 10 ? 1 : 0);
}

std::string precision_table(const Comparison& one) {
  Rows rows;
  for (const ComparedOutcome& outcome : one.outcomes) {
    if (!outcome.difference || outcome.difference->count() < 2) continue;
    if (outcome.verdict == Verdict::same) continue;
    const Difference& d = *outcome.difference;
    const ShownOutcome shown = shown_of(outcome);
    rows.push_back({"  " + shown.caption, shown.range(d.bootstrap),
                    d.correlation ? grouped(*d.correlation, 2) : nothing, ratio_text(d),
                    needed_text(d, shares[0]), needed_text(d, shares[1]),
                    needed_text(d, shares[2])});
  }
  if (rows.empty()) return "";
  return "\n" + table_text({"How sure", "by resampling", "correlation", "saves", "runs: ±1%", "±5%",
                            "±10%"},
                           rows);
}

std::string names_with(const Comparison& one, Verdict verdict) {
  std::string names;
  for (const ComparedOutcome& outcome : one.outcomes) {
    if (outcome.verdict == verdict)
      names += (names.empty() ? "" : "; ") + shown_of(outcome).caption;
  }
  return names;
}

/// What it comes to, in plain sentences.
std::string in_words(const Comparison& one) {
  std::string text;
  const auto say = [&](Verdict verdict, const std::string& start) {
    const std::string names = names_with(one, verdict);
    if (!names.empty()) text += wrapped(start + names + ".");
  };
  say(Verdict::better, one.other.label + " does better on: ");
  say(Verdict::worse, one.other.label + " does worse on: ");
  say(Verdict::higher, one.other.label + " is higher on: ");
  say(Verdict::lower, one.other.label + " is lower on: ");
  say(Verdict::not_shown, "Chance may explain what differs on: ");
  say(Verdict::same, "The same in every run: ");
  say(Verdict::unknown, "One run or none cannot tell: ");
  return text.empty() ? text : "\n" + text;
}

std::string head_of(const Comparison& one, const ComparedScenario& baseline) {
  std::string text = shortened(one.other.label, widest_label * 2) + " against " +
                     shortened(baseline.label, widest_label * 2) + " (the baseline)\n";
  const std::string& question = one.other.results.question;
  if (!question.empty() && question == baseline.results.question) {
    text += wrapped("Its file asks no question of its own.");
  } else if (!question.empty()) {
    text += wrapped(question);
  }
  for (const std::string& warning : one.warnings) text += wrapped("Warning: " + warning + ".");
  return text;
}

std::size_t fewest(const Comparisons& comparisons) {
  std::size_t count = few_replications;
  for (const Comparison& one : comparisons.others) {
    for (const ComparedOutcome& outcome : one.outcomes) {
      if (outcome.difference) count = std::min(count, outcome.difference->count());
    }
  }
  return count;
}

std::string how_to_read(const Comparisons& comparisons) {
  std::string text = "\n";
  text += wrapped(
      "± is half of the 95% interval of the mean difference: how sure the mean is, as far as "
      "chance "
      "goes. \"better in\" counts single runs: how often one run shows it. Waiting, cost and unmet "
      "need are better when lower; exits, lasting endings and marks when higher.");
  text += wrapped("Verdicts allow for " + std::to_string(comparisons.family) +
                  " differences looked at together (Holm): when nothing differs, the chance that "
                  "any of them gets a verdict is at most 5%.");
  text += wrapped(
      "\"saves\" says how many times more runs it would take without the same families and days. "
      "\"runs\" are needed for a difference known to ± so much of the baseline.");
  if (fewest(comparisons) < few_replications) {
    text += wrapped("Resampling fewer than 10 runs gives intervals that are too narrow.");
  }
  return text;
}

}  // namespace

std::string comparison_text(const Comparisons& comparisons) {
  std::string text;
  for (const Comparison& one : comparisons.others) {
    text += (text.empty() ? "" : "\n") + head_of(one, comparisons.baseline) + "\n";
    text += difference_table(one) + precision_table(one) + in_words(one);
  }
  return text + how_to_read(comparisons);
}

}  // namespace samenspel::command
