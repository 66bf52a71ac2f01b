#include "samenspel/journey/journey_file.hpp"

#include "core/base/calendar.hpp"
#include "core/base/problems.hpp"
#include "core/scenario/nearest_key.hpp"
#include "core/scenario/tree.hpp"
#include "io/hdf5_to_events.hpp"
#include "io/hdf5_to_results.hpp"
#include "samenspel/chosen_scenario.hpp"
#include "samenspel/failures.hpp"

#include <utility>

namespace samenspel::command {
namespace {

[[noreturn]] void refuse_criterion(const std::string& name) {
  std::vector<std::string> names;
  std::string all;
  for (const journeys::Criterion& one : journeys::criteria()) {
    names.emplace_back(one.name);
    all += (all.empty() ? "" : ", ") + std::string(one.name);
  }
  refuse({{"the command line", 0, 0},
          "--find",
          scenario::quoted_for_message(name),
          "one or more of " + all,
          scenario::nearest_key(name, names)});
}

}  // namespace

JourneyLog read_journeys(const std::string& path, const std::string& name,
                         std::size_t replication) {
  const observe::Results results = io::hdf5_to_results(path, io::ReadPart::descriptions);
  const observe::ScenarioResults& scenario = chosen_scenario(results, path, name);
  io::EventTable table = io::hdf5_to_events(path, scenario.name, replication);
  JourneyLog file;
  file.scenario = scenario.name;
  file.replication = replication;
  file.first_date = base::day_number(base::date_from_text(table.measured_from).value());
  file.areas = labels_of(scenario, "area");
  file.teams = labels_of(scenario, "team");
  file.domains = labels_of(scenario, "domain");
  file.channels = labels_of(scenario, "channel");
  file.disciplines = std::move(table.disciplines);
  journeys::take_events(file, std::move(table.rows));
  return file;
}

std::vector<FamilyTotals> find_families(const JourneyLog& log,
                                        const std::vector<std::string>& names) {
  std::vector<const journeys::Criterion*> wanted;
  for (const std::string& name : names) {
    wanted.push_back(journeys::criterion(name));
    if (wanted.back() == nullptr) refuse_criterion(name);
  }
  return journeys::find_families(log, wanted);
}

}  // namespace samenspel::command
