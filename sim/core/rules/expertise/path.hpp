#pragma once
// Which path a route team sets for a family.

#include "core/scenario/path.hpp"
#include "core/world/case.hpp"

namespace samenspel::rules {

enum class Path : std::uint8_t { voluntary, pressing, compulsory };

[[nodiscard]] Path choose_path(double trust, double difficulty, const scenario::PathSetting& p);

/// Share of trust that is left when a family hears of its path.
[[nodiscard]] double trust_kept(Path path, const scenario::PathSetting& p);

/// Factor on the hazard of leaving running help.
[[nodiscard]] double leaving_factor(const world::Case& item, const scenario::PathSetting& p);

}  // namespace samenspel::rules
