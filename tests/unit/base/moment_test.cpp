#include "core/base/moment.hpp"

#include <gtest/gtest.h>

namespace samenspel::base {
namespace {

TEST(Moment, gives_back_the_seconds_it_was_made_of) {
  for (const std::int64_t seconds : {std::int64_t{0}, std::int64_t{86400}, never - 1, never}) {
    EXPECT_EQ(static_cast<std::int64_t>(Moment(seconds)), seconds);
  }
  EXPECT_EQ(static_cast<std::int64_t>(Moment()), 0);
}

TEST(Moment, is_never_when_it_is_later_than_any_run) {
  EXPECT_EQ(static_cast<std::int64_t>(Moment(never + 1)), never);
  EXPECT_EQ(static_cast<std::int64_t>(Moment(INT64_MAX)), never);
  EXPECT_GT(never, std::int64_t{135} * 366 * 86400)
      << "the longest run that a scenario can ask for";
}

TEST(Moment, is_not_before_the_start) { EXPECT_THROW(Moment(-1), Bug); }

}  // namespace
}  // namespace samenspel::base
