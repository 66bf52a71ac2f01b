// P1: the pilot works.

#include "patterns/figures.hpp"
#include "patterns/rows.hpp"

namespace samenspel::patterns {
namespace {

constexpr std::string_view whom = "all who ask in the three neighbourhoods";

Foreseen better(std::string_view id, std::string_view claim, std::string_view statistic,
                std::string_view unit, Statistic value, Direction direction, double delta) {
  return {.id = id,
          .claim = claim,
          .statistic = statistic,
          .unit = unit,
          .from = "patterns/p01_before",
          .to = "zuilen_pilot",
          .direction = direction,
          .delta = delta,
          .population = whom,
          .value = value};
}

double lasting_share(const Seen& seen) { return seen("h5_lasting_share"); }
double mark(const Seen& seen) { return seen("mark"); }
double median_days(const Seen& seen) { return seen("right_help_median_days"); }

}  // namespace

Pattern pilot_works() {
  Pattern row;
  row.id = "P1";
  row.kind = Kind::history;
  row.title = "The pilot works";
  row.source = "S1 S3";
  row.horizon = {.warm_up_years = 6, .years = 5, .replications = 40};
  Clause goes_on = clause_of({.id = "P1 d",
                              .claim = "85 to 92% go on without help for 12 months",
                              .statistic = "H5",
                              .unit = "1",
                              .to = "zuilen_pilot",
                              .test = TestKind::equivalence,
                              .delta = 0.035,
                              .bound = 0.885,
                              .population = whom,
                              .value = lasting_share});
  Clause median = clause_of({.id = "P1 e",
                             .claim = "right help within six weeks, the median",
                             .statistic = "median days to right help, who never gets it counted",
                             .unit = "day",
                             .to = "zuilen_pilot",
                             .bound = 42,
                             .population = whom,
                             .value = median_days});
  row.clauses = {clause_of(better("P1 a", "right help comes sooner", "H1", "day",
                                  days_to_right_help, Direction::lower, h1_delta)),
                 clause_of(better("P1 b", "endings last", "H5", "1", lasting_share,
                                  Direction::higher, share_delta)),
                 clause_of(better("P1 c", "families give a better mark", "mean mark", "1", mark,
                                  Direction::higher, 0.1)),
                 goes_on, median};
  row.mechanism = {
      "consulting, joining, modular help, review, and practices that ask the team first",
      {"expertise.consult.eta=0", "expertise.join.visits_per_post=0", "expertise.delivery=left",
       "entry.practice.fixed_contact=true", "ongoing.review_weeks=104",
       "ongoing.activation_hours=0", "ongoing.enough_below_hours=0"}};
  row.remarks =
      "Arrangements are in it in simple form: a referral takes the whole house over, and "
      "ongoing help is what the paper says; prices and indications are not. That whoever "
      "refers consults the team first (S1) was a higher threshold of the practitioner before, "
      "which sent families to the list of the team; it is a fixed contact now, who answers. "
      "Clause e is contrary whatever is counted: the team has the posts it had, takes more "
      "upon itself, and its own list is longer than six weeks, while the BASEcamp hardly has "
      "one any more. Its source is weak: S3 supposes a neighbourhood where a youth gets help "
      "\"within a few weeks on average\" and tells of none; it says help, not right help, and "
      "speaks of those who get it, where the median counts all who ask, also those who give "
      "up or pass on their own. Clause d lies at its edge, and families who come back with a "
      "new need count in it. What makes H1 shorter is also review instead of the paper, which "
      "keeps ongoing help from filling the teams.";
  return row;
}

}  // namespace samenspel::patterns
