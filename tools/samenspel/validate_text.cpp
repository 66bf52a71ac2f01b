#include "samenspel/validate_text.hpp"

#include "samenspel/console.hpp"

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace samenspel::command {

using patterns::Clause;
using patterns::Judged;
using patterns::Met;
using patterns::Pattern;
using patterns::Result;
using patterns::TestKind;
using patterns::Verdict;

namespace {

constexpr int claim_columns = 58;
constexpr int number_columns = 10;
constexpr int interval_columns = 22;
constexpr int expected_columns = 22;

std::string number(double value, int digits = 4) {
  if (std::isnan(value)) return "–";
  char text[32];
  std::snprintf(text, sizeof text, "%.*g", digits, value);
  return text;
}

std::string interval_text(double low, double high) {
  return "[" + number(low, 3) + ", " + number(high, 3) + "]";
}

std::string clause_line(const Clause& clause, const Judged& judged) {
  std::string line = "  " + left(clause.id, 7) + " ";
  line += left(shortened(clause.claim, claim_columns), claim_columns);
  line += right(number(judged.from_mean), number_columns);
  line += right(number(judged.to_mean), number_columns);
  line += right(number(judged.difference.estimate, 3), number_columns);
  line += right(interval_text(judged.difference.low, judged.difference.high), interval_columns);
  line += "  " + left(expected_text(clause), expected_columns);
  line += right(number(judged.paired_over_unpaired, 2), 6) + "  ";
  line +=
      clause.test == TestKind::reported ? "reported" : std::string(verdict_name(judged.verdict));
  return line + (judged.note.empty() ? "" : ": " + judged.note) + "\n";
}

std::string counted(std::size_t count, const std::string& noun) {
  return std::to_string(count) + " " + noun + (count == 1 ? "" : "s");
}

std::size_t count_of(std::span<const Result> results, Verdict verdict) {
  return static_cast<std::size_t>(std::count_if(
      results.begin(), results.end(), [&](const Result& one) { return one.verdict == verdict; }));
}

}  // namespace

std::string expected_text(const Clause& clause) {
  const bool relative = clause.scale == patterns::Scale::relative;
  const double scale = relative ? 100 : 1;
  const std::string unit = relative             ? "%"
                           : clause.unit == "1" ? ""
                                                : " " + std::string(clause.unit);
  const double delta = clause.delta * scale;
  const bool higher = clause.direction == patterns::Direction::higher;
  switch (clause.test) {
    case TestKind::superiority:
      return (higher ? "> " : "< ") + number(higher ? delta : -delta) + unit;
    case TestKind::non_inferiority:
      return (higher ? "> " : "< ") + number(higher ? -delta : delta) + unit;
    case TestKind::equivalence:
      return "within ±" + number(delta) + unit;
    default:
      return "reported";
  }
}

std::string drawn_text(const std::string& posterior) {
  return posterior.empty() ? ""
                           : "Parameters are drawn from " + posterior +
                                 ", anew for each pair of replications; what a scenario sets "
                                 "itself stays,\nand reversals are not run.\n\n";
}

std::string pattern_head() {
  return "  " + left("", 8) + left("", claim_columns) + right("from", number_columns) +
         right("to", number_columns) + right("differ", number_columns) +
         right("interval", interval_columns) + "  " + left("must be", expected_columns) +
         right("pair", 6) + "  verdict\n";
}

std::string pattern_text(const Result& result) {
  const Pattern& row = *result.pattern;
  std::string text = std::string(row.id) + " (" + std::string(kind_letter(row.kind)) + ")  " +
                     std::string(row.title) + ": " + std::string(verdict_name(result.verdict)) +
                     "  (" + std::to_string(result.replications) + " replications, " +
                     number(result.seconds, 2) + " s)\n";
  for (std::size_t i = 0; i < row.clauses.size(); ++i) {
    text += clause_line(row.clauses[i], result.clauses[i]);
  }
  if (!result.reversal.empty()) {
    text += "  reversal: " + std::string(row.reversal.region) + "\n";
  }
  for (std::size_t i = 0; i < result.reversal.size(); ++i) {
    text += clause_line(row.reversal.clauses[i], result.reversal[i]);
  }
  return text;
}

std::string waiting_text(std::span<const Pattern* const> which) {
  std::string text;
  for (const Pattern* row : which) {
    if (row->judged()) continue;
    text += left(row->id, 4) + " " + std::string(row->title) + ": not judged: needs " +
            std::string(row->needs) + "\n";
  }
  return text.empty() ? text : "\n" + text;
}

std::string verdict_text(std::span<const Result> results) {
  return "\n" + counted(results.size(), "row") +
         " judged: " + std::to_string(count_of(results, Verdict::holds)) + " hold, " +
         std::to_string(count_of(results, Verdict::contrary)) + " contrary, " +
         std::to_string(count_of(results, Verdict::undecided)) + " undecided.\n";
}

std::string targets_text(std::span<const Met> met) {
  std::string text = left("", 6) + left("", 48) + right("accepted", 24) + right("simulated", 12) +
                     right("interval", 26) + "\n";
  std::size_t missed = 0;
  for (const Met& one : met) {
    missed += one.within ? 0 : 1;
    text += left(one.target->id, 6) + left(one.target->what, 48) +
            right(interval_text(one.target->lowest(), one.target->highest()), 24) +
            right(number(one.estimate.estimate), 12) +
            right(interval_text(one.estimate.low, one.estimate.high), 26) +
            (one.within ? "  within\n" : "  outside\n");
  }
  for (const patterns::Target& target : patterns::targets()) {
    if (target.measured()) continue;
    text += left(target.id, 6) + std::string(target.what) + ": not measured: needs " +
            std::string(target.needs) + "\n";
  }
  return text + "\n" + counted(met.size(), "target") + " measured, " + std::to_string(missed) +
         " outside.\n";
}

bool all_hold(std::span<const Result> results) {
  return std::all_of(results.begin(), results.end(),
                     [](const Result& one) { return one.verdict == Verdict::holds; });
}

bool all_within(std::span<const Met> met) {
  return std::all_of(met.begin(), met.end(), [](const Met& one) { return one.within; });
}

}  // namespace samenspel::command
