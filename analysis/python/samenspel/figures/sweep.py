"""Heat map of a sweep over two factors."""
import numpy

from ..outcomes import title, unit, words
from . import style


def plot_sweep(study, output, x=None, y=None, scenario=None, **select):
    """Draws the mean of an outcome over a grid of two factors `x` and `y` (none: the first two of the study).

    In each cell stands the mean over replications in the unit of the output, ± half of its 95% interval. Points that
    have the same values of `x` and `y` are averaged over the other factors. `select` chooses a category. Gives a
    matplotlib figure.
    """
    names = study.factor_names
    x, y = x or names[0], y or names[1]
    means = study.means(output, scenario, **select)
    mean = means.pivot_table(index=y, columns=x, values="mean")
    half = means.pivot_table(index=y, columns=x, values="half_width", aggfunc=_of_the_mean)
    if mean.isna().any().any() or mean.size < 4:
        raise ValueError(f"{x} and {y} make no grid in this study; design grid does")
    array = study.output(output, scenario)
    with style.drawing():
        rows, columns = mean.shape
        figure, grid = style.new_figure(7.0, min(1.2 + 0.55 * rows, 6.0))
        axes = grid[0, 0]
        image = axes.imshow(mean, cmap=style.SEQUENTIAL, origin="lower", aspect="auto")
        _write_cells(axes, image, mean.values, half.reindex_like(mean).values, rows * columns)
        axes.set_xticks(range(columns), [style.number(value) for value in mean.columns])
        axes.set_yticks(range(rows), [style.number(value) for value in mean.index])
        axes.grid(False)
        axes.set_xlabel(_factor_label(study, x))
        axes.set_ylabel(_factor_label(study, y))
        category = next(iter(select.values()), "")
        name = title(output, category, array.attrs.get("long_name", ""))
        axes.set_title(f"{style.sentence(name)}: {words(scenario or study.scenarios[0])}")
        bar = figure.colorbar(image, ax=axes, pad=0.01, aspect=25)
        bar.set_label(style.axis_label(name.partition(" ")[0], unit(output, array.attrs.get("units", ""))))
        bar.outline.set_visible(False)
        style.set_caption(figure, _caption(study, x, y, half))
    return figure


def _of_the_mean(halves):
    """Half the interval of a mean of points that do not hang together."""
    return numpy.sqrt((halves**2).sum()) / len(halves)


def _factor_label(study, name):
    key, of_unit = study.factors.loc[name, ["key", "unit"]]
    return style.axis_label(f"{words(name)}: {key}", "" if of_unit == "1" else of_unit)


def _write_cells(axes, image, mean, half, cells):
    if cells > 80:
        return
    for (row, column), value in numpy.ndenumerate(mean):
        ink = style.ink_on(image.cmap(image.norm(value)))
        width = half[row, column]
        text = "\n± ".join(style.with_half_width(value, width)) if numpy.isfinite(width) else style.number(value)
        axes.text(column, row, text, ha="center", va="center", fontsize=8, color=ink)


def _caption(study, x, y, half):
    count = study.description["replications"]
    others = [name for name in study.factor_names if name not in (x, y)]
    text = f"Mean over {count} replications at each point"
    text += f", averaged over {', '.join(others)}" if others else ""
    widest = half.values[numpy.isfinite(half.values)]
    if len(widest):
        text += f", ± half of its 95% interval (Student's t; the widest is ± {style.number(widest.max())}). "
    else:
        text += "; one replication tells no interval. "
    if study.description["random_numbers"] == "common":
        text += "Points share their families and days, so differences between them are surer than this. "
    return text + f"Source: {study.source()}."
