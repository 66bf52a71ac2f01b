#include "samenspel/summary_lines.hpp"

#include <algorithm>

namespace samenspel::command {
namespace {

constexpr double percent = 100;
constexpr double per_million = 1e-6;

constexpr SummaryLine headline[] = {
    {"h1_days_to_right_help", "H1 time to right help, at most 365", "days", 1, 0},
    {"right_help_share", "   right help within a year of asking", "%", percent, 0},
    {"h2_waiting_families", "H2 waiting", "families", 1, 0},
    {"h3_eur_per_youth_year", "H3 public cost per resident youth, a year", "EUR", 1, 0},
    {"h4_exits_per_100_youth_years", "H4 planned exits per 100 youth-years in care", "", 1, 1},
    {"h5_lasting_share", "H5 endings that last 12 months", "%", percent, 0},
    {"h6_unmet_youth_years", "H6 unmet need, a year", "youth-years", 1, 0},
};
constexpr SummaryLine requests[] = {
    {"onset", "needs that arise", "a year", 1, 0, Per::year},
    {"absorbed", "carried by network and social base", "a year", 1, 0, Per::year},
    {"asked", "requests for help", "a year", 1, 0, Per::year},
    {"starts", "help starts", "a year", 1, 0, Per::year},
    {"referred_to", "referred to", "a year", 1, 0, Per::year},
    {"returns", "families that come back after an ending", "a year", 1, 0, Per::year},
};
constexpr SummaryLine waits[] = {
    {"h2_waiting_children", "children waiting", "", 1, 0},
    {"wait_mean_days", "mean", "days", 1, 0},
    {"wait_median_days", "median", "days", 1, 0},
    {"wait_p90_days", "90th percentile", "days", 1, 0},
    {"wait_within_norm", "within the norm", "%", percent, 0},
};
constexpr SummaryLine care[] = {
    {"in_care_families", "in care", "families", 1, 0},
    {"stay_mean_days", "mean stay", "days", 1, 0},
    {"occupancy", "direct hours spent with families", "%", percent, 0},
};
constexpr SummaryLine endings[] = {
    {"endings", "", "a year", 1, 0, Per::year},
};
constexpr SummaryLine money[] = {
    {"cost_total_eur", "all layers and the social base", "EUR million a year", per_million, 1},
    {"cost_eur", "cost", "EUR million a year", per_million, 1},
    {"cost_per_start_eur", "cost per family helped", "EUR", 1, 0},
};

constexpr SummarySection sections[] = {
    {"Headline outcomes", headline},
    {"Requests", requests},
    {"Waits that ended in help, by layer (secondary: H1 and H2 count everybody)", waits},
    {"In care", care},
    {"How requests and help end", endings},
    {"Money", money},
};

struct Words {
  std::string_view label, words;
};
constexpr Words known_words[] = {
    {"neighbourhood", "neighbourhood teams"},
    {"basecamp", "BASEcamps"},
    {"institution", "institutions"},
    {"national", "national centre"},
    {"planned", "as planned"},
    {"to_social_base", "on to the social base"},
    {"dropped_out_in_care", "dropped out in care"},
    {"gave_up_waiting", "gave up waiting"},
    {"recovered", "recovered while waiting"},
    {"aged_out", "came of age"},
};

}  // namespace

std::span<const SummarySection> summary_sections() { return sections; }

const SummaryLine* line_of(std::string_view variable) {
  for (const SummarySection& section : sections) {
    for (const SummaryLine& line : section.lines) {
      if (line.variable == variable) return &line;
    }
  }
  return nullptr;
}

std::string words_of(std::string_view label) {
  for (const Words& known : known_words) {
    if (known.label == label) return std::string(known.words);
  }
  std::string words(label);
  std::replace(words.begin(), words.end(), '_', ' ');
  return words;
}

}  // namespace samenspel::command
