#include "core/scenario/reference_visitor.hpp"

#include <algorithm>
#include <set>

#include "core/scenario/description_text.hpp"
#include "core/scenario/number_text.hpp"
#include "core/scenario/tree.hpp"

namespace samenspel::scenario {

namespace {

std::string cell(std::string_view text) {
  std::string escaped;
  for (const char c : text) {
    if (c == '|' || c == '<' || c == '*') escaped += '\\';
    escaped += c == '\n' ? ' ' : c;
  }
  return escaped;
}

bool is_number(ParameterKind kind) {
  return kind == ParameterKind::number || kind == ParameterKind::whole ||
         kind == ParameterKind::numbers || kind == ParameterKind::number_by_name;
}

std::string range_cell(const ReferenceRow& row) {
  if (row.kind == ParameterKind::flag) return "true, false";
  if (row.kind == ParameterKind::text) return "text";
  if (row.kind == ParameterKind::texts) return "list of texts";
  std::string choices;
  for (const std::string& choice : row.choices) choices += (choices.empty() ? "" : ", ") + choice;
  if (row.kind == ParameterKind::choice) return choices;
  base::About about;
  about.low = row.low;
  about.high = row.high;
  return range_text(about);
}

bool is_snake_case(std::string_view name) {
  if (name.empty() || name.front() < 'a' || name.front() > 'z' || name.back() == '_') return false;
  return std::all_of(name.begin(), name.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
  });
}

}  // namespace

std::string_view kind_name(ParameterKind kind) {
  constexpr std::string_view names[] = {"number", "whole",   "flag",           "text",    "texts",
                                        "choice", "numbers", "number_by_name", "section", "map"};
  return names[static_cast<std::size_t>(kind)];
}

ReferenceRow& ReferenceVisitor::add(ParameterKind kind, const base::About& about) {
  ReferenceRow row;
  row.path = join_path(path_, about.name);
  row.kind = kind;
  row.unit = about.unit;
  row.low = about.low;
  row.high = about.high;
  row.role = about.role;
  row.source = about.source;
  row.meaning = about.meaning;
  rows_.push_back(std::move(row));
  return rows_.back();
}

std::string ReferenceVisitor::add(ParameterKind kind, std::string_view name,
                                  std::string_view meaning) {
  base::About about;
  about.name = name;
  about.meaning = meaning;
  return add(kind, about).path;
}

void ReferenceVisitor::number(const double& value, const base::About& about) {
  ReferenceRow& row = add(ParameterKind::number, about);
  row.default_text = number_text(value);
  row.defaults = {value};
}

void ReferenceVisitor::whole(const std::int64_t& value, const base::About& about) {
  ReferenceRow& row = add(ParameterKind::whole, about);
  row.default_text = std::to_string(value);
  row.defaults = {static_cast<double>(value)};
}

void ReferenceVisitor::flag(const bool& value, const base::About& about) {
  add(ParameterKind::flag, about).default_text = value ? "true" : "false";
}

void ReferenceVisitor::text(const std::string& value, const base::About& about) {
  add(ParameterKind::text, about).default_text = value;
}

void ReferenceVisitor::texts(const std::vector<std::string>& values, const base::About& about) {
  ReferenceRow& row = add(ParameterKind::texts, about);
  for (const std::string& value : values) {
    row.default_text += (row.default_text.empty() ? "" : ", ") + value;
  }
  row.default_text = "[" + row.default_text + "]";
}

void ReferenceVisitor::numbers(const std::vector<double>& values, const base::About& about) {
  ReferenceRow& row = add(ParameterKind::numbers, about);
  row.defaults = values;
  for (const double value : values) {
    row.default_text += (row.default_text.empty() ? "" : ", ") + number_text(value);
  }
  row.default_text = "[" + row.default_text + "]";
}

void ReferenceVisitor::number_by_name(const base::NamedMap<double>& values,
                                      const base::About& about) {
  ReferenceRow& row = add(ParameterKind::number_by_name, about);
  for (const auto& [name, value] : values) {
    row.defaults.push_back(value);
    row.default_text +=
        (row.default_text.empty() ? "" : ", ") + std::string(name) + ": " + number_text(value);
  }
  row.default_text = "{" + row.default_text + "}";
}

std::string reference_markdown(const std::vector<ReferenceRow>& rows) {
  std::string table =
      "| name | unit | default | range | role | meaning | source |\n"
      "|---|---|---|---|---|---|---|\n";
  for (const ReferenceRow& row : rows) {
    if (!row.is_parameter()) continue;
    table += "| `" + row.path + "` | " + cell(row.unit) + " | " + cell(row.default_text) + " | " +
             cell(range_cell(row)) + " | " + std::string(role_name(row.role)) + " | " +
             cell(row.meaning) + " | " + cell(row.source) + " |\n";
  }
  return table;
}

std::vector<std::string> description_faults(const std::vector<ReferenceRow>& rows) {
  std::vector<std::string> faults;
  std::set<std::string> paths;
  for (const ReferenceRow& row : rows) {
    const auto fault = [&](const std::string& what) { faults.push_back(row.path + ": " + what); };
    if (!paths.insert(row.path).second) fault("is described twice");
    if (!is_snake_case(row.path.substr(row.path.rfind('.') + 1))) fault("is not in snake_case");
    if (row.meaning.empty()) fault("has no meaning");
    if (!row.is_parameter()) continue;
    if (row.source.empty()) fault("has no source");
    if (row.kind == ParameterKind::choice && row.default_text.empty()) fault("has no such choice");
    if (!is_number(row.kind)) continue;
    if (row.unit.empty()) fault("has no unit");
    if (!(row.low <= row.high)) fault("has an empty range");
    for (const double value : row.defaults) {
      const bool inside = value >= row.low && value <= row.high;
      if (!inside) fault("has a default out of its range: " + number_text(value));
    }
  }
  return faults;
}

}  // namespace samenspel::scenario
