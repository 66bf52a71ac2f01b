#pragma once
// Student's t distribution, for intervals over a handful of replications.

namespace samenspel::statistics {

/// I_x(a, b), the regularised incomplete beta function, for a, b > 0 and x in [0, 1]; about 1e-14
/// accurate. Continued fraction of Abramowitz & Stegun 26.5.8, evaluated by Lentz's method.
double incomplete_beta(double a, double b, double x);

/// P(T <= t) with `degrees` > 0 degrees of freedom (not necessarily whole).
double student_cdf(double t, double degrees);

/// The t with P(T <= t) = p, for p in [0, 1] (infinite at the ends) and degrees > 0; found by
/// bisection and Newton steps on the distribution function, so as accurate as student_cdf. Throws
/// std::invalid_argument outside the range.
double student_quantile(double p, double degrees);

}  // namespace samenspel::statistics
