#!/usr/bin/python3
"""Fails when a source file has grown beyond what one concept takes; shows the tail.

usage: check_sizes.py [ROOT]     (default: the repository this file stands in)

Files hold one concept and have about a hundred lines. Beyond 300 lines a file is named, beyond 500 it is refused.
"""
import pathlib
import sys

NAMED, REFUSED = 300, 500


def sizes(repository):
    """(lines, path) of every C++ file, longest first."""
    files = [
        path
        for folder in ("sim", "analysis", "tools", "tests")
        for path in (repository / folder).rglob("*.[ch]pp")
        if "node_modules" not in path.parts
    ]
    return sorted(((path.read_text(encoding="utf-8").count("\n"), path) for path in files), reverse=True)


def main(arguments):
    repository = pathlib.Path(arguments[0] if arguments else pathlib.Path(__file__).resolve().parent.parent)
    found = sizes(repository)
    for lines, path in found:
        if lines > NAMED:
            print(f"{path}: {lines} lines" + (f", more than {REFUSED}: split it by concept" if lines > REFUSED else ""))
    if found:
        print(f"{len(found)} files, median {found[len(found) // 2][0]} lines, longest {found[0][0]}")
    return 1 if any(lines > REFUSED for lines, _ in found) else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
