// The way of a question: its route, the team that is asked, and back. Between places by post.

#include <algorithm>

#include "core/process/case_leads.hpp"
#include "core/process/expertise.hpp"
#include "core/process/process.hpp"
#include "core/rules/expertise/joint.hpp"
#include "core/rules/expertise/routes.hpp"
#include "core/rules/plan.hpp"

namespace samenspel::process {

namespace {

using world::MessageKind;

void wait_until(Here& here, const Request& request, Seconds at) {
  const std::uint32_t slot = here.place.expertise.held.make();
  here.place.expertise.held[slot] = world::Held{request, true};
  here.schedule(EventKind::question_moves, Phase::arrivals, at, slot, 0);
}

std::optional<Request> answer_here(Here& here, const Request& request) {
  if (request.from == here.place.index &&
      here.place.expertise.questions[request.question].case_slot == world::no_slot) {
    Request cancelled = request;
    cancelled.answer = Answer::cancelled;
    cancelled.amount = 0;
    return cancelled;
  }
  if (request.asks == Asks::visit) {
    return begin_visit(here, request);
  }
  const std::optional<Request> answer = give_advice(here, request);
  const bool waits = answer && answer->answer == Answer::full &&
                     request.route != scenario::no_route &&
                     request.route == here.policy().expertise.mandatory;
  if (!waits) {
    return answer;
  }
  wait_until(here, request, here.now + 86400);  // a duty waits for somebody with hours
  return std::nullopt;
}

/// The route's days are over: to the team, unless sharpening shows that nobody is needed.
std::optional<Request> pass_on(Here& here, Request request) {
  if (request.route != scenario::no_route &&
      here.policy().expertise.routes[request.route].way.sharpens &&
      request.difficulty <= request.skill + here.parameters().expertise.stretch) {
    const scenario::TeamIndex gate = here.policy().expertise.routes[request.route].gate;
    request.skill = here.policy().team_skill_of(gate == scenario::none ? request.team : gate,
                                                request.domain);  // of the triage worker
    request.answer = Answer::sharpened;
    request.amount = 0;
    return request;
  }
  if (here.is_here(request.team)) {
    return answer_here(here, request);
  }
  here.send(here.structure().teams[request.team].place, MessageKind::question_asked, request);
  return std::nullopt;
}

/// A question waits here until its route passes it on.
std::optional<Request> hold(Here& here, const Request& request) {
  const scenario::Route& way = here.policy().expertise.routes[request.route].way;
  world::Expertise& expertise = here.place.expertise;
  base::Moment& free_at = expertise.gate_free_at[request.route];
  Seconds at = rules::passed_on_at(way, request.delay_days, here.now, free_at);
  if (way.hours_per_week > 0) {
    free_at = at;
  }
  if (request.joint != 0) {
    at = rules::meets_at(way.joint, at);
  }
  if (at <= here.now) {
    return pass_on(here, request);
  }
  wait_until(here, request, at);
  return std::nullopt;
}

}  // namespace

std::optional<Request> put_question(Here& here, const Request& request) {
  if (request.route == scenario::no_route) {
    return pass_on(here, request);  // a colleague
  }
  const scenario::TeamIndex gate = here.policy().expertise.routes[request.route].gate;
  if (gate == scenario::none || here.is_here(gate)) {
    return hold(here, request);
  }
  here.send(here.structure().teams[gate].place, MessageKind::question_put, request);
  return std::nullopt;
}

namespace {

/// An urgent brick that was left until its answer is there goes before the one that was taken up
/// meanwhile.
bool gives_way(const Here& here, const Case& c, std::uint8_t asked_about, const Request& answer) {
  const bool was_left = answer.asks == world::Asks::visit
                            ? answer.answer != Answer::given
                            : here.parameters().expertise.meanwhile == scenario::Meanwhile::wait;
  if (!was_left || c.step != world::Step::brick ||
      rules::is_urgent(c.bricks[c.current], here.policy())) {
    return false;
  }
  return std::any_of(
      c.bricks.begin(), c.bricks.begin() + c.brick_count, [&](const world::Brick& brick) {
        return brick.ordinal == asked_about && rules::is_urgent(brick, here.policy());
      });
}

}  // namespace

/// At its own place the worker takes the case up again where it waits for the answer, is busy with
/// the brick, or with one that can wait.
void deliver(Here& here, const Request& answer) {
  if (answer.from != here.place.index) {
    here.send(answer.from, MessageKind::question_answered, answer);
    return;
  }
  const world::Question question = here.place.expertise.questions[answer.question];
  const std::uint32_t slot = question.case_slot;
  if (slot == world::no_slot || here.item(slot).state != CaseState::in_care) {
    settle(here, answer);
    return;
  }
  Case& c = here.item(slot);
  const bool busy_with_it =
      c.step == world::Step::brick && c.bricks[c.current].ordinal == question.brick;
  const bool breaks_off = busy_with_it || gives_way(here, c, question.brick, answer);
  if (breaks_off) {
    interrupt_step(here, slot);  // what was done so far was done without the advice
  }
  settle(here, answer);
  if (breaks_off || c.step == world::Step::awaits) {
    take_next_step(here, slot, c);
  }
}

void on_question_moves(Here& here, const Entry& entry) {
  world::Held& held = here.place.expertise.held[entry.slot];
  const Request request = held.request;
  held.open = false;
  here.place.expertise.held.release(entry.slot);
  if (const std::optional<Request> answer = pass_on(here, request)) {
    deliver(here, *answer);
  }
}

void on_question_letter(Here& here, const world::Message& message) {
  std::optional<Request> answer;
  switch (message.kind) {
    case MessageKind::question_put:
      answer = hold(here, message.request);
      break;
    case MessageKind::question_asked:
      answer = answer_here(here, message.request);
      break;
    case MessageKind::question_answered:
      answer = message.request;
      break;
    case MessageKind::visit_begins:
      on_visit_begun(here, message.request);
      return;
    case MessageKind::visit_cancelled:
      cancel_visit(here, message.request);
      return;
    case MessageKind::lead_given_up:
      release_lead(here, message.request.question);
      return;
    case MessageKind::case_referred:
    case MessageKind::case_takes_offer:
    case MessageKind::case_closed:
    case MessageKind::registration_sent:
    case MessageKind::registration_withdrawn:
    case MessageKind::place_offered:
    case MessageKind::list_closed:
    case MessageKind::year_closed:
    case MessageKind::budget_granted:
      SAMENSPEL_CHECK(false, "a letter about a question carries neither case nor list nor money");
  }
  if (answer) {
    deliver(here, *answer);
  }
}

}  // namespace samenspel::process
