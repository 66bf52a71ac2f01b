#include "core/world/team.hpp"

#include <gtest/gtest.h>

#include <deque>
#include <random>

namespace samenspel::world {
namespace {

struct Lists {
  Team team;
  engine::Slots<Case> cases;

  std::uint32_t put(std::uint8_t priority, bool at_head = false) {
    const std::uint32_t slot = cases.make();
    cases[slot] = Case{};
    cases[slot].priority = priority;
    put_on_list(team, cases, slot, at_head);
    return slot;
  }
  void take(std::uint32_t slot) {
    take_from_list(team, cases, slot);
    cases.release(slot);
  }
};

TEST(List, first_come_first_served_within_a_priority) {
  Lists lists;
  const auto late = lists.put(2);
  const auto later = lists.put(2);
  const auto first = lists.put(1);
  const auto crisis = lists.put(0);
  const auto head = lists.put(1, true);
  for (const std::uint32_t expected : {crisis, head, first, late, later}) {
    EXPECT_EQ(first_on_list(lists.team), expected);
    lists.take(expected);
  }
  EXPECT_EQ(first_on_list(lists.team), no_slot);
  EXPECT_EQ(lists.team.waiting, 0U);
}

TEST(List, agrees_with_four_queues) {
  std::mt19937 random(3);
  Lists lists;
  std::array<std::deque<std::uint32_t>, priority_count> queues;
  std::size_t count = 0;
  for (int n = 0; n < 30000; ++n) {
    auto& queue = queues[random() % priority_count];
    const auto priority = static_cast<std::uint8_t>(&queue - queues.data());
    if (random() % 2 == 0) {
      const bool at_head = random() % 5 == 0;
      const std::uint32_t slot = lists.put(priority, at_head);
      at_head ? queue.push_front(slot) : queue.push_back(slot);
      ++count;
    } else if (!queue.empty()) {  // from the head, the tail or the middle
      const auto from = queue.begin() + static_cast<std::ptrdiff_t>(random() % queue.size());
      lists.take(*from);
      queue.erase(from);
      --count;
    }
    ASSERT_EQ(lists.team.waiting, count);
    for (std::size_t p = 0; p < priority_count; ++p) {
      ASSERT_EQ(lists.team.lists[p].head, queues[p].empty() ? no_slot : queues[p].front());
      ASSERT_EQ(lists.team.lists[p].tail, queues[p].empty() ? no_slot : queues[p].back());
    }
  }
}

TEST(List, refuses_to_take_what_is_not_on_it) {
  Lists lists;
  const auto slot = lists.put(2);
  take_from_list(lists.team, lists.cases, slot);
  EXPECT_THROW(take_from_list(lists.team, lists.cases, slot), base::Bug);
  lists.put(2);
  EXPECT_THROW(take_from_list(lists.team, lists.cases, slot), base::Bug);
}

}  // namespace
}  // namespace samenspel::world
