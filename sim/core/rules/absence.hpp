#pragma once
// When a worker is sick: exogenous, the same whatever a policy does.

#include <cstdint>

#include "core/random/address.hpp"
#include "core/random/key.hpp"
#include "core/scenario/absence.hpp"
#include "core/world/case.hpp"

namespace samenspel::rules {

struct SickSpell {
  world::Seconds begins = world::never;
  world::Seconds ends = world::never;
};

/// The spell of a worker with this number that follows after a recovery at `well_since`: healthy
/// time is exponential, so long that the share of time in spells comes out. `never` without any.
[[nodiscard]] SickSpell next_sick_spell(random::Subject worker, std::uint32_t number,
                                        world::Seconds well_since, const scenario::Absence& p,
                                        random::Key key);

}  // namespace samenspel::rules
