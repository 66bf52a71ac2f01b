// Rows of the own region are a day old, those of others as they were when they were last heard of.

#include "core/world/notice_board.hpp"

#include <gtest/gtest.h>

namespace samenspel::world {
namespace {

TEST(NoticeBoard, shows_what_was_written_yesterday) {
  NoticeBoard board(3);
  board.write(1).waiting = 7;
  EXPECT_EQ(board.read(1).waiting, 0U);
  board.turn();
  EXPECT_EQ(board.read(1).waiting, 7U);
}

TEST(NoticeBoard, shows_other_regions_as_last_heard_of) {
  NoticeBoard ours(4, {0, 2});
  NoticeBoard theirs(4, {1, 3});
  ours.open_kitchens();
  theirs.open_kitchens();
  theirs.write(3).waiting = 5;
  theirs.write(1).modules = 2;
  theirs.write_kitchen(3).results = 9;
  theirs.turn();
  ours.write(2).waiting = 8;
  ours.turn();
  EXPECT_EQ(ours.read(2).waiting, 8U);
  EXPECT_EQ(ours.read(3).waiting, 0U);
  EXPECT_FALSE(ours.has_module(1));
  ours.hear_of(theirs);
  EXPECT_EQ(ours.read(3).waiting, 5U);
  EXPECT_TRUE(ours.has_module(1));
  EXPECT_EQ(ours.kitchens()[3].results, 9);
  EXPECT_EQ(theirs.read(2).waiting, 0U);
  theirs.write(3).waiting = 6;
  theirs.turn();
  ours.turn();
  EXPECT_EQ(ours.read(2).waiting, 8U);
  EXPECT_EQ(ours.read(3).waiting, 5U) << "until they are heard of again";
}

}  // namespace
}  // namespace samenspel::world
