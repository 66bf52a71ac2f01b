// P3: boterbriefje, an arrangement that delivers what the paper says.

#include "patterns/figures.hpp"
#include "patterns/rows.hpp"

namespace samenspel::patterns {
namespace {

Clause compared(std::string_view id, std::string_view claim, std::string_view statistic,
                std::string_view population, std::string_view from, std::string_view to,
                Statistic value) {
  return {.id = id,
          .claim = claim,
          .statistic = statistic,
          .population = population,
          .unit = "hour/month",
          .from = from,
          .to = to,
          .value = value,
          .test = TestKind::superiority,
          .direction = Direction::lower,
          .delta = 0.1};
}

}  // namespace

Pattern butter_note() {
  constexpr std::string_view both =
      "hours promised in vain or missed, per month of an ongoing brick";
  constexpr std::string_view reach = "ongoing needs, today's networks and social base";
  constexpr std::string_view alone = "ongoing needs, no network and no social base in any area";
  Pattern row;
  row.id = "P3";
  row.kind = Kind::emergent;
  row.title = "Boterbriefje";
  row.source = "S4";
  row.horizon = {.warm_up_years = 6, .years = 4, .replications = 16};
  row.clauses = {
      compared("P3 a", "review wastes and misses fewer hours where a network is in reach", both,
               reach, "patterns/p03_paper", "utrecht", waste_and_shortfall),
      compared("P3 b", "and no fewer where none is", both, alone, "patterns/p03_paper_alone",
               "patterns/p03_review_alone", waste_and_shortfall),
      compared("P3 c", "contact hours", "contact hours per month of an ongoing brick", reach,
               "patterns/p03_paper", "utrecht", guidance_hours),
      compared("P3 d", "contact hours where no network is in reach",
               "contact hours per month of an ongoing brick", alone, "patterns/p03_paper_alone",
               "patterns/p03_review_alone", guidance_hours),
      compared("P3 e", "what following the need does by itself", both, reach, "patterns/p03_paper",
               "patterns/p03_following", waste_and_shortfall),
      compared("P3 f", "what the network adds", both, reach, "patterns/p03_following", "utrecht",
               waste_and_shortfall)};
  row.clauses[1].test = TestKind::equivalence;
  for (std::size_t told = 2; told < row.clauses.size(); ++told) {
    row.clauses[told].test = TestKind::reported;
  }
  Clause vanishes =
      compared("P3 r", "review makes no difference", both, reach, "patterns/reversals/p03_paper",
               "patterns/reversals/p03_review", waste_and_shortfall);
  vanishes.test = TestKind::equivalence;
  row.reversal = {"needs that hardly change and networks that take nothing over", {vanishes}};
  row.mechanism = {
      "the momentary need comes and goes",
      {"ongoing.off_months=0", "ongoing.life_events_per_year=0", "ongoing.activation_effect=0"}};
  row.remarks =
      "In simple form: the arrangement is a review every two years without network activation, "
      "renewed for ever; its price, paper and administration are not in it (P2 has them). Clause b "
      "is contrary, and the mechanism stays as it is. In the text two things are said: guidance "
      "differs by week and month and therefore fits no arrangement, whoever it is for; and a "
      "network that is brought in takes over, from two hours a week to one a month (S4). The first "
      "is review, and needs no network: hours that follow a need waste and miss less for everybody "
      "(clause e), which is most of clause a. The second lowers the need itself (clause f): "
      "hours fall where a network is in reach and rise a little where none is (clauses c and d). A "
      "mechanism in which nobody looks at what is needed unless there is a neighbour to call in "
      "would give clause b, and is in no text.";
  return row;
}

}  // namespace samenspel::patterns
