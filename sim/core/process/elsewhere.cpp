// A family that waits looks for a further list, and hears of it: offers, closed lists.

#include "core/process/elsewhere.hpp"

#include <vector>

#include "core/process/process.hpp"
#include "core/process/steps.hpp"
#include "core/rules/elsewhere.hpp"
#include "core/rules/entry.hpp"

namespace samenspel::process {

namespace {

using world::MessageKind;
using world::Registering;

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

/// The further team has room: the family goes there, if it still waits.
void hear_offer(Here& here, const Registering& what) {
  if (!leave_first_list_for(here, what)) {
    return;  // it was withdrawn before: that is the answer, and under way
  }
  send_case(here, what.case_slot, here.item(what.case_slot), what.team);
  world::Message& letter = here.outbox.back().message;
  letter.kind = MessageKind::case_takes_offer;
  letter.registering = what;
}

}  // namespace

bool leave_first_list_for(Here& here, const Registering& what) {
  const std::size_t index = here.place.lists.find_elsewhere(what.number);
  if (index == here.place.lists.elsewhere.size()) {
    return false;
  }
  end_registration(here, index, world::place_taken);
  leave_list(here, what.case_slot, here.item(what.case_slot));
  Case& c = here.item(what.case_slot);
  here.fact(FactKind::offer_taken, c, here.is_here(what.team) ? 0 : 1, here.now - c.since);
  count_wait(here, c);
  c.team = what.team;
  c.step = world::Step::intake;
  return true;
}

void hear_that_list_is_closed(Here& here, const Registering& what) {
  const std::size_t index = here.place.lists.find_elsewhere(what.number);
  if (index < here.place.lists.elsewhere.size()) {
    end_registration(here, index, world::turned_down);
  }
}

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

}  // namespace samenspel::process
