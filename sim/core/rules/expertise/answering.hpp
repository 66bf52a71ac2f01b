#pragma once
// Who of a team answers a question, or why nobody does.

#include <boost/container/static_vector.hpp>

#include "core/scenario/policy.hpp"
#include "core/world/place.hpp"

namespace samenspel::rules {

struct Answerer {
  world::Answer answer = world::Answer::gone;
  std::uint16_t worker = scenario::none;
  double skill = 0;
};

/// Those who look at one question, at most so many as `expertise.routes.*.angles` may be.
using Answerers = boost::container::static_vector<Answerer, 20>;

/// The most skilled people there, as many as are to look at the question, who know more than the
/// asker and have hours left for consults (`expertise.consult.room`); in a joint meeting only those
/// to whom it is still paid. Where consulting is a duty, those who know no more than the asker sit
/// down with them too, and who has promised no hours has some for it. One entry without a worker
/// when there is nobody: `full` when those who know more have no hours, `gone` when nobody knows
/// more. The lowest index among equals.
[[nodiscard]] Answerers choose_advisers(const world::Place& place, const world::Team& team,
                                        const world::Request& request, world::Seconds now,
                                        const scenario::Policy& policy);

/// The same for one who lays the brick: with fewer visits at their desk than
/// `expertise.join.visits_per_post`. Colleagues who know both weigh who suits the family
/// (`help.fit_known`).
[[nodiscard]] Answerer choose_visitor(const world::Place& place, const world::Team& team,
                                      const world::Request& request, world::Seconds now,
                                      const scenario::Policy& policy, random::Key key);

}  // namespace samenspel::rules
