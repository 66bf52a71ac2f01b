#include "core/rules/what_or_who.hpp"

#include "core/random/draws.hpp"

namespace samenspel::rules {

bool asks_what(const world::Case& item, const scenario::Policy& policy, random::Key key) {
  const double share = policy.parameters.city.families.asks_what;
  return share > 0 &&
         random::unit(key, random::subject(random::Who::family, item.area, item.family),
                      random::Decision::asks_what, item.generation) < share;
}

bool goes_along(const world::Case& item, const world::Brick& brick, random::Key key) {
  return random::unit(key, item.subject(), random::Decision::goes_along,
                      item.help_occasion(brick.ordinal)) < item.trust;
}

}  // namespace samenspel::rules
