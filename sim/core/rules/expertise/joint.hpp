#pragma once
// When a triage worker calls several experts together, what several people see, and until when an
// expert's attendance is paid.

#include "core/scenario/route.hpp"
#include "core/world/person.hpp"

namespace samenspel::rules {

/// Whether one expert would not be enough for a brick of this difficulty.
[[nodiscard]] bool calls_meeting(const scenario::Route& way, double skill, double difficulty);

/// People who look at a question on this route.
[[nodiscard]] std::uint8_t angles(const scenario::Route& way, double skill, double difficulty);

/// The next half-day that experts hold free.
[[nodiscard]] std::int64_t meets_at(const scenario::JointMeeting& meeting, std::int64_t at);

/// Whether attendance of the meeting would still be paid to this person in this month.
[[nodiscard]] bool may_attend(const world::Person& person, const scenario::JointMeeting& meeting,
                              std::int32_t month);

/// One more meeting on the account of this person.
void attend(world::Person& person, const scenario::JointMeeting& meeting, std::int32_t month);

}  // namespace samenspel::rules
