#!/usr/bin/python3
"""Fails when docs/seeds.md names a key, a file, a test or a step that does not exist, or when its counts are wrong; and when a
scenario that stands for a place or an arrangement of a text takes fewer than five keys from that text.

usage: check_seed_keys.py [--write-counts] [ROOT [PROGRAM]]

ROOT is the repository (default: the one this file stands in). Keys are compared with what PROGRAM describes when it is
built, else with the descriptions in the headers. --write-counts puts the computed counts into the page.
"""
import pathlib
import re
import sys

from described_keys import described_keys
from keys_of_texts import check_scenarios
from quoted_code import CODE, KEY, PATH, is_path

PAGE = pathlib.PurePath("docs/seeds.md")
KINDS = ["actor", "number", "mechanism"]
STEPS = ["here", "not modelled"]  # nothing is to come

ROW = re.compile(r"^\| (S[0-4])-(\d+) \| (.*) \| (.*) \| (.*) \| (.*) \|$")
TEST_ROW = re.compile(r"^\| (`.*) \| `([^`]+)` \| (`.*) \|$")
COUNTS = re.compile(r"(<!-- counts: [^\n]* -->\n).*?(<!-- end of counts -->)", re.S)


class Row:
    """One line of a table: a statement of a text and where it lives."""

    def __init__(self, line, match):
        self.line = line
        self.text, self.number = match[1], int(match[2])
        self.statement, kinds, steps, self.where = match[3], match[4], match[5], match[6]
        self.kinds, self.steps = kinds.split(", "), steps.split(", ")
        self.id = f"{match[1]}-{match[2]}"


def rows_of(page):
    found = [(number, ROW.match(line)) for number, line in enumerate(page.splitlines(), 1)]
    return [Row(number, match) for number, match in found if match]


def check_code(repository, keys, code):
    """What is wrong with one piece of `code`, or None."""
    if PATH.match(code):
        return None if is_path(repository, code) else f"no file {code}"
    if KEY.match(code) and code not in keys:
        return f"no key {code}"
    return None


def names_something(repository, keys, row):
    return any(code in keys or is_path(repository, code) or code == "timeline" for code in CODE.findall(row.where))


def check_row(repository, keys, row):
    """What is wrong with one row, as sentences."""
    for kind in row.kinds:
        if kind not in KINDS:
            yield f"says '{kind}', expected one or more of {', '.join(KINDS)}"
    for step in row.steps:
        if step not in STEPS:
            yield f"step '{step}', expected {' or '.join(STEPS)}"
    if "here" in row.steps and not names_something(repository, keys, row):
        yield "is here, but names no key and no file"
    if "not modelled" in row.steps and (row.steps != ["not modelled"] or not row.where.startswith("because ")):
        yield "is not modelled: it stands alone and gives its reason, 'because …'"


def check_tests(repository, page, rows, keys):
    """Each key of a row that is here has a test in the last table, and each case named there occurs in its file."""
    tested = set()
    for number, line in enumerate(page.splitlines(), 1):
        match = TEST_ROW.match(line)
        if not match:
            continue
        tested.update(CODE.findall(match[1]))
        file = repository / match[2]
        text = file.read_text(encoding="utf-8") if file.exists() else ""  # a missing file is a fault of its own
        for case in CODE.findall(match[3]):
            if text and not re.search(rf"\b{case}\b", text):
                yield number, f"no case {case} in {match[2]}"
    for row in rows:
        for code in CODE.findall(row.where):
            if "here" in row.steps and KEY.match(code) and code in keys and code not in tested:
                yield row.line, f"{row.id} names {code}, which has no test in the table of tests"


def check_order(rows):
    expected = {}
    for row in rows:
        number = expected.get(row.text, 1)
        if row.number != number:
            yield row.line, f"{row.id} where {row.text}-{number:02d} is next"
        expected[row.text] = row.number + 1


def counts_table(rows):
    """How many statements of each text are of each kind and in each step."""
    lines = ["| text | statements | " + " | ".join(KINDS + STEPS) + " |", "|---" * (2 + len(KINDS + STEPS)) + "|"]
    texts = sorted({row.text for row in rows})
    for name, part in [(text, [row for row in rows if row.text == text]) for text in texts] + [("all", rows)]:
        cells = [len(part)]
        cells += [sum(kind in row.kinds for row in part) for kind in KINDS]
        cells += [sum(step in row.steps for row in part) for step in STEPS]
        lines.append(f"| {name} | " + " | ".join(map(str, cells)) + " |")
    return "\n".join(lines) + "\n"


def with_counts(page):
    return COUNTS.sub(lambda match: match[1] + counts_table(rows_of(page)) + match[2], page)


def check_page(repository, page, keys):
    """Every fault of the page as 'line: what'."""
    rows = rows_of(page)
    faults = list(check_order(rows)) + list(check_tests(repository, page, rows, keys))
    for number, line in enumerate(page.splitlines(), 1):
        faults += [(number, fault) for code in CODE.findall(line) if (fault := check_code(repository, keys, code))]
        if re.match(r"\| S\d-", line) and not ROW.match(line):
            faults.append((number, "not a row of id, statement, says, step, where"))
    for row in rows:
        faults += [(row.line, f"{row.id} {fault}") for fault in check_row(repository, keys, row)]
    if not rows:
        faults.append((1, "no rows"))
    if not COUNTS.search(page) or with_counts(page) != page:
        faults.append((page.count("\n"), "counts are missing or wrong: tools/check_seed_keys.py --write-counts"))
    return [f"{PAGE}:{number}: {fault}" for number, fault in sorted(faults)]


def main(arguments):
    write = "--write-counts" in arguments
    places = [argument for argument in arguments if argument != "--write-counts"]
    repository = pathlib.Path(places[0] if places else pathlib.Path(__file__).resolve().parent.parent)
    page = (repository / PAGE).read_text(encoding="utf-8")
    if write:
        page = with_counts(page)
        (repository / PAGE).write_text(page, encoding="utf-8")
    keys = described_keys(repository, places[1] if len(places) > 1 else None)
    faults = check_page(repository, page, keys) + list(check_scenarios(repository, rows_of(page), keys))
    print("\n".join(faults) or f"{len(rows_of(page))} statements, all keys and files exist")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
