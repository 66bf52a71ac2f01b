// P23: contract term.

#include "patterns/figures.hpp"
#include "patterns/rows.hpp"

#include <initializer_list>
#include <vector>

namespace samenspel::patterns {
namespace {

constexpr std::string_view nine = "patterns/p23_nine_years", two = "patterns/p23_two_years";
constexpr int cycle = 9;  ///< measured years that are followed: one whole contract of nine years

double mean_of_cycle(const Seen& seen, std::string_view output) {
  double sum = 0;
  for (int year = 0; year < cycle; ++year) sum += seen.of_year(output, year);
  return sum / cycle;
}
double ties(const Seen& seen) { return mean_of_cycle(seen, "ties_per_person"); }
double skill(const Seen& seen) { return mean_of_cycle(seen, "skill_gained"); }

/// H1 of those who ask in a measured year, each area by its requests.
double days_in_year(const Seen& seen, std::size_t year) {
  const std::vector<double> days = seen.in_year("h1_by_area", year);
  const std::vector<double>& asked = seen.each("area_asked");
  double sum = 0, weight = 0;
  for (std::size_t area = 0; area < days.size(); ++area) {
    sum += days[area] * asked[area];
    weight += asked[area];
  }
  return sum / weight;
}

/// With a tender every two years: the years that begin with one, less those between.
double around_tenders(const Seen& seen) {
  double days = 0;
  for (const std::size_t year : {1U, 3U, 5U, 7U}) {
    days += (days_in_year(seen, year) - days_in_year(seen, year + 1)) / 4;
  }
  return days;
}

Clause compared(std::string_view id, std::string_view claim, std::string_view statistic,
                std::string_view population, Statistic value) {
  return {.id = id,
          .claim = claim,
          .statistic = statistic,
          .population = population,
          .unit = "share",
          .from = nine,
          .to = two,
          .value = value,
          .test = TestKind::superiority,
          .direction = Direction::lower,
          .delta = relative_delta,
          .scale = Scale::relative};
}

Clause of_days(std::string_view id, std::string_view claim, std::string_view statistic,
               Statistic value) {
  Clause clause = compared(id, claim, statistic, "all who ask", value);
  clause.unit = "day";
  clause.direction = Direction::higher;
  clause.delta = h1_delta;
  clause.scale = Scale::absolute;
  return clause;
}

}  // namespace

Pattern contract_term() {
  constexpr std::string_view people = "all who work in teams, BASEcamps and institutions";
  Pattern row;
  row.id = "P23";
  row.kind = Kind::emergent;
  row.title = "Contract term";
  row.source = "S4 S0";
  row.horizon = {.warm_up_years = 9, .years = 10, .replications = 16};
  row.clauses = {
      compared("P23 a", "ties are weaker", "ties with teams one has met, added up, nine years",
               people, ties),
      compared("P23 b", "skill is lower",
               "mean skill above what a discipline begins with, nine years", people, skill),
      of_days("P23 c", "right help comes later", "H1, requests of the measured years but the last",
              days_to_right_help),
      of_days("P23 d", "years that begin with a tender beside those between",
              "H1 of the years that begin with a tender every two years, less H1 of those between",
              around_tenders)};
  row.clauses.back().test = TestKind::reported;
  Clause vanishes = row.clauses[2];
  vanishes.id = "P23 r";
  vanishes.claim = "right help comes no later";
  vanishes.from = "patterns/reversals/p23_nine_years";
  vanishes.to = "patterns/reversals/p23_two_years";
  vanishes.test = TestKind::equivalence;
  row.reversal = {
      "a new holder who takes over nineteen in twenty, and newcomers who soon know their work",
      {vanishes}};
  row.mechanism = {"a new holder takes over a share of the people",
                   {"funding.contracts.city.staff_taken_over=1"}};
  row.remarks =
      "Teams and specialists are tendered together, in a city whose people leave and come as "
      "in P17 and whose deep skill fades as in P12; a new holder has its people on the first "
      "day, without vacancies, as in 2014 (S4). Two statistics were changed after a first "
      "look with three replications, none of them a parameter. Clause a took the mean tie "
      "with the teams that somebody knows, which rises when old, faded acquaintances go; it "
      "now adds ties up. Clause c took what is now clause d; but H1 follows a request for a "
      "year, so with a tender every two years whoever asks in a year between meets the next "
      "one too, and all years are around a tender. Clause a was contrary as long as a tie "
      "outlived those whom it was with (decision 40). Two thirds of the days come from "
      "newcomers who are not at full strength yet, the rest from new faces. As reversals were "
      "tried: half of the people leaving each year anyway (right help still comes five days "
      "later), and nine in ten taken over (two days).";
  return row;
}

}  // namespace samenspel::patterns
