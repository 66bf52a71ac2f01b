#include "core/rules/expertise/joint.hpp"

#include <algorithm>

#include "core/base/rounding.hpp"

namespace samenspel::rules {

bool calls_meeting(const scenario::Route& way, double skill, double difficulty) {
  return way.joint.above < 2 && difficulty > skill + way.joint.above;
}

std::uint8_t angles(const scenario::Route& way, double skill, double difficulty) {
  const double people = calls_meeting(way, skill, difficulty) ? way.joint.experts : way.angles;
  return static_cast<std::uint8_t>(std::max(1.0, people));
}

std::int64_t meets_at(const scenario::JointMeeting& meeting, std::int64_t at) {
  const auto every = std::max<std::int64_t>(1, base::round_up(meeting.every_weeks * 7 * 86400));
  return (at + every - 1) / every * every;
}

bool may_attend(const world::Person& person, const scenario::JointMeeting& meeting,
                std::int32_t month) {
  const double so_far = person.attended_in == month ? person.attended : 0;
  return meeting.cap_hours_per_month <= 0 ||
         so_far + meeting.hours <= meeting.cap_hours_per_month + 1e-9;
}

void attend(world::Person& person, const scenario::JointMeeting& meeting, std::int32_t month) {
  person.attended = (person.attended_in == month ? person.attended : 0) + meeting.hours;
  person.attended_in = month;
}

}  // namespace samenspel::rules
