// Rows that wait for consulting and joining, and for learning from them.

#include "patterns/figures.hpp"
#include "patterns/rows.hpp"

namespace samenspel::patterns {
namespace {

constexpr std::string_view roads = "consulting and joining";

double outside_expertise(const Seen& seen) { return seen("outside_per_100_starts"); }

}  // namespace

std::vector<Pattern> waiting_for_roads() {
  return {
      waiting(
          "P4", Kind::emergent, "Learning by consulting", "S4", "learning by consulting",
          {{"P4 a", "fewer consults per brick met, in each bin of difficulty",
            "slope over five years of consults per brick met beyond the worker", "1/year", "",
            "consult_first", TestKind::superiority, Direction::lower, 0.01},
           {"P4 b", "hidden bricks are recognised sooner",
            "share of hidden bricks recognised, year 5 less year 1", "1", "", "consult_first",
            TestKind::superiority, Direction::higher, share_delta},
           {"P4 c", "under referral first the slope is at most half",
            "the same slope; a half of it is taken off", "1/year", "consult_first",
            "referral_first", TestKind::superiority, Direction::higher, 0, Scale::absolute, 0.5}},
          "high turnover"),
      waiting("P5", Kind::emergent, "Quick referral fills the second layer", "S4 S0", roads,
              {{"P5 a", "more hand-overs", "hand-overs per request", "share", "consult_first",
                "referral_first", TestKind::superiority, Direction::higher, relative_delta,
                Scale::relative, 1, 0, "all families", hand_overs_per_request},
               {"P5 b", "right help comes later", "H1", "day", "consult_first", "referral_first",
                TestKind::superiority, Direction::higher, h1_delta, Scale::absolute, 1, 0,
                "families with a brick beyond the team", days_beyond_team},
               {"P5 c", "a longer list at the specialists", "families waiting at BASEcamps",
                "family", "consult_first", "referral_first", TestKind::superiority,
                Direction::higher, 5, Scale::absolute, 1, 0, "all families", waiting_at_basecamps},
               {"P5 d", "the list of the teams", "families waiting at neighbourhood teams",
                "family", "consult_first", "referral_first", TestKind::reported, Direction::higher,
                0, Scale::absolute, 1, 0, "all families", waiting_at_teams}},
              "abundant specialists, scarce team hours, small kappa"),
      waiting(
          "P9", Kind::emergent, "Narrow teams need more outside expertise", "S2", roads,
          {{"P9 a", "more than broad teams", "outside expertise per 100 starts", "share",
            "patterns/p09_broad", "patterns/p09_narrow", TestKind::superiority, Direction::higher,
            relative_delta, Scale::relative, 1, 0, "all families", outside_expertise},
           {"P9 b", "more than T-shaped teams", "outside expertise per 100 starts", "share",
            "patterns/p09_t_shaped", "patterns/p09_narrow", TestKind::superiority,
            Direction::higher, relative_delta, Scale::relative, 1, 0, "all families",
            outside_expertise}},
          "easy needs"),
      waiting(
          "P21", Kind::emergent, "Consult at the practice does not lower the total", "E4 E7",
          "a nurse at the practice who treats too, and a door that comes nearer with her",
          {{"P21 a", "40 to 60% fewer referrals per case",
            "requests that a practitioner sends to a specialist, per request", "share", "utrecht",
            "patterns/p21_nurse", TestKind::equivalence, Direction::lower, 0.1, Scale::relative,
            0.5},
           {"P21 b", "the city's total stays", "starts at specialists", "share", "utrecht",
            "patterns/p21_nurse", TestKind::equivalence, Direction::lower, 0.1, Scale::relative},
           {"P21 c", "it falls when the teams treat more themselves", "starts at specialists",
            "share", "utrecht", "patterns/p21_nurse_and_team", TestKind::superiority,
            Direction::lower, relative_delta, Scale::relative}}),
      waiting(
          "P24", Kind::emergent, "Mandatory consult", "S2", "mandatory consult",
          {{"P24 a", "fewer late and unneeded referrals", "late and unneeded referrals", "share",
            "utrecht", "eindhoven", TestKind::superiority, Direction::lower, relative_delta,
            Scale::relative},
           {"P24 b", "more hours", "cost of direct hours per planned ending", "share", "utrecht",
            "eindhoven", TestKind::superiority, Direction::higher, relative_delta, Scale::relative},
           {"P24 c", "more delay", "H1", "day", "utrecht", "eindhoven", TestKind::superiority,
            Direction::higher, h1_delta}}),
  };
}

}  // namespace samenspel::patterns
