"""What a page means by `code`: a file, or a key of a scenario. Used by the checks of docs/."""
import pathlib
import re

CODE = re.compile(r"`([^`]+)`")
PATH = re.compile(r"^[\w.-]+(/[\w.*-]*)+$")
KEY = re.compile(r"^[a-z_]+(\.\w+)+$")

# `process/handle.cpp` is short for sim/core/process/handle.cpp, `expertise/roads` for both files of that rule, and
# `patterns/p01_before` is a scenario.
ROOTS = ["", "sim", "sim/core", "sim/core/rules", "scenarios"]
ENDINGS = ["", ".cpp", ".hpp", ".yaml"]


def is_path(repository, code):
    """Whether there is a file or folder of this name; a * stands for anything."""
    repository = pathlib.Path(repository)
    if "*" in code:
        return any(any((repository / root).glob(code)) for root in ROOTS)
    return any((repository / root / (code.rstrip("/") + ending)).exists() for root in ROOTS for ending in ENDINGS)


def same_key(code, key):
    """Whether `teams.NAME.fte` or `teams.team_west.fte` says the described key `teams.NAME.fte`."""
    mine, described = code.split("."), key.split(".")
    return len(mine) == len(described) and all(d in ("NAME", m) for m, d in zip(mine, described))
