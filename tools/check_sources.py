#!/usr/bin/python3
"""Fails when a source key that is used anywhere does not stand in docs/sources.md.

usage: check_sources.py [ROOT]     (default: the repository this file stands in)

Looks at the source of every described parameter, at the comments of scenarios/**/*.yaml, and at keys in brackets ("[S4]",
"[E22, N4]") in comments of the code. A described source holds nothing but keys and words of certainty.
"""
import pathlib
import re
import sys

from described_keys import keys_of_headers

PAGE = pathlib.PurePath("docs/sources.md")
WORDS = ["measured", "quoted", "derived", "estimate"]

ROW = re.compile(r"^\| ([SUNE]\d+) \|(.*)\|$", re.M)
KEY = re.compile(r"\b[SUNE]\d{1,2}\b(?!-\d)")
BRACKETS = re.compile(r"\[((?:[SUNE]\d+)(?:[, ]+[SUNE]\d+)*)\]")
COLUMNS = ["title", "publisher", "address", "used for"]


def faults_of_page(page):
    """Rows that say too little, keys that stand there twice, words that are not explained."""
    seen = set()
    for key, rest in ROW.findall(page):
        cells = [cell.strip() for cell in rest.split(" | ")]
        if len(cells) != len(COLUMNS) or not all(cells):
            yield f"{PAGE}: {key}: expected {', '.join(COLUMNS)}"
        if key in seen:
            yield f"{PAGE}: {key} stands there twice"
        seen.add(key)
    for word in WORDS:
        if f"| {word} |" not in page:
            yield f"{PAGE}: the word {word} is not explained"


def comments_of_yaml(text):
    """(line, comment) for each comment; a # inside quotes or inside a word begins none."""
    for number, line in enumerate(text.splitlines(), 1):
        bare = re.sub(r"\"(?:\\.|[^\"\\])*\"|'[^']*'", lambda quoted: " " * len(quoted.group()), line)
        comment = re.search(r"(?:^|\s)#(.*)", bare)
        if comment:
            yield number, line[comment.start(1) :]


def uses(repository):
    """(where, key) for every source key in use."""
    for path, source in keys_of_headers(repository).items():
        for word in (source or "").split():
            if word not in WORDS:
                yield f"description of {path}", word
    for file in sorted((repository / "scenarios").rglob("*.yaml")):
        for number, comment in comments_of_yaml(file.read_text(encoding="utf-8")):
            for key in KEY.findall(comment):
                yield f"{file.relative_to(repository)}:{number}", key
    for folder in ("sim", "analysis", "tools"):
        for file in sorted((repository / folder).rglob("*.[ch]pp")):
            for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1):
                for keys in BRACKETS.findall(line.partition("//")[2]):
                    for key in KEY.findall(keys):
                        yield f"{file.relative_to(repository)}:{number}", key


def check_tree(repository):
    """Every fault in words."""
    page = (repository / PAGE).read_text(encoding="utf-8")
    known = {key for key, _ in ROW.findall(page)}
    faults = list(faults_of_page(page))
    faults += [f"{where}: source {key} does not stand in {PAGE}" for where, key in uses(repository) if key not in known]
    return faults


def main(arguments):
    repository = pathlib.Path(arguments[0] if arguments else pathlib.Path(__file__).resolve().parent.parent)
    faults = check_tree(repository)
    used = {key for _, key in uses(repository)}
    print("\n".join(faults) or f"{len(used)} source keys are used, all stand in {PAGE}")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
