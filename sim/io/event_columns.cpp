#include "io/event_columns.hpp"

#include <limits>
#include <type_traits>

namespace samenspel::io {
namespace {

using observe::LoggedEvent;

/// A member as a column; its largest number stands for none when it is unsigned.
template <auto member>
constexpr std::int64_t get(const LoggedEvent& row) {
  using Number = std::remove_cvref_t<decltype(row.*member)>;
  const Number number = row.*member;
  const bool is_none = std::numeric_limits<Number>::max() == number;
  return is_none ? -1 : static_cast<std::int64_t>(number);
}

template <auto member>
constexpr void set(LoggedEvent& row, std::int64_t number) {
  row.*member = static_cast<std::remove_cvref_t<decltype(row.*member)>>(number);
}

/// A member whose every number counts.
template <auto member>
constexpr std::int64_t get_plain(const LoggedEvent& row) {
  return static_cast<std::int64_t>(row.*member);
}

template <auto member>
constexpr EventColumn optional(const char* name, const char* long_name) {
  return {name, long_name, get<member>, set<member>};
}

template <auto member>
constexpr EventColumn plain(const char* name, const char* long_name) {
  return {name, long_name, get_plain<member>, set<member>};
}

constexpr EventColumn columns[] = {
    plain<&LoggedEvent::time>("time", "moment"),
    plain<&LoggedEvent::kind>("kind", "what happened, see event_kind"),
    plain<&LoggedEvent::family>(
        "family", "family: area from 1, home, three digits for which family lived there"),
    plain<&LoggedEvent::need>("need", "number of the need within its area"),
    plain<&LoggedEvent::round>("round", "0 the need itself, then its returns"),
    plain<&LoggedEvent::children>("children", "children with bricks in the need"),
    optional<&LoggedEvent::area>("area", "area, a place on the axis area of the scenario"),
    optional<&LoggedEvent::team>("team", "team that holds the case, a place on the axis team"),
    optional<&LoggedEvent::worker>("worker",
                                   "who holds the case: a number at the place of the team"),
    optional<&LoggedEvent::discipline>("discipline",
                                       "of who holds the case, a place in discipline_name"),
    optional<&LoggedEvent::by_team>("by_team", "team of whom was asked, answers or joins"),
    optional<&LoggedEvent::by_discipline>("by_discipline", "of whom answers or joins"),
    optional<&LoggedEvent::domain>("domain", "of the brick, a place on the axis domain"),
    optional<&LoggedEvent::brick>("brick", "number of the brick within its need"),
    optional<&LoggedEvent::whose>("whose", "whose brick it is"),
    plain<&LoggedEvent::retellings>("retellings", "times the story was told again in this request"),
    plain<&LoggedEvent::detail>("detail", "by kind, see detail_meaning"),
    plain<&LoggedEvent::value>("value", "by kind, see value_meaning"),
};

}  // namespace

std::span<const EventColumn> event_columns() { return columns; }

}  // namespace samenspel::io
