// The list of a team on which families stand that wait for another one: who is helped next, and
// places that are kept until the family is there.

#include <algorithm>
#include <vector>

#include "core/process/elsewhere.hpp"
#include "core/process/money.hpp"
#include "core/process/process.hpp"
#include "core/rules/workload.hpp"

namespace samenspel::process {

namespace {

using world::MessageKind;
using world::Registering;
using world::Registration;

void erase_registration(Here& here, std::size_t index) {
  here.place.lists.registrations.erase(here.place.lists.registrations.begin() +
                                       static_cast<std::ptrdiff_t>(index));
}

/// Help begins with who kept the place, unless they are not there any more.
void begin_at_place(Here& here, std::uint32_t slot, std::uint16_t worker) {
  Case& c = here.item(slot);
  const std::uint16_t team = c.team;
  c.since = here.now;
  here.fact(FactKind::entered, c, c.channel, 2);
  request_paper(here, slot);
  count_as_decided(here, slot);
  if (goes_to_other_provider(here, slot)) {
    return;
  }
  const world::Worker& keeper = here.place.workers[worker];
  if (!keeper.present || keeper.absent) {
    worker = rules::choose_worker(here.place, here.team(team), c, here.policy());
  }
  if (worker != rules::nobody && may_begin(here, slot, c)) {
    start_help(here, here.team(team), slot, c, worker);
  } else {
    wait(here, slot, c, true);
  }
}

void offer_place(Here& here, world::Team& team, std::size_t index, std::uint16_t worker) {
  Registration& one = here.place.lists.registrations[index];
  const Registering what = one.what;
  --team.registered;
  if (what.from == here.place.index) {
    erase_registration(here, index);
    leave_first_list_for(here, what);
    begin_at_place(here, what.case_slot, worker);
    return;
  }
  one.worker = worker;
  one.offered_at = here.now;
  ++here.place.workers[worker].caseload;
  team.becomes_busy(worker);
  ++team.kept;
  here.send(what.from, MessageKind::place_offered, what);
}

/// Nobody keeps a place for this registration any more; who did.
std::uint16_t free_place(Here& here, std::size_t index) {
  const Registration one = here.place.lists.registrations[index];
  SAMENSPEL_CHECK(one.is_offered(), "a place is freed that was kept");
  world::Team& team = here.team(one.what.team);
  --team.kept;
  if (--here.place.workers[one.worker].caseload == 0) {
    team.becomes_idle(one.worker);
  }
  erase_registration(here, index);
  return one.worker;
}

/// A family as the further team sees it.
Case seen_as_case(const Registration& one) {
  Case c;
  world::Brick brick;
  brick.domain = one.what.domain;
  brick.difficulty = one.what.difficulty;
  c.area = one.what.area;
  c.team = one.what.team;
  c.priority = one.what.priority;
  c.add(brick);
  return c;
}

/// Who is helped next: a case on the list, or a registration by its index.
struct NextOfBoth {
  std::uint16_t worker = rules::nobody;
  std::uint32_t slot = world::no_slot;
  std::size_t registration = 0;
};

/// Both lists of one priority, merged by when families came.
class BothLists {
 public:
  BothLists(Here& here, const world::Team& team, std::uint8_t priority)
      : here_(here), team_(team), priority_(priority), slot_(team.lists[priority].head) {
    to_next_registration();
  }

  [[nodiscard]] bool is_over() const {
    return slot_ == world::no_slot && registration_ == all().size();
  }
  [[nodiscard]] bool is_registration() const {
    return registration_ < all().size() && all()[registration_].since < earliest_case();
  }
  [[nodiscard]] std::uint32_t slot() const { return slot_; }
  [[nodiscard]] std::size_t registration() const { return registration_; }

  void next() {
    if (is_registration()) {
      ++registration_;
      to_next_registration();
    } else {
      slot_ = here_.item(slot_).next;
    }
  }

 private:
  const std::vector<Registration>& all() const { return here_.place.lists.registrations; }

  void to_next_registration() {
    while (registration_ < all().size() &&
           (all()[registration_].what.team != team_.index || all()[registration_].is_offered() ||
            all()[registration_].what.priority != priority_ ||
            all()[registration_].decided_at > here_.now)) {
      ++registration_;
    }
  }

