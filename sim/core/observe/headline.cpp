#include "core/observe/headline.hpp"

namespace samenspel::observe {

namespace {

constexpr Headline all_headlines[] = {
    {"H1", "h1_days_to_right_help"}, {"H2", "h2_waiting_families"},
    {"H3", "h3_eur_per_youth_year"}, {"H4", "h4_exits_per_100_youth_years"},
    {"H5", "h5_lasting_share"},      {"H6", "h6_unmet_youth_years"},
};

struct Direction {
  std::string_view output;
  Better better;
};
constexpr Direction directions[] = {
    {"h1_days_to_right_help", Better::lower}, {"right_help_share", Better::higher},
    {"h2_waiting_families", Better::lower},   {"h2_waiting_children", Better::lower},
    {"h3_eur_per_youth_year", Better::lower}, {"h4_exits_per_100_youth_years", Better::higher},
    {"h5_lasting_share", Better::higher},     {"h6_unmet_youth_years", Better::lower},
    {"wait_mean_days", Better::lower},        {"wait_median_days", Better::lower},
    {"wait_p90_days", Better::lower},         {"wait_within_norm", Better::higher},
    {"cost_total_eur", Better::lower},        {"crises", Better::lower},
    {"escalations", Better::lower},           {"mark", Better::higher},
};

}  // namespace

std::string_view better_name(Better better) { return better == Better::lower ? "lower" : "higher"; }

std::span<const Headline> headlines() { return all_headlines; }

std::optional<Better> better_of(std::string_view output) {
  for (const Direction& direction : directions) {
    if (direction.output == output) return direction.better;
  }
  return std::nullopt;
}

}  // namespace samenspel::observe
