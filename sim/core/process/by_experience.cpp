// Somebody who acts on trust and on the network comes along with the worker of a family.

#include "core/rules/expertise/by_experience.hpp"
#include "core/process/expertise.hpp"

namespace samenspel::process {

bool comes_along(Here& here, const Case& c, double hours, Along why) {
  if (!here.policy().comes_along || !here.place.expertise.in_use() || hours <= 0) {
    return false;
  }
  const double seconds = here.parameters().expertise.consult.within_days * 86400;
  const std::uint16_t who = rules::who_comes_along(here.place, hours / seconds);
  if (who == scenario::none) {
    return false;
  }
  book_hours(here, who, hours, world::Aside::consult);
  here.fact(FactKind::came_along, c, static_cast<std::uint8_t>(why),
            static_cast<Seconds>(hours * scenario::seconds_per_hour));
  return true;
}

}  // namespace samenspel::process
