#pragma once
// What stays the same for a whole run: names and indices of places, areas, teams, domains,
// disciplines and channels.

#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "core/base/problems.hpp"
#include "core/scenario/scenario.hpp"

namespace samenspel::scenario {

/// Dense numbers, in the order of the scenario. `none` stands for no team, no area, no place.
using PlaceIndex = std::uint16_t;
using TeamIndex = std::uint16_t;
using AreaIndex = std::uint16_t;
using DomainIndex = std::uint8_t;
inline constexpr std::uint16_t none = 0xFFFF;

inline constexpr std::size_t layer_count = 4;
inline constexpr const char* layer_names[layer_count] = {"neighbourhood", "basecamp", "institution",
                                                         "national"};

struct AreaPlan {
  PlaceIndex place = 0;
  std::uint16_t local = 0;                    ///< index among the areas of its place
  std::array<TeamIndex, half_count> doors{};  ///< by half: the first neighbourhood team for it
  TeamIndex nurse = none;                     ///< the youth nurses at the practices
  Half half = Half::youth;
  std::int64_t families = 0;
  std::vector<TeamIndex> served_by;   ///< nearest first
  std::vector<TeamIndex> for_adults;  ///< those of them that are not for youth alone

  /// The door for what is usual here.
  TeamIndex door() const { return doors[static_cast<std::size_t>(half)]; }
  bool is_door(TeamIndex team) const { return team == doors[0] || team == doors[1]; }
  bool has_two_doors() const { return doors[0] != doors[1]; }
  /// Teams that can help a need of this area, or of somebody from it who has come of age.
  const std::vector<TeamIndex>& teams_for(bool grown_up) const {
    return grown_up ? for_adults : served_by;
  }
};

struct TeamPlan {
  PlaceIndex place = 0;
  std::uint16_t local = 0;  ///< index among the teams of its place
  Layer layer = Layer::neighbourhood;
  Half half = Half::both;
  bool at_practice = false;  ///< youth nurses at the practices of some area
};

struct PlacePlan {
  std::uint16_t region = 0;
  bool in_centre = false;  ///< of a region without areas
  std::vector<AreaIndex> areas;
  std::vector<TeamIndex> teams;
};

struct Structure {
  std::vector<std::string> place_names, area_names, team_names, domain_names, discipline_names,
      channel_names, route_names;
  std::vector<PlacePlan> places;
  std::vector<AreaPlan> areas;
  std::vector<TeamPlan> teams;
  std::size_t regions = 1;         ///< one where post takes a day everywhere
  std::int32_t far_post_days = 1;  ///< days from one far post to the next

  /// Whether a letter is there the next day: within a region, and from an area's region to a
  /// centre.
  bool is_near(PlaceIndex from, PlaceIndex to) const {
    if (regions == 1) {
      return true;
    }
    const PlacePlan& sender = places[from];
    const PlacePlan& receiver = places[to];
    return sender.region == receiver.region || (receiver.in_centre && !sender.in_centre);
  }
  /// When a letter is opened, in seconds of the run, as is when it is written: at the same time of
  /// the next day. What comes with the far post is opened on the first day of the next span, over
  /// the day in the order in which it was written.
  std::int64_t opened_at(std::int64_t written, PlaceIndex from, PlaceIndex to) const {
    constexpr std::int64_t day = 86400;
    if (is_near(from, to)) {
      return written + day;
    }
    const std::int64_t next_span = last_day_of_span(static_cast<std::int32_t>(written / day)) + 1;
    const std::int64_t since_last = written - (next_span - span_days()) * day;
    return next_span * day + since_last / span_days();
  }
  /// Days that a letter takes on average.
  double post_days(PlaceIndex from, PlaceIndex to) const {
    return is_near(from, to) ? 1 : 0.5 * (1 + far_post_days);
  }
  /// Regions hear of each other between spans of so many days, counted from the first day of the
  /// run.
  std::int32_t span_days() const { return regions == 1 ? 1 : far_post_days; }
  std::int32_t last_day_of_span(std::int32_t day) const {
    return day - day % span_days() + span_days() - 1;
  }

  std::size_t domains() const { return domain_names.size(); }
};

/// Resolves names; reports areas served by unknown teams, unknown domains and disciplines, places
/// over the limit, a scenario without areas, domains, disciplines, teams or channels, and policies
/// that change the structure.
Structure structure_of(const Parameters& parameters, base::Problems& problems);

}  // namespace samenspel::scenario
