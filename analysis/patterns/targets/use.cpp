#include "patterns/targets/target_rows.hpp"

namespace samenspel::patterns {
namespace {

constexpr double year_months = 12;

/// Of youths with youth care those with a measure of protection or probation and no help: nobody
/// in the model (N5, N39: 9,290 of 393,730).
constexpr double without_help = 0.0236;

double served_by_teams(const Seen& seen) { return seen("served_per_year", "neighbourhood"); }

double at_teams_in_a_month(const Seen& seen) {
  const double stock = seen("in_care_families", "neighbourhood");
  return stock + (served_by_teams(seen) - stock) / year_months;
}

double served_by_specialists(const Seen& seen) { return of_specialists(seen, "served_per_year"); }

double youths_in_care(const Seen& seen) { return seen("youths_helped_share") / (1 - without_help); }

double repeats(const Seen& seen) { return seen("youth_help_repeat_share"); }
double repeats_by_practitioners(const Seen& seen) {
  return seen("youth_help_repeats", "practitioner");
}
double repeats_by_teams(const Seen& seen) {
  return seen("youth_help_repeats", "neighbourhood_team");
}
double repeats_by_institutions(const Seen& seen) {
  return seen("youth_help_repeats", "certified_institution");
}

}  // namespace

std::vector<Target> targets_of_use() {
  return {
      relative("A1", "families served by the teams in a year", "1", "U3 U5", 8456, 8725, 0.04,
               served_by_teams),
      relative("A2", "families in service at the teams in a month", "1", "U6", 3900, 3900, 0.07,
               at_teams_in_a_month),
      relative("A3", "cases served by specialists in a year", "1", "U3", 5380, 5510, 0.04,
               served_by_specialists),
      absolute("A4", "youths in any youth care in a year", "1", "U13 N1", 0.13, 0.14, 0.01,
               youths_in_care),
      share("A7", "repeat use among starts", "N4", 0.245, 0.03, repeats),
      share("A7 a", "repeat use, referred by practitioners", "N4", 0.285, 0.03,
            repeats_by_practitioners),
      share("A7 b", "repeat use, referred by the teams", "N4", 0.222, 0.03, repeats_by_teams),
      share("A7 c", "repeat use, referred by certified institutions", "N4", 0.194, 0.03,
            repeats_by_institutions),
  };
}

}  // namespace samenspel::patterns
