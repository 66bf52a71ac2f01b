#pragma once
// Roads and routes of one policy in the form in which rules read them: names resolved to indices.

#include <algorithm>
#include <cstdint>
#include <vector>

#include "core/base/problems.hpp"
#include "core/scenario/learning_policy.hpp"

namespace samenspel::scenario {

/// What a worker may do about a brick that is beyond them.
enum class Road : std::uint8_t { go_on, colleague, consult, join, refer };

inline constexpr std::uint8_t no_route = 255;

struct RoutePolicy {
  Route way;
  std::vector<std::uint8_t> open_to;   ///< by team: 1 where the route may lead
  std::vector<std::uint8_t> open_for;  ///< by area: 1 where its families can be asked about
  TeamIndex gate = none;  ///< whose place the triage worker sits at, if it is not every
                          ///< asker's own
};

/// What a worker does with a brick that is beyond them.
struct WayOfWorking {
  std::vector<Road> roads;  ///< in the order in which they are tried
  Delivery delivery = Delivery::left;

  [[nodiscard]] bool takes(Road road) const {
    return std::find(roads.begin(), roads.end(), road) != roads.end();
  }
};

struct ExpertisePolicy {
  std::vector<WayOfWorking> ways;         ///< the city's first, then that of each pilot
  std::vector<std::uint8_t> way_of_area;  ///< by area, an index into `ways`
  std::vector<RoutePolicy> routes;
  std::uint8_t mandatory = no_route;
  bool refers = false;  ///< some brick may be referred
  bool asks = false;    ///< some question may be asked, or a lead may stay
  bool learns = false;  ///< some skill may be gained
  LearningPolicy learning;

  [[nodiscard]] const WayOfWorking& way_for(const std::size_t area) const {
    return ways[way_of_area[area]];
  }
};

/// Resolves names; reports roads and teams that do not exist.
ExpertisePolicy expertise_policy(const Expertise& given, const Structure& structure,
                                 base::Problems& problems);

}  // namespace samenspel::scenario
