// Somebody of a team answers a question; the hours that consults take of both.

#include <algorithm>

#include "core/process/expertise.hpp"
#include "core/process/learning.hpp"
#include "core/process/process.hpp"
#include "core/rules/expertise/answering.hpp"
#include "core/rules/expertise/joint.hpp"

namespace samenspel::process {

void count_hours_aside(Here& here, std::uint16_t index) {
  world::Person& person = here.place.expertise.people[index];
  const auto elapsed = static_cast<double>(here.now - person.hours_up_to);
  person.hours_up_to = here.now;
  const world::Worker& worker = here.place.workers[index];
  if (elapsed <= 0 || person.booked <= 0 || worker.reserved <= 0) {
    return;
  }
  const double given = worker.reserved_used() / worker.reserved;  // of what was promised
  for (std::size_t aside = 0; aside < world::aside_count; ++aside) {
    person.hours_for[aside] += person.booked_for[aside] * given * elapsed;
  }
}

void book_hours(Here& here, std::uint16_t worker, double hours, world::Aside aside) {
  if (hours <= 0) {
    return;
  }
  count_aside(here, worker);
  const double seconds = here.parameters().expertise.consult.within_days * 86400;
  const std::uint32_t slot = here.place.expertise.bookings.make();
  world::Booking& booking = here.place.expertise.bookings[slot];
  booking.worker = worker;
  booking.hours_per_second = hours / seconds;
  booking.aside = aside;
  world::Person& person = here.place.expertise.people[worker];
  person.booked += booking.hours_per_second;
  person.booked_for[static_cast<std::size_t>(aside)] += booking.hours_per_second;
  reserve_hours(here, worker, booking.hours_per_second);
  here.schedule(EventKind::booking_ends, Phase::departures,
                here.now + static_cast<Seconds>(seconds), slot, 0);
}

void on_booking_ends(Here& here, const Entry& entry) {
  const world::Booking booking = here.place.expertise.bookings[entry.slot];
  here.place.expertise.bookings.release(entry.slot);
  count_aside(here, booking.worker);
  world::Person& person = here.place.expertise.people[booking.worker];
  double& of_kind = person.booked_for[static_cast<std::size_t>(booking.aside)];
  person.booked = std::max(0.0, person.booked - booking.hours_per_second);
  of_kind = std::max(0.0, of_kind - booking.hours_per_second);
  reserve_hours(here, booking.worker, -booking.hours_per_second);
}

namespace {

double hours_of_answer(const Here& here, const Request& request) {
  return request.joint != 0 ? here.policy().expertise.routes[request.route].way.joint.hours
                            : here.parameters().expertise.consult.answer_hours;
}

/// Experts sit together: their attendance is paid.
void meet_together(Here& here, const Request& request, const rules::Answerers& experts) {
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
  const rules::Answerers chosen =
      rules::choose_advisers(here.place, here.team(request.team), request, here.now, here.policy());
  request.answer = chosen.front().answer;
  request.amount = 0;
  if (request.answer == Answer::given) {
    request.skill = chosen.front().skill;
    request.discipline = here.place.workers[chosen.front().worker].discipline;
    request.angles = static_cast<std::uint8_t>(chosen.size());
    for (const rules::Answerer& adviser : chosen) {
      book_hours(here, adviser.worker, hours_of_answer(here, request),
                 request.joint != 0 ? world::Aside::meeting : world::Aside::consult);
    }
    if (request.from != here.place.index) {
      note_answered(here, request);
    }
    if (request.joint != 0) {
      meet_together(here, request, chosen);
    }
  }
  return request;
}

}  // namespace samenspel::process
