#include "theory/learning.hpp"

#include <cmath>

namespace samenspel::theory {

double gained_after(int lessons, double gap, double share, double every, double half_life) {
  const double r = (1 - share) * std::exp2(-every / half_life);
  return r < 1 ? share * gap * (1 - std::pow(r, lessons)) / (1 - r) : share * gap * lessons;
}

}  // namespace samenspel::theory
