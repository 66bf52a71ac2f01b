// `samenspel describe`: reference tables of parameters, outputs and random decisions.

#include "core/observe/headline.hpp"
#include "core/observe/outcome.hpp"
#include "core/scenario/description_text.hpp"
#include "core/scenario/reference_visitor.hpp"
#include "core/scenario/scenario.hpp"
#include "samenspel/commands.hpp"
#include "samenspel/decisions.hpp"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <iostream>
#include <memory>

namespace samenspel::command {
namespace {

using Json = nlohmann::ordered_json;

enum class Form { table, json };

std::string joined(const std::vector<std::string>& words) {
  std::string text;
  for (const std::string& word : words) text += (text.empty() ? "" : ", ") + word;
  return text;
}

Json json_of(const scenario::ReferenceRow& row) {
  Json json{{"name", row.path}, {"kind", scenario::kind_name(row.kind)}, {"meaning", row.meaning}};
  if (!row.is_parameter()) return json;
  json["unit"] = row.unit;
  json["default"] = row.default_text;
  const bool has_range = row.low < row.high;
  json["low"] = has_range ? Json(row.low) : Json();
  json["high"] = has_range ? Json(row.high) : Json();
  if (!row.choices.empty()) json["choices"] = row.choices;
  json["role"] = scenario::role_name(row.role);
  json["source"] = row.source;
  return json;
}

void describe_parameters(Form form) {
  const auto rows = scenario::reference_rows<scenario::Parameters>();
  if (form == Form::table) {
    std::cout << scenario::reference_markdown(rows);
    return;
  }
  Json list = Json::array();
  for (const scenario::ReferenceRow& row : rows) list.push_back(json_of(row));
  std::cout << Json{{"parameters", std::move(list)}}.dump(2) << '\n';
}

/// Declared for a run that records the most, without a city: names and axes do not depend on it.
std::vector<observe::Output> outputs() {
  observe::Window window;
  window.end_day = 7;
  return observe::declare(scenario::Structure{}, window, scenario::Record::series).outputs;
}

/// "lower" or "higher"; empty for outputs without a direction.
std::string better_of(const observe::Output& output) {
  const auto better = observe::better_of(output.name);
  return better ? std::string(observe::better_name(*better)) : "";
}

std::string kept_in(const observe::Output& output) { return output.series ? "series" : "summary"; }

void describe_outputs(Form form) {
  Json list = Json::array();
  if (form == Form::table) {
    std::cout
        << "| name | unit | axes | recorded from | better | meaning |\n|---|---|---|---|---|---|\n";
  }
  for (const observe::Output& output : outputs()) {
    std::vector<std::string> axes{"replication"};
    axes.insert(axes.end(), output.axes.begin(), output.axes.end());
    if (form == Form::table) {
      std::cout << "| `" << output.name << "` | " << output.unit << " | " << joined(axes) << " | "
                << kept_in(output) << " | " << better_of(output) << " | " << output.long_name
                << " |\n";
    } else {
      list.push_back({{"name", output.name},
                      {"unit", output.unit},
                      {"axes", axes},
                      {"record", kept_in(output)},
                      {"better", better_of(output)},
                      {"meaning", output.long_name}});
    }
  }
  if (form == Form::json) std::cout << Json{{"outputs", std::move(list)}}.dump(2) << '\n';
}

void describe_decisions(Form form) {
  Json list = Json::array();
  if (form == Form::table) std::cout << "| number | name | decides |\n|---|---|---|\n";
  for (const DecisionRow& row : decision_rows()) {
    const auto number = static_cast<int>(row.decision);
    if (form == Form::table) {
      std::cout << "| " << number << " | `" << row.name << "` | " << row.meaning << " |\n";
    } else {
      list.push_back({{"number", number}, {"name", row.name}, {"meaning", row.meaning}});
    }
  }
  if (form == Form::json) std::cout << Json{{"decisions", std::move(list)}}.dump(2) << '\n';
}

ExitStatus describe(const std::string& what, Form form) {
  if (what == "parameters") describe_parameters(form);
  if (what == "outputs") describe_outputs(form);
  if (what == "decisions") describe_decisions(form);
  return ExitStatus::done;
}

}  // namespace

void add_describe_command(CLI::App& program, Invocation& invocation) {
  CLI::App* command = program.add_subcommand(
      "describe", "Print a reference table in Markdown: parameters, outputs or random decisions");
  const auto what = std::make_shared<std::string>();
  const auto json = std::make_shared<bool>(false);
  command->add_option("WHAT", *what, "parameters, outputs or decisions")
      ->required()
      ->check(CLI::IsMember({"parameters", "outputs", "decisions"}))
      ->option_text("parameters|outputs|decisions");
  command->add_flag("--json", *json, "One JSON object on standard output");
  command->footer(
      "Examples:\n"
      "  samenspel describe parameters | less\n"
      "  samenspel describe outputs --json");
  command->callback([what, json, &invocation] {
    invocation.action = [what, json] { return describe(*what, *json ? Form::json : Form::table); };
  });
}

}  // namespace samenspel::command
