// A case moves: a referral, at once within the place or by post; letters that arrive.

#include "core/process/case_leads.hpp"
#include "core/process/elsewhere.hpp"
#include "core/process/expertise.hpp"
#include "core/process/money.hpp"
#include "core/process/process.hpp"
#include "core/process/steps.hpp"
#include "core/rules/case_lead.hpp"

namespace samenspel::process {

namespace {

/// What a letter says comes to a slot that has just been made.
void unpack(Here& here, const Case& content, Case& c) {
  const std::uint32_t stamp = c.stamp + 1;
  c = content;
  c.stamp = stamp;
  c.since = here.now;
}

void pack(Here& here, std::uint32_t slot, Case& c, std::uint16_t to, world::MessageKind kind,
          world::Ending ending, std::uint16_t team) {
  c.step = world::Step::intake;  // whatever it waited for here
  here.send(to, kind, ending, team, c);
  free_slot(here, slot, c);
}

/// States whether a referral was unneeded or comes after hours on a brick that had seemed within
/// reach.
void judge_referral(Here& here, std::uint32_t slot, const Case& c) {
  if (!here.place.expertise.in_use()) {
    return;
  }
  if (rules::within_reach(looking(here, slot, c))) {
    here.fact(FactKind::referral_unneeded, c);
  }
  for (std::size_t i = 0; i < c.brick_count; ++i) {
    const world::Advice* advice = here.place.expertise.advice.find(slot, c.bricks[i].ordinal);
    if (advice != nullptr && (advice->tried & 1) != 0) {
      here.fact(FactKind::referral_late, c);
      return;
    }
  }
}

/// A letter that brings no case.
[[gnu::noinline]] void open_message(Here& here, const world::Message& message) {
  if (message.is_about_money()) {
    on_money_letter(here, message);
  } else if (message.is_about_lists()) {
    on_list_letter(here, message);
  } else {
    on_question_letter(here, message);
  }
}

}  // namespace

void send_case(Here& here, std::uint32_t slot, Case& c, std::uint16_t to) {
  set_unmet(here, c, !comes_back(c));
  pack(here, slot, c, here.structure().teams[to].place, world::MessageKind::case_referred,
       world::Ending::planned, to);
}

void send_home(Here& here, std::uint32_t slot, Case& c, world::Ending ending) {
  pack(here, slot, c, here.structure().areas[c.area].place, world::MessageKind::case_closed, ending,
       world::none);
}

void refer(Here& here, std::uint32_t slot, Case& c, std::uint16_t to, Referral why) {
  if (why == Referral::beyond_worker) {
    judge_referral(here, slot, c);
  }
  here.fact(FactKind::referred, c, static_cast<std::uint8_t>(here.structure().teams[to].layer), to);
  if (why == Referral::beyond_worker &&
      rules::keeps_lead(c, to, here.structure(), here.parameters().expertise.case_lead)) {
    keep_lead(here, slot);
  }
  world::Team& from = leave_worker(here, slot, c, Leaves::referred);
  leave_youth_help(c);
  c.referred_by = from.index;
  ++c.retellings;
  enter_team(here, slot, c, to);
  admit_waiting(here, from);
}

void on_letter_arrives(Here& here, const Entry& entry) {
  const world::Message& message = here.place.mail.take(entry.slot);
  if (!message.moves_a_case()) {
    open_message(here, message);
    return;
  }
  const std::uint32_t slot = here.place.cases.make();
  Case& c = here.item(slot);
  unpack(here, message.content, c);
  if (message.kind == world::MessageKind::case_closed) {
    take_back(here, slot, c, message.ending);
    return;
  }
  if (message.kind == world::MessageKind::case_takes_offer) {
    arrive_at_kept_place(here, slot, message.registering);
    return;
  }
  c.team = message.team;
  if (c.exit_at <= here.now) {
    end_help(here, slot, c,
             c.has(Case::comes_of_age) ? world::Ending::aged_out : world::Ending::moved_away);
    return;
  }
  watch_exit(here, slot, c);
  if (comes_back(c)) {
    take_up_again(here, slot);
    return;
  }
  enter_team(here, slot, c, c.team);
}

}  // namespace samenspel::process
