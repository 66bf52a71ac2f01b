#pragma once
// By which channel a request enters, and to which team it goes.

#include <span>

#include "core/random/key.hpp"
#include "core/rules/front_door.hpp"
#include "core/scenario/policy.hpp"
#include "core/world/case.hpp"
#include "core/world/notice_board.hpp"

namespace samenspel::rules {

struct EntryDecision {
  std::uint8_t channel = 0;
  scenario::TeamIndex team = scenario::none;
  bool asked_first = false;  ///< a practitioner who would pass the front door asked its team first
  bool stays_there = false;  ///< and together they saw that it is within the team's reach
};

/// Draws the channel of this request; a referrer who sees more difficulty than they leave to the
/// front door sends the family to the nearest team beyond it that can lay the hardest visible
/// brick. `ties` by channel with the front door's team (empty: none) are the chance that its team
/// is asked first. `board` tells known waits and modules (nullptr: nothing is known).
[[nodiscard]] EntryDecision enter(const world::Case& item, const scenario::Structure& structure,
                                  const scenario::Policy& policy, random::Key key,
                                  std::span<const double> ties = {},
                                  const world::NoticeBoard* board = nullptr);

/// Where a family turns that the team it reached has refused: another channel, by weight, but none
/// by order of a judge. Team `none` when it goes home: by the chance, when it has tried before in
/// this request, or when that channel leads to the same team.
[[nodiscard]] EntryDecision try_another(const world::Case& item,
                                        const scenario::Structure& structure,
                                        const scenario::Policy& policy, random::Key key);

/// The nearest of the teams that serve the area, or of those beyond its front doors, whose best
/// skill on paper reaches `difficulty` in `domain`; failing that the one with the most skill if it
/// has more than `at_least`; else none. Teams for youth do not help who is `grown_up`.
[[nodiscard]] scenario::TeamIndex nearest_able(const scenario::AreaPlan& area, bool beyond_door,
                                               std::uint8_t domain, double difficulty,
                                               double at_least, const scenario::Policy& policy,
                                               bool grown_up = false);

/// Whether the family is among the share that wants the most expert help over help nearby.
[[nodiscard]] bool is_among_those_for_experts(const world::Case& item, double share,
                                              random::Key key);
[[nodiscard]] inline bool prefers_expert(const world::Case& item, const scenario::Policy& policy,
                                         random::Key key) {
  const double share = policy.parameters.city.families.prefers_expert;
  return share > 0 && is_among_those_for_experts(item, share, key);
}

/// The nearest able team for this family; for one that wants the expert the one with the most skill
/// if it has more than `at_least`, the nearest among equals. Where the expert is outside the city
/// and families choose, for one that wants help nearby a team that is able with advice.
[[nodiscard]] scenario::TeamIndex chosen_able(const world::Case& item,
                                              const scenario::Structure& structure,
                                              bool beyond_door, const world::Brick& brick,
                                              double at_least, const scenario::Policy& policy,
                                              random::Key key,
                                              const world::NoticeBoard* board = nullptr);

/// The nearest team beyond the front door that helps with the hardest visible brick, whoever else
/// could; `none` when no brick is visible or nobody beyond can.
[[nodiscard]] scenario::TeamIndex helping_team(const world::Case& item,
                                               const scenario::Structure& structure,
                                               const scenario::Policy& policy);

/// Index of the hardest brick that is recognised, or the number of bricks when none is.
[[nodiscard]] inline std::size_t hardest_visible(const world::Case& item) {
  std::size_t best = item.brick_count;
  float most = -1;  // easier than any brick
  for (std::size_t i = 0; i < item.brick_count; ++i) {
    const world::Brick& brick = item.bricks[i];
    if (!brick.is(world::hidden) && brick.difficulty > most) {
      best = i;
      most = brick.difficulty;
    }
  }
  return best;
}

}  // namespace samenspel::rules
