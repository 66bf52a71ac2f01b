// Rows that wait for people who learn, tire and stay, and for teams that look at each other.

#include "patterns/figures.hpp"
#include "patterns/rows.hpp"

namespace samenspel::patterns {
namespace {

constexpr std::string_view veterans = "members hired at least two years ago";

}  // namespace

std::vector<Pattern> waiting_for_people() {
  return {
      waiting(
          "P12", Kind::emergent, "Two legs", "S0", "a second leg of team members",
          {{"P12 a", "without it skill is lower", "mean skill in the deep legs", "1",
            "patterns/p12_all_one_day", "patterns/p12_none", TestKind::superiority,
            Direction::lower, share_delta, Scale::absolute, 1, 0, veterans},
           {"P12 b", "without it ties are weaker", "mean tie", "1", "patterns/p12_all_one_day",
            "patterns/p12_none", TestKind::superiority, Direction::lower, share_delta,
            Scale::absolute, 1, 0, veterans},
           {"P12 c", "upkeep is better than none", "mean skill in the deep legs", "1",
            "patterns/p12_none", "patterns/p12_upkeep", TestKind::superiority, Direction::higher, 0,
            Scale::absolute, 1, 0, veterans},
           {"P12 d", "the leg takes its hours from the neighbourhood", "direct hours of the teams",
            "share", "patterns/p12_none", "patterns/p12_all_one_day", TestKind::equivalence,
            Direction::lower, 0.02, Scale::relative, 0.8}}),
      waiting("P17", Kind::emergent, "Work pleasure feeds itself", "S1",
              "work satisfaction and turnover",
              {{"P17 a", "satisfaction is higher", "mean satisfaction, years 2 to 10", "1",
                "patterns/p17_off", "patterns/p17_on", TestKind::superiority, Direction::higher,
                share_delta},
               {"P17 b", "more people stay", "leavers a year per post, years 2 to 10", "1/year",
                "patterns/p17_off", "patterns/p17_on", TestKind::superiority, Direction::lower,
                share_delta},
               {"P17 c", "families feel it", "H1", "day", "patterns/p17_off", "patterns/p17_on",
                TestKind::superiority, Direction::lower, h1_delta}}),
      waiting("P18", Kind::emergent, "Kitchens with windows", "S3", "network intelligence",
              {{"P18 a", "the mean improves more than by random copying", "H1, year 10 less year 1",
                "day", "patterns/p18_random", "network_intelligence", TestKind::superiority,
                Direction::lower, h1_delta},
               {"P18 b", "teams grow alike", "standard deviation of H1 over teams, year 10", "day",
                "patterns/p18_off", "network_intelligence", TestKind::superiority, Direction::lower,
                h1_delta}}),
      waiting("P19", Kind::emergent, "Near or expert", "S4", "consulting the national centre",
              {{"P19 a", "more are helped in the city",
                "share of needs of rare expertise helped in the city, year 5 less year 1", "1",
                "patterns/p19_referral", "patterns/p19_consult", TestKind::superiority,
                Direction::higher, 0.05, Scale::absolute, 1, 0, "families who choose nearness"},
               {"P19 b", "cases a year", "needs of rare expertise a year", "1/year", "",
                "patterns/p19_consult", TestKind::reported}}),
  };
}

}  // namespace samenspel::patterns
