// Work pleases or wears those who do it; they leave, their post is vacant, and somebody else comes.

#include <algorithm>

#include "core/funding/costs.hpp"
#include "core/process/expertise.hpp"
#include "core/process/learning.hpp"
#include "core/process/money.hpp"
#include "core/process/process.hpp"
#include "core/process/staff.hpp"
#include "core/rules/expertise/learning.hpp"
#include "core/rules/satisfaction.hpp"
#include "core/rules/turnover.hpp"

namespace samenspel::process {

namespace {

using world::Member;

void seat(Here& here, std::uint16_t index) {
  Member& member = here.place.staffing.members[index];
  const scenario::Staff& p = here.parameters().staff;
  const bool new_worker = member.hired_at > 0;
  member.selected = new_worker ? p.selection_skill : 0;
  member.satisfaction =
      std::min(1.0, p.satisfaction.at_start + (new_worker ? p.selection_satisfaction : 0.0));
  member.patience = rules::patience_of(name_of(here, here.place.workers[index]), member.generation,
                                       here.shared.key);
}

rules::WorkMonth month_of(Here& here, std::uint16_t index) {
  const world::Worker& worker = here.place.workers[index];
  const Member& member = here.place.staffing.members[index];
  const scenario::TeamPolicy& policy = here.policy().teams[worker.team];
  rules::WorkMonth month;
  month.laid = member.laid;
  month.together = member.together;
  month.gated = member.gated;
  month.gained = member.gained;
  month.administration = policy.administration;
  month.load = worker.capacity > 0
                   ? (worker.wanted * static_cast<double>(worker.desks.size()) + worker.reserved) /
                         worker.capacity
                   : 1.0;
  const double long_at = policy.fte * policy.caseload_hard_at;
  month.list = long_at > 0 ? here.team(worker.team).list_length() / long_at : 0.0;
  return month;
}

void feel_the_month(Here& here, std::uint16_t index, double months) {
  Member& member = here.place.staffing.members[index];
  const scenario::Satisfaction& p = here.parameters().staff.satisfaction;
  if (!here.place.workers[index].absent) {
    member.satisfaction = rules::satisfaction_after(member.satisfaction, months,
                                                    rules::settles_at(month_of(here, index), p), p);
  }
  member.laid = member.together = member.gated = 0;
  member.gained = 0;
}

/// Spends the hazard of a month at the satisfaction with which it begins.
void may_leave(Here& here, std::uint16_t index, Seconds lasts) {
  Member& member = here.place.staffing.members[index];
  const double rate =
      rules::leaving_rate(here.policy().teams[here.place.workers[index].team].turnover_per_second,
                          member.satisfaction, here.parameters().staff);
  const double spent = rate * static_cast<double>(lasts);
  if (spent > member.patience) {
    here.schedule(EventKind::worker_leaves, Phase::staff,
                  here.now + static_cast<Seconds>(member.patience / rate) + 1, index,
                  member.generation);
  }
  member.patience = std::max(0.0, member.patience - spent);
}

/// Whoever knew the team knew this person among others.
void note_who_left(Here& here, std::uint16_t index) {
  const world::Team& team = here.team(here.place.workers[index].team);
  int people = 1;
  for (std::uint16_t w = team.first_worker; w < team.first_worker + team.worker_count; ++w) {
    people += w != index && here.place.workers[w].present ? 1 : 0;
  }
  double& who_left = here.board.write(team.index).who_left;
  who_left = rules::who_left_after(who_left, people);
}

void state_satisfaction(Here& here) {
  for (const world::Team& team : here.place.teams) {
    double sum = 0;
    int people = 0;
    for (std::uint16_t w = team.first_worker; w < team.first_worker + team.worker_count; ++w) {
      if (here.place.workers[w].present) {
        sum += here.place.staffing.members[w].satisfaction;
        ++people;
      }
    }
    if (people > 0) {
      here.fact(FactKind::satisfaction_stands, world::none, team.index,
                static_cast<std::uint8_t>(std::min(people, 255)),
                static_cast<std::int64_t>(1e6 * sum / people));
    }
  }
}

}  // namespace

random::Subject name_of(const Here& here, const world::Worker& worker) {
  const std::uint32_t team = here.structure().teams[worker.team].local;
  return random::subject(
      random::Who::worker, here.place.index,
      team << 24 ^ static_cast<std::uint32_t>(worker.discipline) << 16 ^ worker.post);
}

void start_staff(Here& here) {
  for (std::uint16_t w = 0; w < here.place.staffing.members.size(); ++w) {
    seat(here, w);
  }
}

void live_a_month_of_work(Here& here, std::size_t month) {
  world::Staffing& staffing = here.place.staffing;
  if (!staffing.in_use()) {
    return;
  }
  const bool last = month + 1 >= here.shared.months.size();
  const Seconds before = month == 0 ? Seconds{here.now} : here.shared.months[month - 1].begins;
  const double months = static_cast<double>(here.now - before) / scenario::seconds_per_month;
  for (std::uint16_t w = 0; w < staffing.members.size(); ++w) {
    if (!here.place.workers[w].present) {
      continue;
    }
    if (months > 0) {
      feel_the_month(here, w, months);
    }
    if (!last) {
      may_leave(here, w, here.shared.months[month + 1].begins - here.now);
    }
  }
  state_satisfaction(here);
}

void let_go(Here& here, std::uint16_t index) {
  note_who_left(here, index);
  break_off_visits(here, index);
  give_back_cases(here, index);
  forget_who_asked(here, index);
  new_person(here, index);
}

void on_worker_leaves(Here& here, const Entry& entry) {
  const auto index = static_cast<std::uint16_t>(entry.slot);
  world::Worker& worker = here.place.workers[index];
  Member& member = here.place.staffing.members[index];
  if (!worker.present) {
    return;
  }
  close_books(here);
  here.fact(FactKind::worker_left, world::none, worker.team,
            static_cast<std::uint8_t>(worker.discipline), here.now - member.hired_at);
  worker.present = false;
  member.vacant = true;
  empty_post(here, index);
  let_go(here, index);
  set_capacity(here, index);
  const double weeks = here.parameters().staff.vacancy_weeks;
  here.schedule(EventKind::post_filled, Phase::staff,
                here.now + static_cast<Seconds>(weeks * scenario::seconds_per_week) + 1, index,
                member.generation);
  admit_waiting(here, here.team(worker.team));
}

void on_post_filled(Here& here, const Entry& entry) {
  const auto index = static_cast<std::uint16_t>(entry.slot);
  world::Worker& worker = here.place.workers[index];
  here.place.staffing.members[index].vacant = false;
  here.fact(FactKind::vacancy_ended, world::none, worker.team,
            static_cast<std::uint8_t>(worker.discipline), 0);
  if (worker.fraction <= 0) {
    return;  // the post was closed meanwhile
  }
  close_books(here);
  const std::int64_t cents = funding::cents(here.parameters().staff.recruitment_eur * 100);
  world::Account& account = account_of(here, worker.team);
  const world::Funder funder = funder_of(here, worker.team);
  if (here.policy().contract_of(worker.team) == nullptr) {  // a contract has one sum for all
    account.grant(funding::granted(cents, here.parameters().funding), funder);
  }
  book(here, account, world::none, worker.team, world::CostKind::recruitment, cents, funder);
  worker.present = true;
  open_post(here, index);
  set_capacity(here, index);
  admit_waiting(here, here.team(worker.team));
}

void empty_post(Here& here, std::uint16_t index) {
  if (here.place.staffing.in_use()) {
    ++here.place.staffing.members[index].generation;
  }
}

void open_post(Here& here, std::uint16_t index) {
  arrive(here, index);
  if (here.place.staffing.in_use()) {
    Member& member = here.place.staffing.members[index];
    member.hired_at = here.now;
    member.laid = member.together = member.gated = 0;
    member.gained = 0;
    seat(here, index);
  }
}

bool is_vacant(const Here& here, std::uint16_t index) {
  return here.place.staffing.in_use() && here.place.staffing.members[index].vacant;
}

double productivity_of(const Here& here, std::uint16_t index) {
  if (!here.place.staffing.in_use()) {
    return 1;
  }
  const Member& member = here.place.staffing.members[index];
  return member.hired_at == 0
             ? 1
             : rules::productivity(here.now - member.hired_at, here.parameters().staff);
}

void note_brick_laid(Here& here, std::uint16_t worker, bool together) {
  if (here.place.staffing.in_use()) {
    Member& member = here.place.staffing.members[worker];
    ++member.laid;
    member.together = static_cast<std::uint16_t>(member.together + (together ? 1 : 0));
  }
}

void note_gate(Here& here, std::uint16_t worker) {
  if (here.place.staffing.in_use()) {
    ++here.place.staffing.members[worker].gated;
  }
}

void note_learned(Here& here, std::uint16_t worker, double gained) {
  if (here.place.staffing.in_use()) {
    here.place.staffing.members[worker].gained += gained;
  }
}

}  // namespace samenspel::process
