#include "core/world/expertise.hpp"

#include <map>

#include "core/base/check.hpp"
#include "core/world/place.hpp"

namespace samenspel::world {

namespace {

bool in_hands(const Case& item) {
  return item.state == CaseState::in_care || item.state == CaseState::ongoing ||
         item.state == CaseState::closing;
}

/// Every entry is about a brick that is in hands here and knows of it.
void audit_advice(const Place& place) {
  std::size_t known = 0;
  for (const Advice& advice : place.expertise.advice.entries()) {
    const Case& item = place.cases[advice.case_slot];
    SAMENSPEL_CHECK(in_hands(item), "advice is about a case in care");
    bool found = false;
    for (std::size_t i = 0; i < item.brick_count; ++i) {
      found = found || (item.bricks[i].ordinal == advice.brick && item.bricks[i].is(asked));
    }
    SAMENSPEL_CHECK(found, "advice is about a brick that is there");
    if (advice.open()) {
      const Question& question = place.expertise.questions[advice.question];
      SAMENSPEL_CHECK(question.open && question.case_slot == advice.case_slot &&
                          question.brick == advice.brick && question.worker == item.worker,
                      "an open question is the worker's own");
      ++known;
    }
  }
  std::size_t waited_for = 0;
  std::uint32_t open = 0;
  for (std::uint32_t n = 0; n < place.expertise.questions.end(); ++n) {
    const Question& question = place.expertise.questions[n];
    open += question.open ? 1 : 0;
    waited_for += question.open && question.case_slot != no_slot ? 1 : 0;
  }
  SAMENSPEL_CHECK(open == place.expertise.questions.size(), "a question in use is open");
  SAMENSPEL_CHECK(known == waited_for, "each question that is waited for has its advice");
}

/// Every visit lies on the desk of its worker, once.
void audit_visits(const Place& place) {
  std::vector<std::uint16_t> visits(place.workers.size(), 0);
  for (std::size_t w = 0; w < place.workers.size(); ++w) {
    for (const Desk& desk : place.workers[w].desks) {
      if ((desk.case_slot & visit_bit) != 0) {
        const Visit& visit = place.expertise.visits[desk.case_slot & ~visit_bit];
        SAMENSPEL_CHECK(visit.open && visit.worker == w, "a visit lies on its worker's desk");
        ++visits[w];
      }
    }
  }
  std::size_t all = 0;
  for (std::size_t w = 0; w < place.expertise.people.size(); ++w) {
    SAMENSPEL_CHECK(visits[w] == place.expertise.people[w].visits,
                    "people know how many visits they make");
    all += visits[w];
  }
  SAMENSPEL_CHECK(all == place.expertise.visits.size(), "every visit lies on one desk");
}

/// People know how many bricks of each domain they are laying.
void audit_bricks_in_hand(const Place& place) {
  std::map<std::pair<std::uint16_t, std::uint8_t>, int> in_hand;
  for (std::uint32_t slot = 0; slot < place.cases.end(); ++slot) {
    const Case& item = place.cases[slot];
    if (item.state == CaseState::in_care && item.step == Step::brick) {
      ++in_hand[{item.worker, item.bricks[item.current].domain}];
    }
  }
  for (std::uint32_t n = 0; n < place.expertise.visits.end(); ++n) {
    const Visit& visit = place.expertise.visits[n];
    if (visit.open) {
      ++in_hand[{visit.worker, visit.request.domain}];
    }
  }
  for (std::size_t w = 0; w < place.expertise.people.size(); ++w) {
    for (std::size_t d = 0; d < place.expertise.skills.domains(); ++d) {
      const auto known =
          in_hand.find({static_cast<std::uint16_t>(w), static_cast<std::uint8_t>(d)});
      SAMENSPEL_CHECK(
          place.expertise.skills.of(w, d).in_hand == (known == in_hand.end() ? 0 : known->second),
          "people know which bricks they have in hand");
    }
  }
}

}  // namespace

void audit_expertise(const Place& place) {
  if (place.expertise.in_use()) {
    audit_advice(place);
    audit_visits(place);
    audit_bricks_in_hand(place);
  }
}

void audit_leads(const std::vector<Place>& places) {
  std::map<std::pair<std::uint16_t, std::uint32_t>, int> names;  // by team of the lead
  const auto name = [&](std::uint16_t team, std::uint32_t lead) { ++names[{team, lead}]; };
  std::size_t open = 0;
  for (const Place& place : places) {
    open += place.expertise.leads.size();
    for (std::uint32_t slot = 0; slot < place.cases.end(); ++slot) {
      const Case& item = place.cases[slot];
      if (item.state != CaseState::free && item.has_lead()) {
        name(item.lead_team, item.lead);
      }
    }
    place.mail.for_each([&](const Message& message) {
      if (message.kind == MessageKind::lead_given_up) {
        name(message.request.team, message.request.question);
      } else if (message.moves_a_case() && message.content.has_lead()) {
        name(message.content.lead_team, message.content.lead);
      }
    });
  }
  SAMENSPEL_CHECK(names.size() == open, "every lead that is kept is of some case");
  for (const auto& [lead, times] : names) {
    SAMENSPEL_CHECK(times == 1, "a lead is of one case");
  }
}

void audit_questions(const std::vector<Place>& places) {
  std::map<std::pair<std::uint16_t, std::uint32_t>, int> carriers;
  const auto carry = [&](const Request& request) { ++carriers[{request.from, request.question}]; };
  std::size_t open = 0;
  for (const Place& place : places) {
    const Expertise& expertise = place.expertise;
    open += expertise.questions.size();
    for (std::uint32_t n = 0; n < expertise.held.end(); ++n) {
      if (expertise.held[n].open) {
        carry(expertise.held[n].request);
      }
    }
    for (std::uint32_t n = 0; n < expertise.visits.end(); ++n) {
      if (expertise.visits[n].open) {
        carry(expertise.visits[n].request);
      }
    }
    place.mail.for_each([&](const Message& message) {
      if (message.kind == MessageKind::question_put ||
          message.kind == MessageKind::question_asked ||
          message.kind == MessageKind::question_answered) {
        carry(message.request);
      }
    });
  }
  SAMENSPEL_CHECK(carriers.size() == open, "every open question is somewhere");
  for (const auto& [name, times] : carriers) {
    SAMENSPEL_CHECK(times == 1 && places[name.first].expertise.questions[name.second].open,
                    "every question has one answer");
  }
}

}  // namespace samenspel::world
