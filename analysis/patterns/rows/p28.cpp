// P28: practitioner and team.

#include "patterns/figures.hpp"
#include "patterns/rows.hpp"

namespace samenspel::patterns {
namespace {

/// Of the requests that practitioners send on, the share that starts at the front door.
double practitioners_with_the_team(const Seen& seen) {
  return 1 - seen("specialist_asked_by_channel", "practitioner") /
                 seen("asked_by_channel", "practitioner");
}

/// Of the requests that practitioners send on, the share that starts where the hardest brick can be
/// laid: at the front door, or past it when it is beyond everybody there.
double right_channel(const Seen& seen) {
  return seen("right_channel_by_channel", "practitioner") /
         seen("asked_by_channel", "practitioner");
}

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
                       "share of practitioners' requests that start in the layer that can lay the "
                       "hardest recognised brick",
                       right_channel, "utrecht", "patterns/p28_contact")};
  Clause vanishes = share("P28 r", "asking first makes no difference",
                          "share of practitioners' requests that start with the team",
                          practitioners_with_the_team, "patterns/reversals/p28_alone",
                          "patterns/reversals/p28_contact");
  vanishes.test = TestKind::equivalence;
  row.reversal = {"practitioners who leave nearly everything to the team already", {vanishes}};
  row.mechanism = {"ties of practitioners with the team",
                   {"entry.practice.feedback_growth=0", "entry.practice.contact_tie=0"}};
  row.remarks =
      "Clause b first counted the share of all requests that are not referred on, and was "
      "contrary: "
      "that is not what the row says, since a family that rightly starts with the team may need "
      "more "
      "later. It now asks of practitioners' families whether they start in the layer that can lay "
      "what is hardest. What the team and the practitioner see together is nearer the truth than "
      "what "
      "the practitioner sees alone; feedback does not sharpen the practitioner's own eye. Families "
      "who would have gone right past the door now come to its list: with the hours of the teams "
      "as "
      "they are, right help comes later for all (H1 some 12 days).";
  return row;
}

}  // namespace samenspel::patterns
