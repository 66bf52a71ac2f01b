#!/usr/bin/python3
"""Draws prior against posterior from the posterior.h5 of `samenspel calibrate`.

usage: plot_posterior.py posterior.h5 [-o posterior.png]

One panel for each parameter (grey: its prior range, even under its own prior; blue: weighted particles; line: the
best particle) and one for each target (blue: particles; band: what is accepted). Needs h5py and matplotlib.
"""
import argparse
import math

import h5py
import matplotlib

matplotlib.use("Agg")
import matplotlib.pyplot as pyplot  # noqa: E402  the backend comes first


def names_of(group, axis):
    return [name.decode() for name in group[axis][()]]


def panels(file):
    """(title, values, weights, low, high, best, is_target) of each panel."""
    scenarios = file["scenarios"]
    city = next(scenarios[name] for name in scenarios if name not in ("parameters", "targets"))
    weights = city["weight"][()]
    parameters, targets = scenarios["parameters"], scenarios["targets"]
    for i, name in enumerate(names_of(parameters, "parameter")):
        yield (name, city[name][()], weights, parameters["low"][i], parameters["high"][i], parameters["best"][i], False)
    for i, name in enumerate(names_of(targets, "target")):
        values = city["target_" + name][()].mean(axis=1)
        yield (name, values, weights, targets["low"][i], targets["high"][i], targets["best"][i], True)


def draw(axes, panel):
    title, values, weights, low, high, best, is_target = panel
    seen = weights > 0
    span = (low, high)
    if is_target:
        span = (min(low, values[seen].min()), max(high, values[seen].max()))
        axes.axvspan(low, high, color="#cfe8cf")
    else:
        axes.axhspan(0, 1 / (high - low), color="#dddddd")
    axes.hist(values[seen], bins=20, range=span, weights=weights[seen], density=True, color="#3465a4", alpha=0.7)
    axes.axvline(best, color="#cc0000", linewidth=1)
    axes.set_title(title, fontsize=8)
    axes.set_yticks([])
    axes.tick_params(labelsize=6)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("posterior")
    parser.add_argument("-o", "--output", default="posterior.png")
    asked = parser.parse_args()
    with h5py.File(asked.posterior) as file:
        all_panels = list(panels(file))
    columns = 6
    rows = math.ceil(len(all_panels) / columns)
    figure, grid = pyplot.subplots(rows, columns, figsize=(2.2 * columns, 1.6 * rows), squeeze=False)
    for axes, panel in zip(grid.flat, all_panels):
        draw(axes, panel)
    for axes in grid.flat[len(all_panels):]:
        axes.axis("off")
    figure.tight_layout()
    figure.savefig(asked.output, dpi=120, metadata={"Software": None})


if __name__ == "__main__":
    main()
