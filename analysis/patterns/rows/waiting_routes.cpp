// Rows that wait for routes to expertise, triage, and ties between people.

#include "patterns/figures.hpp"
#include "patterns/rows.hpp"

namespace samenspel::patterns {
namespace {

constexpr std::string_view routes = "routes to expertise and ties";
constexpr std::string_view triage = "a triage worker or team";

Foreseen formal(std::string_view id, std::string_view claim, std::string_view city,
                Direction direction, double share) {
  return {id,
          claim,
          "share of questions that take the formal route",
          "1",
          "",
          city,
          TestKind::superiority,
          direction,
          0,
          Scale::absolute,
          1,
          share};
}

}  // namespace

std::vector<Pattern> waiting_for_routes() {
  return {
      waiting("P7", Kind::emergent, "Formal expertise lies idle when people know each other", "S2",
              routes,
              {formal("P7 a", "Haarlem: less than half", "haarlem", Direction::lower, 0.5),
               formal("P7 b", "De Fryske Marren: less than a quarter", "de_fryske_marren",
                      Direction::lower, 0.25),
               formal("P7 c", "Den Bosch: less than a tenth", "den_bosch", Direction::lower, 0.1),
               {"P7 d", "Oss: 10 to 60 consults a year", "formal consults a year", "1/year", "",
                "oss", TestKind::equivalence, Direction::higher, 25, Scale::absolute, 1, 35},
               {"P7 e", "Nieuwegein asks outside less than Oss", "outside questions per 100 cases",
                "1", "oss", "nieuwegein", TestKind::superiority, Direction::lower, 1}}),
      waiting(
          "P8", Kind::emergent, "Informal ties are personal", "S2", routes,
          {{"P8 a", "fewer questions are answered through ties",
            "share of answers through ties, years 3 to 10", "1", "haarlem", "patterns/p08_turnover",
            TestKind::superiority, Direction::lower, share_delta},
           {"P8 b", "answers take longer", "days from question to answer, years 3 to 10", "day",
            "haarlem", "patterns/p08_turnover", TestKind::superiority, Direction::higher, 0.5}}),
      waiting("P10", Kind::emergent, "Triage with few hours", "S2", triage,
              {{"P10 a", "paid attendance stays below the cap",
                "most hours a month paid to one expert", "hour/month", "", "eemland",
                TestKind::superiority, Direction::lower, 0, Scale::absolute, 1, 4.0001},
               {"P10 b", "sharpening alone answers some", "share of questions answered so", "1", "",
                "eemland", TestKind::superiority, Direction::higher, 0.05},
               {"P10 c", "teams solve more themselves",
                "share of bricks laid by the own team, year 3 less year 1", "1", "", "eemland",
                TestKind::superiority, Direction::higher, share_delta}}),
      waiting(
          "P11", Kind::emergent, "Triage at the door", "S2", triage,
          {{"P11 a", "the first worker is more often the right one",
            "share of starts with somebody skilled enough for the hardest brick", "1",
            "patterns/p11_direct", "den_bosch", TestKind::superiority, Direction::higher,
            share_delta},
           {"P11 b", "fewer hours of intake", "intake hours of the teams per request", "hour",
            "patterns/p11_direct", "den_bosch", TestKind::superiority, Direction::lower, 0.25}}),
      waiting("P25", Kind::emergent, "Crystallise first", "S2", "an advising provider",
              {{"P25 a", "first help comes later", "days from asking to the first hour", "day",
                "utrecht", "brunssum", TestKind::superiority, Direction::higher, 2},
               {"P25 b", "fewer wrong starts", "share of starts that are referred on", "1",
                "utrecht", "brunssum", TestKind::superiority, Direction::lower, share_delta},
               {"P25 c", "one hand-over more", "hand-overs per request", "1", "utrecht", "brunssum",
                TestKind::superiority, Direction::higher, 0.5}}),
      waiting("P26", Kind::emergent, "Digital platform", "S2", "a digital platform",
              {{"P26 a", "fewer referrals", "referrals per request", "share", "utrecht",
                "utrecht_platform", TestKind::superiority, Direction::lower, relative_delta,
                Scale::relative},
               {"P26 b", "no gain in trust", "mean trust at the end", "1", "utrecht",
                "utrecht_platform", TestKind::equivalence, Direction::higher, share_delta},
               {"P26 c", "no gain in ties", "mean tie after ten years", "1", "utrecht",
                "utrecht_platform", TestKind::equivalence, Direction::higher, share_delta}}),
      waiting("P27", Kind::emergent, "Route team", "S2", "a route team",
              {{"P27 a", "safety is started sooner", "days from asking to the first hour", "day",
                "utrecht", "walcheren", TestKind::superiority, Direction::lower, 2, Scale::absolute,
                1, 0, "families with a brick of safety"},
               {"P27 b", "others are not helped later", "days from asking to the first hour", "day",
                "utrecht", "walcheren", TestKind::non_inferiority, Direction::lower, 2,
                Scale::absolute, 1, 0, "the other families"}}),
  };
}

}  // namespace samenspel::patterns
