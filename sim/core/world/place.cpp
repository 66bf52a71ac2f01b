#include "core/world/place.hpp"

namespace samenspel::world {

namespace {

/// Cases on the lists of a team, each linked both ways and in the state of waiting.
std::uint32_t audit_lists(const Team& team, const engine::Slots<Case>& cases) {
  std::uint32_t count = 0;
  for (std::size_t priority = 0; priority < priority_count; ++priority) {
    std::uint32_t previous = no_slot;
    for (std::uint32_t slot = team.lists[priority].head; slot != no_slot; slot = cases[slot].next) {
      const Case& item = cases[slot];
      SAMENSPEL_CHECK(item.state == CaseState::waiting && item.team == team.index,
                      "a case on a list waits for that team");
      SAMENSPEL_CHECK(item.priority == priority && item.previous == previous,
                      "a list is linked both ways");
      previous = slot;
      ++count;
    }
    SAMENSPEL_CHECK(team.lists[priority].tail == previous, "a list ends at its tail");
  }
  return count;
}

/// The load of each area's social base is what the bricks take that it carries.
void audit_social_base(const Place& place) {
  std::vector<double> load(place.areas.size(), 0);
  for (std::uint32_t slot = 0; slot < place.carried.end(); ++slot) {
    const Carried& carried = place.carried[slot];
    if (carried.local_area != none) {
      load[carried.local_area] += carried.hours_per_week();
    }
  }
  for (std::size_t area = 0; area < load.size(); ++area) {
    const double apart = load[area] - place.areas[area].base_load;
    SAMENSPEL_CHECK(apart < 1e-6 && apart > -1e-6, "a social base carries the bricks it took up");
  }
}

}  // namespace

void Place::audit(Seconds now) const {
  std::uint32_t open = 0;
  std::uint32_t waiting = 0;
  std::uint32_t held = 0;
  for (std::uint32_t slot = 0; slot < cases.end(); ++slot) {
    const Case& item = cases[slot];
    if (item.state == CaseState::free) {
      continue;
    }
    ++open;
    waiting += item.state == CaseState::waiting ? 1 : 0;
    const bool in_hands = item.state == CaseState::in_care || item.state == CaseState::ongoing ||
                          item.state == CaseState::closing;
    held += in_hands ? 1 : 0;
    SAMENSPEL_CHECK(in_hands == (item.worker != none), "a case in care has exactly one worker");
    SAMENSPEL_CHECK(item.since <= now, "nothing began in the future");
    SAMENSPEL_CHECK(item.exit_at == never || exits.of(slot) == item.exit_at,
                    "a place knows which families leave in a month");
  }
  SAMENSPEL_CHECK(open == cases.size(), "every open case is in exactly one slot");
  std::uint32_t listed = 0;
  std::uint32_t team_held = 0;
  for (const Team& team : teams) {
    const std::uint32_t on_lists = audit_lists(team, cases);
    SAMENSPEL_CHECK(on_lists == team.waiting, "a team knows how many wait");
    listed += on_lists;
    std::uint32_t caseload = 0;
    for (std::size_t w = 0; w < team.worker_count; ++w) {
      caseload += workers[team.first_worker + w].caseload;
      SAMENSPEL_CHECK(w >= 64 || (team.idle >> w & 1) ==
                                     (workers[team.first_worker + w].caseload == 0 ? 1U : 0U),
                      "a team knows who of its first workers has no family");
    }
    SAMENSPEL_CHECK(caseload == team.held + team.kept,
                    "what a team holds is what its workers hold");
    team_held += team.held;
  }
  SAMENSPEL_CHECK(listed == waiting, "every waiting case is on one list");
  SAMENSPEL_CHECK(team_held == held, "every case in care is in one caseload");
  for (const Worker& worker : workers) {
    SAMENSPEL_CHECK(worker.due_at == never || worker.entry_at <= worker.due_at,
                    "an entry comes for a worker before the first mark is passed");
    SAMENSPEL_CHECK(worker.desks.empty() || worker.due == worker.earliest(),
                    "a worker knows which mark comes first");
    for (const Desk& desk : worker.desks) {
      if ((desk.case_slot & visit_bit) != 0) {
        continue;
      }
      const Case& item = cases[desk.case_slot];
      SAMENSPEL_CHECK(item.state == CaseState::in_care &&
                          item.worker == static_cast<std::uint16_t>(&worker - workers.data()),
                      "what lies on a desk is in that worker's care");
    }
  }
  audit_social_base(*this);
  audit_expertise(*this);
  audit_money(*this);
  audit_several_lists(*this);
}

}  // namespace samenspel::world
