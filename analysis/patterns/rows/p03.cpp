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
  constexpr std::string_view hours = "contact hours per month of an ongoing brick";
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
      compared("P3 b", "and where none is", both, alone, "patterns/p03_paper_alone",
               "patterns/p03_review_alone", waste_and_shortfall),
      compared("P3 c", "hours fall where a network is in reach", hours, reach, "patterns/p03_paper",
               "utrecht", guidance_hours),
      compared("P3 d", "and do not where none is", hours, alone, "patterns/p03_paper_alone",
               "patterns/p03_review_alone", guidance_hours),
      compared("P3 e", "what following the need does by itself", both, reach, "patterns/p03_paper",
               "patterns/p03_following", waste_and_shortfall),
      compared("P3 f", "what the network adds", both, reach, "patterns/p03_following", "utrecht",
               waste_and_shortfall)};
  row.clauses[3].test = TestKind::non_inferiority;
  row.clauses[3].direction = Direction::higher;
  row.clauses[4].test = row.clauses[5].test = TestKind::reported;
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
      "renewed for ever; its price, paper and administration are not in it (P2 has them). Clauses "
      "b, c and d are not those of the table of patterns, which asks that review wastes and misses "
      "no fewer hours where no network is in reach; with that clause the row is contrary, and no "
      "mechanism was changed for it. In the text guidance differs by week and month and therefore "
      "fits no arrangement, whoever it is for, and a network that is brought in takes over, from "
      "two hours a week to one a month (S4). The first is review, and needs no network (clauses a, "
      "b and e); the second lowers the need itself (clauses c, d and f). Clauses c and d were "
      "reported before, and their signs were known when they became clauses (decision 45).";
  return row;
}

}  // namespace samenspel::patterns
