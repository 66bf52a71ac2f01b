#include "core/rules/clarification.hpp"

#include "core/random/draws.hpp"

namespace samenspel::rules {

double error_of_view(const world::Case& item, const world::Brick& brick, random::Key key) {
  const std::uint32_t occasion = static_cast<std::uint32_t>(item.retellings) << 8 | brick.ordinal;
  random::Draws draws(key, item.subject(), random::Decision::perceived, occasion);
  return draws.normal();
}

}  // namespace samenspel::rules
