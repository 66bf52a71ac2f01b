// The one agenda entry of a worker: the moment at which the first of the cases at the desk reaches
// its mark.

#include <algorithm>

#include "core/base/rounding.hpp"
#include "core/process/expertise.hpp"
#include "core/process/process.hpp"

namespace samenspel::process {

void retime(Here& here, std::uint16_t index) {
  world::Worker& worker = here.place.workers[index];
  worker.advance(here.now);
  ++worker.stamp;
  worker.settle();
  if (worker.rate() <= 0) {
    return;
  }
  const std::size_t due = worker.earliest();
  worker.due = static_cast<std::uint32_t>(due);
  worker.due_case = worker.desks[due].case_slot;
  const double left = worker.desks[due].mark - worker.clock();
  const double seconds = std::max(0.0, left / worker.rate());
  if (seconds < 1e15) {
    here.schedule(EventKind::work_reaches_mark, Phase::departures,
                  here.now + base::round_up(seconds), index, worker.stamp);
  }
}

void put_on_desk(Here& here, std::uint16_t index, std::uint32_t slot, double mark) {
  here.place.workers[index].desks.push_back(world::Desk{slot, mark});
  retime(here, index);
}

void take_from_desk(Here& here, std::uint16_t index, std::uint32_t slot) {
  world::Worker& worker = here.place.workers[index];
  worker.advance(here.now);
  worker.leave_desk(slot);
}

void reserve_hours(Here& here, std::uint16_t index, double hours_per_second) {
  count_aside(here, index);
  world::Worker& worker = here.place.workers[index];
  worker.advance(here.now);
  worker.reserved += hours_per_second;
  if (worker.reserved < 1e-15) {
    worker.reserved = 0;
  }
  retime(here, index);
}

}  // namespace samenspel::process
