#include "core/rules/elsewhere.hpp"

#include <algorithm>
#include <vector>

#include "core/base/exp_log.hpp"
#include "core/random/draws.hpp"
#include "core/rules/entry.hpp"

namespace samenspel::rules {

namespace {

using random::Decision;
using world::Case;
using world::Seconds;

constexpr std::uint32_t most_looks = 255;

/// What is drawn about a look.
enum class LookDraw : std::uint32_t { gap = 0, mark = 1, referrer = 2 };

double look_unit(const Case& item, LookDraw what, std::uint32_t turn, random::Key key) {
  return random::unit(key, item.subject(), Decision::asks_elsewhere,
                      item.occasion(static_cast<std::uint32_t>(what), turn));
}

/// Looks come at the rate of families that want the expert, if that is higher.
double look_factor(const scenario::Elsewhere& p) { return std::max(1.0, p.expert_factor); }

/// Weeks of waiting until the hazard has spent this much; negative when it never does.
double look_weeks(double spent, const scenario::Elsewhere& p) {
  const double early = p.per_week * look_factor(p);
  const double later = p.later_per_week * look_factor(p);
  if (spent <= early * p.first_weeks) {
    return spent / early;
  }
  return later > 0 ? p.first_weeks + (spent - early * p.first_weeks) / later : -1;
}

Seconds look_moment(const Case& item, double spent, const scenario::Elsewhere& p) {
  const double weeks = look_weeks(spent, p);
  return weeks < 0 || weeks > 1e6
             ? world::never
             : item.since + static_cast<Seconds>(weeks * scenario::seconds_per_week) + 1;
}

double hazard_between_looks(const Case& item, std::uint32_t turn, random::Key key) {
  return -base::log(look_unit(item, LookDraw::gap, turn, key));
}

bool is_able_to(const scenario::TeamIndex team, const world::Brick& brick,
                const scenario::Policy& policy) {
  return !policy.teams[team].posts.empty() &&
         policy.team_skill_of(team, brick.domain) >= brick.difficulty;
}

/// The most skill among these teams.
double most_skill(const std::vector<scenario::TeamIndex>& teams, std::uint8_t domain,
                  const scenario::Policy& policy) {
  double most = 0;
  for (const scenario::TeamIndex team : teams) {
    most = policy.teams[team].posts.empty() ? most
                                            : std::max(most, policy.team_skill_of(team, domain));
  }
  return most;
}

/// A referrer of another channel, never by order, sees too much for the front door.
bool is_sent_past_door(const Case& item, const world::Brick& brick, std::uint32_t turn,
                       const scenario::Structure& structure, const scenario::Policy& policy,
                       random::Key key) {
  std::vector<double> weights = policy.channel_weights(half_of(item, structure));
  for (std::size_t channel = 0; channel < weights.size(); ++channel) {
    if (channel == item.channel || policy.channels[channel].compulsory) {
      weights[channel] = 0;
    }
  }
  if (std::none_of(weights.begin(), weights.end(), [](double weight) { return weight > 0; })) {
    return false;
  }
  random::Draws draws(key, item.subject(), Decision::asks_elsewhere,
                      item.occasion(static_cast<std::uint32_t>(LookDraw::referrer), turn));
  const scenario::Channel& channel = policy.channels[draws.pick(weights)];
  return !channel.leaves_all_to_door() &&
         brick.difficulty + channel.error * draws.normal() > channel.specialist_above;
}

}  // namespace

Seconds looks_elsewhere_at(const Case& item, std::uint32_t turn, const scenario::Elsewhere& p,
                           random::Key key) {
  if (turn >= most_looks) {
    return world::never;
  }
  double spent = 0;
  for (std::uint32_t t = 0; t <= turn; ++t) {
    spent += hazard_between_looks(item, t, key);
  }
  return look_moment(item, spent, p);
}

NextLook next_look_elsewhere(const Case& item, Seconds now, const scenario::Elsewhere& p,
                             random::Key key) {
  double spent = 0;
  for (std::uint32_t turn = 0; turn < most_looks; ++turn) {
    spent += hazard_between_looks(item, turn, key);
    const Seconds at = look_moment(item, spent, p);
    if (at > now) {
      return {turn, at};
    }
  }
  return {};
}

scenario::TeamIndex further_list(const Case& item, std::uint32_t turn,
                                 std::span<const scenario::TeamIndex> standing,
                                 const scenario::Structure& structure,
                                 const scenario::Policy& policy, random::Key key) {
  const std::size_t hardest = hardest_visible(item);
  if (hardest == item.brick_count || item.priority == 0 ||
      item.step == world::Step::before_route_team || item.has_lived(Case::ordered) ||
      policy.channels[item.channel].compulsory) {
    return scenario::none;
  }
  const world::Brick& brick = item.bricks[hardest];
  const scenario::AreaPlan& area = structure.areas[item.area];
  const scenario::Elsewhere& p = policy.parameters.waiting.elsewhere;
  const bool wants_expert = prefers_expert(item, policy, key);
  const std::vector<scenario::TeamIndex>& teams = area.teams_for(item.is_grown_up());
  const bool not_the_expert =
      policy.team_skill_of(item.team, brick.domain) < most_skill(teams, brick.domain, policy);
  const double factor = wants_expert && not_the_expert ? p.expert_factor : 1.0;
  if (look_unit(item, LookDraw::mark, turn, key) * look_factor(p) >= factor ||
      (area.is_door(item.team) && !is_sent_past_door(item, brick, turn, structure, policy, key))) {
    return scenario::none;
  }
  scenario::TeamIndex best = scenario::none;
  for (const scenario::TeamIndex team : teams) {
    const bool stands = std::find(standing.begin(), standing.end(), team) != standing.end();
    if (area.is_door(team) || stands || !is_able_to(team, brick, policy)) {
      continue;
    }
    if (best == scenario::none || (wants_expert && policy.team_skill_of(team, brick.domain) >
                                                       policy.team_skill_of(best, brick.domain))) {
      best = team;
    }
  }
  return best;
}

}  // namespace samenspel::rules
