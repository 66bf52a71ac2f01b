// What must come out exactly in every shipped scenario: V11, V14, V15.

#include "core/base/check.hpp"
#include "verification/census.hpp"
#include "verification/check.hpp"

namespace samenspel::verification {
namespace {

constexpr std::int32_t days = 400;  // measured

Row balance_row(std::string id, std::string what, const Balance& balance) {
  const auto total = static_cast<double>(balance.total);
  return exact_row(std::move(id), std::move(what), total,
                   total + static_cast<double>(balance.apart));
}

std::vector<Row> rows_of(const std::string& scenario, const Census& census) {
  const std::string v11 = "V11 " + scenario + ": ";
  const std::string v14 = "V14 " + scenario + ": ";
  const std::string v15 = "V15 " + scenario + ": ";
  return {balance_row(v11 + "stays", "case-seconds on lists and in care", census.stays),
          balance_row(v11 + "post", "case-seconds under way", census.post),
          balance_row(v14 + "spent", "cents booked", census.spent),
          balance_row(v14 + "granted", "cents spent, promised and left", census.granted),
          balance_row(v14 + "funders", "cents by municipality and insurer, over all organisations",
                      census.funders),
          balance_row(v15 + "stocks", "families by team, all days", census.stocks),
          balance_row(v15 + "holders", "cases with one holder, all weeks", census.holders),
          balance_row(v15 + "letters", "cases in the post, all days", census.letters)};
}

/// The books of all scenarios that patterns compare, each in a short run, in one row each.
class PatternBooks {
 public:
  void add(const Census& census) {
    add(spent_, census.spent);
    add(granted_, census.granted);
    add(funders_, census.funders);
    ++count_;
  }
  [[nodiscard]] std::vector<Row> rows() const {
    const std::string v14 = "V14 " + std::to_string(count_) + " scenarios of patterns: ";
    return {balance_row(v14 + "spent", "cents booked", spent_),
            balance_row(v14 + "granted", "cents spent, promised and left", granted_),
            balance_row(v14 + "funders", "cents by municipality and insurer", funders_)};
  }

 private:
  static void add(Balance& sum, const Balance& one) {
    sum.total += one.total;
    sum.apart += one.apart;
  }
  Balance spent_, granted_, funders_;
  int count_ = 0;
};

std::vector<Row> books_of_patterns(const Runner& runner) {
  const std::vector<std::string> scenarios = pattern_scenarios();
  PatternBooks books;
  runner.in_order(
      static_cast<int>(scenarios.size()),
      [&](int index) {
        return census_of(runner.plan(scenarios[static_cast<std::size_t>(index)],
                                     {"run.warm_up_years=2", "run.years=1"}),
                         days);
      },
      [&](int, Census&& census) { books.add(census); });
  return books.rows();
}

/// A country is followed from nearly empty: its warm-up would take longer than all other scenarios.
run::Plan plan_of(const Runner& runner, const std::string& scenario) {
  constexpr std::size_t areas_of_a_city = 100;
  run::Plan plan = runner.plan(scenario);
  if (plan.structure.areas.size() <= areas_of_a_city) return plan;
  return runner.plan(scenario, {"run.warm_up_years=0.2"});
}

/// A broken invariant is a row that fails.
std::vector<Row> rows_of(const Runner& runner, const std::string& scenario) {
  try {
    return rows_of(scenario, census_of(plan_of(runner, scenario), days));
  } catch (const base::Bug& bug) {
    Row row = exact_row("V15 " + scenario + ": invariants", "broken", 0, 1);
    row.note = bug.what();
    return {row};
  }
}

}  // namespace

std::vector<Row> conservation_rows(const Runner& runner) {
  const std::vector<std::string> scenarios = shipped_scenarios();
  std::vector<Row> rows;
  runner.in_order(
      static_cast<int>(scenarios.size()),
      [&](int index) { return rows_of(runner, scenarios[static_cast<std::size_t>(index)]); },
      [&](int, std::vector<Row>&& of_one) {
        rows.insert(rows.end(), of_one.begin(), of_one.end());
      });
  const std::vector<Row> of_patterns = books_of_patterns(runner);
  rows.insert(rows.end(), of_patterns.begin(), of_patterns.end());
  return rows;
}

}  // namespace samenspel::verification
