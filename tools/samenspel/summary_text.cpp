#include "samenspel/summary_text.hpp"

#include "core/scenario/number_text.hpp"
#include "samenspel/console.hpp"
#include "samenspel/notes.hpp"
#include "samenspel/number_text.hpp"
#include "samenspel/summary_rows.hpp"
#include "samenspel/text_table.hpp"
#include "samenspel/uncertainty_text.hpp"

#include <algorithm>
#include <cmath>
#include <span>

namespace samenspel::command {
namespace {

constexpr int widest_name = 28;
constexpr int gap = 3;  // blanks between columns

std::string counted(double count, const std::string& noun) {
  return grouped(count, 0) + " " + noun + (count == 1 ? "" : "s");
}

std::string years_text(double years) {
  return scenario::number_text(years) + (years == 1 ? " year" : " years");
}

double families_of(const scenario::Structure& structure) {
  double families = 0;
  for (const scenario::AreaPlan& area : structure.areas) {
    families += static_cast<double>(area.families);
  }
  return families;
}

/// What was asked of one scenario and how large it is.
std::string head_of(const run::Plan& plan) {
  const scenario::Parameters& parameters = plan.scenario.initial();
  const scenario::Run& run = parameters.run;
  std::string text = plan.scenario.name;
  if (!parameters.question.empty()) text += ": " + parameters.question;
  text += "\n  " + counted(static_cast<double>(plan.structure.areas.size()), "area") + ", " +
          grouped(families_of(plan.structure), 0) + " families, " +
          counted(static_cast<double>(plan.structure.teams.size()), "team") + "; " +
          years_text(run.years) + " measured from " + std::to_string(run.first_year) + ", after " +
          years_text(run.warm_up_years) + " of warm-up\n";
  for (const std::string& note : notes_of(plan)) text += "  " + wrapped("Note: " + note + ".");
  return text;
}

std::string how_often(const Experiment& experiment, const observe::Results& results) {
  std::string text = counted(results.replications_done, "replication");
  if (results.replications_done < results.replications_asked) {
    text += " of the " + std::to_string(results.replications_asked) + " asked for";
  }
  text += experiment.plans.size() > 1 ? ", each on the same families; seed " : "; seed ";
  return text + std::to_string(experiment.seed) + "\n";
}

std::string percent_text(double share) {
  return std::isfinite(share) ? grouped(100 * share, share < 0.1 ? 1 : 0) + "%" : "unknown";
}

/// What was seen at each look, for a run that goes on until it is precise enough.
std::string looks_text(const Experiment& experiment, const std::vector<Look>& looks) {
  if (looks.empty()) return "";
  std::string text = "± " + percent_text(experiment.precision) + " was asked for; widest at ";
  for (const Look& look : looks) {
    if (&look != &looks.front()) text += ", ";
    text += std::to_string(look.replications) + " replications: ± " + percent_text(look.widest);
  }
  const Look& last = looks.back();
  text += last.outcome.empty() ? " (no headline outcome can be judged)"
                               : " (last: " + last.outcome + ")";
  if (!last.reached) text += "; not reached, more needs --max-replications";
  return wrapped(text + ".");
}

struct Column {
  std::string name;
  int width = 0;
};

int caption_width(const std::vector<SummaryBlock>& blocks) {
  int width = 0;
  for (const SummaryBlock& block : blocks) {
    for (const SummaryRow& row : block.rows) width = std::max(width, columns_of(row.caption) + 2);
  }
  return width;
}

std::vector<Column> columns_for(const observe::Results& results,
                                const std::vector<SummaryBlock>& blocks) {
  std::vector<Column> columns;
  for (std::size_t s = 0; s < results.scenarios.size(); ++s) {
    Column column{shortened(results.scenarios[s].name, widest_name), 0};
    column.width = columns_of(column.name);
    for (const SummaryBlock& block : blocks) {
      for (const SummaryRow& row : block.rows) {
        column.width = std::max(column.width, columns_of(row.cells[s]));
      }
    }
    columns.push_back(std::move(column));
  }
  return columns;
}

/// The first column that no longer fits beside those from `first` on.
std::size_t end_that_fits(const std::vector<Column>& columns, std::size_t first, int caption) {
  int width = caption;
  std::size_t end = first;
  while (end < columns.size()) {
    width += gap + columns[end].width;
    if (width > page_columns && end > first) break;
    ++end;
  }
  return end;
}

std::string table(const std::vector<SummaryBlock>& blocks, std::span<const Column> columns,
                  int caption) {
  std::string text;
  for (const SummaryBlock& block : blocks) {
    const bool with_names = &block == &blocks.front();
    std::string line = left(block.title, with_names ? caption : 0);
    for (const Column& column : columns) {
      if (with_names) line += right(column.name, column.width + gap);
    }
    text += "\n" + line + "\n";
    for (const SummaryRow& row : block.rows) {
      text += "  " + left(row.caption, caption - 2);
      for (std::size_t s = 0; s < columns.size(); ++s) {
        text += right(row.cells[s], columns[s].width + gap);
      }
      text += "\n";
    }
  }
  return text;
}

}  // namespace

std::string summary_text(const Experiment& experiment, const Outcome& outcome) {
  const observe::Results& results = outcome.results;
  std::string text;
  std::vector<double> years;
  for (const run::Plan& plan : experiment.plans) {
    text += head_of(plan);
    years.push_back(plan.scenario.initial().run.years);
  }
  text += how_often(experiment, results) + looks_text(experiment, outcome.looks);
  const std::vector<SummaryBlock> blocks = summary_blocks(results.scenarios, years);
  const std::vector<Column> columns = columns_for(results, blocks);
  const int caption = caption_width(blocks);
  for (std::size_t first = 0; first < columns.size();) {
    const std::size_t end = end_that_fits(columns, first, caption);
    const std::size_t count = end - first;
    const auto shown = std::span(results.scenarios).subspan(first, count);
    text += table(summary_blocks(shown, std::span(years).subspan(first, count)),
                  std::span(columns).subspan(first, count), caption);
    first = end;
  }
  text += uncertainty_text(results.scenarios);
  if (text.find("–") != std::string::npos) {
    text += "\n– nothing was observed; right help and lasting endings take a year to see.";
  }
  text += results.replications_done > 1
              ? "\n± is half of the 95% interval of the mean over replications: chance, not what "
                "the model leaves out.\n"
              : "\nOne replication has no interval: --replications 20 tells chance from effect.\n";
  return text;
}

}  // namespace samenspel::command
