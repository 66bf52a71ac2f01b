#include "core/scenario/names.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

#include "core/scenario/nearest_key.hpp"

namespace samenspel::scenario {

namespace {

constexpr std::string_view one_of = "one of";

/// Too many to read are counted; the nearest is named beside them.
std::string list_of(const Names& names) {
  constexpr std::size_t readable = 60;
  std::string text(one_of);
  if (names.size() > readable) {
    return text + " " + std::to_string(names.size()) + " names";
  }
  for (const auto& name : names) {
    text += (text.size() > one_of.size() ? ", " : " ") + name;
  }
  return names.empty() ? "nothing (none is declared)" : text;
}

}  // namespace

void report_together(base::Problems& problems, std::string path, std::string found,
                     std::string expected) {
  problems.add(base::Problem{{}, std::move(path), std::move(found), std::move(expected), {}});
}

std::size_t index_of(const Names& names, const std::string& name, const std::string& path,
                     base::Problems& problems) {
  const auto found = std::find(names.begin(), names.end(), name);
  if (found == names.end()) {
    problems.add({{}, path, "'" + name + "'", list_of(names), nearest_or_longer(name, names)});
  }
  return static_cast<std::size_t>(found - names.begin());
}

void fill_row(const base::NamedMap<double>& given, const Names& names, const std::string& path,
              double* row, base::Problems& problems) {
  for (const auto& [name, value] : given) {
    const std::size_t index = index_of(names, name, path, problems);
    if (index < names.size()) {
      row[index] = value;
    }
  }
}

bool is_unknown_name(const base::Problem& problem) {
  return problem.expected.rfind(one_of, 0) == 0;
}

}  // namespace samenspel::scenario
