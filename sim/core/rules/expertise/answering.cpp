#include "core/rules/expertise/answering.hpp"

#include <algorithm>

#include "core/rules/expertise/joint.hpp"
#include "core/rules/expertise/skill.hpp"
#include "core/rules/fit.hpp"

namespace samenspel::rules {

namespace {

/// Of those with room and more skill than `above` the one with the most of it and of what
/// `suits(worker)` adds.
template <class HasRoom, class Suits>
Answerer most_skilled(const world::Place& place, const world::Team& team,
                      const world::Request& request, double above, world::Seconds now,
                      const scenario::Policy& policy, HasRoom&& has_room, Suits&& suits) {
  Answerer best;
  double most = 0;
  const auto end = static_cast<std::uint16_t>(team.first_worker + team.worker_count);
  for (std::uint16_t w = team.first_worker; w < end; ++w) {
    if (!place.workers[w].present || place.workers[w].absent ||
        policy.treats[place.workers[w].discipline] == 0) {
      continue;
    }
    const double skill = skill_now(place, w, request.domain, now, policy);
    if (skill <= above) {
      continue;
    }
    if (!has_room(place.workers[w], place.expertise.people[w])) {
      best.answer = best.answer == world::Answer::gone ? world::Answer::full : best.answer;
    } else if (best.answer != world::Answer::given || skill + suits(w) > most) {
      best = {world::Answer::given, w, skill};
      most = skill + suits(w);
    }
  }
  return best;
}

}  // namespace

Answerers choose_advisers(const world::Place& place, const world::Team& team,
                          const world::Request& request, world::Seconds now,
                          const scenario::Policy& policy) {
  const scenario::Consult& p = policy.parameters.expertise.consult;
  const scenario::JointMeeting* meeting =
      request.joint != 0 ? &policy.expertise.routes[request.route].way.joint : nullptr;
  const double more =
      (meeting != nullptr ? meeting->hours : p.answer_hours) / (p.within_days * 86400);
  const bool duty =
      request.route != scenario::no_route && request.route == policy.expertise.mandatory;
  Answerers chosen;
  const auto is_chosen = [&](const world::Person& person) {
    return std::any_of(chosen.begin(), chosen.end(), [&](const Answerer& other) {
      return &person == &place.expertise.people[other.worker];
    });
  };
  while (chosen.size() < request.angles) {
    const Answerer next = most_skilled(
        place, team, request, duty ? -1.0 : request.skill, now, policy,
        [&](const world::Worker& worker, const world::Person& person) {
          const bool has_hours = (duty && person.booked <= 0) ||
                                 person.booked + more <= p.room * worker.capacity + 1e-15;
          return has_hours && !is_chosen(person) &&
                 (meeting == nullptr ||
                  may_attend(person, *meeting, static_cast<std::int32_t>(place.month)));
        },
        [](std::uint16_t) { return 0.0; });
    if (next.answer != world::Answer::given && !chosen.empty()) {
      break;
    }
    chosen.push_back(next);
    if (next.answer != world::Answer::given) {
      break;
    }
  }
  return chosen;
}

Answerer choose_visitor(const world::Place& place, const world::Team& team,
                        const world::Request& request, world::Seconds now,
                        const scenario::Policy& policy, random::Key key) {
  const double most = policy.parameters.expertise.join.visits_per_post;
  const scenario::Help& help = policy.parameters.help;
  const bool known = help.fit_spread > 0 && help.fit_known > 0;
  return most_skilled(
      place, team, request, request.skill, now, policy,
      [&](const world::Worker& worker, const world::Person& person) {
        return person.visits + 1 <= most * worker.fraction + 1e-6;
      },
      [&](std::uint16_t worker) {
        return known ? help.fit_known * (fit(request.family, place, worker, help, key) - 1) /
                           help.fit_spread
                     : 0.0;
      });
}

}  // namespace samenspel::rules
