#pragma once
// Which outputs the summary table shows, in which words, units and order.

#include <span>
#include <string>
#include <string_view>

namespace samenspel::command {

/// Whether a number is shown as it is, or a count over the measured years is shown per year.
enum class Per { run, year };

/// One output. `scale` turns its unit into `unit`; `decimals` are the places shown when the spread
/// does not decide. A file without the output goes without the line.
struct SummaryLine {
  std::string_view variable;
  std::string_view caption;
  std::string_view unit;
  double scale = 1;
  int decimals = 1;
  Per per = Per::run;
};

struct SummarySection {
  std::string_view title;
  std::span<const SummaryLine> lines;
};

/// Headline outcomes H1–H6 first.
std::span<const SummarySection> summary_sections();

/// The line of that output, or nullptr.
const SummaryLine* line_of(std::string_view variable);

/// A label of an axis in words: "neighbourhood" is "neighbourhood teams".
std::string words_of(std::string_view label);

}  // namespace samenspel::command
