// The one agenda entry of a worker: the moment at which the first of the cases at the desk reaches
// its mark. Most changes put that moment off; the entry that is under way then stays, and goes on
// to the new moment when it comes.

#include <algorithm>

#include "core/base/rounding.hpp"
#include "core/process/expertise.hpp"
#include "core/process/process.hpp"
#include "core/process/steps.hpp"

namespace samenspel::process {

namespace {

/// Puts the worker's entry where the mark is due, as if it had been scheduled when that was known.
void schedule_mark(Here& here, std::uint16_t index, world::Worker& worker) {
  worker.entry_at = worker.due_at;
  here.agenda.schedule(worker.due_at,
                       engine::order_of(Phase::departures, here.place.index, worker.due_sequence),
                       index, worker.stamp, here.place.index,
                       static_cast<std::uint16_t>(EventKind::work_reaches_mark));
}

/// The first whole second that is so many seconds from now or more; `never` when the run is over by
/// then.
base::Moment moment_in(const Here& here, double seconds) {
  const Seconds at = here.now + base::round_up_within(seconds, base::never);
  return at < here.shared.ends ? at : base::never;
}

/// When the first case reaches its mark; the clock stands at now, and some case is at the desk.
[[gnu::noinline]] void time_first_mark(Here& here, std::uint16_t index, world::Worker& worker) {
  worker.settle();
  worker.due_at = base::never;
  if (worker.rate() <= 0) {
    return;
  }
  const double left = worker.due_mark - worker.clock();
  worker.due_at = moment_in(here, left / worker.rate());
  if (worker.due_at == base::never) {
    return;
  }
  worker.due_sequence = here.place.next_sequence++;
  if (worker.due_at < worker.entry_at) {
    ++worker.stamp;
    schedule_mark(here, index, worker);
  }
}

/// The same as `put_at` where there is no desk for one more case yet.
[[gnu::noinline]] void put_at_new_desk(Here& here, std::uint16_t index, world::Worker& worker,
                                       std::uint32_t slot, double mark) {
  worker.take_up(world::Desk{slot, mark});
  time_first_mark(here, index, worker);
}

/// In line where a step goes on the desk, which need keep nothing for what is rare.
[[gnu::always_inline]] inline void put_at(Here& here, std::uint16_t index, world::Worker& worker,
                                          std::uint32_t slot, double mark) {
  if (worker.desks.size() == worker.desks.capacity()) [[unlikely]] {
    put_at_new_desk(here, index, worker, slot, mark);
    return;
  }
  worker.take_up(world::Desk{slot, mark});
  time_first_mark(here, index, worker);
}

/// The entry came before the mark, which has been put off since.
[[gnu::noinline]] void go_on_to_mark(Here& here, world::Worker& worker, const Entry& entry) {
  schedule_mark(here, static_cast<std::uint16_t>(entry.slot), worker);
}

}  // namespace

void time_desk(Here& here, std::uint16_t index, world::Worker& worker) {
  if (worker.desks.empty()) {
    worker.rest();
  } else {
    time_first_mark(here, index, worker);
  }
}

void retime(Here& here, std::uint16_t index) {
  world::Worker& worker = here.place.workers[index];
  worker.advance(here.now);
  time_desk(here, index, worker);
}

bool mark_is_reached(Here& here, world::Worker& worker, const Entry& entry) {
  if (worker.stamp != entry.stamp) {
    return false;
  }
  worker.entry_at = base::never;
  if (worker.due_at == base::never) {
    return false;
  }
  if (engine::order_of(Phase::departures, here.place.index, worker.due_sequence) == entry.order) {
    return true;
  }
  go_on_to_mark(here, worker, entry);
  return false;
}

void put_on_desk(Here& here, std::uint16_t index, std::uint32_t slot, double mark) {
  put_at(here, index, here.place.workers[index], slot, mark);
}

void put_step_on_desk(Here& here, std::uint32_t slot, Case& c, double hours) {
  world::Worker& worker = here.place.workers[c.worker];
  worker.advance(here.now);
  const double clock = worker.clock();
  c.step_clock = clock;
  put_at(here, c.worker, worker, slot, clock + hours);
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
