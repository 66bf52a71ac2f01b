// A specialist lays one brick beside the worker, who keeps the lead: it begins, is laid, or is
// broken off.

#include <algorithm>

#include "core/process/expertise.hpp"
#include "core/process/process.hpp"
#include "core/process/staff.hpp"
#include "core/process/steps.hpp"
#include "core/rules/entry.hpp"
#include "core/rules/expertise/answering.hpp"
#include "core/rules/expertise/showing.hpp"
#include "core/rules/fit.hpp"
#include "core/rules/progress.hpp"

namespace samenspel::process {

namespace {

double efficiency_of(const Here& here, const Request& request, std::uint16_t worker) {
  const scenario::Help& help = here.parameters().help;
  const double usual = rules::efficiency(request.skill, request.difficulty, help.kappa);
  return std::max(rules::least_efficiency,
                  usual * rules::fit(request.family, here.place, worker, help, here.shared.key));
}

std::uint32_t visit_of(Here& here, const Request& request) {
  engine::Slots<world::Visit>& visits = here.place.expertise.visits;
  for (std::uint32_t number = 0; number < visits.end(); ++number) {
    const world::Visit& visit = visits[number];
    if (visit.open && visit.request.from == request.from &&
        visit.request.question == request.question) {
      return number;
    }
  }
  return world::no_slot;
}

/// The visit is over; gives the report.
Request close_visit(Here& here, std::uint32_t number, Answer answer, double hours) {
  world::Visit& visit = here.place.expertise.visits[number];
  const scenario::Help& help = here.parameters().help;
  Request report = visit.request;
  report.answer = answer;
  report.hours = static_cast<float>(hours);
  report.amount = static_cast<float>(
      rules::work_done(hours, efficiency_of(here, report, visit.worker), report.trust,
                       help.alliance_floor, help.trust_gain_per_hour));
  --here.place.expertise.people[visit.worker].visits;
  put_down(here, visit.worker, report.domain);
  visit.open = false;
  here.place.expertise.visits.release(number);
  return report;
}

/// Takes a visit from its desk before it is done.
Request interrupt_visit(Here& here, std::uint32_t number, Answer answer) {
  const world::Visit visit = here.place.expertise.visits[number];
  take_from_desk(here, visit.worker, number | world::visit_bit);
  const double hours = std::max(0.0, here.place.workers[visit.worker].clock() - visit.clock);
  retime(here, visit.worker);
  return close_visit(here, number, answer, hours);
}

}  // namespace

std::optional<Request> begin_visit(Here& here, Request request) {
  const rules::Answerer chosen = rules::choose_visitor(here.place, here.team(request.team), request,
                                                       here.now, here.policy(), here.shared.key);
  if (chosen.answer != Answer::given) {
    request.answer = chosen.answer;
    request.amount = 0;
    return request;
  }
  const scenario::Help& help = here.parameters().help;
  request.skill = chosen.skill;
  request.discipline = here.place.workers[chosen.worker].discipline;
  request.trust *= static_cast<float>(here.parameters().expertise.join.trust_kept);
  const std::uint32_t number = here.place.expertise.visits.make();
  world::Visit& visit = here.place.expertise.visits[number];
  world::Worker& worker = here.place.workers[chosen.worker];
  worker.advance(here.now);
  visit.request = request;
  visit.worker = chosen.worker;
  visit.clock = worker.clock();
  visit.hours = rules::contact_hours(request.amount, efficiency_of(here, request, chosen.worker),
                                     request.trust, help.alliance_floor, help.trust_gain_per_hour);
  visit.open = true;
  ++here.place.expertise.people[chosen.worker].visits;
  take_up(here, chosen.worker, request.domain);
  put_on_desk(here, chosen.worker, number | world::visit_bit, visit.clock + visit.hours);
  if (request.from == here.place.index) {
    on_visit_begun(here, request);
  } else {
    here.send(request.from, world::MessageKind::visit_begins, request);
  }
  return std::nullopt;
}

void on_visit_begun(Here& here, const Request& request) {
  const world::Question& question = here.place.expertise.questions[request.question];
  if (question.case_slot == world::no_slot) {  // the case left while this was on its way
    here.send(here.structure().teams[request.team].place, world::MessageKind::visit_cancelled,
              request);
    return;
  }
  Case& c = here.item(question.case_slot);
  c.trust *= static_cast<float>(here.parameters().expertise.join.trust_kept);
  here.fact(FactKind::join_begun, c, request.domain);
  here.about(brick_of(c, question.brick), request);
  for (std::size_t i = 0; i < c.brick_count; ++i) {
    if (c.bricks[i].ordinal == question.brick) {
      note_help_begins(here, c, i);
    }
  }
  const std::size_t hardest = rules::hardest_visible(c);
  if (!c.has(Case::right_help) && !c.has(Case::hardest_laid) && hardest < c.brick_count &&
      c.bricks[hardest].ordinal == question.brick && request.skill >= request.difficulty) {
    c.set(Case::right_help);
    here.fact(FactKind::right_help, c, c.has(Case::beyond_team) ? 1 : 0, here.now - c.asked_at);
  }
}

void on_visit_done(Here& here, std::uint32_t number) {
  const double hours = here.place.expertise.visits[number].hours;
  note_brick_laid(here, here.place.expertise.visits[number].worker, true);
  deliver(here, close_visit(here, number, Answer::given, hours));
}

/// A visit that is over already has its answer under way; one that has not begun is cancelled when
/// its beginning is told.
void cancel_visit(Here& here, const Request& request) {
  const std::uint32_t number = visit_of(here, request);
  if (number != world::no_slot) {
    deliver(here, interrupt_visit(here, number, Answer::cancelled));
  }
}

void break_off_visits(Here& here, std::uint16_t worker) {
  engine::Slots<world::Visit>& visits = here.place.expertise.visits;
  for (std::uint32_t number = 0; number < visits.end(); ++number) {
    if (visits[number].open && visits[number].worker == worker) {
      deliver(here, interrupt_visit(here, number, Answer::broken_off));
    }
  }
}

}  // namespace samenspel::process
