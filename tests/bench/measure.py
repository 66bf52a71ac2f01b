#!/usr/bin/python3
"""Measures how fast Samenspel is and puts the figures into docs/performance.md, between its marks.

    tests/bench/measure.py [PART …] [--program build/release/samenspel] [--rounds N] [--write]

Parts: reference ingredients utrecht parallel country memory profile; none: all. Without --write the figures are only
printed. Times are processor time of whole processes, of which the tools to be compared take turns, so that what else the machine
does disturbs all of them alike; only `parallel` and `country` need a quiet machine for their wall-clock times.
`ingredients` and `memory` need the target `benchmarks` (cmake -D SAMENSPEL_BENCHMARKS=ON), `reference` g++ and python3-simpy3,
`profile` valgrind.
"""
import argparse
import json
import math
import os
import pathlib
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
PAGE = ROOT / "docs/performance.md"
sys.path.insert(0, str(ROOT / "tools"))


class Cost:
    """Of one process: processor time and wall-clock time in seconds, peak memory in MiB."""

    def __init__(self, words, folder):
        begin = time.monotonic()
        child = subprocess.Popen([str(word) for word in words], cwd=folder, stdout=subprocess.PIPE,
                                 stderr=subprocess.STDOUT, text=True)
        self.output = child.stdout.read()
        _, status, usage = os.wait4(child.pid, 0)
        child.returncode = os.waitstatus_to_exitcode(status)
        self.wall = time.monotonic() - begin
        self.cpu = usage.ru_utime + usage.ru_stime
        self.peak = usage.ru_maxrss / 1024
        if child.returncode != 0:
            sys.exit(f"{words}: {self.output}")


def copy_afresh(program):
    """Puts a new file with the same program in its place."""
    copy = program.with_name(program.name + ".new")
    shutil.copy(program, copy)
    copy.replace(program)


class Bench:
    def __init__(self, options, folder):
        self.built = pathlib.Path(options.program).resolve()
        self.program = pathlib.Path(folder) / "samenspel"
        shutil.copy(self.built, self.program)
        self.rounds = options.rounds
        self.folder = folder
        self.figures = []

    def each_round(self, *others):
        """Numbers of the rounds; the program, and others, are a fresh copy in each: where the pages of a file lie in memory moves
        a program by 2 to 3%, as long as it is that file."""
        for number in range(self.rounds):
            for program in (self.program, *others):
                copy_afresh(program)
            yield number

    def run(self, scenario, *words, threads=1):
        return Cost([self.program, "run", scenario, *words, "--threads", threads, "--quiet", "--force", "-o", "r.h5"],
                    self.folder)

    def draw(self, name, x, y, lines):
        """A growth curve, to become docs/figures/NAME.svg."""
        self.figures.append((name, x, y, lines))

    def write_figure(self, name, x, y, lines):
        import matplotlib
        matplotlib.use("svg")
        matplotlib.rcParams["svg.hashsalt"] = name
        from matplotlib import pyplot
        figure, axes = pyplot.subplots(figsize=(6, 3.2), layout="constrained")
        for (label, points), marker in zip(lines.items(), "os"):
            axes.plot(*zip(*points), marker=marker, label=label)
        axes.set(xscale="log", xlabel=x, ylabel=y,
                 ylim=(0, 1.1 * max(value for points in lines.values() for _, value in points)))
        axes.legend()
        figure.savefig(ROOT / f"docs/figures/{name}.svg", metadata={"Date": None})

    def benchmarks(self):
        program = self.built.parent / "tests/benchmarks"
        if not program.exists():
            sys.exit(f"{program} is not built: cmake --preset release -D SAMENSPEL_BENCHMARKS=ON, target benchmarks")
        return program

    def per_replication(self, scenario, replications, *words):
        """Processor time of one replication, that of starting and reading taken off."""
        one = self.run(scenario, "--replications", 1, *words).cpu
        many = self.run(scenario, "--replications", 1 + replications, *words).cpu
        return (many - one) / replications


