#include "core/scenario/nearest_key.hpp"

#include <algorithm>

namespace samenspel::scenario {

namespace {

constexpr std::size_t longest_word = 80;

char folded(char c) {
  if (c >= 'A' && c <= 'Z') return static_cast<char>(c - 'A' + 'a');
  return c == '-' || c == ' ' ? '_' : c;
}

}  // namespace

int edit_distance(std::string_view a, std::string_view b) {
  const std::size_t columns = b.size() + 1;
  std::vector<int> before(columns);
  std::vector<int> last(columns);
  std::vector<int> now(columns);
  for (std::size_t j = 0; j < columns; ++j) last[j] = static_cast<int>(j);
  for (std::size_t i = 1; i <= a.size(); ++i) {
    now[0] = static_cast<int>(i);
    for (std::size_t j = 1; j < columns; ++j) {
      const int change = folded(a[i - 1]) == folded(b[j - 1]) ? 0 : 1;
      now[j] = std::min({last[j] + 1, now[j - 1] + 1, last[j - 1] + change});
      const bool swapped = i > 1 && j > 1 && folded(a[i - 1]) == folded(b[j - 2]) &&
                           folded(a[i - 2]) == folded(b[j - 1]);
      if (swapped) now[j] = std::min(now[j], before[j - 2] + 1);
    }
    std::swap(before, last);
    std::swap(last, now);
  }
  return last[b.size()];
}

std::string nearest_key(std::string_view word, const std::vector<std::string>& known) {
  if (word.size() > longest_word) return "";
  std::string best;
  int fewest = std::max(1, static_cast<int>(word.size()) / 3) + 1;
  for (const std::string& key : known) {
    if (key.size() > longest_word) continue;
    const int steps = edit_distance(word, key);
    if (steps < fewest) {
      fewest = steps;
      best = key;
    }
  }
  return best;
}

}  // namespace samenspel::scenario
