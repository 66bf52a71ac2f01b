"""Which factors of a study move an outcome: a tornado of a one-at-a-time or a Morris study."""
from ..outcomes import title, unit, words
from . import style


def plot_tornado(study, output, scenario=None, most=15, **select):
    """Draws the effect of each factor on an outcome, strongest on top, at most `most` of them.

    Of a one-at-a-time study: how far the mean moves from the middle point when the factor takes the least (blue) and
    the greatest (orange, hatched) of its values, which stand at the bars. Of a Morris study: mu*, the mean size of the
    effect of going from one end of its range to the other, and mu (diamond), the same with its sign. Whiskers are 95%
    intervals. `select` chooses a category: `layer="basecamp"`. Gives a matplotlib figure.
    """
    effects = study.effects(output, scenario, **select).head(most).iloc[::-1]
    array = study.output(output, scenario)
    with style.drawing():
        figure, grid = style.new_figure(7.0, (1.1 if study.design == "morris" else 1.3) + 0.38 * len(effects))
        axes = grid[0, 0]
        draw = _draw_morris if study.design == "morris" else _draw_ends
        note = draw(axes, effects, study)
        axes.axvline(0, color=style.INK, linewidth=1)
        axes.set_yticks(range(len(effects)), [_factor_label(study, name) for name in effects.index])
        axes.grid(False, axis="y")
        category = next(iter(select.values()), "")
        name = title(output, category, array.attrs.get("long_name", ""))
        axes.set_title(f"{style.sentence(name)}: {words(scenario or study.scenarios[0])}",
                       pad=6 if axes.get_legend() is None else 20)  # fmt: skip
        axes.set_xlabel(style.axis_label("effect on " + name.partition(",")[0],
                                         unit(output, array.attrs.get("units", ""))))  # fmt: skip
        style.set_caption(figure, note + _ranges(study) + f"Source: {study.source()}.")
    return figure


def _factor_label(study, name):
    key = study.description["factors"][name]["key"]
    return words(name) if words(name) == key else f"{words(name)}\n{key}"


def _draw_morris(axes, effects, study):
    place = range(len(effects))
    whiskers = [effects.mu_star - effects.mu_star_low, effects.mu_star_high - effects.mu_star]
    axes.barh(place, effects.mu_star, height=0.6, color=style.COLOURS[0], xerr=whiskers, capsize=3,
              error_kw={"linewidth": 1.1, "ecolor": style.INK})  # fmt: skip
    axes.plot(effects.mu, place, linestyle="", marker="D", markersize=6, color=style.COLOURS[1],
              markeredgecolor="white", markeredgewidth=0.9)  # fmt: skip
    trajectories = study.description["design"]["points"]
    return (f"Bars: mu*, the mean size of the effect of a factor over its whole range; diamonds: mu, the same with its "
            f"sign. Whiskers: 95% interval of mu* by resampling {trajectories} trajectories. ")  # fmt: skip


def _draw_ends(axes, effects, study):
    ends = (("low_end", "least", style.COLOURS[0], None), ("high_end", "greatest", style.COLOURS[1], "////"))
    for end, value, colour, hatch in ends:
        axes.barh(range(len(effects)), effects[end], height=0.6, color=colour, hatch=hatch, edgecolor="white",
                  linewidth=0, xerr=effects[f"{end}_half_width"].where(effects[f"{end}_half_width"] < 1e300),
                  capsize=3, error_kw={"linewidth": 1.1, "ecolor": style.INK}, label=f"{value} value")  # fmt: skip
    reach = max(abs(effects.low_end).max(), abs(effects.high_end).max()) or 1
    for place, row in enumerate(effects.itertuples()):
        sides = _sides(row.low_end, row.high_end)
        for end, half, value, side in ((row.low_end, row.low_end_half_width, row.least, sides[0]),
                                       (row.high_end, row.high_end_half_width, row.greatest, sides[1])):  # fmt: skip
            beyond = max(0, side * end) + (half if half < 1e300 else 0) + 0.03 * reach
            axes.annotate(style.number(value), (side * beyond, place), va="center", fontsize=8,
                          ha="left" if side > 0 else "right", annotation_clip=False)  # fmt: skip
    axes.margins(x=0.16)
    axes.legend(loc="lower left", bbox_to_anchor=(0, 1.0), ncol=2, borderaxespad=0.2)
    middle = ("Bars: mean at the ends of a factor's range minus the mean at the middle of all ranges; values of the "
              "factor stand at the bars. ")  # fmt: skip
    count = study.description["replications"]
    if study.description["random_numbers"] == "common":
        return middle + f"Whiskers: 95% interval of the paired difference (Student's t, {count} replications). "
    return middle + f"Whiskers: 95% interval of the difference ({count} replications at each point, not paired). "


def _sides(low, high):
    """On which side of 0 the values of both ends stand, never the same: 1 right, -1 left.

    >>> _sides(-3, 2), _sides(0, 0), _sides(5, 2), _sides(1, 4), _sides(0, -1)
    ((-1, 1), (-1, 1), (1, -1), (-1, 1), (1, -1))
    """
    return (1, -1) if low > high else (-1, 1)


def _ranges(study):
    return ("Ranges: " + "; ".join(f"{name} {style.number(row.least)} to {style.number(row.greatest)}"
                                   for name, row in study.factors.iterrows()) + ". ")  # fmt: skip
