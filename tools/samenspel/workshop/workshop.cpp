#include "samenspel/workshop/workshop.hpp"

#include "core/scenario/json.hpp"
#include "core/scenario/reference_visitor.hpp"
#include "core/scenario/scenario.hpp"
#include "io/build_info.hpp"
#include "io/publish_file.hpp"
#include "pages/page.hpp"
#include "robustness/ranges.hpp"
#include "samenspel/failures.hpp"
#include "samenspel/workshop/city.hpp"

#include <nlohmann/json.hpp>

#include <iostream>
#include <set>

namespace samenspel::command {
namespace {

using Json = nlohmann::ordered_json;
using scenario::Tree;

Json json_of(const Tree& tree) { return Json::parse(scenario::json_text(tree)); }

Json part_of(const Tree& tree, const std::string& path) {
  const Tree* part = find_path(tree, path);
  return part == nullptr ? Json::object() : json_of(*part);
}

/// What choices on the page put into a policy, from the shipped scenarios in which it was described
/// with its sources.
Json pieces() {
  const Tree prevention = difference_of("prevention", "utrecht");
  const Tree* timeline = find(prevention, "timeline");
  return {
      {"lump_sum", part_of(difference_of("lump_sum_consult", "utrecht"), "funding")},
      {"arrangement", part_of(difference_of("arrangement_consult", "utrecht"), "funding")},
      {"package",
       part_of(difference_of("arrangement_referral", "arrangement_consult"), "expertise.delivery")},
      {"legs", json_of(fading_legs())},
      {"prevention", timeline == nullptr || timeline->items.empty()
                         ? Json::object()
                         : part_of(timeline->items.front(), "set.city.areas")},
  };
}

Json described_parameters() {
  Json rows = Json::array();
  for (const scenario::ReferenceRow& row : scenario::reference_rows(scenario::Parameters{})) {
    if (!row.is_parameter()) continue;
    rows.push_back({{"path", row.path},
                    {"unit", row.unit},
                    {"low", row.low},
                    {"high", row.high},
                    {"source", row.source},
                    {"meaning", row.meaning}});
  }
  return rows;
}

/// Ranges that sources give, where there are any.
Json sourced_ranges() {
  Json rows = Json::array();
  for (const studies::FactorRange& one : robustness::uncertain()) {
    rows.push_back({{"keys", one.key},
                    {"factor", one.sets == studies::FactorSets::factor},
                    {"low", one.low},
                    {"high", one.high},
                    {"source", one.source}});
  }
  return rows;
}

Json json_of(const City& city) {
  return {{"name", city.name},
          {"question", city.question},
          {"tree", json_of(city.tree)},
          {"change_from", city.change_from},
          {"checkpoints", city.checkpoints},
          {"fading", city.fading}};
}

Json data_of(const WorkshopOptions& options) {
  std::vector<std::string> names = options.scenarios;
  if (names.empty()) names.emplace_back("utrecht");
  std::set<std::string> seen;
  Json cities = Json::array();
  for (const std::string& name : names) {
    City city = city_of(name, options.years, options.checkpoints);
    if (!seen.insert(city.name).second) {
      refuse({{"the command line", 0, 0},
              "SCENARIO",
              "two scenarios named " + city.name,
              "scenarios with different names",
              ""});
    }
    cities.push_back(json_of(city));
  }
  const io::BuildInfo info = io::build_info();
  return {{"language", options.language},
          {"version", info.version},
          {"revision", info.revision},
          {"most_posts", most_posts},
          {"cities", std::move(cities)},
          {"pieces", pieces()},
          {"parameters", described_parameters()},
          {"ranges", sourced_ranges()}};
}

}  // namespace

ExitStatus workshop(const WorkshopOptions& options) {
  if (options.json) {
    std::cout << data_of(options).dump(2) << '\n';
    return ExitStatus::done;
  }
  const auto if_present = options.force ? io::IfPresent::replace : io::IfPresent::refuse;
  io::check_publishable(options.output, if_present);
  const pages::Filling filling[] = {{"data", data_of(options).dump()}};
  const std::string page = pages::filled_page(pages::built_page("workshop"), filling);
  io::publish_file(options.output, page, if_present);
  if (!options.quiet) {
    std::cout << options.output
              << ": open it in a browser; it needs no network and sends nothing anywhere\n";
  }
  return ExitStatus::done;
}

}  // namespace samenspel::command
