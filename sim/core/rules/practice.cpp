#include "core/rules/practice.hpp"

#include <algorithm>

#include "core/base/exp_log.hpp"
#include "core/random/draws.hpp"
#include "core/rules/expertise/learning.hpp"
#include "core/rules/plan.hpp"

namespace samenspel::rules {

namespace {

using random::Decision;

constexpr world::Seconds seconds_per_year = 365 * 86400;
constexpr std::uint32_t whole_talk = 255;

/// Whether one of the two who know each other leaves at the end of one of the years from `from` up
/// to `now`.
bool has_left(PracticeOf whose, world::Seconds from, world::Seconds now,
              const scenario::Practice& p, random::Key key) {
  const random::Subject who = random::subject(random::Who::area, whose.area, whose.channel);
  const double chance = 1 - base::exp(-1 / p.stays_years);
  for (world::Seconds year = from / seconds_per_year; year < now / seconds_per_year; ++year) {
    if (random::unit(key, who, Decision::practice_leaves, static_cast<std::uint32_t>(year)) <
        chance) {
      return true;
    }
  }
  return false;
}

/// What arrangements keep a tie at, each closing its share of what is missing.
double kept_at(const scenario::Practice& p) {
  return 1 - (1 - (p.fixed_contact ? p.contact_tie : 0)) *
                 (1 - (p.shares_building ? p.building_tie : 0));
}

}  // namespace

double practice_tie_now(const world::PracticeTie& tie, PracticeOf whose, world::Seconds now,
                        const scenario::Practice& p, random::Key key) {
  const bool known = tie.strength > 0 && !has_left(whose, tie.at, now, p, key);
  const double left =
      known ? faded(tie.strength, now - tie.at, p.half_life_years * scenario::seconds_per_year) : 0;
  return std::max(left, kept_at(p));
}

world::PracticeTie after_feedback(const world::PracticeTie& tie, PracticeOf whose,
                                  world::Seconds now, const scenario::Practice& p,
                                  random::Key key) {
  const double before = practice_tie_now(tie, whose, now, p, key);
  return {now, before + p.feedback_growth * (1 - before)};
}

bool hears_back(const world::Case& item, const scenario::Practice& p, random::Key key) {
  return p.feedback > 0 && random::unit(key, item.subject(), Decision::practice_hears,
                                        item.help_occasion(0)) < p.feedback;
}

AskedFirst ask_team_first(const world::Case& item, std::size_t hardest, double tie,
                          double within_reach, const scenario::Practice& p, random::Key key) {
  AskedFirst asked;
  if (tie <= 0) {
    return asked;
  }
  random::Draws draws(key, item.subject(), Decision::asks_team_first, item.occasion(0, 0));
  asked.asks = draws.bernoulli(tie);
  asked.stays_there =
      asked.asks && item.bricks[hardest].difficulty + p.error * draws.normal() <= within_reach;
  return asked;
}

bool suits_nurse(const world::Case& item, std::uint8_t channel,
                 const scenario::Structure& structure, const scenario::Policy& policy) {
  return structure.areas[item.area].nurse != scenario::none && policy.channels[channel].practice &&
         !item.is_grown_up() &&
         std::none_of(item.bricks.begin(), item.bricks.begin() + item.brick_count,
                      [&](const world::Brick& brick) {
                        return !brick.is(world::hidden) && is_urgent(brick, policy);
                      });
}

scenario::TeamIndex nurse_for(const world::Case& item, std::uint8_t channel,
                              const scenario::Structure& structure, const scenario::Policy& policy,
                              const world::NoticeBoard* board) {
  const scenario::TeamIndex nurse = structure.areas[item.area].nurse;
  if (!suits_nurse(item, channel, structure, policy) || policy.teams[nurse].posts.empty()) {
    return scenario::none;
  }
  const double wait = board == nullptr ? 0.0 : board->read(nurse).wait_weeks;
  return wait > policy.parameters.entry.practice.nurse_within_weeks ? scenario::none : nurse;
}

bool talks_together(const world::Case& item, const scenario::Practice& p, random::Key key) {
  return p.talk_share > 0 && random::unit(key, item.subject(), Decision::talks_together,
                                          item.help_occasion(whole_talk)) < p.talk_share;
}

bool talk_finds(const world::Case& item, const world::Brick& brick, const scenario::Practice& p,
                random::Key key) {
  return random::unit(key, item.subject(), Decision::talks_together,
                      item.help_occasion(brick.ordinal)) < p.talk_finds;
}

}  // namespace samenspel::rules
