#include "core/rules/youth_help.hpp"

#include "core/random/draws.hpp"
#include "core/world/youth_help.hpp"

namespace samenspel::rules {

namespace {

bool is_front_door(std::uint16_t team, const scenario::Structure& structure) {
  return structure.teams[team].layer == scenario::Layer::neighbourhood;
}

}  // namespace

bool begins_youth_help(const world::Case& item, StayEvent what,
                       const scenario::Structure& structure, const scenario::Entry& entry,
                       random::Key key) {
  if (entry.registered_share <= 0 || item.is_settled(world::Case::helped_in_stay) ||
      item.is_grown_up() || structure.areas[item.area].half == scenario::Half::adult) {
    return false;
  }
  if (!is_front_door(item.team, structure)) {
    return true;
  }
  return what == StayEvent::first_brick &&
         (entry.registered_share >= 1 ||
          random::unit(key, item.subject(), random::Decision::registered, item.help_occasion(0)) <
              entry.registered_share);
}

std::uint8_t referrer_of(const world::Case& item, const scenario::Structure& structure) {
  if (is_front_door(item.team, structure)) {
    return world::referred_by_nobody;
  }
  return item.referred_by != world::none && is_front_door(item.referred_by, structure)
             ? world::referred_by_team
             : item.channel;
}

}  // namespace samenspel::rules