def table(head, rows):
    lines = ["| " + " | ".join(head) + " |", "|" + "---|" * len(head)]
    return "\n".join(lines + ["| " + " | ".join(str(cell) for cell in row) + " |" for row in rows])


def median(values):
    return statistics.median(values)


def reference(bench):
    """The reference network beside plain C++ and SimPy, taking turns."""
    plain = pathlib.Path(bench.folder) / "plain_reference"
    subprocess.run(["g++", "-std=c++20", "-O2", "-o", plain, ROOT / "tests/bench/plain_reference.cpp"], check=True)
    simpy = ["/usr/bin/python3", ROOT / "tests/bench/simpy_reference.py", "--replications", 1]
    rows, curve = [], {}
    for scale, replications in ((1, 30), (2, 16), (4, 8), (8, 4), (16, 2)):
        name = f"network_{scale}.yaml"
        text = subprocess.run([sys.executable, ROOT / "tools/make_reference_network.py", str(scale)],
                              capture_output=True, text=True, check=True).stdout
        (pathlib.Path(bench.folder) / name).write_text(text)
        ours, cpp, python = [], [], []
        for round_ in bench.each_round(plain):
            cpp.append(Cost([plain, "--scale", scale, "--replications", replications, "--seed", round_ + 1],
                            bench.folder).cpu / replications)
            ours.append(bench.per_replication(name, replications, "--seed", round_ + 1))
            if scale == 1:
                python.append(Cost([*simpy, "--seed", round_ + 1], bench.folder).cpu)
        curve[scale] = {"Samenspel": median(ours), "plain C++": median(cpp)}
        rows.append((f"k = {scale}", f"{median([c / o for c, o in zip(cpp, ours)]):.2f}",
                     f"{median([p / o for p, o in zip(python, ours)]):.0f}" if python else "–"))
    bench.draw("growth_of_the_reference_network", "scale k", "processor time / k, of that at k = 1",
               {tool: [(scale, cost[tool] / scale / curve[1][tool]) for scale, cost in curve.items()] for tool in curve[1]})
    growth = ", ".join(f"{tool} {math.log(curve[16][tool] / curve[1][tool]) / math.log(16):.2f}" for tool in curve[1])
    return (table(["scale", "× plain C++", "× SimPy"], rows) +
            f"\n\nGrowth exponent from k = 1 to 16: {growth} (1: twice the network costs twice the time).")


def ingredients(bench):
    """google-benchmark: draw, agenda, post, record and whole runs."""
    out = subprocess.run([bench.benchmarks(), "--benchmark_format=json", "--benchmark_min_time=0.5"], capture_output=True,
                         text=True, check=True).stdout
    rows, draw, writing = [], None, 0
    for one in json.loads(out)["benchmarks"]:
        nanoseconds = one["cpu_time"] * {"ns": 1, "us": 1e3, "ms": 1e6}[one["time_unit"]]
        draw = draw or nanoseconds
        if one["name"] == "record":
            rows.append(("`record`, a fact", f"{1e9 / one['items_per_second'] / draw:,.1f}"))
        elif one["name"] == "write_utrecht":
            writing = one["of_the_run"]
        elif not one["name"].startswith("memory"):
            name, _, pending = one["name"].partition("/")
            rows.append((f"`{name}`" + (f", {pending} pending" if pending else ""), f"{nanoseconds / draw:,.1f}"))
    return (table(["what", "in draws of one uniform number"], rows) +
            f"\n\nMaking the bytes of a results file with weekly series takes {writing:.1%} of the time of its simulation.")


def utrecht(bench):
    rows = []
    for record in ("summary", "series", "events"):
        seconds = [bench.per_replication("utrecht", 2, "--record", record) for _ in bench.each_round()]
        rows.append((f"`--record {record}`", f"{median(seconds):.2f} s"))
    return table(["Utrecht, ten years after ten of warm-up", "processor time of a replication"], rows)


