#include "theory/expect_holds.hpp"

namespace samenspel::theory_test {
namespace {

const std::atomic<bool> never_cancelled{false};

}  // namespace

std::vector<theory::Row> rows_of(std::string_view id) {
  const verification::Check* check = verification::check_of(id);
  if (check == nullptr) return {};
  const verification::Runner runner(2, never_cancelled);
  return verification::verify(runner, std::span(&check, 1), [](const auto&, const auto&) {});
}

void expect_holds(std::string_view id) {
  const std::vector<theory::Row> rows = rows_of(id);
  EXPECT_FALSE(rows.empty()) << "no rows for " << id;
  for (const theory::Row& row : rows) {
    EXPECT_TRUE(row.pass) << row.id << " (" << row.what << "): expected " << row.expected
                          << ", estimate " << row.estimate << ", standard error "
                          << row.standard_error << ", z " << row.z << ": " << row.note;
  }
  EXPECT_GT(theory::verdict(rows).wider_p, 0.001) << id;
}

}  // namespace samenspel::theory_test
