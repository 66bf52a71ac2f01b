#pragma once
// Kolmogorov-Smirnov tests: do the z values of many comparisons look like draws from N(0,1)?

#include <span>

namespace samenspel::statistics {

/// D is the largest gap between the two distribution functions; p the chance of a gap at least as
/// large.
struct KolmogorovTest {
  double d = 0;
  double p = 1;
};

/// Two-sided test of z against N(0,1). p is exact up to 140 values (Marsaglia, Tsang & Wang 2003,
/// J. Stat. Software 8/18) and asymptotic with Stephens' (1970) correction above. Throws
/// std::invalid_argument without values or for a NaN.
KolmogorovTest normal_test(std::span<const double> z);

/// One-sided test of |z| against the half-normal: small p says the z are wider (or shifted) than
/// N(0,1) allows, while narrower ones give p near 1. p is exact (Birnbaum & Tingey 1951) up to 1000
/// values, exp(-2 n D²) above.
KolmogorovTest wider_than_normal_test(std::span<const double> z);

/// P(D_n >= d) of the two-sided statistic for n >= 1 values of a continuous distribution.
double kolmogorov_p(double d, int n);

/// P(D_n+ >= d) of the one-sided statistic.
double one_sided_kolmogorov_p(double d, int n);

}  // namespace samenspel::statistics