  /// Since when somebody waits from here to the end of the list.
  [[nodiscard]] Seconds earliest_case() const {
    Seconds earliest = world::never;
    for (std::uint32_t slot = slot_; slot != world::no_slot; slot = here_.item(slot).next) {
      earliest = std::min<Seconds>(earliest, here_.item(slot).since);
    }
    return earliest;
  }

  Here& here_;
  const world::Team& team_;
  std::uint8_t priority_;
  std::uint32_t slot_;
  std::size_t registration_ = 0;
};

NextOfBoth next_of_both_lists(Here& here, const world::Team& team) {
  const bool more = takes_more(here, team.index);
  for (std::uint8_t priority = 0; priority < world::priority_count; ++priority) {
    for (BothLists list(here, team, priority); !list.is_over(); list.next()) {
      const bool registered = list.is_registration();
      if (registered ? !more : !may_begin(here, list.slot(), here.item(list.slot()))) {
        continue;
      }
      const Case& c = registered ? seen_as_case(here.place.lists.registrations[list.registration()])
                                 : here.item(list.slot());
      NextOfBoth next;
      next.worker = rules::choose_worker(here.place, team, c, here.policy());
      next.slot = registered ? world::no_slot : list.slot();
      next.registration = list.registration();
      if (next.worker != rules::nobody || !passes_others(here)) {
        return next;
      }
    }
  }
  return {};
}

}  // namespace

void take_on_list(Here& here, const Registering& what) {
  world::Team& team = here.team(what.team);
  const std::int64_t stops_at = here.policy().teams[what.team].intake_stops_at;
  if (stops_at >= 0 && team.list_length() >= stops_at) {
    if (what.from == here.place.index) {
      hear_that_list_is_closed(here, what);
    } else {
      here.send(what.from, MessageKind::list_closed, what);
    }
    return;
  }
  Registration one;
  one.since = here.now;
  one.decided_at = may_be_offered_from(here, what.team);
  one.what = what;
  here.place.lists.registrations.push_back(one);
  ++team.registered;
  if (one.decided_at > here.now) {
    here.schedule(EventKind::registration_decided, Phase::arrivals, one.decided_at, what.team, 0);
  } else {
    admit_waiting(here, team);
  }
}

void take_off_list(Here& here, const Registering& what) {
  const std::size_t index = here.place.lists.find_registration(what);
  if (index == here.place.lists.registrations.size()) {
    return;  // the list was closed
  }
  const Registration one = here.place.lists.registrations[index];
  world::Team& team = here.team(what.team);
  if (!one.is_offered()) {
    --team.registered;
    erase_registration(here, index);
    return;
  }
  here.fact(FactKind::offer_too_late, what.area, what.team, 0, here.now - one.offered_at);
  free_place(here, index);
  admit_waiting(here, team);
}

void on_registration_decided(Here& here, const Entry& entry) {
  admit_waiting(here, here.team(static_cast<std::uint16_t>(entry.slot)));
}

void admit_waiting_and_registered(Here& here, world::Team& team) {
  for (NextOfBoth next = next_of_both_lists(here, team); next.worker != rules::nobody;
       next = next_of_both_lists(here, team)) {
    if (next.slot == world::no_slot) {
      offer_place(here, team, next.registration, next.worker);
    } else {
      leave_list(here, next.slot, here.item(next.slot));
      start_help(here, team, next.slot, here.item(next.slot), next.worker);
    }
  }
}

void arrive_at_kept_place(Here& here, std::uint32_t slot, const Registering& what) {
  const std::size_t index = here.place.lists.find_registration(what);
  SAMENSPEL_CHECK(index < here.place.lists.registrations.size(), "who comes is expected");
  const std::uint16_t worker = free_place(here, index);
  Case& c = here.item(slot);
  c.team = what.team;
  if (c.exit_at <= here.now) {
    end_help(here, slot, c,
             c.has(Case::comes_of_age) ? world::Ending::aged_out : world::Ending::moved_away);
  } else {
    watch_exit(here, slot, c);
    begin_at_place(here, slot, worker);
  }
  admit_waiting(here, here.team(what.team));
}

}  // namespace samenspel::process
