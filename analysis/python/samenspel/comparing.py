"""Paired differences between scenarios, with the same numbers as `samenspel compare`."""
import numpy
import pandas

from . import intervals
from .outcomes import BETTER, HEADLINES, headline
from .results import by_category


def compare(results, baseline=None, outputs=None):
    """Differences of each scenario from `baseline` (none: the first), replication by replication, as a table.

    `outputs`: names of outputs (none: the headline outcomes), each one number or one for each category. A row is one
    outcome of one scenario: `difference` is the scenario minus the baseline and `low` to `high` its 95% interval
    (Student's t), both in `unit`; `half_width`, `p` (two-sided), `p_adjusted` (Holm, over all rows); `higher`, `lower`
    and `same` count replications, `share_better` is the share in which it is better; `correlation` and
    `variance_ratio` are what the same families and days gain. `verdict` is better, worse, higher, lower, not_shown,
    same or unknown, as in `samenspel compare`. Categories that are 0 everywhere are left out.
    """
    baseline = baseline or results.scenarios[0]
    others = [name for name in results.scenarios if name != baseline]
    if not others:
        raise ValueError("one scenario cannot be compared: run two together, or open two files on the same seed")
    names = outputs or [one.output for one in HEADLINES if one.output in results[baseline]]
    rows = [row for other in others for row in _rows(results, baseline, other, names)]
    table = pandas.DataFrame(_without_idle(rows))
    table["p_adjusted"] = intervals.holm(table.p)
    table["verdict"] = [_verdict(row) for row in table.itertuples()]
    return table


def _rows(results, baseline, other, names):
    """One dict for each outcome of one scenario."""
    a, b = results[baseline], results[other]
    shared = numpy.intersect1d(a["replication"].values, b["replication"].values)
    for name in names:
        there = dict(by_category(results.output(name, other).sel(replication=shared)))
        for category, values in by_category(results.output(name, baseline).sel(replication=shared)):
            found = {
                "baseline": baseline, "scenario": other, "outcome": getattr(headline(name), "id", ""), "output": name,
                "category": category, "unit": a[name].attrs["units"], "better": BETTER.get(name, ""),
                "p": numpy.nan, "correlation": numpy.nan, "variance_ratio": numpy.nan,
            }  # fmt: skip
            if category in there:
                found.update(intervals.paired(values, there[category]))
            found["share_better"] = _share_better(found)
            yield found


def _share_better(found):
    if not found.get("n") or not found["better"]:
        return numpy.nan
    return found[found["better"]] / found["n"]


def _without_idle(rows):
    """Leaves out categories that are zero on both sides, or not observed, in every comparison."""
    busy = {
        (row["output"], row["category"])
        for row in rows
        if not row["category"] or (row.get("n") and (row["baseline_mean"] != 0 or row["mean"] != 0))
    }
    return [row for row in rows if (row["output"], row["category"]) in busy]


def _verdict(row, level=1 - intervals.LEVEL):
    if numpy.isnan(row.p_adjusted):
        return "unknown"
    if row.difference == 0 and row.same == row.n:
        return "same"
    if row.p_adjusted > level:
        return "not_shown"
    if not row.better:
        return "higher" if row.difference > 0 else "lower"
    return "better" if (row.better == "higher") == (row.difference > 0) else "worse"
