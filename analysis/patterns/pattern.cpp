#include "patterns/pattern.hpp"

#include "patterns/rows.hpp"

#include <algorithm>

namespace samenspel::patterns {

std::string_view kind_letter(Kind kind) {
  constexpr std::string_view letters[] = {"m", "e", "h"};
  return letters[static_cast<std::size_t>(kind)];
}

std::vector<int> looks_of(const Horizon& horizon) {
  std::vector<int> looks{horizon.replications};
  while (2 * looks.back() <= most_replications) looks.push_back(2 * looks.back());
  return looks;
}

std::span<const Pattern> patterns() {
  static const std::vector<Pattern> all = rows();
  return all;
}

const Pattern* pattern_of(std::string_view id) {
  const auto all = patterns();
  const auto found =
      std::find_if(all.begin(), all.end(), [id](const Pattern& one) { return one.id == id; });
  return found == all.end() ? nullptr : &*found;
}

std::vector<std::string_view> scenarios_of(std::span<const Clause> clauses) {
  std::vector<std::string_view> names;
  for (const Clause& clause : clauses) {
    for (const std::string_view name : {clause.from, clause.to}) {
      const bool known = std::find(names.begin(), names.end(), name) != names.end();
      if (!name.empty() && !known) names.push_back(name);
    }
  }
  return names;
}

}  // namespace samenspel::patterns
