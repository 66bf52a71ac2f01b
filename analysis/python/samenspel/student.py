"""Student's t distribution, for intervals over replications (SciPy is not needed for one function)."""
import math


def _beta_fraction(a, b, x):
    """Continued fraction of the incomplete beta function; converges fast for x < (a + 1) / (a + b + 2)."""

    def away_from_zero(value):
        return 1e-300 if abs(value) < 1e-300 else value

    c, d = 1.0, 1 / away_from_zero(1 - (a + b) * x / (a + 1))
    result = d
    for m in range(1, 100_000):
        even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
        d = 1 / away_from_zero(1 + even * d)
        c = away_from_zero(1 + even / c)
        result *= d * c
        odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
        d = 1 / away_from_zero(1 + odd * d)
        c = away_from_zero(1 + odd / c)
        result *= d * c
        if abs(d * c - 1) < 1e-16:
            break
    return result


def _beta_share(a, b, x, y):
    """I_x(a, b); y = 1 - x is given apart, so that neither end loses digits."""
    if x <= 0 or y <= 0:
        return 0.0 if x <= 0 else 1.0
    front = math.exp(a * math.log(x) + b * math.log(y) - math.lgamma(a) - math.lgamma(b) + math.lgamma(a + b))
    if x < (a + 1) / (a + b + 2):
        return front * _beta_fraction(a, b, x) / a
    return 1 - front * _beta_fraction(b, a, y) / b


def tail(t, degrees):
    """P(T > t) for t >= 0 and `degrees` > 0 of freedom.

    >>> round(tail(2.228138852, 10), 6)
    0.025
    """
    if math.isinf(t):
        return 0.0
    return 0.5 * _beta_share(degrees / 2, 0.5, degrees / (degrees + t * t), t * t / (degrees + t * t))


def quantile(p, degrees):
    """The t with P(T <= t) = p, for 0.5 <= p < 1.

    >>> round(quantile(0.975, 9), 6), round(quantile(0.975, 1), 4)
    (2.262157, 12.7062)
    """
    low, high = 0.0, 1.0
    while tail(high, degrees) > 1 - p:
        low, high = high, 2 * high
    while high - low > 1e-15 * high:
        middle = (low + high) / 2
        if middle in (low, high):
            break
        if tail(middle, degrees) > 1 - p:
            low = middle
        else:
            high = middle
    return (low + high) / 2
