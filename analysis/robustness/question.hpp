#pragma once
// What a study of robustness asks: which scenarios are compared, on which outcomes, and what counts
// as a difference.

#include "core/observe/headline.hpp"
#include "patterns/clause.hpp"

#include <span>
#include <string_view>

namespace samenspel::robustness {

/// `to` against `from` at each point: to minus from, with the same families and days.
struct Contrast {
  std::string_view id, question, from, to;
};

struct Outcome {
  std::string_view id, what, unit;
  patterns::Statistic value = nullptr;
  observe::Better better = observe::Better::lower;
  double delta = 0;  ///< smallest difference that matters
  patterns::Scale scale = patterns::Scale::relative;
};

struct Question {
  std::span<const std::string_view> scenarios;
  std::span<const Contrast> contrasts;
  std::span<const Outcome> outcomes;
};

/// The four corners, way of paying specialists times asking first or referring, on H1 to H6.
[[nodiscard]] const Question& four_corners();

}  // namespace samenspel::robustness
