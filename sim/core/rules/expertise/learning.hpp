#pragma once
// Skill that is lent, gained and lost; ties that grow and fade. Shares of what is missing; times in
// seconds.

#include "core/scenario/expertise_policy.hpp"
#include "core/world/case.hpp"
#include "core/world/person.hpp"

namespace samenspel::rules {

/// Skill for one brick after advice: s + eta (min(s*, ceiling) - s), never less than s.
[[nodiscard]] double lent_skill(double skill, double specialist, const scenario::Consult& p);

/// The same when several people look at the brick: each lends the share of what is still missing.
[[nodiscard]] double lent_skill(double skill, double specialist, const scenario::Consult& p,
                                std::uint8_t angles);

/// What is left of `amount` after `elapsed` seconds when half is lost per `half_life` (0: nothing
/// is lost).
[[nodiscard]] double faded(double amount, world::Seconds elapsed, double half_life);

/// Skill gained above the discipline's, now: it fades from its last use on, and not while it is in
/// use.
[[nodiscard]] double gained_now(const world::GainedSkill& skill, world::Seconds now,
                                const scenario::Learning& p);

/// The skill after a share of the gap to `example` was closed now.
[[nodiscard]] world::GainedSkill learned(const world::GainedSkill& skill, double base,
                                         double example, double share, world::Seconds now,
                                         const scenario::Learning& p);

/// Whether advice about a brick of this difficulty teaches somebody with this skill of their own.
[[nodiscard]] bool teaches(double difficulty, double skill, const scenario::Learning& p);

/// The skill when a brick of its domain is taken up now: what faded until now is gone.
[[nodiscard]] world::GainedSkill taken_up(const world::GainedSkill& skill, world::Seconds now,
                                          const scenario::Learning& p);

/// The skill when a brick of its domain is laid or left now.
[[nodiscard]] world::GainedSkill put_down(const world::GainedSkill& skill, world::Seconds now);

/// A team as others know it: `who_left` as on the notice board.
struct KnownTeam {
  std::uint16_t team = world::none;
  double who_left = 0;
};

/// What the notice board tells of a team once one of `people` has left it.
[[nodiscard]] double who_left_after(double before, int people);

/// The share of a tie that is left by those who are still with the team.
[[nodiscard]] double share_stayed(const world::Tie& tie, double who_left, const scenario::Ties& p);

/// The tie of a person with a team, now; with a team of the same place at least `colocated`.
[[nodiscard]] double tie_now(const world::Person& person, const KnownTeam& with, bool same_place,
                             world::Seconds now, const scenario::Ties& p);

/// One more contact of the person with a team.
void meet(world::Person& person, const KnownTeam& with, world::Seconds now,
          const scenario::Ties& p);

/// From now on the tie is this strong.
void set_tie(world::Person& person, const KnownTeam& with, double strength, world::Seconds now);

}  // namespace samenspel::rules
