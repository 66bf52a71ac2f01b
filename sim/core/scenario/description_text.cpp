#include "core/scenario/description_text.hpp"

#include <cmath>

#include "core/scenario/number_text.hpp"

namespace samenspel::scenario {

std::string_view role_name(base::Role role) {
  switch (role) {
    case base::Role::policy:
      return "policy";
    case base::Role::staffing:
      return "staffing";
    case base::Role::place:
      return "place";
    case base::Role::behaviour:
      return "behaviour";
    case base::Role::run:
      break;
  }
  return "run";
}

std::string range_text(const base::About& about) {
  const bool from = std::isfinite(about.low);
  const bool to = std::isfinite(about.high);
  if (from && to) return number_text(about.low) + " to " + number_text(about.high);
  if (from) return "at least " + number_text(about.low);
  return to ? "at most " + number_text(about.high) : "any";
}

std::string expected_number(std::string_view noun, const base::About& about) {
  std::string text(noun);
  const bool both = std::isfinite(about.low) && std::isfinite(about.high);
  const std::string range = range_text(about);
  if (range != "any") text += (both ? " from " : ", ") + range;
  if (!about.unit.empty() && about.unit != "1") text += " (" + std::string(about.unit) + ")";
  return text;
}

bool in_range(double value, const base::About& about) {
  return std::isfinite(value) && value >= about.low && value <= about.high;
}

}  // namespace samenspel::scenario
