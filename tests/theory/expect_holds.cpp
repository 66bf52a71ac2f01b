#include "theory/expect_holds.hpp"

namespace samenspel::theory_test {
namespace {

const std::atomic<bool> never_cancelled{false};

void expect_holds(const verification::Check& check, std::span<const theory::Row> rows) {
  EXPECT_FALSE(rows.empty()) << "no rows for " << check.id;
  for (const theory::Row& row : rows) {
    EXPECT_TRUE(row.pass) << row.id << " (" << row.what << "): expected " << row.expected
                          << ", estimate " << row.estimate << ", standard error "
                          << row.standard_error << ", z " << row.z << ": " << row.note;
  }
  EXPECT_GT(theory::verdict(rows).wider_p, 0.001) << check.id;
}

}  // namespace

void expect_holds(std::initializer_list<std::string_view> ids) {
  std::vector<const verification::Check*> checks;
  for (const std::string_view id : ids) {
    checks.push_back(verification::check_of(id));
    ASSERT_NE(checks.back(), nullptr) << id;
  }
  const verification::Runner runner(2, never_cancelled);
  verification::verify(runner, checks,
                       [](const auto& check, auto rows) { expect_holds(check, rows); });
}

}  // namespace samenspel::theory_test
