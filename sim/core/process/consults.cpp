// Somebody of a team answers a question; the hours that consults take of both.

#include <algorithm>

#include "core/process/expertise.hpp"
#include "core/process/process.hpp"
#include "core/rules/expertise/answering.hpp"

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

std::optional<Request> give_advice(Here& here, Request request) {
  const rules::Answerer chosen =
      rules::choose_adviser(here.place, here.team(request.team), request, here.now, here.policy());
  request.answer = chosen.answer;
  request.amount = 0;
  if (chosen.answer == Answer::given) {
    request.skill = chosen.skill;
    book_hours(here, chosen.worker, here.parameters().expertise.consult.answer_hours);
  }
  return request;
}

}  // namespace samenspel::process
