#include "verification/check.hpp"

#include "statistics/summary.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

namespace samenspel::verification {

std::span<const Check> checks() {
  static constexpr std::array<Check, 18> all{{
      {"V1", "M/M/c: waits and queue (Erlang C)", erlang_c_rows},
      {"V2", "M/G/1: mean wait by the law of work (Pollaczek-Khinchine)", any_work_rows},
      {"V3", "M/M/c + M: families give up (Erlang A)", giving_up_rows},
      {"V4", "priorities without interruption: mean wait by class (Cobham)", priority_rows},
      {"V5", "M(t)/G/infinity: number in care by the season", season_rows},
      {"V6", "three layers with feedback and post (Jackson)", network_rows},
      {"V7", "M/M/c from nobody (forward equations)", from_empty_rows},
      {"V8", "two disciplines in one team, one able to take all (solved chain)",
       two_disciplines_rows},
      {"V9", "staff comes and goes on a date (forward equations)", staff_changes_rows},
      {"V10", "M/M/c/(c+K): a door that closes", closed_door_rows},
      {"V11", "Little's law, exact to the second, in every shipped scenario", conservation_rows},
      {"V12", "skill of one worker who asks and forgets (closed form)", learning_rows},
      {"V13", "escalation and recovery without staff (matrix exponential)", without_staff_rows},
      {"V14", "books balance to the cent in every shipped scenario", conservation_rows},
      {"V15", "every case has one holder in every shipped scenario", conservation_rows},
      {"V16", "one worker shares hours over all cases (processor sharing)", shared_hours_rows},
      {"V17", "changes that must change nothing", metamorphic_rows},
      {"reference", "the reference care network against its table", reference_rows},
  }};
  return all;
}

std::vector<Row> verify(const Runner& runner, std::span<const Check* const> which,
                        const SeeRows& see) {
  using Function = decltype(Check::rows);
  std::vector<std::pair<Function, std::vector<Row>>> measured;
  std::vector<Row> all;
  for (const Check* check : which) {
    auto known = std::find_if(measured.begin(), measured.end(),
                              [check](const auto& run) { return run.first == check->rows; });
    if (known == measured.end()) {
      measured.emplace_back(check->rows, check->rows(runner));
      known = measured.end() - 1;
    }
    const std::string beginning = std::string(check->id) + " ";
    std::vector<Row> rows;
    std::copy_if(known->second.begin(), known->second.end(), std::back_inserter(rows),
                 [&](const Row& row) { return row.id.starts_with(beginning); });
    see(*check, rows);
    all.insert(all.end(), rows.begin(), rows.end());
  }
  return all;
}

const Check* check_of(std::string_view id) {
  const auto all = checks();
  const auto found =
      std::find_if(all.begin(), all.end(), [id](const Check& check) { return check.id == id; });
  return found == all.end() ? nullptr : &*found;
}

Row row_of(std::string id, std::string what, double expected, std::span<const double> samples,
           double load, const theory::RowBounds& bounds) {
  const statistics::Summary summary = statistics::summarize(samples);
  Row row;
  row.id = std::move(id);
  row.what = std::move(what);
  row.expected = expected;
  row.estimate = summary.mean;
  row.standard_error = summary.standard_error;
  return theory::judged(std::move(row), load, bounds);
}

Row exact_row(std::string id, std::string what, double expected, double estimate) {
  Row row;
  row.id = std::move(id);
  row.what = std::move(what);
  row.expected = expected;
  row.estimate = estimate;
  return theory::judged(std::move(row));
}

}  // namespace samenspel::verification