def parallel(bench):
    rows = []
    for name, words in (("replications: Utrecht, 8 of them", ("utrecht", "--replications", 8)),
                        ("places: Utrecht, one replication", ("utrecht", "--replications", 1)),
                        ("places: the country, three years", ("netherlands", "--years", 3))):
        walls, cpus = [], []
        for _ in bench.each_round():
            alone = bench.run(*words)
            together = bench.run(*words, threads=2)
            walls.append(alone.wall / together.wall / 2)
            cpus.append(alone.cpu / together.cpu)
        rows.append((name, f"{median(walls):.2f}", f"{median(cpus):.2f}"))
    return table(["two threads on two cores", "efficiency by the clock", "the same if both cores were free (processor time)"],
                 rows)


def country(bench):
    """Growth from one city to the country, at the same years."""
    import make_netherlands

    parts = []
    for name, keep in (("the city of Utrecht", lambda row: row["municipality"] == "Utrecht"),
                       ("its region", lambda row: row["region"] == "Utrecht"),
                       ("five regions", lambda row: row["region"] in
                        ("Utrecht", "Flevoland", "Gelderland-Midden", "Gooi en Vechtstreek", "Hollands Midden")),
                       ("the country", lambda row: True)):
        text = make_netherlands.text(keep)
        file = pathlib.Path(bench.folder) / f"{name.replace(' ', '_')}.yaml"
        file.write_text(text)
        parts.append((name, file, sum(int(count) for count in re.findall(r"\{families: (\d+),", text))))
    costs, exponents = {name: [] for name, *_ in parts}, []
    for _ in bench.each_round():
        for name, file, families in parts:
            # A city takes hundredths of a second: as many replications of it as make a million families.
            replications = max(1, 1_000_000 // families)
            short, long = (bench.run(file, "--years", years, "--replications", replications).cpu for years in (0.01, 2))
            costs[name].append((long - short) / replications)
        (city, _, least), (country, _, most) = parts[0], parts[-1]
        exponents.append(math.log(costs[country][-1] / costs[city][-1]) / math.log(most / least))
    points = [(families, median(costs[name])) for name, _, families in parts]
    rows = [(name, f"{families:,}", f"{cost:.2f} s", f"{cost / families * 1e6:.2f} µs")
            for (name, *_), (families, cost) in zip(parts, points)]
    bench.draw("growth_to_the_country", "families", "microseconds a family",
               {"two years": [(families, cost / families * 1e6) for families, cost in points]})
    ten = bench.run("netherlands", threads=2)
    return (table(["two years of", "families", "processor time", "a family"], rows) +
            f"\n\nGrowth exponent from city to country: {median(exponents):.3f} ({min(exponents):.3f} to {max(exponents):.3f} in "
            f"{len(exponents)} rounds). Ten years of the country on two threads: {ten.wall:.0f} s by the clock, {ten.cpu:.0f} s of "
            f"processor time, peak {ten.peak:.0f} MiB.")


def memory(bench):
    rows = []
    for name, words, threads in (("Utrecht, 20 years", ("utrecht", "--replications", 1), 1),
                                 ("Utrecht, 20 years, 8 replications on 2 threads", ("utrecht", "--replications", 8), 2),
                                 ("the country, 10 years", ("netherlands",), 1)):
        empty = bench.run(words[0], "--replications", 1, "--years", 0.01, "--warm-up", 0)
        full = bench.run(*words, threads=threads)
        rows.append((name, f"{full.peak - empty.peak:.0f} MiB", f"{empty.peak:.0f} MiB"))
    text = table(["run", "peak less that of an empty run", "empty run (four days)"], rows)
    out = subprocess.run([bench.benchmarks(), "--benchmark_format=json", "--benchmark_filter=memory_of_utrecht/years:19"],
                         capture_output=True, text=True, check=True).stdout
    one = json.loads(out)["benchmarks"][0]
    return (text + f"\n\nAn open case keeps {one['case_bytes']:.0f} bytes (record {one['record_bytes']:.0f}, desk and "
            f"{one['entries_per_case']:.1f} agenda entries included), as allocated {one['case_bytes_held']:.0f}; a remembered "
            f"family {one['family_bytes']:.0f}.")


def profile(bench):
    """Instructions of ten years of Utrecht by folder of the source, from callgrind."""
    out = pathlib.Path(bench.folder) / "callgrind.out"
    subprocess.run(["valgrind", "--tool=callgrind", f"--callgrind-out-file={out}", bench.built, "run", "utrecht", "--years",
                    "5", "--warm-up", "5", "--replications", "1", "--threads", "1", "--quiet", "--force", "-o",
                    pathlib.Path(bench.folder) / "r.h5"], capture_output=True, check=True)
    names, shares, file, object_ = {}, {}, "", ""
    skip = False
    for line in out.read_text().splitlines():
        match = re.match(r"(fl|fi|fe|ob|cob|cfi|cfl|fn|cfn)=\((\d+)\)(?: (.*))?$", line)
        if match:
            kind, number, name = match.groups()
            space = "ob" if kind.endswith("ob") else "fn" if kind.endswith("fn") else "fl"
            if name:
                names[space, number] = name
            if kind == "ob":
                object_ = names["ob", number]
            elif kind in ("fl", "fi", "fe"):
                file = names["fl", number]
        elif line.startswith("calls="):
            skip = True
        elif re.match(r"[+\-*\d]", line):
            if not skip:
                where = folder_of(file, object_)
                shares[where] = shares.get(where, 0) + int(line.split()[1])
            skip = False
    total = sum(shares.values())
    rows = [(f"`{name}`", f"{share / total:.1%}") for name, share in sorted(shares.items(), key=lambda item: -item[1])]
    return table(["instructions of", "share"], [row for row in rows if float(row[1][:-1]) >= 0.5])


def folder_of(file, object_):
    inside = re.search(r"sim/(core/\w+|io|parallel)/", file)
    if inside:
        return "sim/" + inside.group(1)
    if "tools/samenspel" in file or "analysis/" in file:
        return "tools and analysis"
    if "yaml" in object_ or "hdf5" in object_:
        return "YAML and HDF5"
    return "C++ headers" if "samenspel" in object_ else "system libraries"


PARTS = {part.__name__: part for part in (reference, ingredients, utrecht, parallel, country, memory, profile)}


def write(name, text):
    page = PAGE.read_text(encoding="utf-8")
    begin, end = f"<!-- measured: {name} -->\n", f"<!-- end of {name} -->"
    before, rest = page.split(begin)
    after = rest.split(end)[1]
    PAGE.write_text(before + begin + text + "\n" + end + after, encoding="utf-8")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("parts", nargs="*", metavar="PART", help="what to measure: " + " ".join(PARTS))
    parser.add_argument("--program", default=str(ROOT / "build/release/samenspel"))
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--write", action="store_true", help="put the figures into docs/performance.md")
    options = parser.parse_args()
    unknown = [part for part in options.parts if part not in PARTS]
    if unknown:
        parser.error(f"unknown part {unknown[0]}; the parts are {', '.join(PARTS)}")
    with tempfile.TemporaryDirectory(prefix="samenspel-bench-") as folder:
        bench = Bench(options, folder)
        for name in options.parts or PARTS:
            text = PARTS[name](bench)
            print(f"\n{name}\n\n{text}", flush=True)
            if options.write:
                write(name, text)
    if options.write:
        # Last of all: a process begins with the peak memory of this one, which drawing makes large.
        for figure in bench.figures:
            bench.write_figure(*figure)
        version = subprocess.run([options.program, "--version"], capture_output=True, text=True, check=True).stdout
        revision = re.search(r"revision (\S+)", version).group(1)
        write("revision", f"Measured at revision {revision} on {os.cpu_count()} cores.")


if __name__ == "__main__":
    main()
