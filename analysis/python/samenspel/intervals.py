"""Means, paired differences and their intervals: the same numbers as the program's own."""
import math

import numpy

from . import student

LEVEL = 0.95
RESAMPLES = 2000


def observed(values):
    """`values` as an array of floats without those that were not observed (NaN)."""
    values = numpy.asarray(values, dtype=float).ravel()
    return values[~numpy.isnan(values)]


def mean(values, axis=0):
    """Mean along `axis` of what was observed, NaN where nothing was.

    >>> mean([[1.0, 3.0, float("nan")]], axis=1).tolist()
    [2.0]
    """
    values = numpy.asarray(values, dtype=float)
    with numpy.errstate(invalid="ignore"):
        return numpy.nansum(values, axis=axis) / (~numpy.isnan(values)).sum(axis=axis)


def half_width(values, axis=0, level=LEVEL):
    """Half of Student's t interval of the mean along `axis`; NaN does not count.

    Infinite where there is one value, NaN where there is none.

    >>> round(float(half_width([1.0, 2.0, 3.0])), 4)
    2.4841
    >>> float(half_width([1.0]))
    inf
    """
    values = numpy.asarray(values, dtype=float)
    count = (~numpy.isnan(values)).sum(axis=axis)
    with numpy.errstate(invalid="ignore", divide="ignore"):
        squares = numpy.nansum((values - numpy.expand_dims(mean(values, axis), axis)) ** 2, axis=axis)
        error = numpy.sqrt(squares / (count - 1) / count)
    factors = {n: student.quantile((1 + level) / 2, n - 1) for n in numpy.unique(count) if n > 1}
    factor = numpy.vectorize(lambda n: factors.get(n, math.nan), otypes=[float])(count)
    return numpy.where(count == 1, numpy.inf, factor * error)


def split_mix(seed, count):
    """The first `count` numbers of SplitMix64 (Steele, Lea and Flood 2014), unsigned, 64 bits.

    >>> [hex(n) for n in split_mix(0, 2)]
    ['0xe220a8397b1dcdaf', '0x6e789e6aa1b965f4']
    """
    with numpy.errstate(over="ignore"):
        z = numpy.uint64(seed) + numpy.arange(1, count + 1, dtype=numpy.uint64) * numpy.uint64(0x9E3779B97F4A7C15)
        z = (z ^ (z >> numpy.uint64(30))) * numpy.uint64(0xBF58476D1CE4E5B9)
        z = (z ^ (z >> numpy.uint64(27))) * numpy.uint64(0x94D049BB133111EB)
    return z ^ (z >> numpy.uint64(31))


def below(numbers, count):
    """Random 64-bit numbers as whole numbers from 0 to `count` - 1."""
    high = numbers >> numpy.uint64(32)
    return ((high * numpy.uint64(count)) >> numpy.uint64(32)).astype(int)


def bootstrap_mean(values, level=LEVEL):
    """(low, high) of the mean of `values`: percentiles over resamples of a fixed generator.

    >>> low, high = bootstrap_mean([1.0, 2.0, 6.0])
    >>> 1 <= low < 3 < high <= 6
    True
    """
    values = numpy.asarray(values, dtype=float)
    draws = below(split_mix(1, RESAMPLES * len(values)), len(values)).reshape(RESAMPLES, len(values))
    means = values[draws].mean(axis=1)
    return tuple(numpy.quantile(means, [(1 - level) / 2, (1 + level) / 2]))


def paired(baseline, other):
    """The paired difference of two equally long lists, one value for each replication, as a dict.

    Pairs of which one was not observed (NaN) do not count; without a pair only `n` is there. `difference` is other
    minus baseline, `low` to `high` Student's t interval, `p` two-sided; `higher`, `lower` and `same` count
    replications.

    >>> found = paired([1, 2, 3], [2, 4, 3])
    >>> found["n"], found["difference"], found["higher"], found["same"]
    (3, 1.0, 2, 1)
    """
    a, b = numpy.asarray(baseline, dtype=float), numpy.asarray(other, dtype=float)
    both = ~(numpy.isnan(a) | numpy.isnan(b))
    a, b = a[both], b[both]
    if len(a) == 0:
        return {"n": 0}
    apart = b - a
    half = float(half_width(apart))
    low, high = bootstrap_mean(apart)
    difference = float(apart.mean())
    found = {
        "n": len(a), "baseline_mean": float(a.mean()), "mean": float(b.mean()), "difference": difference,
        "half_width": half, "low": difference - half, "high": difference + half, "bootstrap_low": float(low),
        "bootstrap_high": float(high), "higher": int((b > a).sum()), "lower": int((b < a).sum()),
        "same": int((b == a).sum()),
    }  # fmt: skip
    if len(a) > 1:
        found.update(_certainty(a, b, apart))
    return found


def _certainty(a, b, apart):
    """p of no difference, and what the same random numbers gain; two pairs or more."""
    error = apart.std(ddof=1) / math.sqrt(len(apart))
    if error == 0:
        p = 1.0 if apart.mean() == 0 else 0.0
    else:
        p = 2 * student.tail(abs(apart.mean() / error), len(apart) - 1)
    variance, alone = apart.var(ddof=1), a.var(ddof=1) + b.var(ddof=1)
    ratio = alone / variance if variance > 0 else (math.inf if alone > 0 else 1.0)
    vary = a.std() > 0 and b.std() > 0
    correlation = float(numpy.corrcoef(a, b)[0, 1]) if vary else math.nan
    return {"p": p, "correlation": correlation, "variance_ratio": float(ratio)}


def holm(p):
    """p values adjusted for their number (Holm 1979); NaN stays and does not count.

    >>> holm([0.01, 0.04, float("nan"), 0.03]).round(2).tolist()
    [0.03, 0.06, nan, 0.06]
    """
    p = numpy.asarray(p, dtype=float)
    adjusted = numpy.full(len(p), numpy.nan)
    order = [i for i in numpy.argsort(p, kind="stable") if not numpy.isnan(p[i])]
    running = 0.0
    for rank, i in enumerate(order):
        running = max(running, min(1.0, (len(order) - rank) * p[i]))
        adjusted[i] = running
    return adjusted
