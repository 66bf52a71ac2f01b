"""Maps of areas: a tile for each, where it lies roughly."""
import matplotlib
import numpy

from .. import intervals
from ..outcomes import title, unit, words
from . import style

# Column and row of each area, west to east and north to south: neighbours touch as far as tiles can, sizes say nothing.
UTRECHT = {
    "noordwest_1": (2, 0), "overvecht_1": (3, 0), "overvecht_2": (4, 0),
    "vleuten": (0, 1), "leidsche_rijn_1": (1, 1), "noordwest_2": (2, 1), "noordwest_3": (3, 1), "overvecht_3": (4, 1),
    "noordoost": (5, 1),
    "de_meern": (0, 2), "leidsche_rijn_2": (1, 2), "west": (2, 2), "binnenstad": (3, 2), "oost": (4, 2),
    "zuidwest_1": (1, 3), "zuidwest_2": (2, 3), "zuidwest_3": (3, 3), "zuid": (4, 3),
}  # fmt: skip


def tile_layout(areas, layout=None):
    """Column and row of each area; areas of another city stand in rows, in their order.

    >>> tile_layout(["west", "oost"])
    {'west': (2, 2), 'oost': (4, 2)}
    >>> tile_layout(["a", "b", "c"])
    {'a': (0, 0), 'b': (1, 0), 'c': (0, 1)}
    """
    layout = UTRECHT if layout is None else layout
    if all(area in layout for area in areas):
        return {area: layout[area] for area in areas}
    columns = int(numpy.ceil(numpy.sqrt(len(areas))))
    return {area: (i % columns, i // columns) for i, area in enumerate(areas)}


def plot_areas(results, output, scenario=None, baseline=None, layout=None):
    """Draws an output by area as a map of tiles, or how far it differs from `baseline`, another scenario.

    `output` has the axis `area` (`area_asked`, `h1_by_area`), or `team` with a team for each area, named `team_AREA`
    (`team_wait_days`, `team_waiting`); of years the mean is taken. In each tile stands the mean over replications ± half
    of its 95% interval, in the unit of the output. Of differences, those whose interval holds 0 are in italics, others bold.
    `layout` gives the column and row of each area; without it that of Utrecht. Gives a matplotlib figure.
    """
    scenario = scenario or results.scenarios[0 if baseline is None else -1]
    names, values = _by_area(results.output(output, scenario))
    if baseline is not None:
        _, other = _by_area(results.output(output, baseline))
        values = values - other
    means = intervals.mean(values)
    halves = intervals.half_width(values)
    places = tile_layout(names, layout)
    attributes = results.output(output, scenario).attrs
    with style.drawing():
        columns, rows = (1 + max(place[i] for place in places.values()) for i in (0, 1))
        figure, grid = style.new_figure(7.0, 0.75 + 7.0 * 0.62 * rows / max(columns, 4))
        axes = grid[0, 0]
        colours = _colours(means, baseline is not None)
        for name, mean, half in zip(names, means, halves):
            _draw_tile(axes, places[name], name, mean, half, colours, baseline is not None)
        axes.set_xlim(-0.02, columns + 0.02)
        axes.set_ylim(rows + 0.02, -0.02)
        axes.axis("off")
        name = style.sentence(title(output, "", attributes.get("long_name", "")))
        minus = f" minus {words(baseline)}" if baseline else ""
        axes.set_title(f"{_first_part(name)}: {words(scenario)}{minus}")
        bar = figure.colorbar(colours, ax=axes, shrink=0.75, pad=0.01, aspect=25)
        bar.set_label(unit(output, attributes.get("units", "")) or "number")
        bar.outline.set_visible(False)
        bar.ax.set_ylim(*_shown_part(means, baseline is not None))
        style.set_caption(figure, _caption(results, name, values, baseline, names, layout))
    return figure


def _first_part(name):
    return name.partition(";")[0].partition(",")[0]


def _by_area(array):
    """(names of areas, array of replications × areas)."""
    array = array.astype(float)
    if "year" in array.dims:
        array = array.mean("year", skipna=True)
    if array.dims == ("replication", "area"):
        return [str(name) for name in array["area"].values], array.values
    if array.dims == ("replication", "team"):
        mine = [str(name).startswith("team_") for name in array["team"].values]
        array = array.isel(team=mine)
        return [str(name).removeprefix("team_") for name in array["team"].values], array.values
    raise ValueError(f"{array.name} has the axes {', '.join(array.dims)}: a map needs area, or team")


def _colours(means, diverging):
    known = means[~numpy.isnan(means)]
    if diverging:
        most = abs(known).max(initial=0) or 1.0
        norm = matplotlib.colors.Normalize(-most, most)
    else:
        norm = matplotlib.colors.Normalize(known.min(initial=numpy.inf), known.max(initial=-numpy.inf))
    return matplotlib.cm.ScalarMappable(norm, style.DIVERGING if diverging else style.SEQUENTIAL)


def _shown_part(means, diverging):
    """Of the scale of colours: what the tiles have, with 0 where they are differences."""
    seen = [mean for mean in means if not numpy.isnan(mean)] + [0.0] * diverging or [0.0]
    return (min(seen), max(seen)) if min(seen) < max(seen) else (None, None)


def _draw_tile(axes, place, name, mean, half, colours, is_difference):
    column, row = place
    unknown = numpy.isnan(mean)
    colour = "white" if unknown else colours.to_rgba(mean)
    box = matplotlib.patches.FancyBboxPatch(
        (column + 0.05, row + 0.05), 0.9, 0.9, boxstyle="round,pad=0,rounding_size=0.06", facecolor=colour,
        edgecolor=style.MIDDLE, linewidth=0.6, hatch="///" if unknown else None)  # fmt: skip
    axes.add_patch(box)
    ink = style.ink_on(colour)
    axes.text(column + 0.5, row + 0.27, words(name).replace("leidsche rijn", "leidsche\nrijn"), ha="center",
              va="center", fontsize=8, color=ink, linespacing=0.95)  # fmt: skip
    if unknown:
        return
    shown, half_shown = style.with_half_width(mean, half, sign=is_difference)
    sure = not is_difference or abs(mean) > half
    axes.text(column + 0.5, row + 0.58, shown, ha="center", va="center", fontsize=10.5, color=ink,
              weight="bold" if sure else "normal", style="normal" if sure else "italic")  # fmt: skip
    axes.text(column + 0.5, row + 0.81, f"± {half_shown}", ha="center", va="center", fontsize=7.5, color=ink)


def _caption(results, name, values, baseline, names, layout):
    count = values.shape[0]
    text = f"{name}. In each tile: mean {'paired difference' if baseline else ''} over {count} replications ± half of "
    text = text.replace("mean  over", "mean over") + "its 95% interval (Student's t). "
    if baseline:
        text += "Bold: the interval of this area does not hold 0; italic: it does; areas are not adjusted for their number. "
    if layout is None and all(area in UTRECHT for area in names):
        text += "Tiles stand roughly where the areas of Utrecht lie, north on top; their size says nothing. "
    return text + f"Source: {results.source()}."
