#include "samenspel/summary_rows.hpp"

#include "samenspel/estimates.hpp"
#include "samenspel/number_text.hpp"
#include "samenspel/summary_lines.hpp"

#include <algorithm>
#include <cmath>
#include <set>
#include <utility>

namespace samenspel::command {
namespace {

using observe::ScenarioResults;
using observe::Variable;
using statistics::Interval;

using AxisLabel = std::pair<std::string, std::string>;

/// Categories of which some shown output is not zero in some scenario.
std::set<AxisLabel> labels_in_use(std::span<const ScenarioResults> scenarios) {
  std::set<AxisLabel> used;
  for (const SummarySection& section : summary_sections()) {
    for (const SummaryLine& line : section.lines) {
      for (const ScenarioResults& scenario : scenarios) {
        const Variable* variable = find_variable(scenario, std::string(line.variable));
        if (variable == nullptr || variable->axes.size() != 2) continue;
        for (const Estimate& estimate : estimates_of(scenario, *variable)) {
          const bool something = estimate.interval.count > 0 && estimate.interval.estimate != 0;
          if (something) used.emplace(variable->axes[1], estimate.label);
        }
      }
    }
  }
  return used;
}

Interval scaled(Interval interval, double scale) {
  interval.estimate *= scale;
  interval.low *= scale;
  interval.high *= scale;
  interval.standard_error *= scale;
  return interval;
}

std::string caption_of(const SummaryLine& line, const std::string& label) {
  std::string caption(line.caption);
  if (!label.empty()) caption += (caption.empty() ? "" : ", ") + words_of(label);
  return line.unit.empty() ? caption : caption + " (" + std::string(line.unit) + ")";
}

/// One line of the list becomes a row, or a row for each category.
class LineRows {
 public:
  LineRows(const SummaryLine& line, std::size_t scenarios) : line_(line), scenarios_(scenarios) {}

  void add(std::size_t scenario, double years, const Estimate& estimate) {
    const double scale = line_.scale / (line_.per == Per::year ? years : 1);
    row_of(estimate.label).cells[scenario] =
        with_half_width(scaled(estimate.interval, scale), line_.decimals);
  }
  void append_to(std::vector<SummaryRow>& rows) {
    for (auto& [label, row] : rows_) rows.push_back(std::move(row));
  }

 private:
  SummaryRow& row_of(const std::string& label) {
    const auto found = std::find_if(rows_.begin(), rows_.end(),
                                    [&](const auto& row) { return row.first == label; });
    if (found != rows_.end()) return found->second;
    rows_.push_back({label, {caption_of(line_, label), std::vector<std::string>(scenarios_, "–")}});
    return rows_.back().second;
  }

  const SummaryLine& line_;
  std::size_t scenarios_;
  std::vector<std::pair<std::string, SummaryRow>> rows_;
};

}  // namespace

std::vector<SummaryBlock> summary_blocks(std::span<const ScenarioResults> scenarios,
                                         std::span<const double> years) {
  const std::set<AxisLabel> used = labels_in_use(scenarios);
  std::vector<SummaryBlock> blocks;
  for (const SummarySection& section : summary_sections()) {
    SummaryBlock block{std::string(section.title), {}};
    for (const SummaryLine& line : section.lines) {
      LineRows rows(line, scenarios.size());
      for (std::size_t s = 0; s < scenarios.size(); ++s) {
        const Variable* variable = find_variable(scenarios[s], std::string(line.variable));
        if (variable == nullptr) continue;
        for (const Estimate& estimate : estimates_of(scenarios[s], *variable)) {
          const bool one_number = estimate.label.empty();
          if (one_number || used.count({variable->axes[1], estimate.label}) > 0) {
            rows.add(s, years[s], estimate);
          }
        }
      }
      rows.append_to(block.rows);
    }
    if (!block.rows.empty()) blocks.push_back(std::move(block));
  }
  return blocks;
}

}  // namespace samenspel::command
