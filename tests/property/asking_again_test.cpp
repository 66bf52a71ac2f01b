// Who is refused may ask again, and the run goes on.

#include "property/step.hpp"

namespace samenspel::support {
namespace {

TEST(AskingAgain, takes_time_where_families_ask_at_once) {
  Parameters p = busy_city();
  p.help_seeking.asks_per_week = 1e9;
  p.help_seeking.burden_power = 0;
  p.after.comes_back_factor = 1;
  for_teams(p, [](scenario::Team& team) { team.intake_stops_at = 1; });
  const Facts facts = facts_of(p);
  const auto count = [&facts](FactKind kind) {
    return std::count_if(facts.begin(), facts.end(),
                         [kind](const Fact& fact) { return fact.kind == kind; });
  };
  EXPECT_GT(count(FactKind::returned), 100) << "the refused ask again";
  const double days = static_cast<double>(facts.back().time) / 86400;
  EXPECT_LT(static_cast<double>(count(FactKind::asked)),
            2 * days * static_cast<double>(count(FactKind::need_arose)))
      << "at most once a day on average";
}

}  // namespace
}  // namespace samenspel::support
