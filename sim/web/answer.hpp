#pragma once
// Answers to a page, as trees that `scenario::json_text` writes.

#include <cmath>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "core/scenario/number_text.hpp"
#include "core/scenario/tree.hpp"

namespace samenspel::web {

inline scenario::Tree text_of(std::string text) {
  return scenario::make_scalar(std::move(text), true);
}

/// Null where nothing was observed.
inline scenario::Tree number_of(double value) {
  return std::isfinite(value) ? scenario::make_scalar(scenario::number_text(value))
                              : scenario::Tree{};
}

inline scenario::Tree whole_of(std::int64_t value) {
  return scenario::make_scalar(std::to_string(value));
}

inline void put(scenario::Tree& map, std::string key, scenario::Tree value) {
  map.entries.push_back({std::move(key), {}, std::move(value)});
}

/// A list of what `make` makes of each item.
template <class Items, class Make>
scenario::Tree list_of(const Items& items, Make&& make) {
  scenario::Tree list;
  list.kind = scenario::TreeKind::sequence;
  for (const auto& item : items) list.items.push_back(make(item));
  return list;
}

inline scenario::Tree texts_of(const std::vector<std::string>& texts) {
  return list_of(texts, [](const std::string& text) { return text_of(text); });
}

}  // namespace samenspel::web
