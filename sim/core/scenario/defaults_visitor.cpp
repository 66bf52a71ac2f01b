#include "core/scenario/defaults_visitor.hpp"

#include "core/scenario/description_text.hpp"
#include "core/scenario/number_text.hpp"
#include "core/scenario/tree_to_yaml.hpp"

namespace samenspel::scenario {

namespace {

constexpr std::size_t widest = 100;  // columns

std::string blanks(int count) { return std::string(static_cast<std::size_t>(count), ' '); }

}  // namespace

void DefaultsVisitor::put(const std::string& content, int indent, bool as_comment) {
  const std::string start = blanks(indent) + (as_comment ? "# " : "");
  if (!as_comment) {
    text_ += start + content + '\n';
    return;
  }
  std::string line = start;
  std::size_t at = 0;
  while (at < content.size()) {
    std::size_t end = content.find(' ', at);
    if (end == std::string::npos) end = content.size();
    const bool fits = line.size() + 1 + end - at <= widest || line.size() == start.size();
    if (!fits) {
      text_ += line + '\n';
      line = start;
    }
    if (line.size() > start.size()) line += ' ';
    line += content.substr(at, end - at);
    at = end + 1;
  }
  text_ += line + '\n';
}

void DefaultsVisitor::comment(const base::About& about, std::string_view range) {
  std::string words(about.meaning);
  if (!words.empty() && words.back() != '.') words += '.';
  const bool has_unit = !about.unit.empty() && about.unit != "1";
  words += " (" + (has_unit ? std::string(about.unit) + "; " : "");
  if (!range.empty()) words += std::string(range) + "; ";
  words += std::string(role_name(about.role)) + "; " + std::string(about.source) + ")";
  put(words, indent_, true);
}

void DefaultsVisitor::line(std::string_view name, std::string_view value) {
  const std::string content = yaml_key(name) + ": " + std::string(value);
  text_ += blanks(indent_) + (example_ ? "# | " : "") + content + '\n';
}

void DefaultsVisitor::number(const double& value, const base::About& about) {
  comment(about, range_text(about));
  line(about.name, number_text(value));
}

void DefaultsVisitor::whole(const std::int64_t& value, const base::About& about) {
  comment(about, range_text(about));
  line(about.name, std::to_string(value));
}

void DefaultsVisitor::flag(const bool& value, const base::About& about) {
  comment(about, "true or false");
  line(about.name, value ? "true" : "false");
}

void DefaultsVisitor::text(const std::string& value, const base::About& about) {
  comment(about, "");
  line(about.name, yaml_scalar(value));
}

void DefaultsVisitor::texts(const std::vector<std::string>& values, const base::About& about) {
  comment(about, "list of texts");
  std::string list;
  for (const std::string& value : values) list += (list.empty() ? "" : ", ") + yaml_scalar(value);
  line(about.name, "[" + list + "]");
}

void DefaultsVisitor::numbers(const std::vector<double>& values, const base::About& about) {
  comment(about, range_text(about));
  std::string list;
  for (const double value : values) list += (list.empty() ? "" : ", ") + number_text(value);
  line(about.name, "[" + list + "]");
}

void DefaultsVisitor::number_by_name(const base::NamedMap<double>& values,
                                     const base::About& about) {
  comment(about, range_text(about) + ", by name");
  std::string map;
  for (const auto& [name, value] : values) {
    map += (map.empty() ? "" : ", ") + yaml_key(name) + ": " + number_text(value);
  }
  line(about.name, "{" + map + "}");
}

void DefaultsVisitor::open_section(std::string_view name, std::string_view meaning) {
  if (indent_ == 0) text_ += '\n';
  put(std::string(meaning), indent_, true);
  text_ += blanks(indent_) + (example_ ? "# | " : "") + yaml_key(name) + ":\n";
}

void DefaultsVisitor::open_map(std::string_view name, std::string_view meaning, bool empty) {
  put(std::string(meaning), indent_, true);
  const std::string content = yaml_key(name) + (empty ? ": {}" : ":");
  text_ += blanks(indent_) + (example_ ? "# | " : "") + content + '\n';
}

void DefaultsVisitor::start_name(std::string_view name, int indent) {
  text_ += blanks(indent) + (example_ ? "# | " : "") + yaml_key(name) + ":\n";
}

}  // namespace samenspel::scenario
