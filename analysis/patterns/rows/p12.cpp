// P12: two legs.

#include "patterns/figures.hpp"
#include "patterns/rows.hpp"

namespace samenspel::patterns {
namespace {

constexpr std::string_view whom = "members of BASEcamps hired at least two years ago";
constexpr std::string_view none = "patterns/p12_none", all = "patterns/p12_all_one_day",
                           upkeep = "patterns/p12_upkeep";

double deep_skill(const Seen& seen) { return seen("deep_skill"); }
double origin_tie(const Seen& seen) { return seen("origin_tie"); }
double hours_of_members(const Seen& seen) { return seen("member_hours_per_week"); }
double hours_of_basecamps(const Seen& seen) { return seen("direct_hours_per_week", "basecamp"); }

Clause of_members(std::string_view id, std::string_view claim, std::string_view statistic,
                  Statistic value, std::string_view from, std::string_view to,
                  Direction direction) {
  return {.id = id,
          .claim = claim,
          .statistic = statistic,
          .population = whom,
          .unit = "1",
          .from = from,
          .to = to,
          .value = value,
          .test = TestKind::superiority,
          .direction = direction,
          .delta = share_delta};
}

Clause skill(std::string_view id, std::string_view claim, std::string_view from,
             std::string_view to, Direction direction) {
  return of_members(id, claim, "mean skill in the deep legs", deep_skill, from, to, direction);
}

Clause hours() {
  return {.id = "P12 e",
          .claim = "the leg takes its hours from the neighbourhood",
          .statistic = "direct hours a week per post of who is there, against four fifths",
          .population = whom,
          .unit = "share",
          .from = none,
          .to = all,
          .value = hours_of_members,
          .test = TestKind::equivalence,
          .direction = Direction::lower,
          .delta = relative_delta,
          .scale = Scale::relative,
          .factor = 0.8};
}

Clause all_hours() {
  Clause clause = hours();
  clause.id = "P12 j";
  clause.claim = "with those who leave sooner";
  clause.statistic = "direct hours a week of the BASEcamps, against four fifths";
  clause.population = "all BASEcamps";
  clause.value = hours_of_basecamps;
  clause.test = TestKind::reported;
  return clause;
}

Clause reported(std::string_view id, std::string_view to) {
  return {.id = id,
          .claim = "what families notice",
          .statistic = "H1, requests of the measured years but the last",
          .population = "all who ask",
          .unit = "day",
          .from = none,
          .to = to,
          .value = days_to_right_help,
          .test = TestKind::reported};
}

}  // namespace

Pattern two_legs() {
  Pattern row;
  row.id = "P12";
  row.kind = Kind::emergent;
  row.title = "Two legs";
  row.source = "S0";
  row.horizon = {.warm_up_years = 8, .years = 4, .replications = 12};
  row.clauses = {
      skill("P12 a", "without a second leg skill is lower", all, none, Direction::lower),
      of_members("P12 b", "without it ties with the institution are weaker",
                 "mean tie with the institution they come from", origin_tie, all, none,
                 Direction::lower),
      skill("P12 c", "upkeep and few with a second leg: more than none", none, upkeep,
            Direction::higher),
      skill("P12 d", "and less than a day a week for all", all, upkeep, Direction::lower),
      hours(),
      reported("P12 f", all),
      reported("P12 g", upkeep),
      reported("P12 h", "patterns/p12_few"),
      reported("P12 i", "patterns/p12_all_quarter_day"),
      all_hours()};
  Clause vanishes =
      skill("P12 r", "a second leg makes no difference", "patterns/reversals/p12_all_one_day",
            "patterns/reversals/p12_none", Direction::lower);
  vanishes.test = TestKind::equivalence;
  row.reversal = {"deep skill that lasts a working life, and members who stay about four years",
                  {vanishes}};
  row.mechanism = {"deep skill fades far from the institution",
                   {"expertise.two_legs.leg_half_life_years=0"}};
  row.remarks =
      "Clause e looks at people who are there, hired as long ago as in the other clauses; "
      "it follows from the leg and validates nothing. It was about all hours of the "
      "BASEcamps before, and contrary, which clause j still shows: with a day a week "
      "elsewhere those who are there carry more, are less satisfied and leave sooner, so "
      "the neighbourhood loses more than the fifth of the hours that the leg takes. A "
      "reversal by learning back on the job was tried first and not found: people lay few "
      "bricks that are harder than what is left of a leg.";
  return row;
}

}  // namespace samenspel::patterns
