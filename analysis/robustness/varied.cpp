#include "robustness/varied.hpp"

#include "core/scenario/number_text.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <stdexcept>

namespace samenspel::robustness {

double number_at(const Varied& varied, double place) {
  if (varied.spread == Spread::logarithmic) {
    return varied.low * std::pow(varied.high / varied.low, place);
  }
  const double number = varied.low + (varied.high - varied.low) * place;
  return varied.low >= 0 ? std::max(0.0, number) : number;
}

bool is_possible(const Varied& varied, double place) {
  return varied.spread == Spread::logarithmic || varied.low < 0 ||
         varied.low + (varied.high - varied.low) * place >= 0;
}

bool matches(std::string_view keys, std::string_view path) {
  if (keys.empty()) return path.empty();
  if (keys.front() != '*') {
    return !path.empty() && keys.front() == path.front() && matches(keys.substr(1), path.substr(1));
  }
  for (std::size_t taken = 0;; ++taken) {
    if (matches(keys.substr(1), path.substr(taken))) return true;
    if (taken == path.size() || path[taken] == '.') return false;
  }
}

std::vector<std::string> assignments_of(const Varied& varied, double number,
                                        std::span<const patterns::Leaf> scenario) {
  std::vector<std::string> all;
  for (const patterns::Leaf& leaf : scenario) {
    if (!matches(varied.keys, leaf.path)) continue;
    const double own = varied.sets == Sets::factor ? std::strtod(leaf.text.c_str(), nullptr) : 1;
    all.push_back(leaf.path + "=" + scenario::number_text(own * number));
  }
  if (all.empty()) {
    throw std::invalid_argument("no key of the scenario matches " + std::string(varied.keys));
  }
  return all;
}

}  // namespace samenspel::robustness
