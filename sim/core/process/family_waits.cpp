// Waiting on a team's list: escalation, natural recovery, giving up, crisis. A waiting case has one
// agenda entry.

#include <algorithm>

#include "core/process/elsewhere.hpp"
#include "core/process/process.hpp"
#include "core/rules/entry.hpp"
#include "core/rules/need_shape.hpp"
#include "core/rules/waiting.hpp"
#include "core/rules/workload.hpp"
#include "core/world/goes_with.hpp"

namespace samenspel::process {

namespace {

double give_up_factor(const Here& here, const Case& c) {
  const bool compulsory =
      here.policy().channels[c.channel].compulsory || c.has_lived(Case::ordered);
  return compulsory ? 0.0 : here.policy().teams[c.team].drop_out_waiting_factor;
}

rules::NextThreat next_threat(Here& here, const Case& c) {
  return rules::next_waiting_threat(c, here.now, give_up_factor(here, c), here.parameters().waiting,
                                    here.shared.key);
}

void schedule_threat_on_list(Here& here, std::uint32_t slot, Case& c) {
  ++c.stamp;
  const rules::NextThreat next = next_threat(here, c);
  if (next.threat != rules::Threat::nothing) {
    here.schedule(EventKind::waiting_tells, Phase::waiting, next.at, slot, c.stamp);
  }
}

void escalate(Here& here, std::uint32_t slot) {
  const scenario::Waiting& p = here.parameters().waiting;
  Case& c = here.item(slot);
  for (std::size_t i = 0; i < c.brick_count; ++i) {
    world::Brick& brick = c.bricks[i];
    brick.difficulty += static_cast<float>(p.escalation_difficulty * (1 - brick.difficulty));
    if (!brick.is(world::ongoing)) {
      brick.amount *= static_cast<float>(p.escalation_work);
    }
  }
  c.escalations = static_cast<std::uint8_t>(std::min(c.escalations + 1, 200));
  c.spent.escalation = c.spent.recovery = 0;
  here.fact(FactKind::escalated, c);
  schedule_threat_on_list(here, slot, c);
}

void recover(Here& here, std::uint32_t slot, std::size_t brick) {
  Case& c = here.item(slot);
  here.fact(FactKind::brick_passed, c, c.bricks[brick].domain);
  here.about(c.bricks[brick]);
  c.remove(brick);
  if (rules::hardest_visible(c) < c.brick_count) {
    schedule_threat_on_list(here, slot, c);
    return;
  }
  leave_list(here, slot, c);
  here.fact(FactKind::unqueued, c, static_cast<std::uint8_t>(world::Ending::recovered),
            here.now - c.since);
  end_help(here, slot, c, world::Ending::recovered);
}

/// A safety brick appears; the case goes before all others and is received the same hour.
void become_crisis(Here& here, std::uint32_t slot) {
  Case& c = here.item(slot);
  const scenario::Policy& policy = here.policy();
  const std::uint8_t domain = policy.crisis_domain == 255 ? c.first_domain : policy.crisis_domain;
  leave_list(here, slot, c);
  c.priority = 0;
  if (c.brick_count < world::max_bricks) {
    world::Brick brick =
        rules::draw_brick(c, domain, c.next_ordinal++, c.whose, policy, here.shared.key);
    brick.set(world::crisis);
    c.add(brick);
  }
  here.fact(FactKind::crisis, c, domain);
  world::Team& team = here.team(c.team);
  const std::uint16_t worker = rules::choose_worker(here.place, team, c, policy);
  if (worker != rules::nobody) {
    start_help(here, team, slot, c, worker);
    return;
  }
  world::put_on_list(team, here.place.cases, slot);
  here.fact(FactKind::queued, c, c.priority);
  schedule_threat_on_list(here, slot, c);
}

/// From now on this policy holds at the place.
void put_in_force(Here& here, std::uint32_t policy) {
  here.place.policy = policy;
  here.in_force = &(*here.shared.policies)[policy];
  note_policy(here);
}

void come_off_list(Here& here, std::uint32_t slot, Case& c) {
  world::take_from_list(here.team(c.team), here.place.cases, slot);
  here.fact(FactKind::left_list, c);
  ++c.stamp;
}

}  // namespace

void wait(Here& here, std::uint32_t slot, Case& c, bool at_head) {
  c.state = CaseState::waiting;
  c.begin_spell(here.now);
  world::put_on_list(here.team(c.team), here.place.cases, slot, at_head);
  here.fact(FactKind::queued, c, c.priority, 0, c.turn_unmet(true) ? world::also_unmet_begins : 0);
  schedule_threat_on_list(here, slot, c);
  look_elsewhere(here, slot);
}

void change_threats(Here& here, const Entry& policy) {
  const scenario::Policy& next = (*here.shared.policies)[policy.slot];
  const bool begin_to_look = !may_look_elsewhere(here.policy()) && may_look_elsewhere(next);
  if (!next.changes_hazards) {
    put_in_force(here, policy.slot);
    return;
  }
  for (std::uint32_t slot = 0; slot < here.place.cases.end(); ++slot) {
    Case& c = here.item(slot);
    if (c.state == CaseState::waiting) {
      rules::spend_waiting(c, here.now, give_up_factor(here, c), here.parameters().waiting);
    } else if (c.state == CaseState::considering) {
      rules::spend_considering(c, here.now, here.shared, here.policy());
    }
  }
  put_in_force(here, policy.slot);
  for (std::uint32_t slot = 0; slot < here.place.cases.end(); ++slot) {
    Case& c = here.item(slot);
    if (c.state == CaseState::waiting) {
      schedule_threat_on_list(here, slot, c);
    } else if (c.state == CaseState::considering) {
      reconsider(here, slot, c);
    }
  }
  if (begin_to_look) {
    all_look_elsewhere(here, policy.slot);
  }
}

void leave_list(Here& here, std::uint32_t slot, Case& c) {
  come_off_list(here, slot, c);
  if (!here.place.lists.elsewhere.empty()) {
    withdraw_registrations(here, slot);
  }
}

void spend_wait(Here& here, std::uint32_t slot) {
  Case& c = here.item(slot);
  rules::spend_waiting(c, here.now, give_up_factor(here, c), here.parameters().waiting);
}

void wait_on(Here& here, std::uint32_t slot, std::uint8_t priority) {
  Case& c = here.item(slot);
  if (priority != c.priority) {
    come_off_list(here, slot, c);
    c.priority = priority;
    world::put_on_list(here.team(c.team), here.place.cases, slot);
    here.fact(FactKind::queued, c, c.priority);
  }
  schedule_threat_on_list(here, slot, c);
}

void on_waiting_tells(Here& here, const Entry& entry) {
  const std::uint32_t slot = entry.slot;
  Case& c = here.item(slot);
  const rules::NextThreat next = next_threat(here, c);
  rules::spend_waiting(c, here.now, give_up_factor(here, c), here.parameters().waiting);
  switch (next.threat) {
    case rules::Threat::escalates:
      escalate(here, slot);
      return;
    case rules::Threat::recovers:
      recover(here, slot, next.brick);
      return;
    case rules::Threat::becomes_crisis:
      become_crisis(here, slot);
      return;
    case rules::Threat::gives_up:
      leave_list(here, slot, c);
      here.fact(FactKind::unqueued, c, static_cast<std::uint8_t>(world::Ending::gave_up_waiting),
                here.now - c.since);
      end_help(here, slot, c, world::Ending::gave_up_waiting);
      return;
    case rules::Threat::asks:
    case rules::Threat::nothing:
      SAMENSPEL_CHECK(false, "a waiting case is told what threatens it");
  }
}

}  // namespace samenspel::process
