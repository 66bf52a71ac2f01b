#include "samenspel/shown_outcome.hpp"

#include "samenspel/number_text.hpp"
#include "samenspel/summary_lines.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace samenspel::command {
namespace {

statistics::Interval scaled(statistics::Interval interval, double scale) {
  interval.estimate *= scale;
  interval.low *= scale;
  interval.high *= scale;
  interval.standard_error *= scale;
  return interval;
}

/// Places after the point at which `spread` keeps one digit, at most `decimals` + 1.
int places_for(double spread, int decimals) {
  if (!(spread > 0) || !std::isfinite(spread)) return decimals;
  return std::min(-static_cast<int>(std::floor(std::log10(spread))), decimals + 1);
}

std::string with_sign(double value, int places) {
  return (value > 0 ? "+" : "") + grouped(value, places);
}

std::string trimmed(std::string text) {
  text.erase(0, std::min(text.find_first_not_of(' '), text.size()));
  return text;
}

}  // namespace

std::string ShownOutcome::titled() const {
  return unit.empty() ? caption : caption + " (" + unit + ")";
}

std::string ShownOutcome::change(const statistics::Interval& interval) const {
  const std::string text = with_half_width(scaled(interval, scale), decimals);
  return interval.estimate > 0 ? "+" + text : text;
}

std::string ShownOutcome::range(const statistics::Interval& interval) const {
  const int places = places_for(interval.half_width() * scale, decimals);
  return with_sign(interval.low * scale, places) + " to " +
         with_sign(interval.high * scale, places);
}

std::string ShownOutcome::number(double value, double spread) const {
  return grouped(value * scale, places_for(spread * scale, decimals));
}

ShownOutcome shown(const std::string& variable, const std::string& label,
                   const std::string& meaning, const std::string& unit) {
  ShownOutcome outcome;
  const SummaryLine* line = line_of(variable);
  const bool needs_its_section = line != nullptr && line->variable.substr(0, 1) != "h";
  if (line == nullptr) {
    outcome = {meaning, unit == "1" ? "" : unit, 1, 1};
  } else {
    outcome = {trimmed(std::string(line->caption)), std::string(line->unit), line->scale,
               line->decimals};
    if (needs_its_section) outcome.caption = meaning;
    if (line->per == Per::year) outcome.unit = "in the measured years";
  }
  if (!label.empty()) outcome.caption += (outcome.caption.empty() ? "" : ", ") + words_of(label);
  return outcome;
}

}  // namespace samenspel::command
