#pragma once
// What a month of learning together does, and the hours it takes.

#include <cstdint>

#include <boost/container/static_vector.hpp>

#include "core/random/key.hpp"
#include "core/scenario/policy.hpp"
#include "core/world/notice_board.hpp"
#include "core/world/place.hpp"

namespace samenspel::rules {

/// Share of a gap that so many hours close when each closes `per_hour` of what is left of it.
[[nodiscard]] double share_closed(double per_hour, double hours);

/// The best skill in a domain among those of the team who are there.
[[nodiscard]] double best_of_team(const world::Place& place, const world::Team& team,
                                  std::size_t domain, world::Seconds now,
                                  const scenario::Policy& policy);

/// Hours a month of case discussion of a team.
[[nodiscard]] double discussion_hours(const world::Place& place, std::size_t local_team,
                                      scenario::Layer layer, const scenario::Policy& policy);

/// Slots of cases, as many as a team may discuss in a month.
using CasesDiscussed = boost::container::static_vector<std::uint32_t, 128>;

/// The families that a team discusses, at most so many, and at most 128: of those whom its workers
/// help and of which a recognised brick has not shown how hard it is, the ones in which some brick
/// looks furthest beyond its worker; by slot among equals.
[[nodiscard]] CasesDiscussed cases_discussed(const world::Place& place, const world::Team& team,
                                             std::size_t most, world::Seconds now,
                                             const scenario::Policy& policy, random::Key key);

/// Whether there is a module of a domain: it was there from the start, or some team has made it.
[[nodiscard]] bool module_is_made(std::size_t domain, const scenario::Policy& policy,
                                  const world::NoticeBoard& board);

/// Whether a team that has answered so many questions of others about a domain makes its module
/// now, with somebody of this skill.
[[nodiscard]] bool makes_module(std::uint32_t answered, double skill, std::size_t domain,
                                const scenario::Policy& policy);

/// Whether who knows so much of a domain takes its module when they meet a question beyond them.
[[nodiscard]] bool takes_module(double skill, std::size_t domain, const scenario::Policy& policy,
                                const world::NoticeBoard& board);

}  // namespace samenspel::rules
