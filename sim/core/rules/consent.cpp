#include "core/rules/consent.hpp"

#include "core/scenario/expertise_policy.hpp"

namespace samenspel::rules {

double consent_days(const world::Case& item, std::uint8_t route, const scenario::Entry& p) {
  const bool asks_outside = route != scenario::no_route;
  return asks_outside && !item.is_settled(world::Case::consented) ? p.consent_days : 0;
}

}  // namespace samenspel::rules
