#include "samenspel/events.hpp"

#include "core/base/calendar.hpp"
#include "core/base/problems.hpp"
#include "core/observe/event_meaning.hpp"
#include "core/scenario/nearest_key.hpp"
#include "core/scenario/tree.hpp"
#include "io/events_to_log.hpp"
#include "io/failure.hpp"
#include "io/hdf5_to_results.hpp"
#include "io/publish_file.hpp"
#include "io/yaml_to_tree.hpp"
#include "samenspel/chosen_scenario.hpp"
#include "samenspel/failures.hpp"
#include "samenspel/interruption.hpp"
#include "samenspel/number_text.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <iostream>

namespace samenspel::command {
namespace {

struct Stopped {};

bool ends_in(const std::string& name, std::string_view ending) {
  return name.size() > ending.size() &&
         name.compare(name.size() - ending.size(), ending.size(), ending) == 0;
}

[[noreturn]] void refuse_option(const char* option, const std::string& found,
                                const std::string& expected, const std::string& hint = "") {
  refuse({{"the command line", 0, 0}, option, scenario::quoted_for_message(found), expected, hint});
}

void check(const EventsOptions& options) {
  if (!ends_in(options.output, ".csv") && !ends_in(options.output, ".xes")) {
    refuse_option("--output", options.output, "a name that ends in .csv or .xes");
  }
  if (options.case_is != "need" && options.case_is != "family") {
    refuse_option("--case", options.case_is, "need or family");
  }
}

/// Which kinds of events are kept, by kind.
std::vector<bool> kept_kinds(const std::vector<std::string>& activities) {
  std::vector<std::string> names;
  for (const auto& meaning : observe::event_meanings()) names.emplace_back(meaning.name);
  std::vector<bool> kept(names.size(), activities.empty());
  for (const std::string& activity : activities) {
    const auto found = std::find(names.begin(), names.end(), activity);
    if (found == names.end()) {
      refuse_option("--activities", activity, "kinds of events, such as asked, started, ended",
                    scenario::nearest_key(activity, names));
    }
    kept[static_cast<std::size_t>(found - names.begin())] = true;
  }
  return kept;
}

std::vector<std::string> layers_of(const observe::ScenarioResults& scenario,
                                   const std::vector<std::string>& teams) {
  base::Problems problems;
  const auto tree = io::yaml_to_tree(scenario.resolved_text, scenario.name, problems);
  throw_if_any(problems);
  std::vector<std::string> layers;
  for (const std::string& team : teams) {
    const scenario::Tree* layer = scenario::find_path(*tree, "teams." + team + ".layer");
    layers.push_back(layer == nullptr ? "" : layer->text);
  }
  return layers;
}

io::EventNames names_of(const observe::ScenarioResults& scenario, const io::EventReader& reader) {
  io::EventNames names;
  names.first_day = base::day_number(base::date_from_text(reader.measured_from()).value());
  names.areas = labels_of(scenario, "area");
  names.teams = labels_of(scenario, "team");
  names.team_layers = layers_of(scenario, names.teams);
  names.domains = labels_of(scenario, "domain");
  names.channels = labels_of(scenario, "channel");
  names.endings = labels_of(scenario, "ending");
  names.answers = labels_of(scenario, "answer");
  names.disciplines = reader.disciplines();
  return names;
}

std::uint64_t write_log(const EventsOptions& options, const io::EventReader& reader,
                        const io::EventNames& names, const io::TakeText& take) {
  const std::vector<bool> kept = kept_kinds(options.activities);
  const io::LogPart part{options.replication,
                         options.case_is == "need" ? io::CaseIs::need : io::CaseIs::family,
                         [&](std::uint8_t kind) { return kind < kept.size() && kept[kind]; }};
  return ends_in(options.output, ".csv") ? events_to_csv(reader, names, part, take)
                                         : events_to_xes(reader, names, part, take);
}

}  // namespace

ExitStatus write_event_log(const EventsOptions& options) {
  check(options);
  static_cast<void>(kept_kinds(options.activities));
  const observe::Results results = io::hdf5_to_results(options.file, io::ReadPart::descriptions);
  const observe::ScenarioResults& scenario =
      chosen_scenario(results, options.file, options.scenario);
  const io::EventReader reader(options.file, scenario.name);
  static_cast<void>(reader.rows(options.replication));
  const Interruption interruption;
  io::UnpublishedFile output(options.output,
                             options.force ? io::IfPresent::replace : io::IfPresent::refuse);
  std::uint64_t rows = 0;
  try {
    rows = write_log(options, reader, names_of(scenario, reader), [&](std::string_view text) {
      if (interruption.asked()) throw Stopped{};
      output.write(text);
    });
  } catch (const Stopped&) {
    return interruption.status();
  }
  output.publish();
  if (options.json) {
    std::cout << nlohmann::ordered_json{{"file", options.output},
                                        {"scenario", scenario.name},
                                        {"replication", options.replication},
                                        {"events", rows}}
                     .dump(2)
              << '\n';
  } else if (!options.quiet) {
    std::cout << grouped(static_cast<double>(rows), 0) << " events of families in replication "
              << options.replication << " of " << scenario.name << " are in " << options.output
              << ".\n";
  }
  return ExitStatus::done;
}

}  // namespace samenspel::command
