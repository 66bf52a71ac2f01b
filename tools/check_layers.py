#!/usr/bin/python3
"""Fails when an include points the wrong way, or when the core uses what it must do without.

usage: check_layers.py [ROOT]     (default: the repository this file stands in)

Prints one line per violation, file:line: what was found, why it may not stand there; exit status 1 if any.
"""
import pathlib
import re
import sys

# For each folder, the folders it may include besides itself: always to the left in the order of data
#   base random engine scenario world rules funding process observe run | io parallel web | analysis | tools
CORE = "base random engine scenario world rules funding process observe run".split()
ALLOWED = {
    "core/base": [],
    "core/random": ["core/base"],
    "core/engine": ["core/base", "core/random"],
    "core/scenario": ["core/base", "core/random"],
    "core/world": ["core/base", "core/random", "core/engine", "core/scenario"],
    "core/rules": ["core/base", "core/random", "core/scenario", "core/world"],
    "core/funding": ["core/base", "core/random", "core/scenario", "core/world", "core/rules"],
    "core/process": ["core/" + folder for folder in CORE[:7]],
    # Observers see facts and the world they are about; deciding and happening do not know that they are seen.
    "core/observe": ["core/base", "core/random", "core/engine", "core/scenario", "core/world"],
    "core/run": ["core/" + folder for folder in CORE[:9]],
    "io": ["core/" + folder for folder in CORE],
    "parallel": ["core/" + folder for folder in CORE],
    # The page in the browser runs the core and tells journeys, nothing else.
    "web": ["core/" + folder for folder in CORE] + ["journeys"],
    "statistics": ["core/" + folder for folder in CORE],
    "journeys": ["core/" + folder for folder in CORE],
    "pages": ["core/" + folder for folder in CORE],
    "theory": ["core/" + folder for folder in CORE] + ["statistics"],
    # These run the simulation and judge it.
    "verification": ["core/" + folder for folder in CORE] + ["io", "parallel", "statistics", "theory"],
    "studies": ["core/" + folder for folder in CORE] + ["io", "parallel", "statistics"],
    "patterns": ["core/" + folder for folder in CORE] + ["io", "parallel", "statistics", "studies"],
    "calibration": ["core/" + folder for folder in CORE] + ["io", "parallel", "statistics", "studies", "patterns"],
    "robustness": ["core/" + folder for folder in CORE] + ["io", "parallel", "statistics", "studies", "patterns"],
}

# Headers that only some folders may include, by pattern → folders (as in ALLOWED).
OWNED = {
    r"yaml-cpp/": ["io"],
    r"hdf5": ["io"],
    r"H5": ["io"],
    r"oneapi/|tbb/": ["parallel"],
    r"emscripten": ["web"],
    r"(fstream|filesystem|stdio\.h|unistd\.h|fcntl\.h|sys/.*)$": ["io"],
    r"(thread|mutex|shared_mutex|condition_variable|future|semaphore|barrier|latch|stop_token|execution|atomic)$": [
        "io",
        "parallel",
    ],
    r"iostream$": [],  # printing is for tools/samenspel
    r"emmintrin\.h$": ["core/random"],  # a compiler brings it along; beside it stands a way without
}

# What em++ 3.1.6 or clang++ 14 lacks, or what differs between libraries; in the core only.
CORE_HEADERS = re.compile(r"(format|ranges|source_location|memory_resource|expected|random|coroutine|regex|locale)$")
CORE_WORDS = re.compile(
    r"\bstd::(pow|exp|exp2|log|log2|log10|log1p|expm1|sin|cos|tan|erf|erfc|tgamma|lgamma|cbrt|hypot"
    r"|hash|bit_cast|atomic_ref|jthread|format|exit|abort|printf|fprintf|puts|fopen|rand|shuffle|random_device"
    r"|\w+_distribution|mt19937(?:_64)?|ranges|views)\b"
    r"|\blong double\b"
)

INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]')


def without_comments(text):
    """The text with comments and string literals blanked, line numbers kept."""
    token = re.compile(r'//[^\n]*|/\*.*?\*/|"(?:\\.|[^"\\\n])*"', re.S)
    return token.sub(lambda match: re.sub(r"[^\n]", " ", match.group()), text)


def folder_of(path):
    """The key in ALLOWED for a path from the include root ("core/base/money.hpp"), or None."""
    for folder in ALLOWED:
        if path.startswith(folder + "/"):
            return folder
    return None


def check_include(folder, kind, header):
    """Why `folder` may not include `header`, or None."""
    if kind == '"':
        target = folder_of(header)
        if header.startswith("."):
            return "includes are written from the root of sim/ or analysis/"
        if target is None and not header.startswith("core/"):
            return "not a header of a folder that this check knows"
        if target is None:
            return "not a folder of the core"
        if target != folder and target not in ALLOWED[folder]:
            return f"{folder} may include only {', '.join(ALLOWED[folder]) or 'itself'}"
        return None
    for pattern, owners in OWNED.items():
        if re.match(pattern, header):
            return None if folder in owners else f"only {', '.join(owners) or 'tools/samenspel'} may include it"
    if folder.startswith("core/"):
        if CORE_HEADERS.match(header):
            return "the core does without it"
        if ("/" in header or header.endswith(".h")) and not header.startswith("boost/"):
            return "the core uses the standard library and Boost headers, nothing else"
    return None


def check_file(root, path):
    """Violations in one file, as printable lines. `root` is the folder that includes start from."""
    folder = folder_of(path.relative_to(root).as_posix())
    text = path.read_text(encoding="utf-8")
    found = []
    for number, line in enumerate(text.splitlines(), 1):
        match = INCLUDE.match(line)
        if match:
            reason = check_include(folder, *match.groups())
            if reason:
                found.append((number, f"includes {match.group(2)}: {reason}"))
    if folder.startswith("core/"):
        for number, line in enumerate(without_comments(text).splitlines(), 1):
            if "static_assert" in line:  # a guard against a type names it
                continue
            for match in CORE_WORDS.finditer(line):
                found.append((number, f"uses {match.group()}: not the same, or absent, in another compiler"))
    return [f"{path}:{number}: {what}" for number, what in sorted(found)]


def check_tree(repository):
    """Violations in sim/ and analysis/ of a repository."""
    lines = []
    for root in (repository / "sim", repository / "analysis"):
        for path in sorted(root.rglob("*.[ch]pp")):
            if folder_of(path.relative_to(root).as_posix()) is None:
                lines.append(f"{path}: stands in no folder that this check knows")
            else:
                lines.extend(check_file(root, path))
    return lines


def main(arguments):
    repository = pathlib.Path(arguments[0] if arguments else pathlib.Path(__file__).resolve().parent.parent)
    lines = check_tree(repository)
    print("\n".join(lines) if lines else "Every include points to the left.")
    return 1 if lines else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
