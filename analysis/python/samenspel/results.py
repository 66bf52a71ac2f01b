"""Opens results files as labelled arrays (xarray), scenario by scenario."""
import pathlib

import h5py
import numpy
import pandas

from . import intervals, written_yaml
from .labelled import read_scenario
from .outcomes import HEADLINES

NEWEST_SCHEMA = 1


class Results:
    """The scenarios of one or more results files, each an `xarray.Dataset`; made by `open_results`.

    `results["utrecht"]` is the dataset of a scenario: every output has the dimension `replication` first, then
    `time` (weeks, dates), `year`, `layer`, `team`, `area` or others, with labels; `attrs["units"]` holds the unit and
    `attrs["long_name"]` the meaning. A scenario is read when it is first asked for; no file stays open.
    """

    def __init__(self, *paths):
        self.paths = [pathlib.Path(path) for path in paths]
        self.attributes = {}
        names = [(path, name) for path in self.paths for name in self._read_root(path)]
        alone = [sum(other == name for _, other in names) == 1 for _, name in names]
        self._places = {name if one else f"{path}:{name}": (path, name) for one, (path, name) in zip(alone, names)}
        self._datasets = {}

    def _read_root(self, path):
        """The names of the scenarios in a file, in their order; its attributes are kept."""
        if not path.exists():
            raise FileNotFoundError(f"{path}: there is no such file")
        with h5py.File(path) as file:
            found = dict(file.attrs)
            if "schema_version" not in found or "scenarios" not in file:
                raise ValueError(f"{path}: is not a results file of samenspel")
            if found["schema_version"] > NEWEST_SCHEMA:
                raise ValueError(f"{path}: was written by a newer version of samenspel")
            if self.attributes and found["seed"] != self.attributes["seed"]:
                raise ValueError(f"{path}: has another seed than {self.paths[0]}; `samenspel compare` takes both")
            self.attributes = self.attributes or found
            return list(file["scenarios"])

    @property
    def scenarios(self):
        """Names of the scenarios, in the order of the file."""
        return list(self._places)

    def __getitem__(self, scenario):
        if scenario not in self._places:
            raise KeyError(f"no scenario {scenario!r}; there are {', '.join(self._places)}")
        if scenario not in self._datasets:
            self._datasets[scenario] = read_scenario(*self._places[scenario])
        return self._datasets[scenario]

    def question(self, scenario):
        """The question that a scenario asks."""
        return self[scenario].attrs["question"]

    def parameters(self, scenario):
        """Every parameter of a scenario as it ran: maps in maps (`parameters("utrecht")["run"]["years"]`)."""
        return written_yaml.read(self[scenario].attrs["resolved_text"])

    def output(self, output, scenario=None, **select):
        """One output of a scenario (none: the first) as an `xarray.DataArray`, dimension `replication` first.

        `select` takes places on other axes: `output("waiting", layer="basecamp")`.
        """
        dataset = self[scenario or self.scenarios[0]]
        if output not in dataset.data_vars:
            raise KeyError(f"no output {output!r}; `samenspel describe outputs` lists them")
        array = dataset[output]
        return array.sel(select) if select else array

    def source(self):
        """Program, revision and seed, for a caption."""
        return f"{self.attributes['source']}, seed {self.attributes['seed']}"

    def headlines(self):
        """H1 to H6 of all scenarios, H2 layer by layer, as a table.

        Columns `scenario`, `outcome` (H1…), `output`, `category`, `unit`, `n` (replications in which it was observed),
        `mean` and `half_width` of its 95% interval (Student's t over replications), in the unit.
        """
        rows = []
        for scenario in self.scenarios:
            dataset = self[scenario]
            for one in HEADLINES:
                if one.output not in dataset:
                    continue
                for category, values in by_category(dataset[one.output]):
                    rows.append({
                        "scenario": scenario, "outcome": one.id, "output": one.output, "category": category,
                        "unit": dataset[one.output].attrs["units"], **estimate(values),
                    })  # fmt: skip
        return pandas.DataFrame(rows)


def by_category(array):
    """Pairs (label, values by replication) of an output; the label is empty when it is one number a replication."""
    if array.ndim == 1:
        return [("", array.values)]
    if array.ndim == 2:
        axis = array.dims[1]
        return [(str(label), array.isel({axis: i}).values) for i, label in enumerate(array[axis].values)]
    raise ValueError(f"{array.name} has the axes {', '.join(array.dims)}: choose places on all but one")


def estimate(values):
    """`n`, `mean` and `half_width` (95%, Student's t) of what was observed."""
    seen = intervals.observed(values)
    if len(seen) == 0:
        return {"n": 0, "mean": numpy.nan, "half_width": numpy.nan}
    return {"n": len(seen), "mean": float(seen.mean()), "half_width": float(intervals.half_width(seen))}


def open_results(*paths):
    """Opens results files of `samenspel run`, one or more on the same seed, as `Results`.

    Of scenarios with the same name in several files each is called FILE:NAME.
    """
    return Results(*paths)
