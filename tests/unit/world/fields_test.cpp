// Every state struct lists all its fields, and bytes carry each of them. When this fails after a
// new field: it belongs in `each_field` of its struct.

#include <gtest/gtest.h>

#include "core/world/fact.hpp"
#include "core/world/notice_board.hpp"
#include "core/world/place.hpp"
#include "unit/world/every_field.hpp"

namespace samenspel::world {
namespace {

/// Default-constructible board for the list of types.
struct Board : NoticeBoard {
  Board() : NoticeBoard(2) { open_kitchens(); }
};

using Plain =
    testing::Types<Brick, Spent, Case, Carried, Desk, List, Team, FamilyRecord, AreaState, Notice,
                   Message, Letter, engine::Entry, Request, Question, Advice, GainedSkill, Tie,
                   Person, Visit, Booking, Held, Lead, Expertise, Member, Staffing, Agreements,
                   Practice, Kitchen, Paper, FundedTeam, YearReport, TownHall, Funded, Registering,
                   Elsewhere, Registration, SeveralLists, Place>;
using Guarded = testing::Types<Fact, Worker, Account, Exits, FamilyBook, SkillBook, AdviceBook,
                               Board, engine::Slots<Desk>, engine::Mailbox<Desk>, engine::Agenda>;

template <class T>
class Fields : public testing::Test {};
using All =
    testing::Types<Brick, Spent, Case, Carried, Desk, List, Team, FamilyRecord, AreaState, Notice,
                   Message, Letter, Fact, engine::Entry, Request, Question, Advice, GainedSkill,
                   Tie, Person, Visit, Booking, Held, Lead, SkillBook, AdviceBook, Expertise,
                   Member, Staffing, Agreements, Practice, Kitchen, Paper, FundedTeam, YearReport,
                   TownHall, Funded, Registering, Elsewhere, Registration, SeveralLists, Worker,
                   Account, Exits, FamilyBook, Board, engine::Slots<Desk>, engine::Mailbox<Desk>>;

template <class T>
std::vector<std::uint8_t> bytes(const T& value) {
  std::vector<std::uint8_t> result;
  base::ByteSink sink(result);
  base::write_bytes(value, sink);
  return result;
}

template <class T>
bool reads(T& value, const std::vector<std::uint8_t>& from) {
  base::ByteSource source(from);
  base::read_bytes(value, source);
  return source.ok() && source.left() == 0;
}

template <class T>
class PlainFields : public testing::Test {};
TYPED_TEST_SUITE(PlainFields, Plain);

TYPED_TEST(PlainFields, are_as_many_as_there_are_members) {
  static_assert(std::is_aggregate_v<TypeParam>);
  const TypeParam value{};
  EXPECT_EQ(listed_fields(value).size(), member_count<TypeParam>());
  EXPECT_TRUE(fields_fill(value));
}

template <class T>
class GuardedFields : public testing::Test {};
TYPED_TEST_SUITE(GuardedFields, Guarded);

TYPED_TEST(GuardedFields, leave_no_gap) { EXPECT_TRUE(fields_fill(TypeParam())); }

TYPED_TEST_SUITE(Fields, All);

TYPED_TEST(Fields, each_make_a_difference_and_survive) {
  TypeParam plain{};
  Changer shape{-2};  // gives vectors their elements
  shape.change(plain);
  for (int i = 0; i < std::min(shape.met, 600); ++i) {
    TypeParam other{};
    Changer one{i};
    one.change(other);
    EXPECT_FALSE(base::equal(plain, other)) << "number " << i;
    TypeParam back{};
    ASSERT_TRUE(reads(back, bytes(other)));
    EXPECT_TRUE(base::equal(back, other)) << "number " << i;
  }
}

TYPED_TEST(Fields, all_survive_together) {
  TypeParam value{};
  Changer changer;
  changer.change(value);
  TypeParam back{};
  ASSERT_TRUE(reads(back, bytes(value)));
  EXPECT_TRUE(base::equal(back, value));
}

}  // namespace
}  // namespace samenspel::world
