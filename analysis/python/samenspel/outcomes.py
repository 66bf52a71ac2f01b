"""The headline outcomes H1 to H6, which way is better, and how outputs are called in figures."""
from typing import NamedTuple


class Headline(NamedTuple):
    """One headline outcome, as `samenspel describe outputs` has it."""

    id: str
    output: str
    title: str
    unit: str


HEADLINES = (
    Headline("H1", "h1_days_to_right_help", "time to right help", "days"),
    Headline("H2", "h2_waiting_families", "waiting", "families"),
    Headline("H3", "h3_eur_per_youth_year", "public cost per youth, a year", "EUR"),
    Headline("H4", "h4_exits_per_100_youth_years", "planned exits per 100 youth-years", ""),
    Headline("H5", "h5_lasting_share", "share of endings that last", ""),
    Headline("H6", "h6_unmet_youth_years", "unmet need, a year", "youth-years"),
)

_LOWER = (
    "h1_days_to_right_help h2_waiting_families h2_waiting_children h3_eur_per_youth_year h6_unmet_youth_years "
    "wait_mean_days wait_median_days wait_p90_days cost_total_eur crises escalations"
)
_HIGHER = "right_help_share h4_exits_per_100_youth_years h5_lasting_share wait_within_norm mark"
BETTER = {**dict.fromkeys(_LOWER.split(), "lower"), **dict.fromkeys(_HIGHER.split(), "higher")}


def headline(output):
    """The `Headline` of an output, or None.

    >>> headline("h6_unmet_youth_years").id
    'H6'
    """
    return next((one for one in HEADLINES if one.output == output), None)


def words(name):
    """A name of the program in words.

    >>> words("leidsche_rijn_1")
    'leidsche rijn 1'
    """
    return str(name).replace("_", " ")


def title(output, category="", long_name=""):
    """How a figure calls an output: short for headlines, else its description.

    >>> title("h2_waiting_families", "basecamp")
    'H2 waiting, basecamp'
    """
    found = headline(output)
    name = f"{found.id} {found.title}" if found else (long_name or words(output))
    return f"{name}, {words(category)}" if category else name


def unit(output, units=""):
    """The unit to show, empty where a number has none; `units` is what the file says."""
    found = headline(output)
    if found:
        return found.unit
    return {"1": "", "day": "days", "hour": "hours"}.get(units, units)
