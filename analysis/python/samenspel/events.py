"""Reads event logs (`samenspel run --record events`) as tables."""
import h5py
import numpy
import pandas

from .results import open_results

_OWNERS = ["family", "parent", "first_child", "second_child", "third_child"]
# The contact seconds of these rows are each of another hour: intake, relation, brick, guidance, a package that runs on.
_TELL_CONTACT = ["taken_on", "trust_comes_first", "short_help_over", "brick_laid", "review", "beyond_need"]
_DETAIL_AXES = {"domain": "domain", "its domain": "domain", "channel": "channel", "ending": "ending",
                "answer": "answer"}  # fmt: skip


def read_events(path, scenario=None, replication=None):
    """The event log of a scenario (none: the first) and of one replication or all, as a `pandas.DataFrame`.

    One row for each event of the measured years, in the columns of `samenspel events`, after `replication`: `case`
    (family and need), `activity`, `time` (date and second), `family`, `need` and `brick` (numbers, missing for events
    that are about none), `round`, `area`, `layer`, `team`, `professional`, `discipline`, `by_team`, `by_discipline`,
    `domain`, `whose` (names, as categories), `children`, `retellings`, `detail`, `value`, and `trust` (0 to 1). What
    `detail` and `value` hold, with its unit, is by activity: see `event_meanings`.
    """
    results = open_results(path)
    scenario = scenario or results.scenarios[0]
    data = results[scenario]
    labels = {axis: [str(label) for label in data[axis].values]
              for axis in ("area", "team", "domain", "channel", "ending", "answer") if axis in data.coords}  # fmt: skip
    teams = results.parameters(scenario)["teams"]
    layers = [teams[team]["layer"] for team in labels["team"]]
    all_layers = [str(layer) for layer in data["layer"].values]
    with h5py.File(path) as file:
        events = _group(file, path, scenario)
        rows = _rows(events, replication)
        columns = {name: events[name][rows] for name in events if events[name].dims[0].keys() == ["event"]}
        kinds = _texts(events["event_kind"])
        details = _texts(events["detail_meaning"])
        says_value = numpy.array([text != "" for text in _texts(events["value_meaning"])])
        disciplines = _texts(events["discipline_name"])
        begins = numpy.datetime64(events.attrs["time_begins"], "s")
    kind = columns["kind"].astype(int)
    table = pandas.DataFrame({
        "replication": columns["replication_of_event"],
        "case": _cases(columns),
        "activity": _named(kind, kinds),
        "time": (begins + columns["time"].astype("timedelta64[s]")).astype("datetime64[ns]"),
        "family": _numbers(columns["family"]), "need": _numbers(columns["need"]), "round": columns["round"],
        "area": _named(columns["area"], labels["area"]), "layer": _named(columns["team"], layers, all_layers),
        "team": _named(columns["team"], labels["team"]),
        "professional": _professionals(columns, labels["team"]),
        "discipline": _named(columns["discipline"], disciplines),
        "by_team": _named(columns["by_team"], labels["team"]),
        "by_discipline": _named(columns["by_discipline"], disciplines),
        "domain": _named(columns["domain"], labels["domain"]), "brick": _numbers(columns["brick"]),
        "whose": _named(columns["whose"], _OWNERS), "children": columns["children"],
        "retellings": columns["retellings"], "detail": _details(columns["detail"], kind, details, labels),
        "value": _numbers(columns["value"], says_value[kind]), "trust": columns["trust"],
    })  # fmt: skip
    return table


def event_meanings(path, scenario=None):
    """What each activity means and what its `detail` and `value` hold, as a table by activity."""
    with h5py.File(path) as file:
        events = _group(file, path, scenario or next(iter(file["scenarios"])))
        columns = {name: _texts(events[f"{name}_meaning"]) for name in ("kind", "detail", "value")}
        return pandas.DataFrame(columns, index=_texts(events["event_kind"])).rename(columns={"kind": "meaning"})


def contact_eur(events, parameters):
    """Pay for the contact that rows tell: its seconds at the hourly rate of the discipline that holds the case, in EUR.

    `parameters` are those of the scenario (`results.parameters(…)`); the rise of wages is left out. Missing for rows that
    tell no contact. No row tells the rest of what help costs (idle hours, advice, hours on bricks that were not laid,
    administration, overhead, care days), so a sum by case says what contact was worth there, not what the case cost.

    >>> rows = pandas.DataFrame({"activity": ["asked", "brick_laid"], "discipline": ["nurse", "nurse"], "value": [5, 7200]})
    >>> contact_eur(rows, {"disciplines": {"nurse": {"rate_eur_per_hour": 90.0}}}).tolist()
    [nan, 180.0]
    """
    rates = {name: one["rate_eur_per_hour"] for name, one in parameters["disciplines"].items()}
    rate = events.discipline.astype(object).map(rates).astype(float)
    seconds = events.value.astype(float).where(events.activity.isin(_TELL_CONTACT))
    return (seconds / 3600 * rate).rename("contact_eur")


def _group(file, path, scenario):
    if "events" not in file["scenarios"][scenario]:
        raise ValueError(f"{path}: holds no event log: make it with `samenspel run --record events`")
    return file["scenarios"][scenario]["events"]


def _rows(events, replication):
    if replication is None:
        return slice(None)
    if not 0 <= replication < len(events["first_event"]):
        raise ValueError(f"there is no replication {replication}, counted from 0")
    first = int(events["first_event"][replication])
    return slice(first, first + int(events["event_count"][replication]))


def _texts(dataset):
    return [text.decode() for text in dataset[:]]


def _named(numbers, names, categories=None):
    """Places in a list of names as categories, in that order (none: of the list); what is outside is missing."""
    known = (numbers >= 0) & (numbers < len(names))
    used = categories or list(dict.fromkeys(names))
    place = numpy.array([used.index(name) for name in names] + [-1])
    return pandas.Categorical.from_codes(place[numpy.where(known, numbers, -1)], used)


def _numbers(numbers, known=None):
    """Whole numbers, missing where there are none."""
    known = numbers >= 0 if known is None else known
    return pandas.array(numbers.astype("int64"), dtype="Int64").__class__(numbers.astype("int64"), ~known)


def _cases(columns):
    family, need = columns["family"].astype(str), columns["need"].astype(str)
    names = numpy.char.add(numpy.char.add(family, "-"), need).astype(object)
    names = numpy.where(columns["need"] >= 0, names, family)
    return numpy.where(columns["family"] >= 0, names, None)


def _professionals(columns, teams):
    """The team and the number of who holds the case."""
    known = (columns["worker"] >= 0) & (columns["team"] >= 0)
    names = numpy.array([*teams, ""], dtype=object)[numpy.where(known, columns["team"], -1)]
    return pandas.Categorical(numpy.where(known, names + " " + columns["worker"].astype(str).astype(object), None))


def _details(numbers, kind, meanings, labels):
    """In the word that the scenario has for it where it is one, else the number; missing where it says nothing."""
    texts = numpy.full(len(numbers), None, dtype=object)
    for number, meaning in enumerate(meanings):
        mine = kind == number
        if meaning == "" or not mine.any():
            continue
        axis = _DETAIL_AXES.get(meaning)
        texts[mine] = _named(numbers[mine], labels[axis]) if axis else numbers[mine].astype(str)
    return texts
