#include "statistics/morris.hpp"

#include "statistics/bootstrap.hpp"
#include "statistics/split_mix.hpp"
#include "statistics/summary.hpp"

#include <cmath>
#include <numeric>
#include <stdexcept>

namespace samenspel::statistics {

namespace {

/// One walk: a random start from which each factor has room for its step, up or down.
void add_trajectory(Design& design, std::size_t levels, SplitMix random) {
  const std::size_t factors = design.factors();
  const double step = static_cast<double>(levels) / (2.0 * static_cast<double>(levels - 1));
  std::vector<double> point(factors), move(factors);
  for (std::size_t f = 0; f < factors; ++f) {
    const double low =
        static_cast<double>(random.below(levels / 2)) / static_cast<double>(levels - 1);
    const bool up = random.below(2) == 0;
    point[f] = up ? low : low + step;
    move[f] = up ? step : -step;
  }
  std::vector<std::size_t> order(factors);
  std::iota(order.begin(), order.end(), std::size_t{0});
  design.add(point);
  for (std::size_t left = factors; left > 0; --left) {
    std::swap(order[left - 1], order[random.below(left)]);
    const std::size_t f = order[left - 1];
    // Back at a level exactly, whatever adding and taking away had rounded.
    point[f] = std::round((point[f] + move[f]) * static_cast<double>(levels - 1)) /
               static_cast<double>(levels - 1);
    design.add(point);
  }
}

/// The factor that moves from one point to the next.
std::size_t moved(std::span<const double> before, std::span<const double> after) {
  std::size_t which = before.size(), count = 0;
  for (std::size_t f = 0; f < before.size(); ++f) {
    if (before[f] != after[f]) {
      which = f;
      ++count;
    }
  }
  if (count != 1) {
    throw std::invalid_argument("a step of a Morris design moves one factor");
  }
  return which;
}

/// Effects by factor, each with one value a trajectory.
std::vector<std::vector<double>> effects_by_factor(const Design& design,
                                                   std::span<const double> outcomes) {
  const std::size_t factors = design.factors();
  std::vector<std::vector<double>> effects(factors);
  for (std::size_t p = 0; p + 1 < design.points(); ++p) {
    if ((p + 1) % (factors + 1) == 0) {
      continue;  // the next trajectory begins
    }
    const std::size_t f = moved(design.point(p), design.point(p + 1));
    effects[f].push_back((outcomes[p + 1] - outcomes[p]) /
                         (design.point(p + 1)[f] - design.point(p)[f]));
  }
  return effects;
}

}  // namespace

Design morris_design(std::size_t factors, std::size_t trajectories, std::size_t levels,
                     std::uint64_t seed, std::size_t first_trajectory) {
  if (levels < 2 || levels % 2 != 0) {
    throw std::invalid_argument("a Morris design has an even number of levels");
  }
  Design design(factors);
  for (std::size_t t = first_trajectory; t < first_trajectory + trajectories; ++t) {
    add_trajectory(design, levels, SplitMix(SplitMix(SplitMix(seed)() + t)()));
  }
  return design;
}

std::vector<ElementaryEffects> elementary_effects(const Design& design,
                                                  std::span<const double> outcomes, double level) {
  const std::size_t walk = design.factors() + 1;
  if (outcomes.size() != design.points() || design.points() % walk != 0 ||
      design.points() / walk < 2) {
    throw std::invalid_argument("effects need an outcome for each point of two trajectories");
  }
  std::vector<ElementaryEffects> result;
  for (const std::vector<double>& effects : effects_by_factor(design, outcomes)) {
    std::vector<double> sizes;
    for (const double effect : effects) {
      sizes.push_back(std::abs(effect));
    }
    result.push_back({bootstrap_mean_interval(effects, level),
                      bootstrap_mean_interval(sizes, level),
                      summarize(effects).standard_deviation});
  }
  return result;
}

}  // namespace samenspel::statistics
