// P28: practitioner and team.

#include "patterns/figures.hpp"
#include "patterns/rows.hpp"

namespace samenspel::patterns {
namespace {

/// Of the requests that practitioners send on, the share that starts at the front door.
double practitioners_with_the_team(const Seen& seen) {
  return 1 - seen("specialist_asked_by_channel", "practitioner") / seen("asked", "practitioner");
}

/// Of all requests, the share that is not referred on.
double stays_where_it_entered(const Seen& seen) { return 1 - hand_overs_per_request(seen); }

Clause share(std::string_view id, std::string_view claim, std::string_view statistic,
             Statistic value, std::string_view from, std::string_view to) {
  return {.id = id,
          .claim = claim,
          .statistic = statistic,
          .population = "all families",
          .unit = "1",
          .from = from,
          .to = to,
          .value = value,
          .test = TestKind::superiority,
          .direction = Direction::higher,
          .delta = share_delta};
}

}  // namespace

Pattern practitioner_and_team() {
  Pattern row;
  row.id = "P28";
  row.kind = Kind::emergent;
  row.title = "Practitioner and team";
  row.source = "S2";
  row.horizon = {.warm_up_years = 6, .years = 4, .replications = 24};
  row.clauses = {share("P28 a", "more practitioners consult the team first",
                       "share of practitioners' requests that start with the team",
                       practitioners_with_the_team, "utrecht", "patterns/p28_contact"),
                 share("P28 b", "the first channel is more often the right one",
                       "share of requests that stay where they entered", stays_where_it_entered,
                       "utrecht", "patterns/p28_contact")};
  Clause vanishes = share("P28 r", "asking first makes no difference",
                          "share of practitioners' requests that start with the team",
                          practitioners_with_the_team, "patterns/reversals/p28_alone",
                          "patterns/reversals/p28_contact");
  vanishes.test = TestKind::equivalence;
  row.reversal = {"practitioners who leave nearly everything to the team already", {vanishes}};
  row.mechanism = {"ties of practitioners with the team",
                   {"entry.practice.feedback_growth=0", "entry.practice.contact_tie=0"}};
  return row;
}

}  // namespace samenspel::patterns
