#include "io/check_results.hpp"

#include "io/failure.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <set>
#include <stdexcept>
#include <string>

namespace samenspel::io {
namespace {

/// netCDF's rule for names, which every reader accepts.
bool can_be_a_name(const std::string& name) {
  if (name.empty() || name == "." || name == ".." || name.size() > 200) return false;
  if (name.front() == ' ' || name.back() == ' ') return false;
  return std::all_of(name.begin(), name.end(), [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte >= 0x20 && byte != 0x7f && byte != '/';
  });
}

[[noreturn]] void bug(const observe::ScenarioResults& scenario, const std::string& name,
                      const std::string& what) {
  throw std::logic_error("results of scenario " + scenario.name + ", " + name + ": " + what);
}

/// xarray turns exactly these units into time spans of its own; "day" stays a number.
bool turns_into_a_time_span(const std::string& unit) {
  constexpr std::array<const char*, 7> spans{
      "days", "hours", "minutes", "seconds", "milliseconds", "microseconds", "nanoseconds"};
  return std::find(spans.begin(), spans.end(), unit) != spans.end();
}

void check_axis(const observe::ScenarioResults& scenario, const observe::Axis& axis) {
  if (!axis.labels.empty() && !axis.values.empty())
    bug(scenario, axis.name, "an axis has labels or values, not both");
  if (!axis.labels.empty() && !axis.unit.empty()) bug(scenario, axis.name, "labels have no unit");
  if (turns_into_a_time_span(axis.unit))
    bug(scenario, axis.name, "durations are written \"day\", not \"days\"");
}

void check_whole(const observe::ScenarioResults& scenario, const observe::Variable& variable) {
  constexpr double exact = 9007199254740992.0;  // 2^53
  for (const double value : variable.data) {
    if (!(std::abs(value) <= exact) || std::trunc(value) != value)
      bug(scenario, variable.name, "is not whole");
  }
}

void check_variable(const observe::ScenarioResults& scenario, const observe::Variable& variable) {
  if (turns_into_a_time_span(variable.unit))
    bug(scenario, variable.name, "durations are written \"day\", not \"days\"");
  if (scenario.axes.empty() || variable.axes.empty() ||
      variable.axes.front() != scenario.axes.front().name) {
    bug(scenario, variable.name, "the first axis is not the first of the scenario");
  }
  std::size_t size = 1;
  std::set<std::string> seen;
  for (const std::string& name : variable.axes) {
    const auto axis =
        std::find_if(scenario.axes.begin(), scenario.axes.end(),
                     [&](const observe::Axis& candidate) { return candidate.name == name; });
    if (axis == scenario.axes.end()) bug(scenario, variable.name, "has an unknown axis " + name);
    if (!seen.insert(name).second) bug(scenario, variable.name, "has the axis " + name + " twice");
    size *= axis->size();
  }
  if (size != variable.data.size())
    bug(scenario, variable.name, "the numbers do not fill the axes");
  if (variable.kind == observe::NumberKind::whole) check_whole(scenario, variable);
}

void check_scenario(const observe::ScenarioResults& scenario) {
  std::set<std::string> names;
  const auto check_name = [&](const std::string& name) {
    if (!can_be_a_name(name)) bug(scenario, "\"" + name + "\"", "cannot be a name");
    if (!names.insert(name).second) bug(scenario, name, "the name occurs twice");
  };
  for (const observe::Axis& axis : scenario.axes) {
    check_name(axis.name);
    check_axis(scenario, axis);
  }
  for (const observe::Variable& variable : scenario.variables) {
    check_name(variable.name);
    check_variable(scenario, variable);
  }
}

}  // namespace

void check_results(const observe::Results& results) {
  std::set<std::string> names;
  for (const observe::ScenarioResults& scenario : results.scenarios) {
    if (!can_be_a_name(scenario.name)) {
      throw UserFault("scenario \"" + scenario.name +
                      "\": the name cannot be used in a results file; expected 1 to 200 bytes, not "
                      "\".\" or \"..\", "
                      "without '/', control characters or blanks at the ends");
    }
    if (!names.insert(scenario.name).second) {
      throw UserFault("scenario \"" + scenario.name +
                      "\": two scenarios have this name; give one another name");
    }
    check_scenario(scenario);
  }
}

}  // namespace samenspel::io
