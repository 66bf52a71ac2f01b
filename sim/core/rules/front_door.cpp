#include "core/rules/front_door.hpp"

#include "core/random/draws.hpp"
#include "core/rules/clarification.hpp"

namespace samenspel::rules {

namespace {

/// What is drawn about a brick at the door.
enum : std::uint32_t { view_of_family, view_of_who_asks, what_is_found };

std::uint32_t door_occasion(const world::Case& item, const world::Brick& brick,
                            std::uint32_t what) {
  return item.occasion(brick.ordinal + 1U, what);
}

double looks_at_door(const world::Case& item, std::size_t index, std::span<const double> skills,
                     const scenario::Policy& policy, random::Key key) {
  const world::Brick& brick = item.bricks[index];
  const bool errs = policy.parameters.expertise.view_error > 0;
  random::Draws draws(
      key, item.subject(), random::Decision::front_door,
      door_occasion(item, brick, skills.empty() ? view_of_family : view_of_who_asks));
  return difficulty_seen(brick, skills.empty() ? 0 : skills[index], errs ? draws.normal() : 0,
                         policy);
}

}  // namespace

scenario::TeamIndex door_of(const world::Case& item, const scenario::Structure& structure,
                            const scenario::Policy& policy, random::Key key,
                            std::span<const double> skills) {
  const scenario::AreaPlan& area = structure.areas[item.area];
  if (!area.has_two_doors()) {
    return area.door();
  }
  if (item.is_grown_up()) {
    return area.doors[static_cast<std::size_t>(scenario::Half::adult)];
  }
  scenario::Half half = area.half;
  double hardest = 0;
  bool any = false;
  for (std::size_t i = 0; i < item.brick_count; ++i) {
    const world::Brick& brick = item.bricks[i];
    if (brick.is(world::hidden)) {
      continue;
    }
    const double difficulty = looks_at_door(item, i, skills, policy, key);
    if (!any || difficulty > hardest) {
      half = policy.domains[brick.domain].half;
      hardest = difficulty;
      any = true;
    }
  }
  return area.doors[static_cast<std::size_t>(half)];
}

bool is_asked_on_at_door(const world::Case& item, const scenario::Structure& structure,
                         const scenario::Policy& policy) {
  return structure.areas[item.area].has_two_doors() && !item.is_grown_up() &&
         policy.parameters.entry.front_door == scenario::FrontDoor::one;
}

std::uint16_t who_asks_on(const world::Place& place, const world::Team& team) {
  std::uint16_t best = scenario::none;
  double least = 0;
  const auto end = static_cast<std::uint16_t>(team.first_worker + team.worker_count);
  for (std::uint16_t w = team.first_worker; w < end; ++w) {
    const world::Worker& worker = place.workers[w];
    const double promised = worker.reserved / static_cast<double>(worker.fraction);
    if (worker.present && !worker.absent && (best == scenario::none || promised < least)) {
      best = w;
      least = promised;
    }
  }
  return best;
}

bool found_at_door(const world::Case& item, const world::Brick& brick, double skill,
                   const scenario::Policy& policy, random::Key key) {
  return brick.is(world::hidden) &&
         random::unit(key, item.subject(), random::Decision::front_door,
                      door_occasion(item, brick, what_is_found)) <
             recognised_chance(skill, policy.parameters.help.recognised_at_least);
}

}  // namespace samenspel::rules
