#pragma once
// Whether the case lead stays when a case is referred, and what a lead who stayed spares [S2].

#include "core/scenario/policy.hpp"
#include "core/world/case.hpp"

namespace samenspel::rules {

/// Whether the worker who refers keeps the lead: of a neighbourhood team to another layer, when
/// nobody keeps it yet.
[[nodiscard]] bool keeps_lead(const world::Case& item, scenario::TeamIndex to,
                              const scenario::Structure& structure, const scenario::CaseLead& p);

/// Whether a case that another team is done with goes back to who kept the lead.
[[nodiscard]] bool goes_back_to_lead(const world::Case& item, const scenario::CaseLead& p);

/// Share of trust that survives a new face.
[[nodiscard]] double trust_kept_at_new_face(const world::Case& item, const scenario::Parameters& p);
/// Hours in which the story is told again to a new team.
[[nodiscard]] double retelling_hours(const world::Case& item, const scenario::Parameters& p);

}  // namespace samenspel::rules
