#include "core/rules/clarification.hpp"

#include "core/random/draws.hpp"

namespace samenspel::rules {

double perceived_difficulty(const world::Case& item, const world::Brick& brick, double skill,
                            const scenario::Policy& policy, random::Key key) {
  if (brick.is(world::seen)) {
    return brick.difficulty;
  }
  const double unskilled = 1 - skill;
  double seen = brick.difficulty - policy.domains[brick.domain].overestimated * unskilled *
                                       policy.parameters.expertise.overestimation;
  if (policy.parameters.expertise.view_error > 0) {
    const std::uint32_t occasion = static_cast<std::uint32_t>(item.retellings) << 8 | brick.ordinal;
    random::Draws draws(key, item.subject(), random::Decision::perceived, occasion);
    seen += policy.parameters.expertise.view_error * unskilled * draws.normal();
  }
  return seen;
}

}  // namespace samenspel::rules
