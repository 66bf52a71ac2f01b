#pragma once
// One-dimensional integrals of well-behaved functions.

#include <algorithm>
#include <array>
#include <cmath>
#include <span>
#include <vector>

namespace samenspel::theory {

namespace detail {

struct Piece {
  double value = 0;
  double error = 0;
};

/// 15-point Kronrod rule and its embedded 7-point Gauss rule (Piessens et al. 1983, QUADPACK).
template <class Function>
Piece kronrod(const Function& f, double from, double to) {
  constexpr std::array<double, 8> nodes{
      0.991455371120812639206854697526329, 0.949107912342758524526189684047851,
      0.864864423359769072789712788640926, 0.741531185599394439863864773280788,
      0.586087235467691130294144691693139, 0.405845151377397166906606412076961,
      0.207784955007898467600689403773245, 0.0};
  constexpr std::array<double, 8> weights{
      0.022935322010529224963732008058970, 0.063092092629978553290700663189204,
      0.104790010322250183839876322541518, 0.140653259715525918745189590510238,
      0.169004726639267902826583426598550, 0.190350578064785409913256402421014,
      0.204432940075298892414161999234649, 0.209482141084727828012999174891714};
  constexpr std::array<double, 4> gauss_weights{
      0.129484966168869693270611432679082, 0.279705391489276667901467771423780,
      0.381830050505118944950369775488975, 0.417959183673469387755102040816327};
  const double centre = (from + to) / 2;
  const double half = (to - from) / 2;
  double fine = weights[7] * f(centre);
  double coarse = gauss_weights[3] * f(centre);
  for (std::size_t i = 0; i < 7; ++i) {
    const double both = f(centre - half * nodes[i]) + f(centre + half * nodes[i]);
    fine += weights[i] * both;
    if (i % 2 == 1) {
      coarse += gauss_weights[i / 2] * both;
    }
  }
  return {fine * half, std::abs(fine - coarse) * std::abs(half)};
}

template <class Function>
double refine(const Function& f, double from, double to, double tolerance, int depth) {
  const Piece piece = kronrod(f, from, to);
  if (piece.error <= tolerance || piece.error <= 1e-13 * std::abs(piece.value) || depth == 0) {
    return piece.value;
  }
  const double middle = (from + to) / 2;
  return refine(f, from, middle, tolerance / 2, depth - 1) +
         refine(f, middle, to, tolerance / 2, depth - 1);
}

}  // namespace detail

/// The integral of f over [from, to], from <= to, to about 1e-12 of its size, adaptively
/// (Gauss-Kronrod 7/15). `cuts` are ascending moments where f has jumps or kinks.
template <class Function>
double integrate(const Function& f, double from, double to, std::span<const double> cuts = {}) {
  std::vector<double> edges{from};
  for (const double cut : cuts) {
    if (cut > edges.back() && cut < to) {
      edges.push_back(cut);
    }
  }
  edges.push_back(to);
  double rough = 0;
  for (std::size_t i = 0; i + 1 < edges.size(); ++i) {
    rough += std::abs(detail::kronrod(f, edges[i], edges[i + 1]).value);
  }
  const double tolerance = 1e-12 * std::max(rough, 1e-300) / static_cast<double>(edges.size());
  double sum = 0;
  for (std::size_t i = 0; i + 1 < edges.size(); ++i) {
    sum += detail::refine(f, edges[i], edges[i + 1], tolerance, 45);
  }
  return sum;
}

}  // namespace samenspel::theory
