#include "core/rules/expertise/team_learning.hpp"

#include <algorithm>
#include <functional>

#include "core/base/exp_log.hpp"
#include "core/rules/clarification.hpp"
#include "core/rules/expertise/skill.hpp"

namespace samenspel::rules {

double share_closed(double per_hour, double hours) {
  return per_hour >= 1 ? (hours > 0 ? 1 : 0) : 1 - base::exp(hours * base::log(1 - per_hour));
}

double best_of_team(const world::Place& place, const world::Team& team, std::size_t domain,
                    world::Seconds now, const scenario::Policy& policy) {
  double best = 0;
  const auto end = static_cast<std::uint16_t>(team.first_worker + team.worker_count);
  for (std::uint16_t w = team.first_worker; w < end; ++w) {
    if (place.workers[w].present && !place.workers[w].absent) {
      best = std::max(best, skill_now(place, w, domain, now, policy));
    }
  }
  return best;
}

double discussion_hours(const world::Place& place, std::size_t local_team, scenario::Layer layer,
                        const scenario::Policy& policy) {
  const double hours =
      policy.expertise.learning.layers[static_cast<std::size_t>(layer)].discussion_hours;
  return place.practices.empty() ? hours
                                 : hours * place.practices[local_team].agreements.discussion;
}

namespace {

/// How far the brick that looks hardest for its worker is beyond them, of those that have not
/// shown; -2 when all have.
double furthest_beyond(const world::Place& place, std::uint32_t slot, world::Seconds now,
                       const scenario::Policy& policy, random::Key key) {
  const world::Case& item = place.cases[slot];
  double most = -2;
  for (std::size_t i = 0; i < item.brick_count; ++i) {
    const world::Brick& brick = item.bricks[i];
    if (!brick.is(world::hidden) && !brick.is(world::seen)) {
      const double skill = skill_for(place, slot, item.worker, brick, now, policy);
      most = std::max(most, perceived_difficulty(item, brick, skill, policy, key) - skill);
    }
  }
  return most;
}

}  // namespace

CasesDiscussed cases_discussed(const world::Place& place, const world::Team& team, std::size_t most,
                               world::Seconds now, const scenario::Policy& policy,
                               random::Key key) {
  CasesDiscussed slots;  // furthest beyond first
  boost::container::static_vector<double, CasesDiscussed::static_capacity> beyond;
  most = std::min(most, slots.capacity());
  for (std::uint32_t slot = 0; slot < place.cases.end(); ++slot) {
    const world::Case& item = place.cases[slot];
    if (item.state != world::CaseState::in_care || item.team != team.index) {
      continue;
    }
    const double far = furthest_beyond(place, slot, now, policy, key);
    const auto behind = std::upper_bound(beyond.begin(), beyond.end(), far, std::greater<>());
    const auto rank = behind - beyond.begin();
    if (far <= -2 || static_cast<std::size_t>(rank) >= most) {
      continue;
    }
    if (slots.size() == most) {
      slots.pop_back();
      beyond.pop_back();
    }
    slots.insert(slots.begin() + rank, slot);
    beyond.insert(beyond.begin() + rank, far);
  }
  return slots;
}

bool module_is_made(std::size_t domain, const scenario::Policy& policy,
                    const world::NoticeBoard& board) {
  return policy.expertise.learning.modules[domain] > 0 &&
         (policy.parameters.expertise.team_learning.modules_after <= 0 || board.has_module(domain));
}

bool makes_module(std::uint32_t answered, double skill, std::size_t domain,
                  const scenario::Policy& policy) {
  const double after = policy.parameters.expertise.team_learning.modules_after;
  const double teaches = policy.expertise.learning.modules[domain];
  return teaches > 0 && after > 0 && skill >= teaches && static_cast<double>(answered) >= after;
}

bool takes_module(double skill, std::size_t domain, const scenario::Policy& policy,
                  const world::NoticeBoard& board) {
  constexpr double worth_it = 0.02;  // of skill
  return policy.expertise.learning.modules[domain] > skill + worth_it &&
         module_is_made(domain, policy, board);
}

}  // namespace samenspel::rules
