// The social base carries bricks for a while, and hands back what goes beyond its hours.

#include <algorithm>
#include <vector>

#include "core/process/process.hpp"
#include "core/process/volunteers.hpp"
#include "core/random/draws.hpp"
#include "core/rules/family_life.hpp"
#include "core/rules/social_base.hpp"

namespace samenspel::process {

namespace {

using world::Carried;

/// Changes the load of an area; the hours carried since the last change are for the books.
void change_load(Here& here, world::AreaState& area, double hours_per_week) {
  area.base_hour_seconds += area.base_load * static_cast<double>(here.now - area.base_at);
  area.base_at = here.now;
  area.base_load += hours_per_week;
  if (area.base_load < 1e-9) {
    area.base_load = 0;
  }
}

void put_down(Here& here, std::uint32_t slot) {
  Carried& carried = here.place.carried[slot];
  change_load(here, here.place.areas[carried.local_area], -carried.hours_per_week());
  carried.local_area = world::none;
  ++carried.stamp;
  here.place.carried.release(slot);
}

/// The number of a need that one brick of another need has become: the brick's in the four highest
/// bits, so that it has draws of its own.
std::uint32_t number_of(const Carried& carried) {
  constexpr std::uint32_t limit = 1U << 28;
  const std::uint32_t candidate = carried.ordinal % limit;
  SAMENSPEL_CHECK(carried.ordinal == candidate || carried.ordinal / limit <= 15,
                  "an area has fewer than 2^28 candidates");
  return candidate | (static_cast<std::uint32_t>(carried.brick.ordinal) % 15 + 1) * limit;
}

/// Trust and network of a family as its home place knows them.
void take_traits(Here& here, Case& c) {
  const std::uint32_t number = here.place.families.find(here.home_of(c), c.generation);
  if (number != world::not_remembered) {
    c.trust = here.place.families[number].trust;
    c.network = here.place.families[number].network;
    return;
  }
  const rules::FamilyTraits traits =
      rules::family_traits(here.shared, here.policy(), c.area, c.family, c.generation);
  c.trust = traits.trust;
  c.network = traits.network;
}

/// The brick is a visible need again, and the family considers asking.
void become_need(Here& here, const Carried& carried) {
  const std::uint32_t slot = here.place.cases.make();
  Case& c = here.blank_item(slot);
  c.area = here.place.areas[carried.local_area].index;
  c.ordinal = number_of(carried);
  c.family = carried.family;
  c.generation = carried.generation;
  c.exit_at = carried.exit_at;
  c.first_domain = carried.first_domain;
  c.whose = carried.whose;
  c.children = world::count_children(carried.whose);
  c.round = carried.round;
  c.next_ordinal = static_cast<std::uint8_t>(carried.brick.ordinal + 1);
  c.add(carried.brick);
  if (carried.comes_of_age != 0) {
    c.set(Case::comes_of_age);
  }
  take_traits(here, c);
  here.fact(FactKind::handed_back, c, carried.brick.domain);
  here.about(carried.brick);
  watch_exit(here, slot, c);
  consider(here, slot, c);
}

/// Whether an area hands this brick back this month, by the brick's own draw.
bool goes_back(const Here& here, const Carried& carried, double chance) {
  const std::uint16_t area = here.place.areas[carried.local_area].index;
  const auto month = static_cast<std::uint32_t>(here.shared.month_at(here.now));
  return chance > 0 &&
         random::unit(here.shared.key, random::subject(random::Who::need, area, carried.ordinal),
                      random::Decision::handed_back, month << 8 | carried.brick.ordinal) < chance;
}

}  // namespace

void carry(Here& here, const Case& c, const world::Brick& brick, double hours_per_week,
           std::uint8_t round) {
  const std::uint32_t slot = here.place.carried.make();
  Carried& carried = here.place.carried[slot];
  carried.exit_at = c.exit_at;
  carried.brick = brick;
  carried.ordinal = c.ordinal;
  carried.family = c.family;
  carried.thousandths = static_cast<std::uint32_t>(hours_per_week * 1000 + 0.5);
  carried.local_area = here.structure().areas[c.area].local;
  carried.generation = c.generation;
  carried.round = round;
  carried.whose = c.whose;
  carried.first_domain = brick.domain;
  carried.comes_of_age = c.has(Case::comes_of_age) ? 1 : 0;
  change_load(here, here.place.areas[carried.local_area], carried.hours_per_week());
  const auto lasts =
      static_cast<Seconds>(here.parameters().social_base.weeks * scenario::seconds_per_week);
  here.schedule(EventKind::social_base_relieved, Phase::departures, here.now + lasts, slot,
                carried.stamp);
}

void on_social_base_relieved(Here& here, const Entry& entry) { put_down(here, entry.slot); }

void hand_back(Here& here) {
  const auto chance_of = [&here](const world::AreaState& area) {
    return rules::handed_back_chance(area.base_load, base_hours(here, area),
                                     here.parameters().social_base);
  };
  const std::vector<world::AreaState>& areas = here.place.areas;
  if (std::none_of(areas.begin(), areas.end(),
                   [&](const world::AreaState& area) { return chance_of(area) > 0; })) {
    return;
  }
  std::vector<double> chance(areas.size());
  std::transform(areas.begin(), areas.end(), chance.begin(), chance_of);
  for (std::uint32_t slot = 0; slot < here.place.carried.end(); ++slot) {
    const Carried carried = here.place.carried[slot];
    if (carried.local_area != world::none && goes_back(here, carried, chance[carried.local_area])) {
      put_down(here, slot);
      if (carried.exit_at > here.now) {
        become_need(here, carried);
      }
    }
  }
}

}  // namespace samenspel::process
