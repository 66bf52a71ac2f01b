// The page docs/patterns.md, as `samenspel validate --markdown` prints it.

#include "io/build_info.hpp"
#include "samenspel/validate_text.hpp"

#include <cstdio>

namespace samenspel::command {
namespace {

using patterns::Clause;
using patterns::Pattern;
using patterns::Result;

constexpr const char* introduction =
    "A pattern is something that the texts or public figures say happens. Each row says, before "
    "the\n"
    "first run and in a file of `analysis/patterns/rows`, what is compared and what must come "
    "out;\n"
    "`samenspel validate` runs its scenarios on the same families and judges it. Kinds: **m** "
    "follows\n"
    "from one rule and validates nothing, **e** emerges, **h** is history.\n\n"
    "A clause *holds* when the data lie where it says, is *contrary* when they lie where it says "
    "they\n"
    "do not, and is *undecided* when they allow both: superiority asks the 95% interval of the "
    "paired\n"
    "difference beyond δ, equivalence the 90% interval inside ±δ, non-inferiority the 95% interval "
    "on\n"
    "the good side of −δ; the clauses of a row are judged together (Holm, 5%). A row that is "
    "undecided\n"
    "is run on with twice as many replications, up to 320, and the 5% are shared by all the looks\n"
    "that it may take "
    "([decision 46](decisions/0046-who-is-undecided-is-looked-at-again.md)).\n"
    "*from* and *to* are the two scenarios, *pair* is the standard deviation of their paired "
    "difference over that of an\n"
    "unpaired one. A reversal is a plausible region, found by search, where the effect turns or\n"
    "vanishes; it does not count for the verdict. The smallest differences that matter are the "
    "same\n"
    "in all rows: 2 days of H1, 1 point of a share, 2% of what is compared relatively.\n\n"
    "Scenarios stand in `scenarios/patterns`; they differ from `utrecht` in nothing but keys of\n"
    "policy, staffing and place, and a test says so. Those of a reversal may hold other behaviour, "
    "the\n"
    "same on both sides; so may those that extend a file of `scenarios/patterns/bases`, which "
    "turns on\n"
    "what `utrecht` leaves off for want of figures ([decision "
    "10](decisions/0010-what-utrecht-leaves-off-stands-in-bases.md)).\n";

std::string clause_definition(const Clause& clause) {
  std::string text = "- " + std::string(clause.id) + ": " + std::string(clause.claim) + "; " +
                     std::string(clause.statistic) + "; " + std::string(clause.population) + "; ";
  if (!clause.from.empty()) text += "`" + std::string(clause.from) + "` → ";
  text += "`" + std::string(clause.to) + "`";
  if (clause.factor != 1) {
    char factor[32];
    std::snprintf(factor, sizeof factor, "%g", clause.factor);
    text += ", beside " + std::string(factor) + " of the first";
  }
  if (clause.bound != 0) {
    char bound[32];
    std::snprintf(bound, sizeof bound, "%g", clause.bound);
    text += ", beside " + std::string(bound);
  }
  return text + ": " + expected_text(clause) + "\n";
}

std::string row_definition(const Pattern& row) {
  std::string text = "### " + std::string(row.id) + " " + std::string(row.title) + " (" +
                     std::string(kind_letter(row.kind)) + ", " + std::string(row.source) + ")\n\n";
  if (row.judged()) {
    const patterns::Horizon& h = row.horizon;
    text += "From " + std::to_string(h.replications) + " replications on; " +
            std::to_string(h.years) + " years measured after " + std::to_string(h.warm_up_years) +
            " of warm-up.";
    if (!row.mechanism.off.empty()) {
      text += " Mechanism: " + std::string(row.mechanism.name) +
              "; a test takes it away and the pattern with it.";
    }
    text += "\n\n";
  } else {
    text += "Not judged: needs " + std::string(row.needs) + ".\n\n";
  }
  for (const Clause& clause : row.clauses) text += clause_definition(clause);
  for (const Clause& clause : row.reversal.clauses) text += clause_definition(clause);
  if (!row.reversal.region.empty()) {
    text += std::string("\nReversal") + (row.judged() ? "" : " to look for") + ": " +
            std::string(row.reversal.region) + ".\n";
  }
  if (!row.remarks.empty()) text += "\n" + std::string(row.remarks) + "\n";
  return text + "\n";
}

}  // namespace

std::string patterns_page(std::span<const Result> results, std::span<const Pattern* const> which) {
  std::string text = "# Patterns the simulation has to reproduce\n\n";
  text += introduction;
  text += "\n## Verdicts\n\n`samenspel validate` at revision " +
          std::string(io::build_info().revision) + ".\n\n```\n" + pattern_head();
  for (const Result& result : results) text += pattern_text(result);
  text += waiting_text(which) + verdict_text(results) + "```\n\n## Definitions\n\n";
  for (const Pattern* row : which) text += row_definition(*row);
  text.pop_back();
  return text;
}

}  // namespace samenspel::command
