#pragma once
// Between the files of process/ about volunteers of the social base who were helped before.

#include "core/process/here.hpp"

namespace samenspel::process {

/// Hours a week that the social base of an area of this place has now, with those volunteers.
[[nodiscard]] double base_hours(const Here& here, const world::AreaState& area);

/// Help of this family has ended as planned: somebody may become a volunteer in its area, which is
/// of this place.
void ask_for_volunteer(Here& here, const Case& c);
inline void perhaps_volunteer(Here& here, const Case& c) {
  if (here.parameters().social_base.client_volunteers > 0) {
    ask_for_volunteer(here, c);
  }
}

}  // namespace samenspel::process
