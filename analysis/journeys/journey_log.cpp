#include "journeys/journey_log.hpp"

#include <algorithm>
#include <utility>

namespace samenspel::journeys {

namespace {

bool comes_first(const LoggedEvent& a, const LoggedEvent& b) {
  return a.family != b.family ? a.family < b.family : a.time < b.time;
}

}  // namespace

void take_events(JourneyLog& log, std::vector<LoggedEvent> rows) {
  log.ends = rows.empty() ? 0 : rows.back().time;
  log.events = std::move(rows);
  log.events.erase(std::remove_if(log.events.begin(), log.events.end(),
                                  [](const LoggedEvent& event) { return event.family < 0; }),
                   log.events.end());
  std::stable_sort(log.events.begin(), log.events.end(), comes_first);
}

std::vector<LoggedEvent> events_of(const JourneyLog& log, std::int64_t family) {
  const auto by_family = [](const LoggedEvent& event, std::int64_t number) {
    return event.family < number;
  };
  const auto first = std::lower_bound(log.events.begin(), log.events.end(), family, by_family);
  const auto last = std::lower_bound(first, log.events.end(), family + 1, by_family);
  return {first, last};
}

}  // namespace samenspel::journeys
