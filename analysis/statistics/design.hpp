#pragma once
// Designs of a study: which points of the unit cube are tried. A point has one coordinate in [0, 1]
// for each factor; what a coordinate means for a parameter is not known here.

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace samenspel::statistics {

/// Points in the order in which they are numbered, row by row.
class Design {
 public:
  explicit Design(std::size_t factors) : factors_(factors) {}

  [[nodiscard]] std::size_t factors() const { return factors_; }
  [[nodiscard]] std::size_t points() const {
    return factors_ == 0 ? 0 : coordinates_.size() / factors_;
  }
  [[nodiscard]] std::span<const double> point(std::size_t index) const {
    return std::span(coordinates_).subspan(index * factors_, factors_);
  }

  /// Adds a point. Throws std::invalid_argument unless it has a coordinate for each factor, all in
  /// [0, 1].
  void add(std::span<const double> point);

 private:
  std::size_t factors_;
  std::vector<double> coordinates_;
};

/// Every combination of evenly spaced levels, the last factor changing fastest; one level stands in
/// the middle. Throws std::invalid_argument for a factor without levels, or for more than
/// `most_grid_points` points.
[[nodiscard]] Design grid_design(std::span<const std::size_t> levels);
inline constexpr std::size_t most_grid_points = 1'000'000;

/// The base point, then each factor in turn at `levels` (>= 2) evenly spaced levels with all others
/// as in the base: 1 + factors x levels points.
[[nodiscard]] Design one_at_a_time_design(std::span<const double> base, std::size_t levels);

/// Latin hypercube: each factor has one point in each of `points` equal slices, at random within
/// it, in an order of its own (McKay, Beckman & Conover 1979). A larger study is made of whole
/// blocks: a block hangs on (seed, block) alone, so that earlier blocks stay as they are.
[[nodiscard]] Design latin_hypercube(std::size_t factors, std::size_t points, std::uint64_t seed,
                                     std::uint64_t block = 0);

/// Points first … first + count - 1 of Sobol's sequence (Boost.Random's direction numbers, Joe &
/// Kuo 2008), moved by a digital shift that hangs on the seed; best in whole powers of two. At most
/// 3,667 factors, else std::invalid_argument.
[[nodiscard]] Design sobol_design(std::size_t factors, std::size_t first, std::size_t count,
                                  std::uint64_t seed);

}  // namespace samenspel::statistics
