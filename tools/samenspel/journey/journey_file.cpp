#include "samenspel/journey/journey_file.hpp"

#include "core/base/calendar.hpp"
#include "io/hdf5_to_events.hpp"
#include "io/hdf5_to_results.hpp"
#include "samenspel/chosen_scenario.hpp"

#include <algorithm>

namespace samenspel::command {
namespace {

bool comes_first(const LoggedEvent& a, const LoggedEvent& b) {
  return a.family != b.family ? a.family < b.family : a.time < b.time;
}

}  // namespace

JourneyFile read_journeys(const std::string& path, const std::string& name,
                          std::size_t replication) {
  const observe::Results results = io::hdf5_to_results(path, io::ReadPart::descriptions);
  const observe::ScenarioResults& scenario = chosen_scenario(results, path, name);
  io::EventTable table = io::hdf5_to_events(path, scenario.name, replication);
  JourneyFile file;
  file.scenario = scenario.name;
  file.replication = replication;
  file.first_date = base::day_number(base::date_from_text(table.measured_from).value());
  file.ends = table.rows.empty() ? 0 : table.rows.back().time;
  file.areas = labels_of(scenario, "area");
  file.teams = labels_of(scenario, "team");
  file.domains = labels_of(scenario, "domain");
  file.channels = labels_of(scenario, "channel");
  file.disciplines = std::move(table.disciplines);
  file.events = std::move(table.rows);
  file.events.erase(std::remove_if(file.events.begin(), file.events.end(),
                                   [](const LoggedEvent& event) { return event.family < 0; }),
                    file.events.end());
  std::stable_sort(file.events.begin(), file.events.end(), comes_first);
  return file;
}

std::vector<LoggedEvent> events_of(const JourneyFile& file, std::int64_t family) {
  const auto by_family = [](const LoggedEvent& event, std::int64_t number) {
    return event.family < number;
  };
  const auto first = std::lower_bound(file.events.begin(), file.events.end(), family, by_family);
  const auto last = std::lower_bound(first, file.events.end(), family + 1, by_family);
  return {first, last};
}

}  // namespace samenspel::command
