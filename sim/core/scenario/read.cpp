#include "core/scenario/read.hpp"

#include <algorithm>
#include <utility>

#include "core/scenario/nearest_key.hpp"
#include "core/scenario/report.hpp"

namespace samenspel::scenario {

namespace {

std::string last_key(const std::string& path) { return path.substr(path.rfind('.') + 1); }

/// "a.b" of "a.b.c".
std::string section_of(const std::string& path) {
  const std::size_t dot = path.rfind('.');
  return dot == std::string::npos ? "" : path.substr(0, dot);
}

/// A part of a map by name stands in no row under its own path.
bool is_plain_section(const std::string& path, const std::vector<ReferenceRow>& rows) {
  return path.empty() || std::any_of(rows.begin(), rows.end(),
                                     [&](const ReferenceRow& row) { return row.path == path; });
}

/// A key near by, else its namesake elsewhere; one of a part of a map has no namesake elsewhere.
std::string hint_for(const UnknownKey& unknown, const std::vector<ReferenceRow>& rows) {
  const std::string nearest = nearest_or_longer(unknown.key, unknown.nearby);
  if (!nearest.empty() || !is_plain_section(section_of(unknown.path), rows)) return nearest;
  for (const ReferenceRow& row : rows) {
    if (last_key(row.path) == unknown.key) return row.path;
  }
  std::vector<std::string> names;
  for (const ReferenceRow& row : rows) names.push_back(last_key(row.path));
  const std::string name = nearest_key(unknown.key, names);
  if (name.empty()) return "";
  const auto index = std::find(names.begin(), names.end(), name) - names.begin();
  return rows[static_cast<std::size_t>(index)].path;
}

/// "a: {b: {c: …}}" of "a.b.c"; empty for a key without points between words.
std::string as_maps(const std::string& key) {
  std::string text, end;
  std::size_t from = 0;
  for (std::size_t dot = key.find('.'); dot != std::string::npos; dot = key.find('.', from)) {
    if (dot == from) return "";
    text += key.substr(from, dot - from) + ": {";
    end += '}';
    from = dot + 1;
  }
  return end.empty() || from == key.size() ? "" : text + key.substr(from) + ": …" + end;
}

std::string known_keys(const std::vector<std::string>& keys) {
  constexpr std::size_t most = 12;
  if (keys.empty()) return "no key here";
  std::string text = "one of the keys ";
  for (std::size_t i = 0; i < keys.size() && i < most; ++i) text += (i > 0 ? ", " : "") + keys[i];
  return text + (keys.size() > most ? ", …" : "");
}

}  // namespace

void report_reading(Reading reading, const std::vector<ReferenceRow>& rows,
                    base::Problems& problems) {
  base::Problems found = std::move(reading.problems);
  for (const UnknownKey& unknown : reading.unknown) {
    if (found.all().size() > most_problems) break;
    if (const std::string maps = as_maps(unknown.key); !maps.empty()) {
      found.add({unknown.at, unknown.path, "a key with points", "a map: `" + maps + "`", ""});
      continue;
    }
    const std::string nearest = hint_for(unknown, rows);
    found.add({unknown.at, unknown.path, "an unknown key",
               nearest.empty() ? known_keys(unknown.nearby) : "a known key", nearest});
  }
  const base::Problems ordered = in_file_order(found);
  for (const base::Problem& problem : ordered.all()) report(problems, problem);
}

}  // namespace samenspel::scenario
