#include "core/observe/event_log.hpp"

#include "core/world/goes_with.hpp"
#include "core/world/started.hpp"

#include <algorithm>
#include <iterator>

namespace samenspel::observe {

using world::Fact;
using world::FactKind;

namespace {

LoggedEvent row_of(const Fact& fact, std::int64_t begins) {
  LoggedEvent row;
  row.time = fact.time - begins;
  row.value = fact.value;
  row.kind = static_cast<std::uint8_t>(fact.kind);
  row.area = fact.area;
  row.team = fact.team;
  row.detail = fact.kind == FactKind::started ? world::started_priority(fact.detail) : fact.detail;
  row.children = fact.children;
  row.round = fact.round;
  return row;
}

/// Rows for what goes with a fact, before its own or behind it.
void add_what_goes_with(const Fact& fact, bool before, LoggedEvent row,
                        std::vector<LoggedEvent>& rows) {
  const std::uint8_t detail = row.detail;
  for (const world::GoesWith& one : world::goes_with) {
    if (one.goes_before == before && one.holds(fact)) {
      row.kind = static_cast<std::uint8_t>(one.what);
      row.detail = one.has_detail ? detail : std::uint8_t{0};
      row.value = one.how_many(fact.also);
      rows.push_back(row);
    }
  }
}

}  // namespace

FamilyNumbers::FamilyNumbers(const scenario::Structure& structure) {
  for (const scenario::AreaPlan& area : structure.areas) {
    while (homes_ < area.families) {
      homes_ *= 10;
    }
  }
}

void EventLog::add(std::int32_t day, const world::FactsOfDay& facts, const world::ToldLog& told) {
  if (day < window_.first_day) {
    return;
  }
  auto more = told.begin();
  std::uint32_t number = 0;
  for (const world::Fact& fact : facts) {
    LoggedEvent row = row_of(fact, std::int64_t{window_.first_day} * 86400);
    if (more != told.end() && more->fact == number) {
      row.family = families_.number(fact.area, more->home, more->generation);
      row.need = fact.ordinal;
      row.trust = more->trust;
      row.worker = more->worker;
      row.discipline = more->discipline;
      row.by_team = more->by_team;
      row.by_discipline = more->by_discipline;
      row.retellings = more->retellings;
      row.brick = more->brick;
      row.domain = more->domain;
      row.whose = more->whose;
      ++more;
    }
    ++number;
    add_what_goes_with(fact, true, row, events_);
    events_.push_back(row);
    add_what_goes_with(fact, false, row, events_);
  }
}

std::vector<world::Fact> without_only_logged(const world::FactsOfDay& facts) {
  std::vector<world::Fact> counted;
  counted.reserve(facts.size());
  std::copy_if(facts.begin(), facts.end(), std::back_inserter(counted),
               [](const world::Fact& fact) { return !world::is_only_logged(fact.kind); });
  return counted;
}

}  // namespace samenspel::observe
