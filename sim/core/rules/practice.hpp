#pragma once
// Practitioners and the team: how well they know each other, and whether they ask it first.

#include <span>

#include "core/random/key.hpp"
#include "core/scenario/policy.hpp"
#include "core/world/case.hpp"
#include "core/world/notice_board.hpp"
#include "core/world/practice_tie.hpp"

namespace samenspel::rules {

/// Who is about: one channel in one area.
struct PracticeOf {
  std::uint16_t area = 0;
  std::uint8_t channel = 0;
};

/// The tie now: faded, gone with a person who left since, at least what arrangements keep it at.
[[nodiscard]] double practice_tie_now(const world::PracticeTie& tie, PracticeOf whose,
                                      world::Seconds now, const scenario::Practice& p,
                                      random::Key key);

/// The tie after feedback about one family, now.
[[nodiscard]] world::PracticeTie after_feedback(const world::PracticeTie& tie, PracticeOf whose,
                                                world::Seconds now, const scenario::Practice& p,
                                                random::Key key);

/// Whether the practitioner hears how it went with this request.
[[nodiscard]] bool hears_back(const world::Case& item, const scenario::Practice& p,
                              random::Key key);

/// What a practitioner does who would send a family past the front door.
struct AskedFirst {
  bool asks = false;         ///< asks the team first, with the chance of the tie
  bool stays_there = false;  ///< together they see that it is within the team's reach
};
[[nodiscard]] AskedFirst ask_team_first(const world::Case& item, std::size_t hardest, double tie,
                                        double within_reach, const scenario::Practice& p,
                                        random::Key key);

/// Whether a practitioner would send this family to the youth nurses of its area, when they work
/// there: the area has a place for them, and the family is in no crisis, without a brick of the
/// first priority and not grown up.
[[nodiscard]] bool suits_nurse(const world::Case& item, std::uint8_t channel,
                               const scenario::Structure& structure,
                               const scenario::Policy& policy);

/// The youth nurses to whom a practitioner sends this family first: those of its area, while they
/// work there and the wait that is known there is not too long. Else `none`.
[[nodiscard]] scenario::TeamIndex nurse_for(const world::Case& item, std::uint8_t channel,
                                            const scenario::Structure& structure,
                                            const scenario::Policy& policy,
                                            const world::NoticeBoard* board);

/// Whether practitioner and team sit together with this family at the start.
[[nodiscard]] bool talks_together(const world::Case& item, const scenario::Practice& p,
                                  random::Key key);
/// Whether that talk brings a hidden brick to light.
[[nodiscard]] bool talk_finds(const world::Case& item, const world::Brick& brick,
                              const scenario::Practice& p, random::Key key);

}  // namespace samenspel::rules
