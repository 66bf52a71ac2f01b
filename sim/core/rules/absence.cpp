#include "core/rules/absence.hpp"

#include <algorithm>

#include "core/random/draws.hpp"

namespace samenspel::rules {

SickSpell next_sick_spell(random::Subject worker, std::uint32_t number, world::Seconds well_since,
                          const scenario::Absence& p, random::Key key) {
  if (p.share <= 0) {
    return SickSpell{};
  }
  constexpr double day = 86400;
  random::Draws draws(key, worker, random::Decision::absence, number);
  constexpr double beyond_every_run = 1e6;  // days
  const double mean_well_days = p.spell_days * (1 - p.share) / p.share;
  const double well_days = std::min(mean_well_days * draws.exponential(), beyond_every_run);
  const double sick_days =
      std::min(draws.lognormal(p.spell_days, p.spell_spread), beyond_every_run);
  SickSpell spell;
  spell.begins = well_since + static_cast<world::Seconds>(well_days * day) + 1;
  spell.ends = spell.begins + static_cast<world::Seconds>(sick_days * day) + 1;
  return spell;
}

}  // namespace samenspel::rules
