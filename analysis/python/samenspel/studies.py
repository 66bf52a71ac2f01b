"""Opens what `samenspel study collect` wrote: many points of one question, with their factors."""
import numpy
import pandas

from . import intervals, written_yaml
from .results import Results, estimate


class Study(Results):
    """A study as `Results`: outputs have the dimensions `point`, `replication` and at most one more.

    `description` is the study file as it was read (maps in maps).
    """

    def __init__(self, path):
        super().__init__(path)
        if "study" not in self.attributes:
            raise ValueError(f"{path}: holds no study; make one with `samenspel study collect`")
        self.description = written_yaml.read(self.attributes["study"])

    @property
    def design(self):
        """Kind of design: grid, one_at_a_time, latin_hypercube, sobol, morris or saltelli."""
        return self.description["design"]["kind"]

    @property
    def factor_names(self):
        """Short names of what was varied, in the order of the file."""
        return list(self.description["factors"])

    @property
    def factors(self):
        """What was varied, as a table by name: `key`, `unit`, `least` and `greatest` value tried, `meaning`."""
        data = self[self.scenarios[0]]
        rows = {
            name: {
                "key": self.description["factors"][name]["key"], "unit": data[name].attrs["units"],
                "least": float(data[name].min()), "greatest": float(data[name].max()),
                "meaning": data[name].attrs["long_name"].partition(": ")[2],
            }
            for name in self.factor_names
        }  # fmt: skip
        return pandas.DataFrame.from_dict(rows, orient="index")

    @property
    def points(self):
        """Values of the factors, one row for each point, in the unit of each factor."""
        data = self[self.scenarios[0]]
        return pandas.DataFrame({name: data[name].values for name in self.factor_names})

    def values(self, output, scenario=None, **select):
        """One output as an array of points × replications, in its unit; `select` chooses a category."""
        array = self.output(output, scenario, **select)
        if array.ndim != 2:
            raise ValueError(f"{output} has the axes {', '.join(array.dims)}: choose a place on {array.dims[-1]}")
        found = array.values.astype(float)
        if numpy.isnan(found).all(axis=1).any():
            raise ValueError(f"{output} was not observed at some points")
        return found

    def means(self, output, scenario=None, **select):
        """One row for each point: its factors, and `n`, `mean` and `half_width` (95%) over its replications."""
        found = [estimate(values) for values in self.values(output, scenario, **select)]
        return pandas.concat([self.points, pandas.DataFrame(found)], axis=1)

    def effects(self, output, scenario=None, **select):
        """What each factor does to an output, strongest first, as a table by factor, in the unit of the output.

        Of a `morris` study, as `samenspel sensitivity`: `mu_star` (mean size of the effect of going from the low to the
        high end of its range) and `mu` (with its sign), each with `_low` and `_high` of its 95% interval by resampling
        trajectories, and `sigma`.

        Of a `one_at_a_time` study: `at_least` and `at_greatest`, means at its ends; `low_end` and `high_end`, how far
        these lie from the middle point, each with the `_half_width` of a 95% interval (paired by replication where
        the points share their random numbers); `reach`, the widest distance between any of its levels.
        """
        values = self.values(output, scenario, **select)
        if self.design == "morris":
            return _morris(self.description, values)
        if self.design == "one_at_a_time":
            return _one_at_a_time(self, values)
        raise ValueError(f"effects need a study one_at_a_time or morris, not {self.design}; `samenspel sensitivity` "
                         "tells Sobol' indices of saltelli")  # fmt: skip


def open_study(path):
    """Opens a collected study (`study.h5`) as a `Study`."""
    return Study(path)


def _morris_moves(factors, trajectories, levels, seed):
    """For each step of each trajectory its factor and its signed length on the unit scale, as the program draws them."""
    step = levels / (2.0 * (levels - 1))
    base = intervals.split_mix(seed, 1)
    for t in range(trajectories):
        with numpy.errstate(over="ignore"):
            begin = intervals.split_mix(base + numpy.uint64(t), 1)
        draws = iter(intervals.split_mix(begin, 3 * factors))
        move = []
        for _ in range(factors):
            next(draws)  # its start
            move.append(step if intervals.below(next(draws), 2) == 0 else -step)
        order = list(range(factors))
        for left in range(factors, 0, -1):
            chosen = int(intervals.below(next(draws), left))
            order[left - 1], order[chosen] = order[chosen], order[left - 1]
            yield order[left - 1], move[order[left - 1]]


def _morris(description, values):
    """Elementary effects (Morris 1991; mu* of Campolongo et al. 2007)."""
    mean = numpy.nanmean(values, axis=1)
    names, design = list(description["factors"]), description["design"]
    effects = {name: [] for name in names}
    moves = list(_morris_moves(len(names), design["points"], design["levels"], design["seed"]))
    for number, (factor, move) in enumerate(moves):
        at = number // len(names) * (len(names) + 1) + number % len(names)
        effects[names[factor]].append((mean[at + 1] - mean[at]) / move)
    rows = {}
    for name, found in effects.items():
        found = numpy.array(found)
        size, signed = intervals.bootstrap_mean(abs(found)), intervals.bootstrap_mean(found)
        rows[name] = {
            "mu_star": abs(found).mean(), "mu_star_low": size[0], "mu_star_high": size[1],
            "mu": found.mean(), "mu_low": signed[0], "mu_high": signed[1],
            "sigma": found.std(ddof=1) if len(found) > 1 else numpy.nan,
        }  # fmt: skip
    return pandas.DataFrame.from_dict(rows, orient="index").sort_values("mu_star", ascending=False, kind="stable")


def _one_at_a_time(study, values):
    """Distances of the ends of each factor from the middle point, which is point 0."""
    points, levels = study.points, study.description["design"]["levels"]
    common = study.description["random_numbers"] == "common"
    rows = {}
    for number, name in enumerate(study.factor_names):
        own = range(1 + number * levels, 1 + (number + 1) * levels)
        means = [float(numpy.nanmean(values[point])) for point in own]
        row = {"least": points[name][own[0]], "greatest": points[name][own[-1]], "at_least": means[0],
               "at_greatest": means[-1], "reach": max(means) - min(means)}  # fmt: skip
        for end, point in (("low_end", own[0]), ("high_end", own[-1])):
            row[end], row[f"{end}_half_width"] = _apart(values[0], values[point], common)
        rows[name] = row
    return pandas.DataFrame.from_dict(rows, orient="index").sort_values("reach", ascending=False, kind="stable")


def _apart(base, other, common):
    """Difference of two points and half of its 95% interval; without common random numbers a conservative one."""
    if common:
        found = intervals.paired(base, other)
        return found.get("difference", numpy.nan), found.get("half_width", numpy.nan)
    a, b = estimate(base), estimate(other)
    return b["mean"] - a["mean"], float(numpy.hypot(a["half_width"], b["half_width"]))
