#pragma once
// What a worker has before them who looks for a road to expertise.

#include "core/random/key.hpp"
#include "core/rules/clarification.hpp"
#include "core/scenario/policy.hpp"
#include "core/world/notice_board.hpp"
#include "core/world/place.hpp"

namespace samenspel::rules {

/// A case in a worker's hands. Without a place there is nothing but the discipline's skill and
/// referral.
struct Looking {
  const world::Case& item;
  scenario::TeamIndex team = scenario::none;  ///< of the worker
  std::uint16_t discipline = 0;
  const scenario::Structure& structure;
  const scenario::Policy& policy;
  random::Key key{};
  const world::Place* place = nullptr;
  std::uint32_t slot = world::no_slot;
  std::uint16_t worker = scenario::none;
  world::Seconds now = 0;
  const world::NoticeBoard* board = nullptr;  ///< what is known here of all teams
};

/// Whether a brick looks harder than somebody with this skill dares to lay.
[[nodiscard]] inline bool looks_beyond(const Looking& view, const world::Brick& brick,
                                       double skill) {
  return looks_beyond(view.item, brick, skill, view.policy, view.key);
}

}  // namespace samenspel::rules
