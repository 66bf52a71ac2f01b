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

std::string nearest_or_longer(std::string_view word, const std::vector<std::string>& known) {
  std::string nearest = nearest_key(word, known);
  if (!nearest.empty()) return nearest;
  const std::string start = std::string(word) + "_";
  const auto goes_on = [&](const std::string& key) {
    return key.compare(0, start.size(), start) == 0;
  };
  const auto found = std::find_if(known.begin(), known.end(), goes_on);
  return found == known.end() ? "" : *found;
}

bool is_one_slip(std::string_view a, std::string_view b) {
  std::size_t same = 0;
  while (same < a.size() && same < b.size() && a[same] == b[same]) ++same;
  const std::size_t word = same == 0 ? 0 : a.rfind('_', same - 1) + 1;
  const auto length = [word](std::string_view name) {
    return std::min(name.find('_', word), name.size()) - word;
  };
  constexpr std::size_t longest_number = 2;  // 7, 12, b
  if (length(a) <= longest_number && length(b) <= longest_number) return false;
  a.remove_prefix(same);
  b.remove_prefix(same);
  while (!a.empty() && !b.empty() && a.back() == b.back()) {
    a.remove_suffix(1);
    b.remove_suffix(1);
  }
  const bool is_digit = (!a.empty() && a.front() >= '0' && a.front() <= '9') ||
                        (!b.empty() && b.front() >= '0' && b.front() <= '9');
  if (is_digit || (a.empty() && b.empty())) return false;
  const bool swapped = a.size() == 2 && b.size() == 2 && a[0] == b[1] && a[1] == b[0];
  return swapped || (a.size() <= 1 && b.size() <= 1);
}

}  // namespace samenspel::scenario
