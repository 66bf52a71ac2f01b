#include "core/rules/expertise/learning.hpp"

#include <algorithm>

#include "core/base/exp_log.hpp"
#include "core/scenario/policy.hpp"

namespace samenspel::rules {

namespace {

constexpr double nobody_stayed = 50;  ///< -log of a share that is nothing

double strength_now(const world::Tie& tie, double who_left, world::Seconds now,
                    const scenario::Ties& p) {
  return share_stayed(tie, who_left, p) *
         faded(tie.strength, now - tie.at, p.half_life_years * scenario::seconds_per_year);
}

}  // namespace

double lent_skill(double skill, double specialist, const scenario::Consult& p) {
  return skill + p.eta * std::max(0.0, std::min(specialist, p.ceiling) - skill);
}

double lent_skill(double skill, double specialist, const scenario::Consult& p,
                  std::uint8_t angles) {
  double lent = skill;
  for (std::uint8_t i = 0; i < angles; ++i) {
    lent = lent_skill(lent, specialist, p);
  }
  return lent;
}

double faded(double amount, world::Seconds elapsed, double half_life) {
  return amount == 0 || half_life <= 0
             ? amount
             : amount * base::exp(base::log_half * static_cast<double>(elapsed) / half_life);
}

double gained_now(const world::GainedSkill& skill, world::Seconds now,
                  const scenario::Learning& p) {
  return skill.in_hand > 0 ? skill.gained
                           : faded(skill.gained, now - skill.used_at,
                                   p.half_life_months * scenario::seconds_per_month);
}

world::GainedSkill learned(const world::GainedSkill& skill, double base, double example,
                           double share, world::Seconds now, const scenario::Learning& p) {
  const double gained = gained_now(skill, now, p);
  return {.used_at = now,
          .in_hand = skill.in_hand,
          .gained = gained + share * std::max(0.0, example - (base + gained))};
}

bool teaches(double difficulty, double skill, const scenario::Learning& p) {
  return !p.beyond_reach_only || difficulty > skill;
}

world::GainedSkill taken_up(const world::GainedSkill& skill, world::Seconds now,
                            const scenario::Learning& p) {
  return {.used_at = now,
          .in_hand = static_cast<std::uint16_t>(skill.in_hand + 1),
          .gained = gained_now(skill, now, p)};
}

world::GainedSkill put_down(const world::GainedSkill& skill, world::Seconds now) {
  return {.used_at = now,
          .in_hand = static_cast<std::uint16_t>(skill.in_hand - 1),
          .gained = skill.gained};
}

double who_left_after(double before, int people) {
  return before + (people > 1 ? -base::log(1 - 1.0 / people) : nobody_stayed);
}

double share_stayed(const world::Tie& tie, double who_left, const scenario::Ties& p) {
  const double since = who_left - tie.who_left;
  return p.held_by_people > 0 && since > 0 ? base::exp(-p.held_by_people * since) : 1;
}

double tie_now(const world::Person& person, const KnownTeam& with, bool same_place,
               world::Seconds now, const scenario::Ties& p) {
  const double least = same_place ? p.colocated : 0;
  for (const world::Tie& tie : person.ties) {
    if (tie.team == with.team) {
      return std::max(least, strength_now(tie, with.who_left, now, p));
    }
  }
  return std::max(least, p.at_start);
}

void meet(world::Person& person, const KnownTeam& with, world::Seconds now,
          const scenario::Ties& p) {
  const double before = tie_now(person, with, false, now, p);
  set_tie(person, with, before + p.growth * (1 - before), now);
}

void set_tie(world::Person& person, const KnownTeam& with, double strength, world::Seconds now) {
  const auto known = std::find_if(person.ties.begin(), person.ties.end(),
                                  [&](const world::Tie& tie) { return tie.team == with.team; });
  const world::Tie tie{now, strength, with.who_left, with.team};
  if (known == person.ties.end()) {
    person.ties.push_back(tie);
  } else {
    *known = tie;
  }
}

}  // namespace samenspel::rules
