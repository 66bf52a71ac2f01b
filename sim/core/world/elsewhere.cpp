#include "core/world/elsewhere.hpp"

#include <map>
#include <utility>

#include "core/base/check.hpp"
#include "core/world/place.hpp"

namespace samenspel::world {

namespace {

/// Where everything about one registration is, between days.
struct Whereabouts {
  int elsewhere = 0, registrations = 0, offered = 0;
  int sent = 0, withdrawn = 0, offers = 0, closed = 0, taken = 0;  // letters under way
};

/// By the place where the family waits, and the number there.
using Numbers = std::map<std::pair<std::uint16_t, std::uint32_t>, Whereabouts>;

void see_letter(const Message& message, Numbers& numbers) {
  const Registering& what = message.registering;
  if (!message.is_about_lists() && message.kind != MessageKind::case_takes_offer) {
    return;
  }
  Whereabouts& where = numbers[{what.from, what.number}];
  where.sent += message.kind == MessageKind::registration_sent ? 1 : 0;
  where.withdrawn += message.kind == MessageKind::registration_withdrawn ? 1 : 0;
  where.offers += message.kind == MessageKind::place_offered ? 1 : 0;
  where.closed += message.kind == MessageKind::list_closed ? 1 : 0;
  where.taken += message.kind == MessageKind::case_takes_offer ? 1 : 0;
}

void check(const Whereabouts& where) {
  const int on_list = where.registrations + where.sent;
  SAMENSPEL_CHECK(where.elsewhere <= 1 && on_list <= 1 && where.taken + where.withdrawn <= 1,
                  "a registration is one thing");
  SAMENSPEL_CHECK(where.elsewhere == 0 || on_list + where.closed == 1,
                  "who is registered elsewhere is on that list, or hears that it is closed");
  SAMENSPEL_CHECK(on_list == 0 || where.elsewhere + where.withdrawn + where.taken == 1,
                  "every registration is of a family that waits, withdraws it or comes");
  SAMENSPEL_CHECK(where.offered == 0 || where.offers + where.withdrawn + where.taken >= 1,
                  "a place is kept while the offer or its answer is under way");
  SAMENSPEL_CHECK(where.taken == 0 || where.offered == 1, "who comes finds the place kept");
}

}  // namespace

void audit_several_lists(const Place& place) {
  for (std::size_t i = 0; i < place.lists.elsewhere.size(); ++i) {
    const Elsewhere& one = place.lists.elsewhere[i];
    const Case& item = place.cases[one.case_slot];
    SAMENSPEL_CHECK(item.state == CaseState::waiting && item.team != one.team,
                    "who is registered elsewhere waits for another team here");
    SAMENSPEL_CHECK(i == 0 || place.lists.elsewhere[i - 1].number < one.number,
                    "a registration has a number of its own");
  }
  std::vector<std::uint32_t> registered(place.teams.size(), 0), kept(place.teams.size(), 0);
  for (const Registration& one : place.lists.registrations) {
    std::size_t team = 0;
    while (team < place.teams.size() && place.teams[team].index != one.what.team) {
      ++team;
    }
    SAMENSPEL_CHECK(team < place.teams.size(), "a registration is at the place of its team");
    ++(one.is_offered() ? kept : registered)[team];
    SAMENSPEL_CHECK(!one.is_offered() || place.workers[one.worker].team == one.what.team,
                    "a place is kept by somebody of the team");
  }
  for (std::size_t team = 0; team < place.teams.size(); ++team) {
    SAMENSPEL_CHECK(
        place.teams[team].registered == registered[team] && place.teams[team].kept == kept[team],
        "a team knows who is registered and for whom it keeps a place");
  }
}

void audit_registrations(const std::vector<Place>& places) {
  Numbers numbers;
  for (const Place& place : places) {
    for (const Elsewhere& one : place.lists.elsewhere) {
      ++numbers[{place.index, one.number}].elsewhere;
    }
    for (const Registration& one : place.lists.registrations) {
      Whereabouts& where = numbers[{one.what.from, one.what.number}];
      ++where.registrations;
      where.offered += one.is_offered() ? 1 : 0;
    }
    place.mail.for_each([&](const Message& message) { see_letter(message, numbers); });
  }
  for (const auto& [number, where] : numbers) {
    check(where);
  }
}

}  // namespace samenspel::world
