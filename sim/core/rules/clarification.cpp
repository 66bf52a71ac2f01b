#include "core/rules/clarification.hpp"

#include "core/random/draws.hpp"

namespace samenspel::rules {

double error_of_view(const world::Case& item, const world::Brick& brick, random::Key key) {
  const std::uint32_t occasion = static_cast<std::uint32_t>(item.retellings) << 8 | brick.ordinal;
  random::Draws draws(key, item.subject(), random::Decision::perceived, occasion);
  return draws.normal();
}

bool seems_beyond(const world::Case& item, const world::Brick& brick, double skill,
                  const scenario::Policy& policy, random::Key key) {
  return brick.difficulty > 0 && perceived_difficulty(item, brick, skill, policy, key) >
                                     skill + policy.parameters.expertise.stretch;
}

}  // namespace samenspel::rules
