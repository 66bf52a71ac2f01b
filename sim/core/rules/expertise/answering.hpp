#pragma once
// Who of a team answers a question, or why nobody does.

#include <vector>

#include "core/scenario/policy.hpp"
#include "core/world/place.hpp"

namespace samenspel::rules {

struct Answerer {
  world::Answer answer = world::Answer::gone;
  std::uint16_t worker = scenario::none;
  double skill = 0;
};

[[nodiscard]] std::vector<Answerer> choose_advisers(const world::Place& place,
                                                    const world::Team& team,
                                                    const world::Request& request,
                                                    world::Seconds now,
                                                    const scenario::Policy& policy);

/// The same for one who lays the brick: with fewer visits at their desk than
/// `expertise.join.visits_per_post`.
[[nodiscard]] Answerer choose_visitor(const world::Place& place, const world::Team& team,
                                      const world::Request& request, world::Seconds now,
                                      const scenario::Policy& policy);

}  // namespace samenspel::rules
