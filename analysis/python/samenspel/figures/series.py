"""Series over time with bands."""
import textwrap

import numpy

from .. import intervals
from ..outcomes import title, unit, words
from . import style

_MOST_PANELS = 6
_OVER = ("time", "month", "year")  # axes that run from left to right
_TITLE_LETTERS = 80


def plot_series(results, output="waiting", scenarios=None, band="mean", weeks=4, **select):
    """Draws an output over time, a line for each scenario with a band; a panel for each category that is not idle.

    `output` has the axis `time` (weeks), `month` or `year`: `waiting`, `requests`, `unmet`, `funded_posts`,
    `spent_by_month_eur`… `band` is
    "mean", the 95% interval of the mean over replications (Student's t), or "runs", from the 2.5th to the 97.5th
    percentile of single replications. `weeks` that follow each other are averaged. `select` takes places on the other
    axis: `plot_series(results, "waiting", layer="basecamp")`. Gives a matplotlib figure.
    """
    if band not in ("mean", "runs"):
        raise ValueError("band is mean or runs")
    names = scenarios or results.scenarios
    arrays = {name: _averaged(results.output(output, name, **select), weeks) for name in names}
    first = arrays[names[0]]
    if all(numpy.isnan(array.values).all() for array in arrays.values()):
        raise ValueError(f"nothing of {output} was observed")
    panels = _panels(arrays)
    with style.drawing():
        columns = min(len(panels), 2)
        rows = -(-len(panels) // columns)
        figure, axes = style.new_figure(7.0, 0.8 + 2.3 * rows, rows, columns, sharex=True)
        for place, (axis, label) in enumerate(panels):
            _draw_panel(axes.flat[place], arrays, axis, label, band)
        for place in range(len(panels), rows * columns):
            axes.flat[place].set_visible(False)
        long_name = first.attrs.get("long_name", "")
        name = style.sentence(title(output, "", long_name)) + "".join(f", {words(value)}" for value in select.values())
        _draw_heading(figure, name, axes[0, 0], len(names))
        for axes_of_row in axes[:, 0]:
            axes_of_row.set_ylabel(unit(output, first.attrs.get("units", "")) or _counted(long_name))
        style.set_caption(figure, _caption(results, arrays, band, weeks))
    return figure


def _draw_heading(figure, name, axes, scenarios):
    """The title, and below it what the lines are when there is more than one."""
    lines = textwrap.wrap(name, _TITLE_LETTERS)
    room = "\n" if scenarios > 1 else ""
    figure.suptitle("\n".join(lines) + room, x=0.012, ha="left", weight="bold",
                    linespacing=1.9 if len(lines) == 1 else 1.4)  # fmt: skip
    if scenarios > 1:
        handles, labels = axes.get_legend_handles_labels()
        figure.legend(handles, labels, loc="upper left", ncol=4, handlelength=3, borderaxespad=0.3,
                      bbox_to_anchor=(0.0, 1 - (0.02 + 0.2 * len(lines)) / figure.get_size_inches()[1]))  # fmt: skip


def _averaged(array, weeks):
    if "time" in array.dims:
        return array.astype(float).coarsen(time=weeks, boundary="trim").mean() if weeks > 1 else array.astype(float)
    if "month" in array.dims or "year" in array.dims:
        return array.astype(float)
    raise ValueError(f"{array.name} has the axes {', '.join(array.dims)}, neither time nor year")


def _over(array):
    """The axis that runs from left to right."""
    return next(axis for axis in _OVER if axis in array.dims)


def _panels(arrays):
    """Pairs (axis, label) of the categories in which anything happens; (None, "") when there are none."""
    first = next(iter(arrays.values()))
    others = [axis for axis in first.dims if axis not in ("replication", *_OVER)]
    if not others:
        return [(None, "")]
    if len(others) > 1:
        raise ValueError(f"{first.name} has the axes {', '.join(first.dims)}: choose places on all but one")
    axis = others[0]
    busy = [label for label in first[axis].values
            if any(numpy.nanmax(abs(array.sel({axis: label}).values), initial=0) > 0 for array in arrays.values())]  # fmt: skip
    if len(busy) > _MOST_PANELS:
        raise ValueError(f"{len(busy)} panels are too many: choose one, such as {axis}={str(busy[0])!r}")
    return [(axis, label) for label in busy or first[axis].values[:1]]


def _draw_panel(axes, arrays, axis, label, band):
    lowest = 0.0
    for number, (name, array) in enumerate(arrays.items()):
        shown = array.sel({axis: label}) if axis else array
        values = shown.transpose("replication", ...).values
        over = shown[_over(shown)].values
        mean = intervals.mean(values)
        if band == "mean":
            half = intervals.half_width(values)
            low, high = mean - half, mean + half
        else:
            low, high = (_quantile(values, share) for share in (0.025, 0.975))
        colour = style.COLOURS[number % len(style.COLOURS)]
        axes.fill_between(over, low, high, color=colour, alpha=0.2, linewidth=0)
        # The first is the thickest, so that it shows where others cover it.
        axes.plot(over, mean, color=colour, linestyle=style.DASHES[number % len(style.DASHES)], label=words(name),
                  linewidth=2.6 if number == 0 and len(arrays) > 1 else 1.6,
                  marker=style.MARKERS[number % len(style.MARKERS)] if over.dtype.kind != "M" else "")  # fmt: skip
        lowest = min(lowest, numpy.nanmin(mean, initial=0))
    axes.set_ylim(bottom=0 if lowest >= 0 else None)
    if label:
        axes.set_title(words(label))
    if over.dtype.kind == "M":
        axes.margins(x=0)
        axes.xaxis.set_major_formatter(_dates(axes))
    else:
        axes.set_xlim(over[0] - 0.5, over[-1] + 0.5)
        axes.set_xticks(over[:: max(1, len(over) // 8)])


def _quantile(values, share):
    """Over replications, of what was observed; NaN where nothing was."""
    return numpy.array([numpy.quantile(seen, share) if len(seen := intervals.observed(at)) else numpy.nan
                        for at in values.T])  # fmt: skip


def _dates(axes):
    from matplotlib.dates import AutoDateLocator, ConciseDateFormatter

    locator = AutoDateLocator(minticks=2, maxticks=8)
    axes.xaxis.set_major_locator(locator)
    return ConciseDateFormatter(locator, show_offset=False)


def _counted(long_name):
    """What is counted, for numbers without a unit: the first word of "families waiting, mean of the week"."""
    word = long_name.partition(" ")[0]
    return word if word in ("families", "children", "requests", "endings", "starts") else ""


def _caption(results, arrays, band, weeks):
    count = min(len(array["replication"]) for array in arrays.values())
    first = next(iter(arrays.values()))
    line = f"Lines: mean of {count} replications" + (f", averaged over {weeks} weeks. " if "time" in first.dims and
                                                     weeks > 1 else ". ")  # fmt: skip
    bands = {
        "mean": "Bands: 95% interval of that mean (Student's t over replications), which narrows with more "
                "replications; single runs lie farther apart. ",
        "runs": "Bands: from the 2.5th to the 97.5th percentile of single replications. ",
    }  # fmt: skip
    return line + bands[band] + f"Source: {results.source()}."
