#include "core/rules/entry.hpp"

#include <algorithm>
#include <vector>

#include "core/random/draws.hpp"
#include "core/rules/expertise/nearness.hpp"
#include "core/rules/practice.hpp"

namespace samenspel::rules {

scenario::TeamIndex nearest_able(const scenario::AreaPlan& area, bool beyond_door,
                                 std::uint8_t domain, double difficulty, double at_least,
                                 const scenario::Policy& policy, bool grown_up) {
  scenario::TeamIndex best = scenario::none;
  double best_skill = at_least;
  for (const scenario::TeamIndex team : area.teams_for(grown_up)) {
    if (beyond_door && area.is_door(team)) {
      continue;
    }
    const double skill = policy.team_skill_of(team, domain);
    if (policy.teams[team].posts.empty()) {
      continue;
    }
    if (skill >= difficulty) {
      return team;
    }
    if (skill > best_skill) {
      best = team;
      best_skill = skill;
    }
  }
  return best;
}

[[gnu::noinline]] bool is_among_those_for_experts(const world::Case& item, double share,
                                                  random::Key key) {
  return random::unit(key, random::subject(random::Who::family, item.area, item.family),
                      random::Decision::prefers_expert, item.generation) < share;
}

scenario::TeamIndex chosen_able(const world::Case& item, const scenario::Structure& structure,
                                bool beyond_door, const world::Brick& brick, double at_least,
                                const scenario::Policy& policy, random::Key key,
                                const world::NoticeBoard* board) {
  if (policy.parameters.expertise.offers_nearness) {
    const scenario::TeamIndex near =
        near_with_advice(item, beyond_door, brick, at_least, structure, policy, key, board);
    if (near != scenario::none) {
      return near;
    }
  }
  // Nobody reaches a difficulty of 2: what is left is the most skill.
  const double wanted = prefers_expert(item, policy, key) ? 2 : brick.difficulty;
  return nearest_able(structure.areas[item.area], beyond_door, brick.domain, wanted, at_least,
                      policy, item.is_grown_up());
}

namespace {

/// Whether the referrer of this channel sees more than they leave to the front door.
bool sees_too_much(const scenario::Channel& channel, const world::Brick& brick,
                   random::Draws& draws) {
  return brick.difficulty + channel.error * draws.normal() > channel.specialist_above;
}

/// The team to which a channel leads this need, whoever is asked first.
EntryDecision led_by(std::uint8_t channel_index, const world::Case& item,
                     const scenario::Structure& structure, const scenario::Policy& policy,
                     random::Key key, random::Draws& draws, double tie,
                     const world::NoticeBoard* board) {
  EntryDecision decision{channel_index, door_of(item, structure, policy, key)};
  const scenario::Channel& channel = policy.channels[channel_index];
  const std::size_t hardest = hardest_visible(item);
  if (channel.leaves_all_to_door() || hardest == item.brick_count ||
      !sees_too_much(channel, item.bricks[hardest], draws)) {
    return decision;
  }
  const world::Brick& brick = item.bricks[hardest];
  const double reach =
      policy.team_skill_of(decision.team, brick.domain) + policy.parameters.expertise.stretch;
  const AskedFirst first =
      ask_team_first(item, hardest, tie, reach, policy.parameters.entry.practice, key);
  decision.asked_first = first.asks;
  decision.stays_there = first.stays_there;
  const scenario::TeamIndex able =
      first.stays_there ? scenario::none
                        : chosen_able(item, structure, true, brick, 0, policy, key, board);
  if (able != scenario::none) {
    decision.team = able;
  }
  return decision;
}

}  // namespace

scenario::TeamIndex helping_team(const world::Case& item, const scenario::Structure& structure,
                                 const scenario::Policy& policy) {
  const std::size_t hardest = hardest_visible(item);
  return hardest == item.brick_count
             ? scenario::none
             : nearest_able(structure.areas[item.area], true, item.bricks[hardest].domain,
                            item.bricks[hardest].difficulty, 0, policy, item.is_grown_up());
}

EntryDecision enter(const world::Case& item, const scenario::Structure& structure,
                    const scenario::Policy& policy, random::Key key, std::span<const double> ties,
                    const world::NoticeBoard* board) {
  EntryDecision decision;
  if (policy.channels.size() == 1 && policy.channels[0].leaves_all_to_door()) {
    decision.team = door_of(item, structure, policy, key);
    return decision;
  }
  random::Draws draws(key, item.subject(), random::Decision::channel, item.occasion(0, 0));
  const auto channel =
      static_cast<std::uint8_t>(draws.pick(policy.channel_weights(half_of(item, structure))));
  const scenario::TeamIndex nurse = nurse_for(item, channel, structure, policy, board);
  if (nurse != scenario::none) {
    return {channel, nurse};
  }
  return led_by(channel, item, structure, policy, key, draws, ties.empty() ? 0 : ties[channel],
                board);
}

EntryDecision try_another(const world::Case& item, const scenario::Structure& structure,
                          const scenario::Policy& policy, random::Key key) {
  EntryDecision decision;
  const double chance = policy.parameters.entry.tries_another;
  if (chance <= 0 || item.has_lived(world::Case::tried_another)) {
    return decision;
  }
  random::Draws draws(key, item.subject(), random::Decision::tries_another, item.help_occasion(0));
  std::vector<double> weights = policy.channel_weights(half_of(item, structure));
  for (std::size_t channel = 0; channel < weights.size(); ++channel) {
    if (channel == item.channel || policy.channels[channel].compulsory) {
      weights[channel] = 0;
    }
  }
  const bool any =
      std::any_of(weights.begin(), weights.end(), [](double weight) { return weight > 0; });
  if (!any || !draws.bernoulli(chance)) {
    return decision;
  }
  decision.channel = static_cast<std::uint8_t>(draws.pick(weights));
  const scenario::TeamIndex team =
      led_by(decision.channel, item, structure, policy, key, draws, 0, nullptr).team;
  decision.team = team == item.team ? scenario::none : team;
  return decision;
}

}  // namespace samenspel::rules
