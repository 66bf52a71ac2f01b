#include "patterns/targets/target_rows.hpp"

namespace samenspel::patterns {
namespace {

double lasting(const Seen& seen) { return seen("h5_lasting_share"); }
double team_wait(const Seen& seen) { return seen("wait_median_days", "neighbourhood"); }
double waiting_for_teams(const Seen& seen) { return seen("h2_waiting_families", "neighbourhood"); }

double waiting_for_specialists(const Seen& seen) {
  return of_specialists(seen, "h2_waiting_families");
}

double families_per_post(const Seen& seen) {
  constexpr double posts = 200;  // U4
  return seen("in_care_families", "neighbourhood") / posts;
}

double stays_among_starts(const Seen& seen) {
  return seen("team_starts", "residential_care") / of_specialists(seen, "starts");
}
double stays_among_children(const Seen& seen) {
  return seen("team_in_care", "residential_care") / of_specialists(seen, "in_care_families");
}

}  // namespace

std::vector<Target> targets_afterwards() {
  return {
      absolute("B1", "planned endings without a new request in a year", "1", "U5 S1", 0.85, 0.92, 0,
               lasting),
      absolute("B2", "wait for a team, median", "day", "U5", 0, 28, 0, team_wait),
      absolute("B4 a", "families waiting for specialists", "1", "N29 N31 derived", 291, 510, 0,
               waiting_for_specialists),
      absolute("B4 b", "families waiting for a team", "1", "U5 derived", 388, 582, 0,
               waiting_for_teams),
      not_measured("B5", "reach of the teams by neighbourhood in half a year", "U8", 0.04, 0.17,
                   "families living in each area, among the outputs"),
      absolute("B6", "families per post at the teams", "1", "U4 derived", 14, 18, 0,
               families_per_post),
      absolute("B8 a", "stays among specialist starts", "1", "N7", 0.05, 0.08, 0,
               stays_among_starts),
      share("B8 b", "stays among those in specialist care", "N5", 0.09, 0.02, stays_among_children),
      not_measured("B9", "people who leave in a year", "N14 N25", 0.15, 0.20,
                   "turnover, which Utrecht leaves off (decision 10)"),
      not_measured("B10", "share of time for administration", "N23", 0.30, 0.38,
                   "hours of all work: productive hours already leave administration out"),
  };
}

}  // namespace samenspel::patterns
