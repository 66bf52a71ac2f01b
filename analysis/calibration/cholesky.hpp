#pragma once
// Symmetric positive definite systems of a few hundred unknowns.

#include <span>
#include <vector>

namespace samenspel::calibration {

using Matrix = std::vector<std::vector<double>>;

/// The lower L with L·Lᵀ = `a`. Throws std::invalid_argument when `a` is not positive definite.
[[nodiscard]] Matrix cholesky(Matrix a);

/// x of L·x = b.
[[nodiscard]] std::vector<double> solve_lower(const Matrix& lower, std::span<const double> b);

/// x of L·Lᵀ·x = b.
[[nodiscard]] std::vector<double> solve(const Matrix& lower, std::span<const double> b);

/// Logarithm of the determinant of L·Lᵀ.
[[nodiscard]] double log_determinant(const Matrix& lower);

}  // namespace samenspel::calibration
