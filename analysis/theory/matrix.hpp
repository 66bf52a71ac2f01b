#pragma once
// Small dense matrices: what traffic equations and chains with a handful of states need.

#include <cstddef>
#include <span>
#include <vector>

namespace samenspel::theory {

/// Row-major. An index outside is a mistake of the caller and is not checked.
class Matrix {
 public:
  Matrix() = default;
  Matrix(std::size_t rows, std::size_t columns)
      : rows_(rows), columns_(columns), values_(rows * columns, 0.0) {}
  static Matrix identity(std::size_t size);

  std::size_t rows() const { return rows_; }
  std::size_t columns() const { return columns_; }
  double& operator()(std::size_t row, std::size_t column) {
    return values_[row * columns_ + column];
  }
  double operator()(std::size_t row, std::size_t column) const {
    return values_[row * columns_ + column];
  }

  Matrix& operator+=(const Matrix& other);
  Matrix& operator*=(double factor);

 private:
  std::size_t rows_ = 0;
  std::size_t columns_ = 0;
  std::vector<double> values_;
};

/// These throw std::invalid_argument when the shapes do not fit.
Matrix operator*(const Matrix& a, const Matrix& b);
Matrix operator+(Matrix a, const Matrix& b);
Matrix operator*(double factor, Matrix a);

/// The row vector x A.
std::vector<double> times(std::span<const double> row, const Matrix& a);

/// X with A X = B, by Gaussian elimination with partial pivoting. Throws std::invalid_argument when
/// A is singular.
Matrix solved(Matrix a, Matrix b);

/// exp(A) by scaling and squaring with the [13/13] Padé approximant (Higham 2005, SIAM J. Matrix
/// Anal. 26); relative accuracy about 1e-14 for norms up to a few hundred. Throws
/// std::invalid_argument unless A is square and finite.
Matrix exponential(Matrix a);

}  // namespace samenspel::theory
