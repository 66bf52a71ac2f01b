#pragma once
// Classes of length of stay, those in which statistics of ended help are published.

#include <cstddef>
#include <cstdint>

namespace samenspel::observe {

inline constexpr std::size_t stay_class_count = 7;
inline constexpr const char* stay_class_names[stay_class_count] = {
    "under_3_months", "months_3_to_6", "months_6_to_12", "years_1_to_2",
    "years_2_to_3",   "years_3_to_4",  "over_4_years"};

/// Days at which each class but the last ends.
inline constexpr std::int64_t stay_class_days[stay_class_count - 1] = {91,  182,  365,
                                                                       730, 1095, 1461};

/// The class of a stay of so many seconds.
inline std::size_t stay_class_of(std::int64_t seconds) {
  std::size_t index = 0;
  while (index + 1 < stay_class_count && seconds >= stay_class_days[index] * 86400) {
    ++index;
  }
  return index;
}

}  // namespace samenspel::observe
