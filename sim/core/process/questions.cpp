// A worker asks about a brick that is beyond them, and an answer changes what they can do.

#include <algorithm>

#include "core/process/expertise.hpp"
#include "core/process/near_home.hpp"
#include "core/process/process.hpp"
#include "core/process/staff.hpp"
#include "core/process/steps.hpp"
#include "core/rules/consent.hpp"
#include "core/rules/expertise/joint.hpp"
#include "core/rules/expertise/learning.hpp"
#include "core/rules/expertise/path.hpp"
#include "core/rules/expertise/skill.hpp"
#include "core/rules/fit.hpp"

namespace samenspel::process {

namespace {

using rules::Road;
using world::Advice;
using world::Brick;
using world::Question;

std::uint8_t tenth(float difficulty) {
  return static_cast<std::uint8_t>(std::clamp(difficulty * 10, 0.0F, 9.0F));
}

/// What a consult asks that is not in the funding of those who are asked.
struct Requests {
  double days = 0, hours = 0;
};

Requests requests_of(const Here& here, const Request& request) {
  const scenario::Contract* contract = here.policy().contract_of(request.team);
  if (contract == nullptr || contract->consult_included) {
    return {};
  }
  return {contract->start_on_trust ? 0.0 : contract->decision_days, contract->request_hours};
}

Request request_of(Here& here, std::uint32_t slot, const rules::RoadDecision& road) {
  const Case& c = here.item(slot);
  const Brick& brick = c.bricks[road.brick];
  Request request;
  request.from = here.place.index;
  request.team = road.road == Road::colleague ? here.place.workers[road.colleague].team : road.to;
  request.asks = road.road == Road::join ? Asks::visit : Asks::advice;
  request.route = road.route;
  request.domain = brick.domain;
  request.difficulty = brick.difficulty;
  request.amount = brick.amount;
  request.trust = c.trust;
  request.family = rules::family_for_fit(c);
  request.skill = rules::skill_for(here.place, slot, c.worker, brick, here.now, here.policy());
  request.delay_days = static_cast<float>(road.delay_days);
  if (road.route != scenario::no_route) {
    const scenario::Route& way = here.policy().expertise.routes[road.route].way;
    request.delay_days += static_cast<float>(requests_of(here, request).days);
    request.joint =
        request.asks == Asks::advice && rules::calls_meeting(way, request.skill, request.difficulty)
            ? 1
            : 0;
    request.angles = rules::angles(way, request.skill, request.difficulty);
  }
  return request;
}

std::uint32_t open_question(Here& here, std::uint32_t slot, const Brick& brick,
                            const Request& request) {
  const std::uint32_t number = here.place.expertise.questions.make();
  Question& question = here.place.expertise.questions[number];
  question.asked_at = here.now;
  question.case_slot = slot;
  question.worker = here.item(slot).worker;
  question.brick = brick.ordinal;
  question.team = request.team;
  question.asks = request.asks;
  question.route = request.route;
  question.open = true;
  return number;
}

void take_hours(Here& here, const Case& c, const Request& request) {
  const scenario::Expertise& p = here.parameters().expertise;
  const double own =
      request.asks == Asks::visit ? p.join.introduction_hours : p.consult.asker_hours;
  book_hours(here, c.worker, own, world::Aside::consult);
  if (request.route != scenario::no_route) {
    const double paper = here.policy().expertise.routes[request.route].way.paperwork_hours;
    book_hours(here, c.worker, paper + requests_of(here, request).hours, world::Aside::paper);
  }
}

/// Whether the question goes past a triage worker or along a route that is mandatory.
bool is_gated(const Here& here, const Request& request) {
  const scenario::ExpertisePolicy& p = here.policy().expertise;
  return request.route != scenario::no_route &&
         (request.route == p.mandatory || p.routes[request.route].way.hours_per_week > 0);
}

/// Days until the family agrees that somebody outside the team is asked.
double await_consent(Here& here, Case& c, std::uint8_t route) {
  const double days = rules::consent_days(c, route, here.parameters().entry);
  if (route != scenario::no_route) {
    c.settle(Case::consented);
  }
  if (days > 0) {
    here.fact(FactKind::consent_awaited, c, 0, static_cast<Seconds>(days * 86400));
  }
  return days;
}

/// What the worker learns for good; who has left learns nothing any more.
void learn_from(Here& here, const Question& question, const Request& answer) {
  const scenario::Expertise& p = here.parameters().expertise;
  if (answer.answer == Answer::sharpened && question.worker != world::none &&
      p.learning.by_sharpening > 0) {
    learn(here, question.worker, answer.domain, answer.skill, p.learning.by_sharpening);
  }
  if (answer.answer != Answer::given || question.worker == world::none) {
    return;
  }
  const bool joint = question.asks == Asks::visit;
  const bool colleague = question.route == scenario::no_route;
  const auto own = [&] {
    return rules::skill_now(here.place, question.worker, answer.domain, here.now, here.policy());
  };
  if (joint || !p.learning.beyond_reach_only ||
      rules::teaches(answer.difficulty, own(), p.learning)) {
    learn(here, question.worker, answer.domain, answer.skill,
          joint ? p.learning.by_join : p.learning.by_consult);
  }
  if (!colleague && here.policy().expertise.routes[question.route].way.grows_ties) {
    rules::meet(here.place.expertise.people[question.worker], known_team(here, question.team),
                here.now, p.ties);
  }
}

void apply_advice(Here& here, Advice& advice, Brick& brick, const Request& answer) {
  if (answer.answer == Answer::given || answer.answer == Answer::sharpened) {
    brick.set(world::seen);
  }
  if (answer.answer == Answer::given) {
    const Case& c = here.item(advice.case_slot);
    const double own =
        rules::skill_now(here.place, c.worker, brick.domain, here.now, here.policy());
    advice.skill = std::max(
        advice.skill, static_cast<float>(rules::lent_skill(
                          own, answer.skill, here.parameters().expertise.consult, answer.angles)));
  }
}

/// A route team has seen the family, whether or not it knows more: its path is told.
void set_path(Here& here, Case& c, const Brick& brick, const Request& answer) {
  const bool seen = answer.answer == Answer::given || answer.answer == Answer::gone;
  if (!seen || answer.route == scenario::no_route ||
      !here.policy().expertise.routes[answer.route].way.sets_path) {
    return;
  }
  const scenario::PathSetting& p = here.parameters().expertise.path;
  const rules::Path path = rules::choose_path(c.trust, brick.difficulty, p);
  c.trust *= static_cast<float>(rules::trust_kept(path, p));
  if (path != rules::Path::voluntary) {
    c.live(path == rules::Path::pressing ? Case::pressed : Case::ordered);
  }
  here.fact(FactKind::path_set, c, static_cast<std::uint8_t>(path));
}

void apply_visit(Here& here, std::uint32_t slot, Brick& brick, const Request& answer) {
  if (answer.answer == Answer::given) {
    Case& c = here.item(slot);
    brick_laid_beside(here, slot, static_cast<std::size_t>(&brick - c.bricks.data()), answer.hours);
  } else {
    brick.amount = std::max(0.0F, brick.amount - answer.amount);
  }
}

}  // namespace

Brick& brick_of(Case& c, std::uint8_t ordinal) {
  for (std::size_t i = 0; i < c.brick_count; ++i) {
    if (c.bricks[i].ordinal == ordinal) {
      return c.bricks[i];
    }
  }
  SAMENSPEL_CHECK(false, "what was asked about is still there");
  return c.bricks[0];
}

rules::Looking looking(const Here& here, std::uint32_t slot, const Case& c) {
  return {c,
          c.team,
          here.place.workers[c.worker].discipline,
          here.structure(),
          here.policy(),
          here.shared.key,
          &here.place,
          slot,
          c.worker,
          here.now,
          &here.board};
}

void ask_about(Here& here, std::uint32_t slot, const rules::RoadDecision& road) {
  Case& c = here.item(slot);
  c.set(Case::put_to_route);
  Brick& brick = c.bricks[road.brick];
  brick.set(world::asked);
  Request request = request_of(here, slot, road);
  request.delay_days += static_cast<float>(await_consent(here, c, request.route));
  request.question = open_question(here, slot, brick, request);
  Advice& advice = here.place.expertise.advice.entry(slot, brick.ordinal);
  advice.question = request.question;
  advice.tried = static_cast<std::uint8_t>(advice.tried | 1U << static_cast<unsigned>(road.road));
  advice.asks = request.asks;
  here.fact(request.asks == Asks::visit ? FactKind::join_asked : FactKind::consult_asked, c,
            request.route, tenth(brick.difficulty));
  here.about(brick, request);
  take_hours(here, c, request);
  if (is_gated(here, request)) {
    note_gate(here, c.worker);
  }
  if (const std::optional<Request> answer = put_question(here, request)) {
    settle(here, *answer);
  }
}

void settle(Here& here, const Request& answer) {
  Question& question = here.place.expertise.questions[answer.question];
  SAMENSPEL_CHECK(question.open && question.asks == answer.asks, "a question has one answer");
  learn_from(here, question, answer);
  const bool too_late = question.case_slot == world::no_slot;
  const bool visit = question.asks == Asks::visit;
  const FactKind kind = visit ? FactKind::join_ended : FactKind::consult_ended;
  const auto value = visit ? static_cast<Seconds>(answer.hours * scenario::seconds_per_hour)
                           : here.now - question.asked_at;
  if (too_late) {
    here.fact(kind, world::none, question.team, static_cast<std::uint8_t>(Answer::cancelled),
              value);
  } else {
    Case& c = here.item(question.case_slot);
    Brick& brick = brick_of(c, question.brick);
    here.fact(kind, c, static_cast<std::uint8_t>(answer.answer), value);
    here.about(brick, answer);
    if (answer.answer == Answer::sharpened) {
      here.fact(FactKind::sharpened, c, answer.route);
    }
    Advice& advice = here.place.expertise.advice.entry(question.case_slot, question.brick);
    advice.question = world::no_slot;
    set_path(here, c, brick, answer);
    if (visit) {
      apply_visit(here, question.case_slot, brick, answer);
    } else {
      apply_advice(here, advice, brick, answer);
    }
  }
  question.open = false;
  here.place.expertise.questions.release(answer.question);
}

bool awaits_answer(const Here& here, std::uint32_t slot, bool visits_too) {
  if (!here.place.expertise.in_use()) {
    return false;
  }
  const Case& c = here.place.cases[slot];
  for (std::size_t i = 0; i < c.brick_count; ++i) {
    const Advice* advice = c.bricks[i].is(world::asked)
                               ? here.place.expertise.advice.find(slot, c.bricks[i].ordinal)
                               : nullptr;
    if (advice != nullptr && advice->open() && (visits_too || advice->asks == Asks::advice)) {
      return true;
    }
  }
  return false;
}

void state_bricks_met(Here& here, std::uint32_t slot, Met which) {
  if (!here.place.expertise.in_use()) {
    return;
  }
  const Case& c = here.item(slot);
  for (std::size_t i = 0; i < c.brick_count; ++i) {
    const Brick& brick = c.bricks[i];
    if (!brick.is(world::hidden) && brick.is(world::crisis) == (which == Met::crisis)) {
      const double skill =
          rules::skill_for(here.place, slot, c.worker, brick, here.now, here.policy());
      const bool beyond = rules::looks_beyond(looking(here, slot, c), brick, skill);
      here.fact(FactKind::brick_met, c, tenth(brick.difficulty), beyond ? 1 : 0);
      if (beyond) {
        state_choice(here, c, brick);
      }
    }
  }
}

void drop_advice_about(Here& here, std::uint32_t slot, Brick& brick) {
  world::Expertise& expertise = here.place.expertise;
  const Advice advice = expertise.advice.entry(slot, brick.ordinal);
  expertise.advice.erase(slot, brick.ordinal);
  brick.clear(world::asked);
  if (!advice.open()) {
    return;
  }
  Question& question = expertise.questions[advice.question];
  question.case_slot = world::no_slot;
  if (question.asks == Asks::visit) {
    Request cancelled;
    cancelled.question = advice.question;
    cancelled.from = here.place.index;
    cancelled.team = question.team;
    cancelled.asks = Asks::visit;
    if (here.is_here(question.team)) {
      cancel_visit(here, cancelled);
    } else {
      here.send(here.structure().teams[question.team].place, world::MessageKind::visit_cancelled,
                cancelled);
    }
  }
}

void drop_all_advice(Here& here, std::uint32_t slot, Case& c) {
  c.clear(Case::put_to_route);
  for (std::size_t i = 0; i < c.brick_count; ++i) {
    drop_advice(here, slot, c.bricks[i]);
  }
}

void forget_who_asked(Here& here, std::uint16_t worker) {
  engine::Slots<Question>& questions = here.place.expertise.questions;
  for (std::uint32_t number = 0; number < questions.end(); ++number) {
    Question& question = questions[number];
    if (question.open && question.worker == worker) {
      question.worker = world::none;
    }
  }
}

}  // namespace samenspel::process
