// Trust grows with contact, and what a family bears before it leaves is spent.

#include "core/base/exp_log.hpp"
#include "core/process/bricks.hpp"
#include "core/process/expertise.hpp"
#include "core/process/near_home.hpp"
#include "core/process/process.hpp"
#include "core/rules/expertise/path.hpp"
#include "core/rules/progress.hpp"

namespace samenspel::process {

using world::Step;

namespace {

double gain_by_activities(const scenario::Help& help, bool accompanied) {
  return help.trust_gain_per_hour * help.activity_gain_factor *
         (accompanied ? help.experience_gain_factor : 1);
}

double trust_gain(const Here& here, const Case& c) {
  const scenario::Help& help = here.parameters().help;
  return c.step == Step::relation ? gain_by_activities(help, c.is_settled(Case::accompanied))
                                  : help.trust_gain_per_hour;
}

}  // namespace

double hours_for_trust(Here& here, Case& c, double wanted) {
  const scenario::Help& help = here.parameters().help;
  const auto hours = [&](bool accompanied) {
    return rules::hours_until_trust(wanted, c.trust, gain_by_activities(help, accompanied));
  };
  const double together = hours(true);
  if (together < most_hours_for_trust &&
      comes_along(here, c, together, Along::where_trust_has_to_grow)) {
    c.settle(Case::accompanied);
    return together;
  }
  c.clear_settled(Case::accompanied);
  return hours(false);
}

double leaving_hazard(const Here& here, const Case& c) {
  const scenario::Help& help = here.parameters().help;
  if (help.drop_out_per_hour <= 0) {
    return 0;
  }
  const bool specialist = here.structure().teams[c.team].layer != scenario::Layer::neighbourhood;
  return help.drop_out_per_hour * base::exp(-help.drop_out_by_trust * (c.trust - 0.6)) *
         (specialist ? help.drop_out_specialist_factor : 1.0) *
         rules::leaving_factor(c, here.parameters().expertise.path);
}

void live_through(Here& here, Case& c, double hours) {
  if (here.policy().families_drop_out) {
    c.drop_left -= static_cast<float>(leaving_hazard(here, c) * hours);
  }
  c.trust = static_cast<float>(rules::trust_after(hours, c.trust, trust_gain(here, c)));
}

}  // namespace samenspel::process
