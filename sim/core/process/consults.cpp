// Somebody of a team answers a question; the hours that consults take of both.

#include <algorithm>

#include "core/process/expertise.hpp"
#include "core/process/process.hpp"
#include "core/rules/expertise/answering.hpp"
#include "core/rules/expertise/joint.hpp"

namespace samenspel::process {

void book_hours(Here& here, std::uint16_t worker, double hours) {
  if (hours <= 0) {
    return;
  }
  const double seconds = here.parameters().expertise.consult.within_days * 86400;
  const std::uint32_t slot = here.place.expertise.bookings.make();
  world::Booking& booking = here.place.expertise.bookings[slot];
  booking.worker = worker;
  booking.hours_per_second = hours / seconds;
  here.place.expertise.people[worker].booked += booking.hours_per_second;
  reserve_hours(here, worker, booking.hours_per_second);
  here.schedule(EventKind::booking_ends, Phase::departures,
                here.now + static_cast<Seconds>(seconds), slot, 0);
}

void on_booking_ends(Here& here, const Entry& entry) {
  const world::Booking booking = here.place.expertise.bookings[entry.slot];
  here.place.expertise.bookings.release(entry.slot);
  double& booked = here.place.expertise.people[booking.worker].booked;
  booked = std::max(0.0, booked - booking.hours_per_second);
  reserve_hours(here, booking.worker, -booking.hours_per_second);
}

namespace {

double hours_of_answer(const Here& here, const Request& request) {
  return request.joint != 0 ? here.policy().expertise.routes[request.route].way.joint.hours
                            : here.parameters().expertise.consult.answer_hours;
}

/// Experts sit together: their attendance is paid.
void meet_together(Here& here, const Request& request,
                   const std::vector<rules::Answerer>& experts) {
  const scenario::JointMeeting& meeting = here.policy().expertise.routes[request.route].way.joint;
  for (const rules::Answerer& expert : experts) {
    world::Person& person = here.place.expertise.people[expert.worker];
    rules::attend(person, meeting, static_cast<std::int32_t>(here.place.month));
    here.fact(FactKind::attended, world::none, request.team, 0,
              static_cast<Seconds>(person.attended * scenario::seconds_per_hour));
  }
  const double hours = meeting.hours * static_cast<double>(experts.size());
  here.fact(FactKind::joint_met, world::none, request.team,
            static_cast<std::uint8_t>(experts.size()),
            static_cast<Seconds>(hours * scenario::seconds_per_hour));
}

}  // namespace

std::optional<Request> give_advice(Here& here, Request request) {
  const std::vector<rules::Answerer> chosen =
      rules::choose_advisers(here.place, here.team(request.team), request, here.now, here.policy());
  request.answer = chosen.front().answer;
  request.amount = 0;
  if (request.answer == Answer::given) {
    request.skill = chosen.front().skill;
    request.angles = static_cast<std::uint8_t>(chosen.size());
    for (const rules::Answerer& adviser : chosen) {
      book_hours(here, adviser.worker, hours_of_answer(here, request));
    }
    if (request.joint != 0) {
      meet_together(here, request, chosen);
    }
  }
  return request;
}

}  // namespace samenspel::process
