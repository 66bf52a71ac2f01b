#pragma once
// What a need is made of: its bricks, drawn from the need's own address.

#include "core/random/draws.hpp"
#include "core/scenario/policy.hpp"
#include "core/world/case.hpp"

namespace samenspel::rules {

/// The draws of a need's shape, from their start: its first domain, then how many bricks follow and
/// in which domains.
[[nodiscard]] constexpr random::Draws shape_draws(random::Subject need, random::Key key) {
  return {key, need, random::Decision::need_shape, 0};
}

/// The counter of the words by which the first brick of a new need is drawn.
[[nodiscard]] constexpr random::Block first_brick_counter(random::Subject need) {
  return random::block_of(need, random::Decision::need_brick, 0, 0);
}

/// Gives a new case its bricks: number, domains (correlated), difficulty, work, owner, hidden,
/// ongoing. `children` are those at home, a bit each. The case must have its address (area,
/// ordinal), its first domain by the weights of `first`, and no bricks;
/// `words` are those of its `first_brick_counter`. Gives all their owners, a bit each.
unsigned draw_bricks(world::Case& item, std::uint8_t children, const scenario::AreaPolicy& first,
                     const scenario::Policy& policy, random::Key key, const random::Block& words);

/// The random word by which a further brick surfaces when one of a case is laid.
[[nodiscard]] std::uint32_t surfacing_word(const world::Case& item, const world::Brick& laid,
                                           random::Key key);

/// One more brick of `domain`, with difficulty and work from the need's own address; `children` are
/// those it may belong to.
[[nodiscard]] world::Brick draw_brick(const world::Case& item, std::uint8_t domain,
                                      std::uint8_t ordinal, std::uint8_t children,
                                      const scenario::Policy& policy, random::Key key);

}  // namespace samenspel::rules
