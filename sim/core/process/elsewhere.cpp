#include "core/process/elsewhere.hpp"

#include <algorithm>
#include <vector>

#include "core/process/money.hpp"
#include "core/process/process.hpp"
#include "core/process/steps.hpp"
#include "core/rules/elsewhere.hpp"
#include "core/rules/entry.hpp"
#include "core/rules/workload.hpp"

namespace samenspel::process {

namespace {

using world::MessageKind;
using world::Registering;
using world::Registration;

const scenario::Elsewhere& elsewhere_keys(const Here& here) {
  return here.parameters().waiting.elsewhere;
}

// A look carries its turn (8 bits), the policy since which families look (8) and low bits of the
// number of its need (16); together with its moment, which hangs on the wait, that names it.
constexpr std::uint32_t stamp_of(std::uint32_t turn, std::uint32_t since_policy,
                                 std::uint32_t ordinal) {
  return turn << 24 | (since_policy & 0xFF) << 16 | (ordinal & 0xFFFF);
}
constexpr std::uint32_t turn_in(std::uint32_t stamp) { return stamp >> 24; }

void schedule_look(Here& here, std::uint32_t slot) {
  const Case& c = here.item(slot);
  const rules::NextLook next =
      rules::next_look_elsewhere(c, here.now, elsewhere_keys(here), here.shared.key);
  if (next.at != world::never) {
    here.schedule(EventKind::asks_elsewhere, Phase::waiting, next.at, slot,
                  stamp_of(next.turn, here.place.lists.looks_since, c.ordinal));
  }
}

/// States something about a registration of a case: of the team whose list it is.
void state_of_team(Here& here, FactKind kind, const Case& c, std::uint16_t team, unsigned detail,
                   std::int64_t value) {
  here.fact(kind, c, static_cast<std::uint8_t>(detail), value);
  here.facts.back().team = team;
}

/// The family is off a further list, in this way.
void end_registration(Here& here, std::size_t index, unsigned how) {
  const world::Elsewhere one = here.place.lists.elsewhere[index];
  here.place.lists.elsewhere.erase(here.place.lists.elsewhere.begin() +
                                   static_cast<std::ptrdiff_t>(index));
  const bool last = here.place.lists.count_elsewhere(one.case_slot) == 0;
  state_of_team(here, FactKind::registration_ended, here.item(one.case_slot), one.team,
                last ? how | world::last_elsewhere : how, here.now - one.since);
}

void erase_registration(Here& here, std::size_t index) {
  here.place.lists.registrations.erase(here.place.lists.registrations.begin() +
                                       static_cast<std::ptrdiff_t>(index));
}

// -- where the family waits

/// The wait is remembered for the family's mark, and has cost trust.
void leave_first_list(Here& here, std::uint32_t slot, std::uint16_t to) {
  leave_list(here, slot);
  Case& c = here.item(slot);
  here.fact(FactKind::offer_taken, c, here.is_here(to) ? 0 : 1, here.now - c.since);
  count_wait(here, c);
  c.team = to;
  c.step = world::Step::intake;
}

/// The further team has room: the family goes there, if it still waits.
void hear_offer(Here& here, const Registering& what) {
  const std::size_t index = here.place.lists.find_elsewhere(what.number);
  if (index == here.place.lists.elsewhere.size()) {
    return;  // it was withdrawn before: that is the answer, and under way
  }
  end_registration(here, index, world::place_taken);
  leave_first_list(here, what.case_slot, what.team);
  send_case(here, what.case_slot, what.team);
  world::Message& letter = here.outbox.back().message;
  letter.kind = MessageKind::case_takes_offer;
  letter.registering = what;
}

void hear_that_list_is_closed(Here& here, const Registering& what) {
  const std::size_t index = here.place.lists.find_elsewhere(what.number);
  if (index < here.place.lists.elsewhere.size()) {
    end_registration(here, index, world::turned_down);
  }
}

// -- where the further team is

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
  if (worker != rules::nobody && may_begin(here, slot)) {
    start_help(here, slot, worker);
  } else {
    wait(here, slot, true);
  }
}

void offer_place(Here& here, world::Team& team, std::size_t index, std::uint16_t worker) {
  Registration& one = here.place.lists.registrations[index];
  const Registering what = one.what;
  --team.registered;
  if (what.from == here.place.index) {
    erase_registration(here, index);
    end_registration(here, here.place.lists.find_elsewhere(what.number), world::place_taken);
    leave_first_list(here, what.case_slot, what.team);
    begin_at_place(here, what.case_slot, worker);
    return;
  }
  one.worker = worker;
  one.offered_at = here.now;
  ++here.place.workers[worker].caseload;
  ++team.kept;
  here.send(what.from, MessageKind::place_offered, what);
}

/// Nobody keeps a place for this registration any more; who did.
std::uint16_t free_place(Here& here, std::size_t index) {
  const Registration one = here.place.lists.registrations[index];
  SAMENSPEL_CHECK(one.is_offered(), "a place is freed that was kept");
  --here.place.workers[one.worker].caseload;
  --here.team(one.what.team).kept;
  erase_registration(here, index);
  return one.worker;
}

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

/// The family waits no more. Where a place was offered meanwhile, it was kept in vain.
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
      if (registered ? !more : !may_begin(here, list.slot())) {
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

bool may_look_elsewhere(const scenario::Policy& policy) {
  return policy.parameters.waiting.elsewhere.lists_at_most > 1;
}

void look_elsewhere(Here& here, std::uint32_t slot) {
  if (may_look_elsewhere(here.policy())) {
    schedule_look(here, slot);
  }
}

void all_look_elsewhere(Here& here, std::uint32_t since_policy) {
  here.place.lists.looks_since = since_policy;
  for (std::uint32_t slot = 0; slot < here.place.cases.end(); ++slot) {
    if (here.item(slot).state == CaseState::waiting) {
      schedule_look(here, slot);
    }
  }
}

bool still_looks_elsewhere(const Here& here, const Entry& entry) {
  const Case& c = here.place.cases[entry.slot];
  const std::uint32_t turn = turn_in(entry.stamp);
  return c.state == CaseState::waiting &&
         entry.stamp == stamp_of(turn, here.place.lists.looks_since, c.ordinal) &&
         rules::looks_elsewhere_at(c, turn, elsewhere_keys(here), here.shared.key) == entry.time;
}

void on_asks_elsewhere(Here& here, const Entry& entry) {
  const std::uint32_t slot = entry.slot;
  const Case& c = here.item(slot);
  if (!may_look_elsewhere(here.policy())) {
    return;
  }
  schedule_look(here, slot);
  std::vector<scenario::TeamIndex> standing{c.team};
  for (const world::Elsewhere& one : here.place.lists.elsewhere) {
    if (one.case_slot == slot) {
      standing.push_back(one.team);
    }
  }
  if (static_cast<std::int64_t>(standing.size()) >= elsewhere_keys(here).lists_at_most) {
    return;
  }
  const scenario::TeamIndex team = rules::further_list(
      c, turn_in(entry.stamp), standing, here.structure(), here.policy(), here.shared.key);
  if (team == scenario::none) {
    return;
  }
  const world::Brick& hardest = c.bricks[rules::hardest_visible(c)];
  Registering what;
  what.number = here.place.lists.next_number++;
  what.case_slot = slot;
  what.from = here.place.index;
  what.team = team;
  what.area = c.area;
  what.priority = c.priority;
  what.domain = hardest.domain;
  what.difficulty = hardest.difficulty;
  here.place.lists.elsewhere.push_back({here.now, slot, what.number, team});
  state_of_team(here, FactKind::registered, c, team, static_cast<unsigned>(standing.size()),
                c.team);
  if (here.is_here(team)) {
    take_on_list(here, what);
  } else {
    here.send(here.structure().teams[team].place, MessageKind::registration_sent, what);
  }
}

void on_registration_decided(Here& here, const Entry& entry) {
  admit_waiting(here, here.team(static_cast<std::uint16_t>(entry.slot)));
}

void withdraw_registrations(Here& here, std::uint32_t slot) {
  for (std::size_t i = 0; i < here.place.lists.elsewhere.size();) {
    const world::Elsewhere one = here.place.lists.elsewhere[i];
    if (one.case_slot != slot) {
      ++i;
      continue;
    }
    end_registration(here, i, world::withdrawn);
    Registering what;
    what.number = one.number;
    what.case_slot = slot;
    what.from = here.place.index;
    what.team = one.team;
    what.area = here.item(slot).area;
    if (here.is_here(one.team)) {
      take_off_list(here, what);
    } else {
      here.send(here.structure().teams[one.team].place, MessageKind::registration_withdrawn, what);
    }
  }
}

void admit_waiting_and_registered(Here& here, world::Team& team) {
  for (NextOfBoth next = next_of_both_lists(here, team); next.worker != rules::nobody;
       next = next_of_both_lists(here, team)) {
    if (next.slot == world::no_slot) {
      offer_place(here, team, next.registration, next.worker);
    } else {
      leave_list(here, next.slot);
      start_help(here, next.slot, next.worker);
    }
  }
}

void on_list_letter(Here& here, const world::Message& message) {
  const Registering what = message.registering;
  switch (message.kind) {
    case MessageKind::registration_sent:
      take_on_list(here, what);
      return;
    case MessageKind::registration_withdrawn:
      take_off_list(here, what);
      return;
    case MessageKind::place_offered:
      hear_offer(here, what);
      return;
    case MessageKind::list_closed:
      hear_that_list_is_closed(here, what);
      return;
    default:
      SAMENSPEL_CHECK(false, "a letter about a list");
  }
}

void arrive_at_kept_place(Here& here, std::uint32_t slot, const Registering& what) {
  const std::size_t index = here.place.lists.find_registration(what);
  SAMENSPEL_CHECK(index < here.place.lists.registrations.size(), "who comes is expected");
  const std::uint16_t worker = free_place(here, index);
  Case& c = here.item(slot);
  c.team = what.team;
  if (c.exit_at <= here.now) {
    end_help(here, slot,
             c.has(Case::comes_of_age) ? world::Ending::aged_out : world::Ending::moved_away);
  } else {
    watch_exit(here, slot);
    begin_at_place(here, slot, worker);
  }
  admit_waiting(here, here.team(what.team));
}

}  // namespace samenspel::process
