#include "core/rules/plan.hpp"

#include <algorithm>

namespace samenspel::rules {

namespace {

/// Lower goes first.
struct Rank {
  bool first;  ///< a crisis, or a domain of the first priority
  bool trust_missing;
  std::int64_t priority;
  float work;
};

bool before(const Rank& a, const Rank& b) {
  if (a.first != b.first) {
    return a.first;
  }
  if (a.trust_missing != b.trust_missing) {
    return b.trust_missing;
  }
  return a.priority != b.priority ? a.priority < b.priority : a.work < b.work;
}

}  // namespace

bool waits_for_another(const world::Case& item, std::size_t index, const scenario::Policy& policy,
                       std::uint8_t bricks) {
  const world::Brick& brick = item.bricks[index];
  const std::vector<std::uint8_t>& first = policy.domains[brick.domain].laid_first;
  if (first.empty() || brick.is(world::crisis) || brick.is(world::ongoing)) {
    return false;
  }
  for (std::size_t i = 0; i < item.brick_count; ++i) {
    const world::Brick& other = item.bricks[i];
    if ((bricks >> i & 1) != 0 && !other.is(world::hidden) && !other.is(world::ongoing) &&
        std::find(first.begin(), first.end(), other.domain) != first.end()) {
      return true;
    }
  }
  return false;
}

NextBrick first_of_several(const world::Case& item, const scenario::Policy& policy,
                           std::uint8_t leave) {
  NextBrick best;
  Rank best_rank{};
  for (std::size_t i = 0; i < item.brick_count; ++i) {
    const world::Brick& brick = item.bricks[i];
    if (brick.is(world::hidden) || brick.is(world::ongoing) || (leave >> i & 1) != 0 ||
        waits_for_another(item, i, policy)) {
      continue;
    }
    const scenario::DomainPolicy& domain = policy.domains[brick.domain];
    const bool crisis = brick.is(world::crisis);  // is received the same hour, trusted or not
    const std::int64_t priority = crisis ? 0 : domain.priority;
    const Rank rank{priority <= 1, !crisis && domain.needs_trust_above > item.trust, priority,
                    brick.amount};
    if (best.index == world::max_bricks || before(rank, best_rank)) {
      best = NextBrick{i, rank.trust_missing};
      best_rank = rank;
    }
  }
  return best;
}

}  // namespace samenspel::rules
