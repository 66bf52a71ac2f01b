#include "calibration/emulator.hpp"

#include "calibration/cholesky.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <stdexcept>

namespace samenspel::calibration {
namespace {

constexpr double of_constant = 1e-6;  // hardly drawn to 0
constexpr double least_kept = 1e-9;
constexpr double strengths[] = {1e-3, 1e-2, 1e-1, 1, 1e1, 1e2, 1e3};

double linear(double place) { return std::sqrt(3.0) * (2 * place - 1); }
double quadratic(double place) {
  const double x = 2 * place - 1;
  return std::sqrt(5.0) * (3 * x * x - 1) / 2;
}

double dot(std::span<const double> a, std::span<const double> b) {
  double sum = 0;
  for (std::size_t i = 0; i < a.size(); ++i) sum += a[i] * b[i];
  return sum;
}

/// Weighted sums over the places: of products of terms, and of terms with each outcome.
struct Sums {
  Matrix terms;                               ///< by place
  Matrix products;                            ///< terms × terms
  std::vector<std::vector<double>> outcomes;  ///< by target, by term
  std::vector<double> squares;                ///< by target
  std::size_t parameters = 0;
  double count = 0;
};

Sums sums_of(const std::vector<std::vector<double>>& places, std::span<const double> weights,
             const std::vector<std::vector<double>>& outcomes) {
  Sums sums;
  sums.parameters = places.front().size();
  for (const std::vector<double>& place : places) sums.terms.push_back(terms_at(place));
  const std::size_t n = sums.terms.front().size();
  sums.products.assign(n, std::vector<double>(n, 0));
  sums.outcomes.assign(outcomes.size(), std::vector<double>(n, 0));
  sums.squares.assign(outcomes.size(), 0);
  for (std::size_t i = 0; i < places.size(); ++i) {
    const std::vector<double>& terms = sums.terms[i];
    sums.count += weights[i];
    for (std::size_t a = 0; a < n; ++a) {
      const double weighted = weights[i] * terms[a];
      for (std::size_t b = 0; b <= a; ++b) sums.products[a][b] += weighted * terms[b];
      for (std::size_t t = 0; t < outcomes.size(); ++t) {
        sums.outcomes[t][a] += weighted * outcomes[t][i];
      }
    }
    for (std::size_t t = 0; t < outcomes.size(); ++t) {
      sums.squares[t] += weights[i] * outcomes[t][i] * outcomes[t][i];
    }
  }
  return sums;
}

double strength_of(std::size_t term, std::size_t parameters, double of_linear, double of_others) {
  if (term == 0) return of_constant;
  return term <= parameters ? of_linear : of_others;
}

Matrix precision_factor(const Sums& sums, double of_linear, double of_others) {
  Matrix precision = sums.products;
  for (std::size_t a = 0; a < precision.size(); ++a) {
    precision[a][a] += strength_of(a, sums.parameters, of_linear, of_others);
  }
  return cholesky(std::move(precision));
}

/// Log of how likely all outcomes are when coefficients are normal about 0 and noise is unknown.
double evidence(const Sums& sums, const Matrix& factor, double of_linear, double of_others) {
  double of_strengths = 0;
  for (std::size_t a = 0; a < factor.size(); ++a) {
    of_strengths += std::log(strength_of(a, sums.parameters, of_linear, of_others));
  }
  double sum = 0;
  for (std::size_t t = 0; t < sums.outcomes.size(); ++t) {
    const double left = sums.squares[t] - dot(sums.outcomes[t], solve(factor, sums.outcomes[t]));
    const double least = std::numeric_limits<double>::epsilon() * (sums.squares[t] + 1);
    sum +=
        (of_strengths - log_determinant(factor) - sums.count * std::log(std::max(left, least))) / 2;
  }
  return sum;
}

Matrix likeliest_factor(const Sums& sums) {
  Matrix best;
  double highest = -std::numeric_limits<double>::infinity();
  for (const double of_linear : strengths) {
    for (const double of_others : strengths) {
      Matrix factor = precision_factor(sums, of_linear, of_others);
      const double found = evidence(sums, factor, of_linear, of_others);
      if (found > highest) {
        highest = found;
        best = std::move(factor);
      }
    }
  }
  return best;
}

}  // namespace

std::vector<double> terms_at(std::span<const double> place) {
  std::vector<double> terms{1};
  terms.reserve(1 + 2 * place.size() + place.size() * (place.size() - 1) / 2);
  for (const double x : place) terms.push_back(linear(x));
  for (const double x : place) terms.push_back(quadratic(x));
  for (std::size_t i = 0; i < place.size(); ++i) {
    for (std::size_t j = i + 1; j < place.size(); ++j) {
      terms.push_back(linear(place[i]) * linear(place[j]));
    }
  }
  return terms;
}

Emulator::Emulator(const std::vector<std::vector<double>>& places, std::span<const double> weights,
                   const std::vector<std::vector<double>>& outcomes) {
  if (places.empty() || weights.size() != places.size()) {
    throw std::invalid_argument("a surface needs places, each with its weight");
  }
  for (const std::vector<double>& of_target : outcomes) {
    if (of_target.size() != places.size()) throw std::invalid_argument("outcomes without places");
  }
  parameters_ = places.front().size();
  const Sums sums = sums_of(places, weights, outcomes);
  factor_ = likeliest_factor(sums);
  std::vector<double> kept;  // 1 − leverage, by place
  for (std::size_t i = 0; i < places.size(); ++i) {
    const std::vector<double> half = solve_lower(factor_, sums.terms[i]);
    kept.push_back(std::max(1 - weights[i] * dot(half, half), least_kept));
  }
  for (std::size_t t = 0; t < outcomes.size(); ++t) {
    coefficients_.push_back(solve(factor_, sums.outcomes[t]));
    const double mean = sums.outcomes[t][0] / sums.count;
    double noise = 0, off = 0, spread = 0;
    for (std::size_t i = 0; i < places.size(); ++i) {
      const double rest = outcomes[t][i] - dot(coefficients_[t], sums.terms[i]);
      noise += weights[i] * rest * rest / kept[i];
      off += weights[i] * rest * rest / (kept[i] * kept[i]);
      spread += weights[i] * (outcomes[t][i] - mean) * (outcomes[t][i] - mean);
    }
    noise_.push_back(std::sqrt(noise / sums.count));
    errors_.push_back(std::sqrt(off / sums.count));
    explained_.push_back(spread > 0 ? 1 - off / spread : 0);
  }
}

std::vector<Guess> Emulator::at(std::span<const double> place) const {
  const std::vector<double> terms = terms_at(place);
  const std::vector<double> half = solve_lower(factor_, terms);
  const double inflation = std::sqrt(1 + dot(half, half));
  std::vector<Guess> guesses;
  for (std::size_t t = 0; t < targets(); ++t) {
    guesses.push_back({dot(coefficients_[t], terms), noise_[t] * inflation});
  }
  return guesses;
}

std::vector<Share> Emulator::shares(std::size_t target) const {
  const std::vector<double>& c = coefficients_[target];
  std::vector<Share> shares(parameters_);
  double all = 0;
  for (std::size_t term = 1; term < c.size(); ++term) all += c[term] * c[term];
  if (all <= 0) return shares;
  for (std::size_t i = 0; i < parameters_; ++i) {
    const double line = c[1 + i], bend = c[1 + parameters_ + i];
    shares[i].alone = (line * line + bend * bend) / all;
    shares[i].total = shares[i].alone;
  }
  std::size_t term = 1 + 2 * parameters_;
  for (std::size_t i = 0; i < parameters_; ++i) {
    for (std::size_t j = i + 1; j < parameters_; ++j, ++term) {
      shares[i].total += c[term] * c[term] / all;
      shares[j].total += c[term] * c[term] / all;
    }
  }
  return shares;
}

}  // namespace samenspel::calibration
