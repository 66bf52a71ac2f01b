#include "core/world/message.hpp"

#include <gtest/gtest.h>

namespace samenspel::world {
namespace {

TEST(Message, says_the_same_in_a_copy_that_said_something_else) {
  for (auto kind = MessageKind::case_referred; kind <= MessageKind::budget_granted;
       kind = static_cast<MessageKind>(static_cast<int>(kind) + 1)) {
    Message message;
    message.kind = kind;
    message.ending = Ending::refused;
    message.team = 3;
    message.content.ordinal = 11;
    message.request.question = 12;
    message.report.cents = 13;
    message.registering.number = 14;
    Message copy;
    message.copy_to(copy);
    EXPECT_EQ(copy.kind, kind);
    EXPECT_EQ(copy.ending == Ending::refused, message.moves_a_case());
    EXPECT_EQ(copy.team == 3, message.moves_a_case());
    const bool is_about_question =
        !message.moves_a_case() && !message.is_about_lists() && !message.is_about_money();
    EXPECT_EQ(copy.content.ordinal == 11, message.moves_a_case());
    EXPECT_EQ(copy.request.question == 12, is_about_question);
    EXPECT_EQ(copy.report.cents == 13, message.is_about_money());
    EXPECT_EQ(copy.registering.number == 14,
              message.is_about_lists() || kind == MessageKind::case_takes_offer);
  }
}

}  // namespace
}  // namespace samenspel::world
