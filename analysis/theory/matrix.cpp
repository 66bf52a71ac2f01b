#include "theory/matrix.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <stdexcept>
#include <utility>

namespace samenspel::theory {

namespace {

void require(bool fits) {
  if (!fits) {
    throw std::invalid_argument("matrix: the shapes do not fit");
  }
}

/// The largest sum of absolute values in a column.
double norm(const Matrix& a) {
  double largest = 0;
  for (std::size_t j = 0; j < a.columns(); ++j) {
    double sum = 0;
    for (std::size_t i = 0; i < a.rows(); ++i) {
      sum += std::abs(a(i, j));
    }
    if (!(sum <= largest)) {
      largest = sum;
    }
  }
  return largest;
}

}  // namespace

Matrix Matrix::identity(std::size_t size) {
  Matrix result(size, size);
  for (std::size_t i = 0; i < size; ++i) {
    result(i, i) = 1;
  }
  return result;
}

Matrix& Matrix::operator+=(const Matrix& other) {
  require(rows_ == other.rows_ && columns_ == other.columns_);
  for (std::size_t i = 0; i < values_.size(); ++i) {
    values_[i] += other.values_[i];
  }
  return *this;
}

Matrix& Matrix::operator*=(double factor) {
  for (double& value : values_) {
    value *= factor;
  }
  return *this;
}

Matrix operator*(const Matrix& a, const Matrix& b) {
  require(a.columns() == b.rows());
  Matrix result(a.rows(), b.columns());
  for (std::size_t i = 0; i < a.rows(); ++i) {
    for (std::size_t k = 0; k < a.columns(); ++k) {
      for (std::size_t j = 0; j < b.columns(); ++j) {
        result(i, j) += a(i, k) * b(k, j);
      }
    }
  }
  return result;
}

Matrix operator+(Matrix a, const Matrix& b) { return std::move(a += b); }

Matrix operator*(double factor, Matrix a) { return std::move(a *= factor); }

std::vector<double> times(std::span<const double> row, const Matrix& a) {
  require(row.size() == a.rows());
  std::vector<double> result(a.columns(), 0.0);
  for (std::size_t i = 0; i < a.rows(); ++i) {
    for (std::size_t j = 0; j < a.columns(); ++j) {
      result[j] += row[i] * a(i, j);
    }
  }
  return result;
}

Matrix solved(Matrix a, Matrix b) {
  const std::size_t n = a.rows();
  require(a.columns() == n && b.rows() == n);
  for (std::size_t column = 0; column < n; ++column) {
    std::size_t pivot = column;
    for (std::size_t i = column + 1; i < n; ++i) {
      pivot = std::abs(a(i, column)) > std::abs(a(pivot, column)) ? i : pivot;
    }
    if (!(std::abs(a(pivot, column)) > 0)) {
      throw std::invalid_argument("matrix: singular");
    }
    for (std::size_t j = 0; j < n; ++j) {
      std::swap(a(column, j), a(pivot, j));
    }
    for (std::size_t j = 0; j < b.columns(); ++j) {
      std::swap(b(column, j), b(pivot, j));
    }
    for (std::size_t i = column + 1; i < n; ++i) {
      const double factor = a(i, column) / a(column, column);
      for (std::size_t j = column; j < n; ++j) {
        a(i, j) -= factor * a(column, j);
      }
      for (std::size_t j = 0; j < b.columns(); ++j) {
        b(i, j) -= factor * b(column, j);
      }
    }
  }
  for (std::size_t i = n; i-- > 0;) {
    for (std::size_t j = 0; j < b.columns(); ++j) {
      double rest = b(i, j);
      for (std::size_t k = i + 1; k < n; ++k) {
        rest -= a(i, k) * b(k, j);
      }
      b(i, j) = rest / a(i, i);
    }
  }
  return b;
}

Matrix exponential(Matrix a) {
  const std::size_t n = a.rows();
  require(a.columns() == n);
  const double size = norm(a);
  if (!std::isfinite(size)) {
    throw std::invalid_argument("matrix exponential: an entry is not finite");
  }
  constexpr double largest_unscaled = 5.371920351148152;
  const int squarings =
      size > largest_unscaled ? static_cast<int>(std::ceil(std::log2(size / largest_unscaled))) : 0;
  a *= std::ldexp(1.0, -squarings);

  constexpr std::array<double, 14> c{64764752532480000.0,
                                     32382376266240000.0,
                                     7771770303897600.0,
                                     1187353796428800.0,
                                     129060195264000.0,
                                     10559470521600.0,
                                     670442572800.0,
                                     33522128640.0,
                                     1323241920.0,
                                     40840800.0,
                                     960960.0,
                                     16380.0,
                                     182.0,
                                     1.0};
  const Matrix one = Matrix::identity(n);
  const Matrix a2 = a * a;
  const Matrix a4 = a2 * a2;
  const Matrix a6 = a4 * a2;
  const Matrix odd = a * (a6 * (c[13] * a6 + c[11] * a4 + c[9] * a2) + c[7] * a6 + c[5] * a4 +
                          c[3] * a2 + c[1] * one);
  const Matrix even =
      a6 * (c[12] * a6 + c[10] * a4 + c[8] * a2) + c[6] * a6 + c[4] * a4 + c[2] * a2 + c[0] * one;
  Matrix result = solved(even + -1.0 * odd, even + odd);
  for (int i = 0; i < squarings; ++i) {
    result = result * result;
  }
  return result;
}

}  // namespace samenspel::theory
