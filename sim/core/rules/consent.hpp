#pragma once
// Consent of a family before somebody outside the team is asked about it [S2].

#include "core/scenario/entry.hpp"
#include "core/world/case.hpp"

namespace samenspel::rules {

/// Days until a family has agreed that a question about it goes along this route: none to a
/// colleague of the team (`scenario::no_route`), and none when it has agreed already in this
/// request, by itself or because it sat at the table with practitioner and team.
[[nodiscard]] double consent_days(const world::Case& item, std::uint8_t route,
                                  const scenario::Entry& p);

}  // namespace samenspel::rules
