"""Small results, studies and logs for tests of what reads them, each made once for a test program."""
import functools
import pathlib
import subprocess
import sys
import tempfile

TESTS = pathlib.Path(__file__).resolve().parents[1]
sys.path.insert(0, str(TESTS / "command"))

from program import PROGRAM, CommandTest  # noqa: E402,F401

_FOLDER = tempfile.TemporaryDirectory(prefix="samenspel-test-")
FOLDER = pathlib.Path(_FOLDER.name)

FILES = {
    "more.yaml": "extends: utrecht\nquestion: What if more needs arise?\nneeds: {onset_per_family_year: 0.2}\n",
    "idle.yaml": "extends: utrecht\nquestion: What if nothing differs?\n",
}
STUDY = """question: Which estimates move waiting?
scenarios: [utrecht]
set: ["run.years=0.5", "run.warm_up_years=0"]
factors:
  onset: {key: needs.onset_per_family_year, low: 0.1, high: 0.25, levels: 3}
  doors: {key: entry.consent_days, low: 0, high: 30, levels: 2}
"""
DESIGNS = {
    "morris": "design: {kind: morris, points: 4, seed: 3}\nreplications: 1\nrandom_numbers: common\n",
    "one_at_a_time": "design: {kind: one_at_a_time, levels: 3}\nreplications: 3\nrandom_numbers: common\n",
    "grid": "design: {kind: grid}\nreplications: 2\nrandom_numbers: own\n",
}


def samenspel(*words):
    """Runs the program in the folder of all that is made here; gives its standard output."""
    done = subprocess.run([PROGRAM, *words], cwd=FOLDER, capture_output=True, text=True, timeout=300, check=False)
    assert done.returncode == 0, f"{words}\n{done.stdout}\n{done.stderr}"
    return done.stdout


@functools.lru_cache(maxsize=None)
def results():
    """Three scenarios on four replications, the last like the first."""
    for name, text in FILES.items():
        (FOLDER / name).write_text(text, encoding="utf-8")
    samenspel("run", "utrecht", "more.yaml", "idle.yaml", "--years", "2.5", "--warm-up", "0.5", "--replications", "4",
              "--quiet", "-o", "a.h5")  # fmt: skip
    return FOLDER / "a.h5"


@functools.lru_cache(maxsize=None)
def study(design):
    """A collected study of that design."""
    (FOLDER / f"{design}.yaml").write_text(STUDY + DESIGNS[design], encoding="utf-8")
    samenspel("study", "run", f"{design}.yaml", "-o", design, "--quiet")
    samenspel("study", "collect", design, "-o", f"{design}.h5")
    return FOLDER / f"{design}.h5"


@functools.lru_cache(maxsize=None)
def event_log():
    """The events of two replications."""
    samenspel("run", "consult_first", "--years", "0.2", "--warm-up", "0.5", "--replications", "2", "--record", "events",
              "--quiet", "-o", "log.h5")  # fmt: skip
    return FOLDER / "log.h5"
