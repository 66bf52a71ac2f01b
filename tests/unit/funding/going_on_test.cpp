// All is done and the paper would let contact go on: what that brings and whether it happens.

#include "core/funding/going_on.hpp"

#include <gtest/gtest.h>

namespace samenspel::funding {
namespace {

AllDone at_a_desk(double room) {
  AllDone done;
  done.price = 1.2;
  done.room = room;
  done.package_hours = 50;
  done.next_family_hours = 5;
  return done;
}

TEST(GoingOn, brings_the_price_where_hours_stay_idle) {
  EXPECT_DOUBLE_EQ(gain_of_going_on(at_a_desk(1)), 1.2);
}

TEST(GoingOn, saves_the_paper_of_a_next_family_where_there_is_a_list) {
  EXPECT_DOUBLE_EQ(gain_of_going_on(at_a_desk(-1.5)), 0.12);
  EXPECT_DOUBLE_EQ(gain_of_going_on(at_a_desk(0)), 0.12);
  AllDone done = at_a_desk(-1);
  done.next_family_hours = 0;
  EXPECT_EQ(gain_of_going_on(done), 0) << "the hour is sold either way";
  done = at_a_desk(-1);
  done.going_on_hours = 5;
  EXPECT_EQ(gain_of_going_on(done), 0) << "as much paper either way";
  done.going_on_hours = 9;
  EXPECT_EQ(gain_of_going_on(done), 0);
}

TEST(GoingOn, brings_more_with_room_and_with_a_price) {
  EXPECT_LT(gain_of_going_on(at_a_desk(0.2)), gain_of_going_on(at_a_desk(0.8)));
  AllDone dear = at_a_desk(0.2);
  dear.price = 2;
  EXPECT_LT(gain_of_going_on(at_a_desk(0.2)), gain_of_going_on(dear));
}

TEST(GoingOn, needs_a_package) {
  AllDone done = at_a_desk(0);
  done.package_hours = 0;
  EXPECT_EQ(gain_of_going_on(done), 0);
}

TEST(GoingOn, tempts_by_its_gain) {
  scenario::Growth growth;
  growth.goes_on_by_gain = 0;
  EXPECT_EQ(chance_of_going_on(1, growth), 0);
  growth.goes_on_by_gain = 2;
  EXPECT_EQ(chance_of_going_on(0, growth), 0);
  EXPECT_EQ(chance_of_going_on(-1, growth), 0);
  EXPECT_LT(chance_of_going_on(0.2, growth), chance_of_going_on(0.8, growth));
  EXPECT_LE(chance_of_going_on(100, growth), 1);
}

}  // namespace
}  // namespace samenspel::funding
