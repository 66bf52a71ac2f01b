// What the way of paying asks of a case: a decision before help, a package with an end, one more.

#include <algorithm>

#include "core/funding/going_on.hpp"
#include "core/funding/growth.hpp"
#include "core/process/expertise.hpp"
#include "core/process/money.hpp"
#include "core/process/process.hpp"
#include "core/random/draws.hpp"
#include "core/rules/workload.hpp"

namespace samenspel::process {

namespace {

using scenario::Contract;
using world::Paper;

funding::Terms terms_of(const Here& here, const Contract& contract, std::uint16_t team) {
  return funding::form_of(contract.form).terms(contract, price_of(here, team));
}

world::FundedTeam& funded(Here& here, std::uint16_t team) {
  return here.place.funded.teams[here.structure().teams[team].local];
}

bool is_beyond_ceiling(const Here& here, const Contract& contract, std::uint16_t team) {
  if (contract.ceiling_eur_per_year <= 0) {
    return false;
  }
  const double ceiling =
      contract.ceiling_eur_per_year * 100 * here.policy().teams[team].share_of_contract;
  return static_cast<double>(
             here.place.funded.teams[here.structure().teams[team].local].year_cents) >= ceiling;
}

/// Cents of a package that are earned by now.
std::int64_t earned_by_now(const Here& here, const Paper& paper) {
  const auto whole = static_cast<double>(paper.ends_at - paper.begins_at);
  const auto part =
      static_cast<double>(std::min<Seconds>(here.now, paper.ends_at) - paper.begins_at);
  return whole > 0 ? static_cast<std::int64_t>(static_cast<double>(paper.cents) * (part / whole))
                   : paper.cents;
}

/// A package that was shortened may have earned a cent more than its part.
void earn(Here& here, Paper& paper, std::int64_t until) {
  const std::int64_t cents = std::max<std::int64_t>(0, until - paper.earned);
  account_of(here, paper.team).earn(cents, paper.funder);
  funded(here, paper.team).income_now += cents;
  paper.earned += cents;
}

void run_package(Here& here, std::uint32_t slot, const funding::Terms& terms) {
  const Case& c = here.item(slot);
  Paper& paper = here.place.funded.papers[slot];
  paper.cents = terms.package_cents;
  paper.earned = 0;
  paper.begins_at = here.now;
  paper.ends_at = here.now + static_cast<Seconds>(terms.package_weeks * scenario::seconds_per_week);
  paper.hours_per_week = static_cast<float>(terms.package_hours_per_week);
  paper.funder = funder_of(here, c.team);
  ++paper.serial;
  account_of(here, c.team).commit(paper.cents, paper.funder);
  funded(here, c.team).year_cents += paper.cents;
  here.fact(FactKind::paper_begins, c, static_cast<std::uint8_t>(std::min<int>(paper.number, 255)),
            paper.cents);
  paper.number = static_cast<std::uint16_t>(paper.number + 1);
  here.schedule(EventKind::paper_ends, Phase::departures, paper.ends_at, slot, paper.serial);
}

/// The package has run to its end: all of it is earned.
void close_package(Here& here, Paper& paper) {
  earn(here, paper, paper.cents);
  paper.hours_per_week = 0;
  ++paper.serial;
}

void renew(Here& here, std::uint32_t slot, const Contract& contract) {
  const Case& c = here.item(slot);
  book_hours(here, c.worker, contract.renewal_hours, world::Aside::paper);
  run_package(here, slot, terms_of(here, contract, c.team));
}

/// What going on would bring to those who help, at the desk where all is done.
funding::AllDone all_done(Here& here, const Case& c, const Contract& contract) {
  const scenario::TeamPolicy& policy = here.policy().teams[c.team];
  const funding::Terms terms = terms_of(here, contract, c.team);
  funding::AllDone done;
  done.price =
      policy.contact_hour_cents > 0
          ? funding::price_of_hour(contract, policy.contact_hour_cents) / policy.contact_hour_cents
          : 0;
  done.room = rules::room(here.place.workers[c.worker], policy, here.team(c.team).list_length());
  done.package_hours = terms.package_hours_per_week * terms.package_weeks;
  done.next_family_hours = terms.request_hours;
  return done;
}

bool goes_on(Here& here, const Case& c, const Paper& paper, const funding::AllDone& done,
             random::Decision decision) {
  return random::unit(here.shared.key, c.subject(), decision, c.help_occasion(paper.number)) <
         funding::chance_of_going_on(funding::gain_of_going_on(done),
                                     here.parameters().funding.organisation);
}

/// Whether one more package is asked for though little is left to do.
bool is_tempted(Here& here, std::uint32_t slot, const Paper& paper, const Contract& contract) {
  const Case& c = here.item(slot);
  funding::AllDone done = all_done(here, c, contract);
  done.going_on_hours = contract.renewal_hours;
  const bool asked = goes_on(here, c, paper, done, random::Decision::one_more_package);
  here.fact(FactKind::all_done, c,
            static_cast<std::uint8_t>(world::one_more | (asked ? world::goes_on : 0)),
            static_cast<Seconds>(contract.package_weeks * scenario::seconds_per_week));
  return asked;
}

/// Whether more is left than ongoing bricks that are light enough for the network.
bool needs_more(const Here& here, const Case& c) {
  const double light = here.parameters().ongoing.enough_below_hours;
  return c.state != CaseState::ongoing ||
         std::any_of(c.bricks.begin(), c.bricks.begin() + c.brick_count,
                     [&](const world::Brick& brick) {
                       return !brick.is(world::hidden) &&
                              (!brick.is(world::ongoing) || brick.amount >= light);
                     });
}

void count_accepted(Here& here, const Case& c) {
  world::FundedTeam& team = funded(here, c.team);
  ++team.accepted;
  if (c.referred_by != world::none && !here.structure().teams.empty()) {
    team.accepted_from.resize(here.structure().teams.size(), 0);
    ++team.accepted_from[c.referred_by];
  }
}

}  // namespace

namespace under_contract {

void request_paper(Here& here, std::uint32_t slot) {
  world::Funded& all = here.place.funded;
  if (slot >= all.papers.size()) {
    all.papers.resize(slot + 1);
  }
  const Case& c = here.item(slot);
  const std::uint32_t serial = all.papers[slot].serial + 1;
  Paper& paper = all.papers[slot] = Paper{};
  paper.serial = serial;
  paper.team = c.team;
  paper.decided_at = here.now;
  const Contract* contract = here.policy().contract_of(c.team);
  if (contract == nullptr) {
    return;
  }
  const double days = terms_of(here, *contract, c.team).decision_days;
  if (days > 0) {
    const auto until = static_cast<Seconds>(days * 86400);
    here.fact(FactKind::paper_asked, c, contract->start_on_trust ? 1 : 0, until);
    paper.decided_at = here.now + until;
    here.schedule(EventKind::paper_decided, Phase::arrivals, paper.decided_at, slot, serial);
  }
}

bool may_begin(const Here& here, std::uint32_t slot) {
  const world::Funded& all = here.place.funded;
  const Case& c = here.place.cases[slot];
  if (slot >= all.papers.size()) {
    return true;
  }
  const Contract* contract = here.policy().contract_of(c.team);
  if (contract == nullptr) {
    return true;
  }
  if (contract->ceiling_effect == scenario::CeilingEffect::wait &&
      is_beyond_ceiling(here, *contract, c.team)) {
    return false;
  }
  return contract->start_on_trust || all.papers[slot].decided_at <= here.now;
}

bool goes_to_other_provider(Here& here, std::uint32_t slot) {
  const Case& c = here.item(slot);
  const Contract* contract = c.priority > 0 ? here.policy().contract_of(c.team) : nullptr;
  if (contract == nullptr || !is_beyond_ceiling(here, *contract, c.team)) {
    return false;
  }
  here.fact(FactKind::ceiling_reached, c, static_cast<std::uint8_t>(contract->ceiling_effect));
  if (contract->ceiling_effect != scenario::CeilingEffect::other_provider) {
    return false;
  }
  const auto& served_by = here.structure().areas[c.area].teams_for(c.is_grown_up());
  auto next = std::find(served_by.begin(), served_by.end(), c.team);
  while (next != served_by.end() && ++next != served_by.end()) {
    if (here.policy().teams[*next].fte > 0) {
      here.item(slot).team = *next;
      enter_team(here, slot, here.item(slot), *next);
      return true;
    }
  }
  return false;
}

void begin_paper(Here& here, std::uint32_t slot) {
  const Case& c = here.item(slot);
  if (slot >= here.place.funded.papers.size() || here.place.funded.papers[slot].team != c.team) {
    under_contract::request_paper(here, slot);
  }
  Paper& paper = here.place.funded.papers[slot];
  const Contract* contract = here.policy().contract_of(c.team);
  const bool first = !paper.asked;
  paper.asked = true;
  if (first) {
    count_accepted(here, c);
  }
  if (contract == nullptr) {
    return;
  }
  const funding::Terms terms = terms_of(here, *contract, c.team);
  if (first) {
    const double times = is_beyond_ceiling(here, *contract, c.team) ? 2 : 1;
    book_hours(here, c.worker, terms.request_hours * times, world::Aside::paper);
  }
  if (terms.has_package()) {
    run_package(here, slot, terms);
  }
}

void end_paper(Here& here, std::uint32_t slot) {
  world::Funded& all = here.place.funded;
  if (slot >= all.papers.size() || !all.papers[slot].runs()) {
    return;
  }
  Paper& paper = all.papers[slot];
  earn(here, paper, earned_by_now(here, paper));
  const std::int64_t back = paper.cents - paper.earned;
  account_of(here, paper.team).withdraw(back, paper.funder);
  funded(here, paper.team).year_cents -= back;
  paper.hours_per_week = 0;
  ++paper.serial;
}

Seconds delivered_until(Here& here, std::uint32_t slot) {
  const Paper* paper = under_contract::running_paper(here, slot);
  const Case& c = here.item(slot);
  const Contract* contract = paper == nullptr ? nullptr : here.policy().contract_of(c.team);
  if (contract == nullptr || !terms_of(here, *contract, c.team).has_package()) {
    return Seconds{0};  // also of a package that is paid on beside a lump sum
  }
  const bool to_end =
      goes_on(here, c, *paper, all_done(here, c, *contract), random::Decision::delivered_to_end);
  here.fact(FactKind::all_done, c, to_end ? world::goes_on : 0, paper->ends_at - here.now);
  return to_end ? Seconds{paper->ends_at} : Seconds{0};
}

const Paper* running_paper(const Here& here, std::uint32_t slot) {
  const world::Funded& all = here.place.funded;
  return slot < all.papers.size() && all.papers[slot].runs() && all.papers[slot].ends_at > here.now
             ? &all.papers[slot]
             : nullptr;
}

}  // namespace under_contract

bool takes_more(const Here& here, std::uint16_t team) {
  const Contract* contract = here.place.funded.in_use() ? here.policy().contract_of(team) : nullptr;
  return contract == nullptr || contract->ceiling_effect == scenario::CeilingEffect::exception ||
         !is_beyond_ceiling(here, *contract, team);
}

Seconds may_be_offered_from(const Here& here, std::uint16_t team) {
  const Contract* contract = here.place.funded.in_use() ? here.policy().contract_of(team) : nullptr;
  const double days = contract == nullptr || contract->start_on_trust
                          ? 0
                          : terms_of(here, *contract, team).decision_days;
  return here.now + static_cast<Seconds>(days * 86400);
}

void count_as_decided(Here& here, std::uint32_t slot) {
  if (slot < here.place.funded.papers.size()) {
    here.place.funded.papers[slot].decided_at = here.now;
  }
}

Seconds goes_on_by_paper(Here& here, std::uint32_t slot, double hours) {
  world::Funded& all = here.place.funded;
  if (slot >= all.papers.size() || !all.papers[slot].runs()) {
    return Seconds{0};
  }
  const Case& c = here.item(slot);
  Paper& paper = all.papers[slot];
  if (paper.ends_at > here.now) {
    return Seconds{0};
  }
  here.fact(FactKind::beyond_need, c, 0, static_cast<Seconds>(hours * scenario::seconds_per_hour));
  close_package(here, paper);
  const Contract* contract = here.policy().contract_of(c.team);
  if (contract == nullptr || !terms_of(here, *contract, c.team).has_package() ||
      !is_tempted(here, slot, paper, *contract)) {
    return Seconds{0};
  }
  renew(here, slot, *contract);
  return paper.ends_at;
}

void change_papers(Here& here) {
  world::Funded& all = here.place.funded;
  for (std::uint32_t slot = 0; slot < all.papers.size(); ++slot) {
    Paper& paper = all.papers[slot];
    const Contract* contract = paper.runs() ? here.policy().contract_of(paper.team) : nullptr;
    if (contract == nullptr || terms_of(here, *contract, paper.team).has_package()) {
      continue;
    }
    const Seconds ends = here.now + static_cast<Seconds>(contract->double_payment_weeks *
                                                         scenario::seconds_per_week);
    if (ends <= here.now) {
      end_paper(here, slot);
    } else if (ends < paper.ends_at) {
      const auto whole = static_cast<double>(paper.ends_at - paper.begins_at);
      const auto part = static_cast<double>(ends - paper.begins_at);
      const std::int64_t back =
          paper.cents -
          std::max(paper.earned,
                   static_cast<std::int64_t>(static_cast<double>(paper.cents) * part / whole));
      account_of(here, paper.team).withdraw(back, paper.funder);
      paper.cents -= back;
      paper.ends_at = ends;
      ++paper.serial;
      here.schedule(EventKind::paper_ends, Phase::departures, ends, slot, paper.serial);
    }
  }
}

void on_paper_decided(Here& here, const Entry& entry) {
  if (here.item(entry.slot).state == CaseState::waiting) {
    admit_waiting(here, here.team(here.item(entry.slot).team));
  }
}

void on_paper_ends(Here& here, const Entry& entry) {
  const Case& c = here.item(entry.slot);
  Paper& paper = here.place.funded.papers[entry.slot];
  if (!paper.runs() || c.state == CaseState::closing) {
    return;  // an ending that is near sees to it itself
  }
  close_package(here, paper);
  const Contract* contract = here.policy().contract_of(c.team);
  if (contract != nullptr && terms_of(here, *contract, c.team).has_package() &&
      (needs_more(here, c) || is_tempted(here, entry.slot, paper, *contract))) {
    renew(here, entry.slot, *contract);
  }
}

void earn_packages(Here& here, const world::Team& team) {
  for (Paper& paper : here.place.funded.papers) {
    if (paper.runs() && paper.team == team.index) {
      earn(here, paper, earned_by_now(here, paper));
    }
  }
}

}  // namespace samenspel::process
