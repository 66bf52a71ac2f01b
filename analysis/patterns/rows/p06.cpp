// P6: communicating vessels.

#include "patterns/figures.hpp"
#include "patterns/rows.hpp"

namespace samenspel::patterns {
namespace {

constexpr std::string_view whom = "whole city; workers refer sooner from the first year on";
constexpr std::size_t measured_years = 7;
constexpr int bites = 5;  ///< year, from 0, in which amounts have followed and posts have gone

double team_spending(const Seen& seen) { return seen("cost_eur", "neighbourhood"); }
/// What municipality and insurer grant teams and specialists, all layers and years.
double spending(const Seen& seen) {
  double sum = 0;
  for (std::size_t year = 0; year < measured_years; ++year) {
    for (const double layer : seen.in_year("granted_eur", year)) sum += layer;
  }
  return sum;
}
double team_list_at_first(const Seen& seen) {
  return seen.week_mean("waiting", "neighbourhood", 0);
}
double team_list_later(const Seen& seen) {
  return seen.week_mean("waiting", "neighbourhood", bites);
}

Clause relative(std::string_view id, std::string_view claim, std::string_view statistic,
                std::string_view from, std::string_view to, Statistic value, Direction direction,
                double delta) {
  return {.id = id,
          .claim = claim,
          .statistic = statistic,
          .population = whom,
          .unit = "share",
          .from = from,
          .to = to,
          .value = value,
          .test = TestKind::superiority,
          .direction = direction,
          .delta = delta,
          .scale = Scale::relative};
}

}  // namespace

Pattern communicating_vessels() {
  constexpr std::string_view one = "patterns/p06_one_budget";
  constexpr std::string_view one_before = "patterns/p06_one_budget_as_before";
  constexpr std::string_view separate = "patterns/p06_separate";
  constexpr std::string_view separate_before = "patterns/p06_separate_as_before";
  Pattern row;
  row.id = "P6";
  row.kind = Kind::emergent;
  row.title = "Communicating vessels";
  row.source = "S4";
  row.horizon = {.warm_up_years = 6,
                 .years = static_cast<int>(measured_years),
                 .replications = 12,
                 .weekly = true};
  row.clauses = {
      relative("P6 a", "one budget: teams get less", "what teams cost, mean of the years",
               one_before, one, team_spending, Direction::lower, relative_delta),
      relative("P6 b", "at first referring relieves the team",
               "families on the lists of teams in the first year", one_before, one,
               team_list_at_first, Direction::lower, relative_delta),
      relative("P6 c", "one budget: the list of the teams grows when amounts bite",
               "families on the lists of teams in the sixth year", separate, one, team_list_later,
               Direction::higher, relative_delta),
      relative("P6 d", "separate budgets: the city spends more",
               "what funders grant teams and specialists, all years", separate_before, separate,
               spending, Direction::higher, relative_delta)};
  Clause vanishes = relative("P6 r", "the list of the teams does not grow",
                             "families on the lists of teams in the sixth year",
                             "patterns/reversals/p06_separate", "patterns/reversals/p06_one_budget",
                             team_list_later, Direction::lower, 20);
  vanishes.unit = "1";
  vanishes.test = TestKind::equivalence;
  vanishes.scale = Scale::absolute;
  row.reversal = {"teams with hours to spare", {vanishes}};
  row.mechanism = {"posts follow amounts",
                   {"funding.organisation.at_least=1", "funding.organisation.at_most=1"}};
  row.remarks =
      "Clause d counted the cost of all layers, whoever bears it: 1.9% more, undecided. S4 speaks "
      "of "
      "what the municipality spends, and so does the clause now; it was changed before that was "
      "seen "
      "(decision 46). Workers refer whatever is beyond them, which makes 2.3 times as many "
      "referrals in "
      "the first year; the table of patterns speaks of half as many again, by harder needs, which "
      "no "
      "policy makes.";
  return row;
}

}  // namespace samenspel::patterns
