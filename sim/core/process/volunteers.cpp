// Somebody who was helped becomes a volunteer: hours that the social base of the area has more.

#include "core/process/volunteers.hpp"

#include "core/rules/volunteers.hpp"

namespace samenspel::process {

namespace {

double given_now(const Here& here, const world::AreaState& area) {
  return area.volunteer_hours <= 0
             ? 0
             : rules::volunteer_hours_left(area.volunteer_hours, here.now - area.volunteers_at,
                                           here.parameters().social_base);
}

}  // namespace

double base_hours(const Here& here, const world::AreaState& area) {
  return here.policy().areas[area.index].social_base_hours_per_week + given_now(here, area);
}

void ask_for_volunteer(Here& here, const Case& c) {
  const scenario::SocialBase& p = here.parameters().social_base;
  if (!rules::becomes_volunteer(c, p, here.shared.key)) {
    return;
  }
  world::AreaState& area = here.place.areas[here.structure().areas[c.area].local];
  area.volunteer_hours = given_now(here, area) + p.volunteer_hours_per_week;
  area.volunteers_at = here.now;
  here.fact(FactKind::became_volunteer, c, 0,
            static_cast<std::int64_t>(1000 * area.volunteer_hours));
}

}  // namespace samenspel::process
