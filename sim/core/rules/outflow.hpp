#pragma once
// How help ends and what comes after.

#include "core/random/key.hpp"
#include "core/scenario/policy.hpp"
#include "core/world/case.hpp"

namespace samenspel::rules {

/// Days of contact after the last brick: L0 exp(k room).
[[nodiscard]] double keep_in_touch_days(double room, const scenario::Outflow& p);

/// Share of a brick's work that is left undone when it is called done: 0 with room, more the longer
/// the list.
[[nodiscard]] double remainder_share(double room, const scenario::Outflow& p);

/// Where families may come back, what `returns_after` says.
[[nodiscard]] world::Seconds drawn_return(const world::Case& item, const scenario::After& p,
                                          random::Key key);

/// Seconds until a family comes back after an ending; `never` when it does not. Hazard per year
/// (network (1 - sigma) + unlaid * bricks left) exp(-t / fades).
[[nodiscard]] inline world::Seconds returns_after(const world::Case& item, const scenario::After& p,
                                                  random::Key key) {
  const bool some_do = p.return_by_network + p.return_by_unlaid > 0;
  return some_do ? drawn_return(item, p, key) : world::never;
}

/// The family's mark, 1 to 10: waiting, how often the story was told, trust at the end, goals
/// reached (a share); kept within 1 to 10.
[[nodiscard]] double mark(double goals_reached, double trust, double weeks_waited,
                          unsigned retellings, const scenario::Mark& p);

}  // namespace samenspel::rules
