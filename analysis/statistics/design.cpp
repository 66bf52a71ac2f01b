#include "statistics/design.hpp"

#include "statistics/split_mix.hpp"

#include <boost/random/sobol.hpp>

#include <algorithm>
#include <numeric>
#include <stdexcept>
#include <string>

namespace samenspel::statistics {

namespace {

/// Coordinate of one of evenly spaced levels that reach from 0 to 1.
double level_of(std::size_t level, std::size_t levels) {
  return levels == 1 ? 0.5 : static_cast<double>(level) / static_cast<double>(levels - 1);
}

std::uint64_t seed_of_block(std::uint64_t seed, std::uint64_t block) {
  SplitMix of_seed(seed);
  return SplitMix(of_seed() + block)();
}

void shuffle(std::span<std::size_t> slices, SplitMix& random) {
  for (std::size_t left = slices.size(); left > 1; --left) {
    std::swap(slices[left - 1], slices[random.below(left)]);
  }
}

}  // namespace

void Design::add(std::span<const double> point) {
  const auto outside = [](double x) { return !(x >= 0 && x <= 1); };
  if (point.size() != factors_ || std::any_of(point.begin(), point.end(), outside)) {
    throw std::invalid_argument("a point of a design has a coordinate in [0, 1] for each factor");
  }
  coordinates_.insert(coordinates_.end(), point.begin(), point.end());
}

Design grid_design(std::span<const std::size_t> levels) {
  std::size_t count = 1;
  for (const std::size_t of_factor : levels) {
    if (of_factor == 0 || count > most_grid_points / of_factor) {
      throw std::invalid_argument("a grid has at least one level for each factor and at most " +
                                  std::to_string(most_grid_points) + " points");
    }
    count *= of_factor;
  }
  Design design(levels.size());
  std::vector<double> point(levels.size());
  for (std::size_t number = 0; number < count && !levels.empty(); ++number) {
    std::size_t rest = number;
    for (std::size_t f = levels.size(); f-- > 0;) {
      point[f] = level_of(rest % levels[f], levels[f]);
      rest /= levels[f];
    }
    design.add(point);
  }
  return design;
}

Design one_at_a_time_design(std::span<const double> base, std::size_t levels) {
  if (levels < 2) {
    throw std::invalid_argument("one at a time needs two levels or more");
  }
  Design design(base.size());
  design.add(base);
  std::vector<double> point(base.begin(), base.end());
  for (std::size_t f = 0; f < base.size(); ++f) {
    for (std::size_t level = 0; level < levels; ++level) {
      point[f] = level_of(level, levels);
      design.add(point);
    }
    point[f] = base[f];
  }
  return design;
}

Design latin_hypercube(std::size_t factors, std::size_t points, std::uint64_t seed,
                       std::uint64_t block) {
  SplitMix random(seed_of_block(seed, block));
  std::vector<std::size_t> slices(points);
  std::iota(slices.begin(), slices.end(), std::size_t{0});
  std::vector<double> coordinates(points * factors);
  for (std::size_t f = 0; f < factors; ++f) {
    shuffle(slices, random);
    for (std::size_t p = 0; p < points; ++p) {
      coordinates[p * factors + f] =
          (static_cast<double>(slices[p]) + random.uniform()) / static_cast<double>(points);
    }
  }
  Design design(factors);
  for (std::size_t p = 0; p < points; ++p) {
    design.add(std::span(coordinates).subspan(p * factors, factors));
  }
  return design;
}

Design sobol_design(std::size_t factors, std::size_t first, std::size_t count, std::uint64_t seed) {
  constexpr std::size_t most_factors = 3667;  // for which Boost has direction numbers
  if (factors == 0 || factors > most_factors) {
    throw std::invalid_argument("Sobol's sequence has 1 to 3667 factors");
  }
  boost::random::sobol sequence(factors);  // leaves out its first point, the origin
  if (first > 1) {
    sequence.discard((first - 1) * factors);
  }
  SplitMix random(seed);
  std::vector<std::uint64_t> shift(factors);
  std::generate(shift.begin(), shift.end(), [&random] { return random(); });
  Design design(factors);
  std::vector<double> point(factors);
  for (std::size_t number = first; number < first + count; ++number) {
    for (std::size_t f = 0; f < factors; ++f) {
      const std::uint64_t bits = (number == 0 ? 0 : sequence()) ^ shift[f];
      point[f] = static_cast<double>(bits >> 11U) * 0x1p-53;
    }
    design.add(point);
  }
  return design;
}

}  // namespace samenspel::statistics
