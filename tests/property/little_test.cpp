// Little's law to the second: for each layer the area under the count is the sum of the parts of
// stays that lie inside a window, the stays taken from what facts say of their length and, at the
// edge, from what the places hold.

#include <gtest/gtest.h>

#include <array>
#include <map>

#include "support/random_city.hpp"
#include "support/runs.hpp"

namespace samenspel {
namespace {

using world::Fact;
using world::FactKind;
using world::Seconds;

constexpr Seconds day = 86400;
constexpr Seconds from = 150 * day;
constexpr Seconds until = 500 * day;

Seconds inside(Seconds begin, Seconds end) {
  return std::max<Seconds>(0, std::min(end, until) - std::max(begin, from));
}

/// Case-seconds by layer, from counts and from stays.
struct Sides {
  std::array<std::int64_t, scenario::layer_count> area_under_count{};
  std::array<std::int64_t, scenario::layer_count> parts_of_stays{};
};

/// The count as a step function: it changes when `change` is called, with what it has become.
struct Steps {
  std::int64_t count = 0;
  Seconds at = 0;
  std::int64_t area = 0;
  void change(Seconds now, std::int64_t by) {
    area += count * inside(at, now);
    at = now;
    count += by;
  }
};

Sides care(const std::vector<Fact>& facts, const run::Replication& running) {
  Sides sides;
  std::array<Steps, scenario::layer_count> steps{};
  const auto& teams = running.plan().structure.teams;
  for (const Fact& fact : facts) {
    if (fact.kind == FactKind::started) {
      steps[static_cast<std::size_t>(teams[fact.team].layer)].change(fact.time, 1);
    } else if (fact.kind == FactKind::stage_ended) {
      const auto layer = static_cast<std::size_t>(teams[fact.team].layer);
      steps[layer].change(fact.time, -1);
      sides.parts_of_stays[layer] += inside(fact.time - fact.value, fact.time);
    }
  }
  for (const world::Place& place : running.places()) {
    for (std::uint32_t slot = 0; slot < place.cases.end(); ++slot) {
      const world::Case& item = place.cases[slot];
      if (item.state != world::CaseState::free && item.worker != world::none) {
        sides.parts_of_stays[static_cast<std::size_t>(teams[item.team].layer)] +=
            inside(item.since, until);
      }
    }
  }
  for (std::size_t layer = 0; layer < scenario::layer_count; ++layer) {
    steps[layer].change(until, 0);
    sides.area_under_count[layer] = steps[layer].area;
  }
  return sides;
}

Sides waiting(const std::vector<Fact>& facts, const run::Replication& running) {
  Sides sides;
  std::array<Steps, scenario::layer_count> steps{};
  const auto& teams = running.plan().structure.teams;
  for (const Fact& fact : facts) {
    if (fact.team == world::none) {
      continue;
    }
    const auto layer = static_cast<std::size_t>(teams[fact.team].layer);
    if (fact.kind == FactKind::queued) {
      steps[layer].change(fact.time, 1);
    } else if (fact.kind == FactKind::left_list) {
      steps[layer].change(fact.time, -1);
    } else if (fact.kind == FactKind::unqueued || fact.kind == FactKind::started) {
      sides.parts_of_stays[layer] += inside(fact.time - fact.value, fact.time);
    }
  }
  for (const world::Place& place : running.places()) {
    for (std::uint32_t slot = 0; slot < place.cases.end(); ++slot) {
      const world::Case& item = place.cases[slot];
      if (item.state == world::CaseState::waiting) {
        sides.parts_of_stays[static_cast<std::size_t>(teams[item.team].layer)] +=
            inside(item.since, until);
      }
    }
  }
  for (std::size_t layer = 0; layer < scenario::layer_count; ++layer) {
    steps[layer].change(until, 0);
    sides.area_under_count[layer] = steps[layer].area;
  }
  return sides;
}

/// Cases under way: everything that leaves for another place arrives there exactly a day later.
void expect_post_takes_a_day(const std::vector<Fact>& facts, const run::Plan& plan) {
  std::map<std::pair<std::uint16_t, std::uint32_t>, Seconds> under_way;
  for (const Fact& fact : facts) {
    const std::pair<std::uint16_t, std::uint32_t> name{fact.area, fact.ordinal};
    if (fact.kind == FactKind::asked) {
      if (plan.structure.teams[fact.team].place != plan.structure.areas[fact.area].place) {
        under_way[name] = fact.time;
      }
    } else if (fact.kind == FactKind::referred) {
      const auto to = static_cast<std::size_t>(fact.value);
      if (plan.structure.teams[fact.team].place != plan.structure.teams[to].place) {
        under_way[name] = fact.time;
      }
    } else if (fact.kind == FactKind::entered || fact.kind == FactKind::ended) {
      const auto sent = under_way.find(name);
      if (sent != under_way.end()) {
        EXPECT_EQ(fact.time - sent->second, day);
        under_way.erase(sent);
      }
    }
  }
  for (const auto& [name, sent] : under_way) {
    EXPECT_GE(sent, until - day) << "the post has lost need " << name.second;
  }
}

class Little : public testing::TestWithParam<std::uint64_t> {};

TEST_P(Little, holds_to_the_second) {
  const auto parameters =
      GetParam() == 0 ? support::small_city(3) : support::random_city(GetParam());
  const run::Plan plan = support::plan_of(parameters);
  run::Replication running(plan, GetParam(), 0, run::Audit::daily);
  std::vector<Fact> facts;
  running.advance_to(static_cast<std::int32_t>(until / day) - 1,
                     [&](std::int32_t, std::span<const Fact> today) {
                       facts.insert(facts.end(), today.begin(), today.end());
                     });
  // Facts come place by place; stays of different places share a layer.
  std::stable_sort(facts.begin(), facts.end(),
                   [](const Fact& a, const Fact& b) { return a.time < b.time; });
  const Sides in_care = care(facts, running);
  const Sides on_lists = waiting(facts, running);
  for (std::size_t layer = 0; layer < scenario::layer_count; ++layer) {
    EXPECT_EQ(in_care.area_under_count[layer], in_care.parts_of_stays[layer])
        << scenario::layer_names[layer];
    EXPECT_EQ(on_lists.area_under_count[layer], on_lists.parts_of_stays[layer])
        << scenario::layer_names[layer];
  }
  if (GetParam() == 0) {
    EXPECT_GT(in_care.area_under_count[0], 0);
    EXPECT_GT(in_care.area_under_count[1], 0);
    EXPECT_GT(in_care.area_under_count[2], 0);
    EXPECT_GT(on_lists.area_under_count[0], 0);
  }
  expect_post_takes_a_day(facts, plan);
}

INSTANTIATE_TEST_SUITE_P(numbers, Little, testing::Range<std::uint64_t>(0, 12));

}  // namespace
}  // namespace samenspel
