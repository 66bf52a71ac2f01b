// P9: narrow teams need more outside expertise.

#include "patterns/figures.hpp"
#include "patterns/rows.hpp"

namespace samenspel::patterns {
namespace {

double outside(const Seen& seen) { return seen("outside_per_100_starts"); }

Clause more_than(std::string_view id, std::string_view claim, std::string_view than) {
  return clause_of({.id = id,
                    .claim = claim,
                    .statistic = "questions outside the own team and referrals per 100 starts",
                    .unit = "share",
                    .from = than,
                    .to = "patterns/p09_narrow",
                    .direction = Direction::higher,
                    .delta = relative_delta,
                    .scale = Scale::relative,
                    .value = outside});
}

}  // namespace

Pattern narrow_teams() {
  Pattern row;
  row.id = "P9";
  row.kind = Kind::emergent;
  row.title = "Narrow teams need more outside expertise";
  row.source = "S2";
  row.horizon = {.warm_up_years = 6, .years = 4, .replications = 16};
  row.clauses = {
      more_than("P9 a", "more than broad teams", "patterns/p09_broad"),
      more_than("P9 b", "more than T-shaped teams of several kinds", "patterns/p09_t_shaped"),
      more_than("P9 c", "beside teams of generalists alone", "patterns/p09_generalists")};
  row.clauses.back().test = TestKind::reported;
  Clause fewer = more_than("P9 r", "fewer than T-shaped teams of several kinds",
                           "patterns/reversals/p09_t_shaped");
  fewer.to = "patterns/reversals/p09_narrow";
  fewer.direction = Direction::lower;
  row.reversal = {"needs that lie mostly in the field of the narrow team", {fewer}};
  row.mechanism = {
      "people differ in what they know",
      {"disciplines.family_worker_parenting.legs.family_parenting=0.42",
       "disciplines.family_worker_parenting.legs.safety=0.42",
       "disciplines.family_worker_youth.legs.behaviour=0.42",
       "disciplines.family_worker_youth.legs.mood_anxiety=0.42",
       "disciplines.family_worker_disability.legs.mild_intellectual_disability=0.42",
       "disciplines.family_worker_disability.legs.autism_contact=0.42",
       "disciplines.psychologist.bar=0.42", "disciplines.psychologist.legs.mood_anxiety=0.42",
       "disciplines.psychologist.legs.trauma=0.42",
       "disciplines.psychologist.legs.autism_contact=0.42",
       "disciplines.psychologist.legs.rare_expertise=0.42",
       "disciplines.psychologist.legs.placement=0.42",
       "disciplines.remedial_educationalist.bar=0.42",
       "disciplines.remedial_educationalist.legs.mild_intellectual_disability=0.42",
       "disciplines.remedial_educationalist.legs.autism_contact=0.42",
       "disciplines.remedial_educationalist.legs.behaviour=0.42",
       "disciplines.remedial_educationalist.legs.placement=0.42"}};
  row.remarks =
      "Equal posts. S2 speaks of what a team is composed of: narrow is one discipline "
      "(youth), broad is many in one team, as in Nieuwegein, T-shaped the three kinds of "
      "Utrecht. Clause a was about one broad person before, an all-round worker with as much "
      "skill in all as others and no legs, and contrary; S2 puts teams of generalists alone "
      "beside narrow ones, and clause c shows that they ask even more: what a leg adds where "
      "it is (0.58 for 0.42) is worth more than what a higher bar adds everywhere (0.456). A "
      "remedial educationalist and a psychologist in the team know more than family workers "
      "do, so clause a holds by depth as well as by breadth, and clause b, at equal skill, by "
      "breadth alone. Taking the mechanism away therefore takes it from these two disciplines "
      "too (2 replications: 73 questions per 100 starts in narrow, 75 in broad and 74 in "
      "T-shaped teams); the test took it from family workers alone, and clause a rightly "
      "stayed.";
  return row;
}

}  // namespace samenspel::patterns
