#include "core/scenario/read_visitor.hpp"

#include "core/scenario/description_text.hpp"
#include "core/scenario/merge.hpp"
#include "core/scenario/nearest_key.hpp"
#include "core/scenario/number_text.hpp"
#include "core/scenario/report.hpp"

namespace samenspel::scenario {

namespace {

constexpr std::size_t longest_name = 80;  // bytes

bool is_plain(const Tree& tree) { return tree.kind == TreeKind::scalar && !tree.quoted; }

std::string listed(std::initializer_list<std::string_view> names) {
  std::string text;
  for (const std::string_view name : names) {
    if (!text.empty()) text += ", ";
    text += name;
  }
  return text;
}

std::string advice_for_nothing(const Tree& found) {
  return found.kind == TreeKind::nothing ? "Leave the key out to keep the default." : "";
}

std::string advice_for_quotes(const Tree& found) {
  return found.quoted ? "Write it without quotes." : "";
}

}  // namespace

ReadVisitor::ReadVisitor(const Tree& node, std::string path, Reading& reading)
    : node_(node), path_(std::move(path)), reading_(reading), used_(node.entries.size(), false) {}

const Tree* ReadVisitor::take(std::string_view name) {
  known_.emplace_back(name);
  for (std::size_t i = 0; i < node_.entries.size(); ++i) {
    if (used_[i] || node_.entries[i].key != name) continue;
    used_[i] = true;
    return &node_.entries[i].value;
  }
  return nullptr;
}

void ReadVisitor::refuse(const Tree& found, std::string_view name, std::string expected,
                         std::string advice, std::string nearest) {
  if (advice.empty()) advice = advice_for_nothing(found);
  const std::string path = name.empty() ? path_ : join_path(path_, name);
  report(reading_.problems,
         {found.at, path, found_text(found), std::move(expected), std::move(nearest)}, advice);
}

void ReadVisitor::read_number(const Tree& found, std::string_view name, const base::About& about,
                              double& value) {
  const std::string expected = expected_number("a number", about);
  if (!is_plain(found)) return refuse(found, name, expected, advice_for_quotes(found));
  const Parsed<double> parsed = parse_real(found.text);
  if (!parsed.value) return refuse(found, name, expected, parsed.why);
  if (!in_range(*parsed.value, about)) return refuse(found, name, expected);
  value = *parsed.value;
}

void ReadVisitor::number(double& value, const base::About& about) {
  if (const Tree* found = take(about.name)) read_number(*found, about.name, about, value);
}

void ReadVisitor::whole(std::int64_t& value, const base::About& about) {
  const Tree* found = take(about.name);
  if (found == nullptr) return;
  const std::string expected = expected_number("a whole number", about);
  if (!is_plain(*found)) {
    return refuse(*found, about.name, expected, advice_for_quotes(*found));
  }
  const Parsed<std::int64_t> parsed = parse_whole(found->text);
  if (!parsed.value) return refuse(*found, about.name, expected, parsed.why);
  if (!in_range(static_cast<double>(*parsed.value), about)) {
    return refuse(*found, about.name, expected);
  }
  value = *parsed.value;
}

void ReadVisitor::flag(bool& value, const base::About& about) {
  const Tree* found = take(about.name);
  if (found == nullptr) return;
  if (is_plain(*found) && (found->text == "true" || found->text == "false")) {
    value = found->text == "true";
  } else {
    refuse(*found, about.name, "true or false", advice_for_quotes(*found));
  }
}

void ReadVisitor::read_text(const Tree& found, std::string_view name, std::string& value) {
  if (found.kind != TreeKind::scalar || found.text.size() > longest_text) {
    return refuse(found, name, "a text of at most " + std::to_string(longest_text) + " bytes");
  }
  value = found.text;
}

void ReadVisitor::text(std::string& value, const base::About& about) {
  if (const Tree* found = take(about.name)) read_text(*found, about.name, value);
}

void ReadVisitor::texts(std::vector<std::string>& values, const base::About& about) {
  read_list(values, about.name, "a list of texts: [one, two]",
            [this](const Tree& item, std::string_view name, std::string& value) {
              read_text(item, name, value);
            });
}

void ReadVisitor::numbers(std::vector<double>& values, const base::About& about) {
  read_list(values, about.name, "a list of numbers: [1, 2]",
            [&](const Tree& item, std::string_view name, double& value) {
              read_number(item, name, about, value);
            });
}

void ReadVisitor::number_by_name(base::NamedMap<double>& values, const base::About& about) {
  const Tree* found = take(about.name);
  if (found == nullptr) return;
  each_name(*found, about.name, values, [&](const Tree& tree, const std::string& path, double& x) {
    ReadVisitor here(tree, path, reading_);
    here.read_number(tree, "", about, x);
  });
}

int ReadVisitor::choice_index(const Tree& found, std::string_view name,
                              std::initializer_list<std::string_view> names) {
  const bool is_text = found.kind == TreeKind::scalar;
  int index = 0;
  for (const std::string_view known : names) {
    if (is_text && found.text == known) return index;
    ++index;
  }
  const std::vector<std::string> known(names.begin(), names.end());
  refuse(found, name, "one of " + listed(names), "", is_text ? nearest_key(found.text, known) : "");
  return -1;
}

bool ReadVisitor::usable_name(const TreeEntry& entry, std::string_view map_name) {
  const std::string& key = entry.key;
  const bool blank_end = key.empty() || key.front() == ' ' || key.back() == ' ';
  const bool good = !blank_end && key.size() <= longest_name &&
                    key.find_first_of("./\\\"'`:#,[]{}<>\n\t") == std::string::npos;
  if (!good) {
    report(reading_.problems,
           {entry.at, join_path(path_, map_name), "the name " + quoted_for_message(key),
            "a name of letters, digits, '_', '-' and blanks inside", ""});
  }
  return good;
}

void ReadVisitor::refuse_no_map(const Tree& found, std::string_view name, const char* expected,
                                const char* below) {
  const std::string key = name.empty() ? path_ : join_path(path_, name);
  const bool is_assigned = found.at.file == command_line && found.kind == TreeKind::scalar;
  refuse(found, name, expected, is_assigned ? "On the command line: --set " + key + below : "");
}

void ReadVisitor::refuse_removal(const TreeEntry& entry, std::string_view map_name) {
  report(reading_.problems,
         {entry.at, join_path(join_path(path_, map_name), entry.key), "'none'", "an entry", ""},
         "There is no inherited entry of this name to take out.");
}

void ReadVisitor::finish() {
  for (std::size_t i = 0; i < node_.entries.size(); ++i) {
    const TreeEntry& entry = node_.entries[i];
    if (used_[i]) continue;
    reading_.unknown.push_back({entry.at, join_path(path_, entry.key), entry.key, known_});
  }
}

}  // namespace samenspel::scenario
