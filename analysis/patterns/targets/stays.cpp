#include "core/observe/stay_class.hpp"
#include "patterns/targets/target_rows.hpp"

namespace samenspel::patterns {
namespace {

double stays(const Seen& seen, std::string_view stay_class) {
  double sum = 0;
  for (const std::string_view layer : specialist_layers) sum += seen("stays", layer, stay_class);
  return sum;
}

double all_stays(const Seen& seen) {
  double sum = 0;
  for (const char* one : observe::stay_class_names) sum += stays(seen, one);
  return sum;
}

template <std::size_t Class>
double stay_share(const Seen& seen) {
  return stays(seen, observe::stay_class_names[Class]) / all_stays(seen);
}

/// Linear within the class that holds the middle; the last class has no end.
double median_stay(const Seen& seen) {
  double left = all_stays(seen) / 2;
  double begin = 0;
  for (std::size_t c = 0; c + 1 < observe::stay_class_count; ++c) {
    const double here = stays(seen, observe::stay_class_names[c]);
    const auto end = static_cast<double>(observe::stay_class_days[c]);
    if (left < here) return begin + (end - begin) * left / here;
    left -= here;
    begin = end;
  }
  return begin;
}

/// Stays last as long as their number in care divided by their number of ends (Little).
double mean_stay(const Seen& seen) {
  double days = 0, ends = 0;
  for (const std::string_view layer : specialist_layers) {
    double count = 0;
    for (const char* one : observe::stay_class_names) count += seen("stays", layer, one);
    if (count > 0) days += count * seen("stay_mean_days", layer);
    ends += count;
  }
  return days / ends;
}

double stay_at_a_team(const Seen& seen) { return seen("stay_mean_days", "neighbourhood"); }

}  // namespace

std::vector<Target> targets_of_stays() {
  return {
      share("A5 a", "specialist stays under 3 months", "N11", 0.16, 0.03, stay_share<0>),
      share("A5 b", "specialist stays of 3 to 6 months", "N11", 0.17, 0.03, stay_share<1>),
      share("A5 c", "specialist stays of 6 to 12 months", "N11", 0.30, 0.03, stay_share<2>),
      share("A5 d", "specialist stays of 1 to 2 years", "N11", 0.23, 0.03, stay_share<3>),
      share("A5 e", "specialist stays of 2 to 3 years", "N11", 0.07, 0.03, stay_share<4>),
      share("A5 f", "specialist stays of 3 to 4 years", "N11", 0.03, 0.03, stay_share<5>),
      share("A5 g", "specialist stays over 4 years", "N11", 0.04, 0.03, stay_share<6>),
      relative("A6 a", "specialist stay, median", "day", "N11", 260, 285, 0.10, median_stay),
      relative("A6 b", "specialist stay, mean", "day", "N11", 430, 430, 0.10, mean_stay),
      relative("A6 c", "stay at a team, mean", "day", "U5 U6", 210, 280, 0.10, stay_at_a_team),
  };
}

}  // namespace samenspel::patterns
