"""Paired differences between scenarios, outcome by outcome."""
import numpy

from ..outcomes import title, unit, words
from . import style


def plot_differences(comparison, results=None):
    """Draws what `compare` found: each difference with its interval, as a share of the baseline's mean, in %.

    Rows are outcomes; each scenario has its own colour and marker, filled where the verdict is better, worse, higher
    or lower, hollow where chance may explain the difference. Behind each stands the difference in its own unit ± half
    of its 95% interval, and in how many replications it is better. Categories of an output (H2 by layer) are shares of
    all of them together; what lies beyond 100% stands as an arrow at the edge. Outcomes whose baseline is 0 or unknown are named
    in the caption. Gives a matplotlib figure.
    """
    whole = comparison.groupby(["scenario", "output"]).baseline_mean.transform(lambda means: means.abs().sum())
    share = 100 / whole.where(whole != 0)
    shown = comparison.assign(share=share)[numpy.isfinite(share) & numpy.isfinite(comparison.half_width)]
    if shown.empty:
        raise ValueError("nothing to draw: no outcome has an interval; two replications are the least")
    scenarios = list(dict.fromkeys(shown.scenario))
    outcomes = list(dict.fromkeys(zip(shown.output, shown.category)))
    with style.drawing():
        height = 1.0 + len(outcomes) * (0.22 + 0.2 * len(scenarios))
        figure, grid = style.new_figure(7.0, height)
        axes = grid[0, 0]
        axes.axvline(0, color=style.INK, linewidth=1)
        edge = _edge((shown.difference * shown.share).abs(), shown.half_width * shown.share)
        axes.set_xlim(-edge, edge)
        for row in shown.itertuples():
            line = outcomes.index((row.output, row.category))
            number = scenarios.index(row.scenario)
            _draw(axes, row, line + _offset(number, len(scenarios)), number)
        axes.set_yticks(range(len(outcomes)), [title(*outcome) for outcome in outcomes])
        axes.set_ylim(len(outcomes) - 0.5, -0.5)
        axes.grid(False, axis="y")
        axes.set_xlabel(f"difference from {words(shown.baseline.iloc[0])} (% of its mean)")
        _draw_legend(axes, scenarios, shown.baseline.iloc[0])
        style.set_caption(figure, _caption(comparison, shown, results))
    return figure


def _edge(where, half):
    """How far the axis reaches on both sides: over each interval around a mark within 100%, and to 200% at most.

    >>> import pandas
    >>> _edge(pandas.Series([10.0, 90.0]), pandas.Series([1.0, 20.0])), _edge(pandas.Series([300.0]), pandas.Series([5.0]))
    (118.8, 100.0)
    """
    inside = where <= 100
    reach = 1.08 * (where + half)[inside].max() if inside.any() else 0.0
    return round(float(min(200.0, max(reach, 100.0 if (~inside).any() else 0.0))), 9) or 1.0


def _offset(number, count):
    return 0.0 if count == 1 else -0.28 + 0.56 * number / (count - 1)


def _draw(axes, row, height, number):
    colour = style.COLOURS[number % len(style.COLOURS)]
    sure = row.verdict in ("better", "worse", "higher", "lower")
    where, edge = row.difference * row.share, axes.get_xlim()[1]
    inside = abs(where) <= 100
    marker = style.MARKERS[number % len(style.MARKERS)] if inside else "<>"[where > 0]
    axes.errorbar(max(-edge, min(where, edge)), height, xerr=row.half_width * row.share if inside else None,
                  color=colour, capsize=2.5, marker=marker, markersize=5.5, linewidth=1.3, clip_on=inside,
                  markerfacecolor=colour if sure else "white", zorder=3)  # fmt: skip
    shown_unit = unit(row.output, row.unit)
    difference, half = style.with_half_width(row.difference, row.half_width, sign=True)
    text = f"{difference} ± {half}{' ' + shown_unit if shown_unit else ''}"
    if row.same == row.n:
        text = f"the same in all {row.n:.0f}"
    elif row.share_better == row.share_better:
        text += f"; better in {row.share_better * row.n:.0f} of {row.n:.0f}"
    axes.annotate(text, (1.03, height), xycoords=("axes fraction", "data"), va="center", fontsize=8,
                  color=style.INK)  # fmt: skip


def _draw_legend(axes, scenarios, baseline):
    if len(scenarios) == 1:
        axes.set_title(style.sentence(f"{words(scenarios[0])} minus {words(baseline)}"))
        return
    for number, name in enumerate(scenarios):
        axes.plot([], [], linestyle="", marker=style.MARKERS[number % len(style.MARKERS)],
                  color=style.COLOURS[number % len(style.COLOURS)], label=words(name))  # fmt: skip
    axes.legend(loc="lower left", bbox_to_anchor=(0, 1.0), ncol=min(len(scenarios), 4), borderaxespad=0.2)


def _caption(comparison, shown, results):
    text = (
        f"Marks: mean difference, replication by replication on the same families and days. Bars: its 95% interval "
        f"(Student's t, {_counts(shown.n)} pairs). Filled: the difference stays after allowing for "
        f"{comparison.p.notna().sum()} tests (Holm, 5%); hollow: chance may explain it. The intervals show chance, "
        "not what the model leaves out. "
    )
    if (shown.category != "").any():
        text += "By layer: % of the sum over layers. "
    if ((shown.difference * shown.share).abs() > 100).any():
        text += "Arrows lie beyond the edge. "
    left = comparison[~comparison.index.isin(shown.index)]
    if len(left):
        names = dict.fromkeys(title(output, category) for output, category in zip(left.output, left.category))
        text += f"Not shown, without a share of the baseline: {'; '.join(names)}. "
    return text + (f"Source: {results.source()}." if results is not None else "")


def _counts(n):
    least, most = int(n.min()), int(n.max())
    return f"{least}" if least == most else f"{least} to {most}"
