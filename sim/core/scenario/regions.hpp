#pragma once
// Regions: places that serve areas together, found by who serves whom.

#include "core/scenario/structure.hpp"

namespace samenspel::scenario {

/// Finds the regions and numbers places region by region, in the order of their first places. The
/// place of an area and those of its teams are of one region, unless a team is national: a place
/// with nothing but national teams is a region of its own, a centre.
void part_into_regions(Structure& structure);

}  // namespace samenspel::scenario
