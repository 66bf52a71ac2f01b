#include "core/scenario/read.hpp"

#include <algorithm>
#include <utility>

#include "core/scenario/nearest_key.hpp"
#include "core/scenario/report.hpp"

namespace samenspel::scenario {

namespace {

std::string last_key(const std::string& path) { return path.substr(path.rfind('.') + 1); }

/// The first key that goes on where the unknown one stops: caseload, caseload_soft.
std::string longer_key(const UnknownKey& unknown) {
  const auto goes_on = [&](const std::string& key) {
    return key.compare(0, unknown.key.size() + 1, unknown.key + "_") == 0;
  };
  const auto found = std::find_if(unknown.nearby.begin(), unknown.nearby.end(), goes_on);
  return found == unknown.nearby.end() ? "" : *found;
}

std::string hint_for(const UnknownKey& unknown, const std::vector<ReferenceRow>& rows) {
  const std::string nearest = nearest_key(unknown.key, unknown.nearby);
  if (!nearest.empty()) return nearest;
  if (std::string longer = longer_key(unknown); !longer.empty()) return longer;
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
    const std::string nearest = hint_for(unknown, rows);
    found.add({unknown.at, unknown.path, "an unknown key",
               nearest.empty() ? known_keys(unknown.nearby) : "a known key", nearest});
  }
  const base::Problems ordered = in_file_order(found);
  for (const base::Problem& problem : ordered.all()) report(problems, problem);
}

}  // namespace samenspel::scenario
