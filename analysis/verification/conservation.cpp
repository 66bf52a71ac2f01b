// What must come out exactly in every shipped scenario: V11, V14, V15.

#include "core/base/check.hpp"
#include "verification/census.hpp"
#include "verification/check.hpp"

#include <limits>

namespace samenspel::verification {
namespace {

constexpr std::int32_t days = 400;  // measured

Row balance_row(std::string id, std::string what, const Balance& balance) {
  const auto total = static_cast<double>(balance.total);
  return exact_row(std::move(id), std::move(what), total,
                   total + static_cast<double>(balance.apart));
}

/// Rows of every shipped scenario; a broken invariant is a row that fails.
template <class RowsOf>
std::vector<Row> for_every_scenario(const Runner& runner, const char* check, RowsOf&& rows_of) {
  std::vector<Row> rows;
  for (const std::string& name : shipped_scenarios()) {
    const std::string id = std::string(check) + " " + name + ": ";
    const run::Plan plan = runner.plan(name);
    runner.throw_if_cancelled();
    try {
      rows_of(id, census_of(plan, days), rows);
    } catch (const base::Bug& bug) {
      Row row = exact_row(id + "invariants", "broken", 0, 1);
      row.note = bug.what();
      rows.push_back(std::move(row));
    }
  }
  return rows;
}

}  // namespace

std::vector<Row> little_rows(const Runner& runner) {
  return for_every_scenario(runner, "V11", [](const std::string& id, const Census& census,
                                              std::vector<Row>& rows) {
    rows.push_back(balance_row(id + "stays", "case-seconds on lists and in care", census.stays));
    rows.push_back(balance_row(id + "post", "case-seconds under way", census.post));
  });
}

std::vector<Row> books_rows(const Runner& runner) {
  return for_every_scenario(runner, "V14", [](const std::string& id, const Census& census,
                                              std::vector<Row>& rows) {
    rows.push_back(balance_row(id + "spent", "cents booked", census.spent));
    rows.push_back(balance_row(id + "granted", "cents spent and left", census.granted));
  });
}

std::vector<Row> people_rows(const Runner& runner) {
  return for_every_scenario(runner, "V15", [](const std::string& id, const Census& census,
                                              std::vector<Row>& rows) {
    rows.push_back(balance_row(id + "stocks", "families by team, all days", census.stocks));
    rows.push_back(balance_row(id + "holders", "cases with one holder, all weeks", census.holders));
    rows.push_back(balance_row(id + "letters", "letters in the post, all days", census.letters));
  });
}

}  // namespace samenspel::verification
