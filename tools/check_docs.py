#!/usr/bin/python3
"""Fails when a page points to something that does not exist, or when the model's description leaves out a scenario key.

usage: check_docs.py [ROOT [PROGRAM]]

ROOT is the repository (default: the one this file stands in). Keys are those that PROGRAM describes when it is built,
else those of the headers. Looked at are all pages of docs/ and the pages beside the code:

- each relative link has a file, and each #part of one a heading;
- each `path` has a file, and each `key` is described; seeds.md is left to check_seed_keys.py;
- a table that begins with "| key |", or with "| key below `section` |", names described keys in its first column;
- below docs/model each described key stands in at least one such table, and outcomes.md tells of each output that the
  summary of a run prints.

- a page and its translation have the same headings, paragraphs and lists.

What stands between ``` is not looked at, nor what patterns.md says of rows that are not judged yet.
"""
import pathlib
import re
import sys

from described_keys import described_keys
from quoted_code import CODE, KEY, PATH, is_path, same_key

PAGES = ["README.md", "CHANGELOG.md", "sim/README.md"]  # and docs/**/*.md
SEEDS = "docs/seeds.md"
MODEL = "docs/model/"
OUTCOMES = "docs/model/outcomes.md"
SUMMARY = "tools/samenspel/summary_lines.cpp"

LINK = re.compile(r"\[[^\]]*\]\(([^()\s]+)\)")
HEADING = re.compile(r"^#+ +(.*?) *$")
KEY_TABLE = re.compile(r"^\| key(?: below `([\w.]+)`)? \|")
TRANSLATED = [("docs/limits.md", "docs/grenzen.md"), ("docs/ways_of_paying.md", "docs/betaalvormen.md")]
SUMMARY_LINE = re.compile(r'^ +\{"(\w+)", "[^"]*", "[^"]*", ', re.M)
FILE_ENDINGS = ("cpp", "csv", "h5", "hpp", "html", "json", "md", "py", "sh", "txt", "yaml")
MADE_ELSEWHERE = ("build/",)


def pages_of(repository):
    """{path: text} of every page."""
    paths = [repository / page for page in PAGES] + sorted((repository / "docs").rglob("*.md"))
    return {path.relative_to(repository).as_posix(): path.read_text(encoding="utf-8") for path in paths if path.exists()}


def lines_of(text):
    """(number, line) outside of blocks of code and of rows that wait."""
    inside, waits = False, False
    part = []
    for number, line in enumerate(text.splitlines(), 1):
        if line.startswith("```"):
            inside = not inside
            continue
        if not inside:
            if line.startswith("### "):
                yield from [] if waits else part
                part, waits = [], False
            waits = waits or line.startswith("Not judged: ")
            part.append((number, line))
    yield from [] if waits else part


def links_of(text):
    """(line, target) of every link; its words may go on on the next line."""
    lines = dict(lines_of(text))
    flat = "\n".join(lines.get(number, "") for number in range(1, max(lines, default=0) + 1))
    for link in LINK.finditer(flat):
        yield flat.count("\n", 0, link.end()) + 1, link[1]


def anchor_of(heading):
    """The #part by which a heading is found."""
    bare = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", heading).replace("`", "").lower()
    return re.sub(r"[^\w\- ]", "", bare).replace(" ", "-")


def anchors_of(text):
    return {anchor_of(match[1]) for _, line in lines_of(text) if (match := HEADING.match(line))}


def check_link(repository, pages, page, target):
    """What is wrong with one link, or None."""
    if re.match(r"[a-z]+:", target):
        return None
    path, _, part = target.partition("#")
    file = (repository / page).parent / path if path else repository / page
    if not file.exists():
        return f"no file {target}"
    name = file.resolve().relative_to(repository.resolve()).as_posix()
    if part and name in pages and part not in anchors_of(pages[name]):
        return f"no heading #{part} in {name}"
    return None


def is_key(keys, code):
    """Whether a described key, section or `section.*` is meant; a page on one section may leave out what is around it."""
    code = code.removesuffix(".*")
    length = code.count(".") + 1
    for key in keys:
        parts = key.split(".")
        if any(same_key(code, ".".join(parts[at : at + length])) for at in range(len(parts) - length + 1)):
            return True
    return False


def check_code(repository, keys, code):
    """What is wrong with one piece of `code`, or None."""
    if PATH.match(code) and not code.startswith(MADE_ELSEWHERE):
        return None if is_path(repository, code) else f"no file {code}"
    bare = code.removesuffix(".*")
    sections = {part for key, source in keys.items() if source is None for part in key.split(".")}
    if KEY.match(bare) and bare.split(".")[0] in sections and not bare.endswith(FILE_ENDINGS):
        return None if is_key(keys, code) else f"no key {code}"
    return None


def keys_of_tables(text):
    """(line, key) for each key in the first column of a table of keys."""
    section, in_table = "", False
    for number, line in lines_of(text):
        heading = KEY_TABLE.match(line)
        if heading:
            section, in_table = (heading[1] + "." if heading[1] else ""), True
        elif not line.startswith("|"):
            in_table = False
        elif in_table:
            for code in CODE.findall(line.split(" | ")[0]):
                yield number, section + code


def check_tables(pages, keys):
    """Keys of tables that are not described, and described keys that no table below docs/model names."""
    named = set()
    for page, text in pages.items():
        for number, key in keys_of_tables(text):
            if keys.get(key) is None:
                yield f"{page}:{number}: no key {key}"
            elif page.startswith(MODEL):
                named.add(key)
    for key, source in keys.items():
        if source is not None and key not in named:
            yield f"{MODEL}: no table names {key}: a row for it in the submodel it belongs to"


def check_summary(repository, pages):
    """Outputs of the summary that the page of outcomes does not tell of."""
    file = repository / SUMMARY
    printed = SUMMARY_LINE.findall(file.read_text(encoding="utf-8")) if file.exists() else []
    for output in printed:
        if f"`{output}`" not in pages.get(OUTCOMES, ""):
            yield f"{OUTCOMES}: no word on {output}, which the summary of a run prints"


def shape_of(text):
    """What begins each block of a page: the mark of a heading or a list, or nothing for a paragraph."""
    shape, before = [], ""
    for _, line in lines_of(text):
        mark = re.match(r"#+ |- |\d+\. |", line)[0]
        if line and (mark or not before):
            shape.append(mark)
        before = line
    return shape


def check_translations(pages):
    for page, translation in TRANSLATED:
        if page in pages and shape_of(pages[page]) != shape_of(pages.get(translation, "")):
            yield f"{translation}: other headings, paragraphs or lists than {page}"


def check_tree(repository, keys):
    """Every fault in words."""
    pages = pages_of(repository)
    faults = []
    for page, text in pages.items():
        found = [(number, check_link(repository, pages, page, target)) for number, target in links_of(text)]
        for number, line in lines_of(text) if page != SEEDS else []:
            found += [(number, check_code(repository, keys, code)) for code in CODE.findall(line)]
        faults += [f"{page}:{number}: {fault}" for number, fault in sorted(found, key=lambda one: one[0]) if fault]
    faults += check_tables(pages, keys)
    faults += check_summary(repository, pages)
    return faults + list(check_translations(pages))


def main(arguments):
    repository = pathlib.Path(arguments[0] if arguments else pathlib.Path(__file__).resolve().parent.parent)
    keys = described_keys(repository, arguments[1] if len(arguments) > 1 else None)
    faults = check_tree(repository, keys)
    print("\n".join(faults) or f"{len(pages_of(repository))} pages point to what exists")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
