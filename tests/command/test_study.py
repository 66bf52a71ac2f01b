"""A study is the same file whatever happened to it on the way: shares, threads, kills, two at once, and going on."""
import csv
import json
import os
import random
import re
import subprocess
import time
import unittest

import h5py
import numpy
import xarray

from program import PROGRAM, CommandTest

STUDY = """question: "What makes families wait for a team of ten?"
scenarios: [queue_team, queue_one_worker]
set: ["run.years={years}", "run.warm_up_years=0.1"]
factors:
  onset: {{key: needs.onset_per_family_year, low: 0.2, high: 1.1}}
  work: {{key: needs.domains.any.work.mean_hours, low: 2, high: 6}}
design: {{kind: {kind}, points: {points}}}
replications: {replications}
random_numbers: {numbers}
outputs: [asked, h2_waiting_families]
block_points: 7
"""


def numbers_of(path):
    """Everything in a file but the revision of the program."""
    with h5py.File(path) as file:
        found = {}
        file.visititems(lambda name, item: found.update({name: item[()]}) if isinstance(item, h5py.Dataset) else None)
        return found, {name: file.attrs[name] for name in file.attrs}


class Study(CommandTest):
    def text(self, kind="saltelli", points=8, replications=2, numbers="own", years="0.3"):
        return STUDY.format(kind=kind, points=points, replications=replications, numbers=numbers, years=years)

    def study(self, name="study.yaml", **what):
        return self.write(name, self.text(**what))

    def collected(self, folder, file):
        self.samenspel("study", "collect", folder, "-o", file)
        return self.folder / file

    def whole(self, study):
        self.samenspel("study", "run", study, "-o", "whole", "--quiet")
        return self.collected("whole", "whole.h5")

    def same_bytes(self, one, other):
        self.assertEqual(one.read_bytes(), other.read_bytes())

    def test_shares_and_threads_make_the_same_file(self):
        study = self.study()
        whole = self.whole(study)
        for share in (2, 3, 1):
            self.samenspel("study", "run", study, "-o", "shares", "--shard", f"{share}/3", "--threads", str(share))
        self.same_bytes(whole, self.collected("shares", "shares.h5"))

    def finished(self, folder):
        """Files of finished points and of finished blocks, as they were named last."""
        return [path for path in (self.folder / folder).rglob("*.h5") if re.fullmatch(r"\d{7}_r\d+\.h5", path.name)]

    def test_killed_twenty_times_it_is_the_same_file(self):
        study = self.study(points=96, years="2")
        whole = self.whole(study)
        notes = self.folder / "killed" / "runs"
        chance = random.Random(7)
        for _ in range(20):
            process = subprocess.Popen([PROGRAM, "study", "run", study, "-o", "killed", "--quiet", "--log"],
                                       cwd=self.folder, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
            for _ in range(chance.randint(0, 5)):
                process.stderr.readline()
            time.sleep(chance.uniform(0, 0.03))
            process.kill()
            process.stderr.close()
            self.assertEqual(process.wait(), -9, "the study was over before it could be killed")
        self.assertGreater(len(list(notes.iterdir())), 10)
        out, _ = self.samenspel("study", "status", "killed")
        self.assertIn("Gone without an end: share 1/1", out)
        self.samenspel("study", "run", study, "-o", "killed", "--quiet")
        self.same_bytes(whole, self.collected("killed", "killed.h5"))
        # 54 blocks of seven and six points that fill none, of each scenario, and nothing twice.
        for scenario in ("queue_team", "queue_one_worker"):
            inside = f"killed/scenarios/{scenario}/years_2"
            self.assertEqual(len(self.finished(f"{inside}/blocks")), 54)
            self.assertEqual(sorted(path.name for path in self.finished(f"{inside}/points")),
                             [f"{point:07}_r2.h5" for point in range(378, 384)])

    def test_a_block_that_was_killed_half_way_is_finished(self):
        study = self.study(points=4)
        whole = self.whole(study)
        blocks = self.folder / "whole" / "scenarios" / "queue_team" / "years_0.3" / "blocks"
        points = blocks.parent / "points"
        block = blocks / "0000000_r2.h5"
        # As after a kill between the block and taking its points away: they are there in both.
        self.samenspel("study", "run", self.study("bare.yaml", points=1), "-o", "bare", "--quiet")
        for path in self.finished("bare/scenarios/queue_team/years_0.3/points"):
            (points / path.name).write_bytes(path.read_bytes())
        self.assertEqual(len(self.finished("whole/scenarios/queue_team/years_0.3/points")), 6)
        self.same_bytes(whole, self.collected("whole", "double.h5"))
        self.samenspel("study", "run", study, "-o", "whole", "--quiet")
        self.assertEqual(len(self.finished("whole/scenarios/queue_team/years_0.3/points")), 2)
        # As after a block was lost: its points are run again, and make it again.
        before = block.read_bytes()
        block.unlink()
        out, _ = self.samenspel("study", "run", study, "-o", "whole")
        self.assertIn("7 points were run", out)
        self.assertEqual(block.read_bytes(), before)
        self.same_bytes(whole, self.collected("whole", "again.h5"))

    def test_two_at_once_do_no_harm(self):
        study = self.study()
        whole = self.whole(study)
        both = [subprocess.Popen([PROGRAM, "study", "run", study, "-o", "both", "--quiet"], cwd=self.folder)
                for _ in range(2)]
        self.assertEqual([process.wait(timeout=300) for process in both], [0, 0])
        self.same_bytes(whole, self.collected("both", "both.h5"))

    def test_a_full_disk_loses_nothing_that_is_finished(self):
        study = self.study()
        whole = self.whole(study)
        (self.folder / "disk").mkdir()
        script = f"""mount -t tmpfs -o size=300k tmpfs disk
            {PROGRAM} study run {study} -o disk/study --quiet; echo status $?
            find disk -name "*_r2.h5" | wc -l; find disk -name "*.tmp" | wc -l
            mount -o remount,size=50m disk
            {PROGRAM} study run {study} -o disk/study && {PROGRAM} study collect disk/study -o full.h5"""
        own_view = ["unshare", "--map-root-user", "--mount"]
        if subprocess.run([*own_view, "true"], capture_output=True).returncode != 0:
            self.skipTest("file systems cannot be mounted here")
        done = subprocess.run([*own_view, "bash", "-c", script], cwd=self.folder,
                              capture_output=True, text=True, timeout=300)
        status, finished, unfinished, run, *_ = done.stdout.splitlines() + [done.stderr] * 4
        self.assertEqual(status, "status 3", done.stderr)
        self.assertIn("No space left on device", done.stderr)
        self.assertGreater(int(finished), 3)
        self.assertEqual(unfinished, "0")
        self.assertRegex(run, r"^\d+ points were run, 0 are left")
        self.same_bytes(whole, self.folder / "full.h5")

    def test_more_points_and_replications_extend_it(self):
        self.samenspel("study", "run", self.study(points=4, replications=1), "-o", "grown", "--quiet")
        study = self.study(points=8, replications=3)
        out, _ = self.samenspel("study", "run", study, "-o", "grown", "--dry-run")
        self.assertIn("32 points of 2 factors, 32 to do, each 3 replications", out)
        out, _ = self.samenspel("study", "status", "grown")
        self.assertIn("16 of 16 points are finished with 1 replications", out)
        self.samenspel("study", "run", study, "-o", "grown", "--quiet")
        out, _ = self.samenspel("study", "status", "grown")
        self.assertIn("32 of 32 points are finished with 3 replications", out)
        self.same_bytes(self.whole(study), self.collected("grown", "grown.h5"))
        self.assertEqual({path.name[-6:] for path in self.finished("grown")}, {"_r3.h5"}, "fewer are taken away")

    def test_hypercubes_years_and_scenarios_extend_it(self):
        small = self.text(kind="latin_hypercube", points=5, replications=1)
        self.write("small.yaml", small.replace("[queue_team, queue_one_worker]", "[queue_team]"))
        self.samenspel("study", "run", "small.yaml", "-o", "grown", "--quiet")
        before = {path: path.read_bytes() for path in self.finished("grown")}
        for name, text in [("blocks.yaml", small.replace("points: 5}", "points: 5, blocks: 3}")),
                           ("years.yaml", self.text(kind="latin_hypercube", points=5, replications=1, years="0.5"))]:
            study = self.write(name, text)
            self.samenspel("study", "run", study, "-o", "grown", "--quiet")
            self.samenspel("study", "run", study, "-o", f"alone_{name}", "--quiet")
            self.same_bytes(self.collected(f"alone_{name}", f"alone_{name}.h5"),
                            self.collected("grown", f"grown_{name}.h5"))
        with h5py.File(self.folder / "grown_blocks.yaml.h5") as file:
            onset = file["scenarios/queue_team/onset"][()]
        for block in range(3):
            slices = sorted(int((value - 0.2) / 0.9 * 5) for value in onset[5 * block:5 * block + 5])
            self.assertEqual(slices, [0, 1, 2, 3, 4], "each block is a Latin hypercube")
        out, _ = self.samenspel("study", "run", "small.yaml", "-o", "grown")
        self.assertIn("0 points were run", out, "the first length is still there")
        self.assertEqual({path: path.read_bytes() for path in before if path.exists()},
                         {path: data for path, data in before.items() if path.exists()})

    def test_another_study_is_refused_with_what_differs(self):
        self.samenspel("study", "run", self.study(points=2, replications=1), "-o", "mine", "--quiet")
        changed = STUDY.replace("high: 6", "high: 5")
        self.write("other.yaml", changed.format(kind="saltelli", points=2, replications=1, numbers="own", years="0.3"))
        _, err = self.samenspel("study", "run", "other.yaml", "-o", "mine", status=2)
        self.assertIn("differs in factors", err)
        self.write("warmer.yaml", self.text(points=2, replications=1).replace("warm_up_years=0.1", "warm_up_years=0.2"))
        _, err = self.samenspel("study", "run", "warmer.yaml", "-o", "mine", status=2)
        self.assertIn("differs in scenario queue_team, scenario queue_one_worker", err)
        self.write("blocks.yaml", self.text(points=2, replications=1).replace("points: 7", "points: 8"))
        _, err = self.samenspel("study", "run", "blocks.yaml", "-o", "mine", status=2)
        self.assertIn("differs in block_points", err)
        out, _ = self.samenspel("study", "status", "mine")
        self.assertIn("8 of 8 points are finished", out, "what was refused is not kept in its place")
        kept = self.folder / "mine" / "study.yaml"
        kept.write_text(kept.read_text().replace("high: 6", "high: 5"))
        for verb in ("status", "collect"):
            _, err = self.samenspel("study", verb, "mine", status=2)
            self.assertIn("differs in factors", err)

    def test_the_folder_alone_tells_which_study_it_is(self):
        """Its file and those of its scenarios may be gone or changed, and the folder may stand elsewhere."""
        (self.folder / "here").mkdir()
        self.write("here/team.yaml", "extends: queue_team\nneeds: {onset_per_family_year: 0.4}\n")
        text = self.text(points=2).replace("[queue_team, queue_one_worker]", "[here/team.yaml, queue_team]")
        study = self.write("here/study.yaml", text.replace("key: needs.domains.any.work.mean_hours",
                                                           "key: \"needs.domains.*.work.mean_hours\""))
        whole = self.whole(study)
        self.write("here/team.yaml", "extends: queue_team\nneeds: {onset_per_family_year: 0.5}\n")
        self.same_bytes(whole, self.collected("whole", "changed.h5"))
        (self.folder / "here").rename(self.folder / "gone")
        (self.folder / "elsewhere").mkdir()
        (self.folder / "whole").rename(self.folder / "elsewhere" / "moved")
        out, _ = self.samenspel("study", "status", "elsewhere/moved")
        self.assertIn("8 of 8 points are finished with 2 replications", out)
        self.same_bytes(whole, self.collected("elsewhere/moved", "moved.h5"))
        for verb in ("status", "collect"):
            _, err = self.samenspel("study", verb, "gone", status=2)
            self.assertIn("gone: holds no study; `samenspel study run` begins one", err)

    def test_answers_for_programs_and_none(self):
        study = self.study(points=2)
        def told(*words):
            return json.loads(self.samenspel("study", *words, "--json")[0])
        estimate = told("run", study, "-o", "new", "--dry-run", "--threads", "2")
        self.assertEqual([estimate[key] for key in ("points", "factors", "replications", "todo", "threads")],
                         [8, 2, 2, 8, 2])
        self.assertAlmostEqual(estimate["core_seconds"], 2 * estimate["seconds"])
        for key in ("core_seconds", "memory_bytes", "folder_bytes", "free_bytes", "collected_bytes"):
            self.assertGreater(estimate[key], 0, key)
        self.assertEqual(told("run", study, "-o", "new", "--shard", "1/2"),
                         {"folder": "new", "share": "1/2", "done": 4, "failed": 0, "left": 0})
        self.assertEqual(told("run", study, "-o", "new")["done"], 4)
        self.assertEqual(told("collect", "new", "-o", "new.h5"),
                         {"points": 8, "replications": 2, "scenarios": ["queue_team", "queue_one_worker"],
                          "file": "new.h5", "csv": None})
        self.assertEqual(told("collect", "new", "-o", "b.h5", "--csv", "b.csv")["csv"], "b.csv")
        tables = told("export", "new.h5", "-o", "tables", "--outcome", "asked")
        self.assertEqual((tables["points"], tables["outcomes"]), (8, ["asked"]))
        self.assertEqual(sorted(tables["files"]), sorted(path.name for path in (self.folder / "tables").iterdir()))
        for words in (["run", study, "-o", "new"], ["collect", "new", "-o", "c.h5"],
                      ["export", "new.h5", "-o", "more"]):
            self.assertEqual(self.samenspel("study", *words, "--quiet"), ("", ""))

    def test_every_problem_of_a_file_is_told_with_its_line(self):
        self.write("bad.yaml", "scenarios: [utrecht, nowhere]\nfactors:\n  a: {key: expertise.strech}\n"
                   "  b: {key: needs.hidden, low: 0.5, high: 3}\n  c: {key: question}\noutputs: [h1_day]\n")
        _, err = self.samenspel("study", "run", "bad.yaml", "-o", "x", status=2)
        for text in ["bad.yaml:3:", "'expertise.strech'", "Did you mean expertise.stretch?", "bad.yaml:4:",
                     "0.5 to 3", "bad.yaml:5:", "no number", "nowhere", "'h1_day'"]:
            self.assertIn(text, err)
        self.assertFalse((self.folder / "x").exists())
        _, err = self.samenspel("study", "run", self.study(), "-o", "x", "--shard", "4/3", status=2)
        self.assertIn("share I of N", err)

    def test_missing_points_are_not_collected(self):
        study = self.study(points=2)
        self.samenspel("study", "run", study, "-o", "part", "--shard", "1/2", "--quiet")
        _, err = self.samenspel("study", "collect", "part", "-o", "part.h5", status=2)
        self.assertIn("4 of 8 points are not finished, the first is point 1", err)
        out, _ = self.samenspel("study", "status", "part", "--json")
        self.assertEqual(json.loads(out)["missing"], [1, 3, 5, 7])
        out, _ = self.samenspel("study", "status", "part", "--shares-left", "6")
        self.assertEqual(out, "2,4,6\n")

    def test_what_it_takes_and_how_far_it_is(self):
        study = self.study(points=2)
        out, _ = self.samenspel("study", "run", study, "-o", "new", "--dry-run", "--threads", "2")
        for text in ["8 points of 2 factors, 8 to do, each 2 replications of 2 scenarios", "on one core",
                     "Memory: about", "on 2 threads", "Disk: at most about", "are free"]:
            self.assertIn(text, out)
        self.assertFalse((self.folder / "new").exists())
        process = subprocess.Popen([PROGRAM, "study", "run", self.study("long.yaml", points=2, years="100"), "-o", "new",
                                    "--log", "--threads", "1"], cwd=self.folder, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
        self.addCleanup(process.kill)
        self.addCleanup(process.stderr.close)
        first = process.stderr.readline()
        self.assertRegex(first, r"^point 0 is finished \(1 of 8, about \d+ (s|min) left\)$")
        out, _ = self.samenspel("study", "status", "new")
        self.assertRegex(out, r"About \d+ (s|min) are left, with 1 at work")
        self.assertIn(f"Running: share 1/1 on {os.uname().nodename}, process {process.pid}", out)
        process.terminate()
        self.assertEqual(process.wait(timeout=60), 143)
        out, _ = self.samenspel("study", "status", "new")
        self.assertNotIn("Running", out)
        self.assertNotIn("Gone", out)

    def test_values_that_do_not_go_together_fail_with_their_reason(self):
        study = self.write("fails.yaml", """scenarios: [queue_team]
set: ["run.years=0.1", "run.warm_up_years=0", "needs.domains.any.parent_share=0.5",
      "needs.domains.any.child_share=0.2"]
factors: {child: {key: needs.domains.any.child_share, low: 0, high: 1, levels: 3}}
design: {kind: grid}
replications: 1
""")
        self.samenspel("study", "run", study, "-o", "fails", "--quiet", status=2)
        out, _ = self.samenspel("study", "status", "fails")
        self.assertIn("2 of 3 points are finished", out)
        self.assertIn("Failed: point 2", out)

    def test_the_file_opens_with_factors_beside_outcomes(self):
        study = self.study(kind="sobol", points=8, numbers="common")
        path = self.whole(study)
        data = xarray.open_dataset(path, group="scenarios/queue_team", engine="h5netcdf")
        self.assertEqual(dict(data.sizes)["point"], 8)
        self.assertEqual(data["asked"].dims, ("point", "replication"))
        self.assertEqual(data["onset"].dims, ("point",))
        self.assertEqual(set(data.coords), {"point", "replication", "layer", "onset", "work"})
        row = data["asked"].mean("replication").to_dataframe().iloc[3]
        self.assertEqual((row["onset"], row["work"]), (float(data["onset"][3]), float(data["work"][3])))
        self.assertTrue(((data["onset"] >= 0.2) & (data["onset"] <= 1.1)).all())
        _, attributes = numbers_of(path)
        self.assertIn("kind: sobol", attributes["study"])
        self.samenspel("study", "collect", "whole", "-o", "again.h5", "--csv", "long.csv")
        with open(self.folder / "long.csv", encoding="utf-8") as file:
            rows = list(csv.DictReader(file))
        self.assertEqual(len(rows), 2 * 8 * 2)
        self.assertEqual(float(rows[3]["asked"]), float(data["asked"][1, 1]))
        self.assertEqual(float(rows[3]["h2_waiting_families.neighbourhood"]),
                         float(data["h2_waiting_families"].sel(layer="neighbourhood")[1, 1]))

    def test_common_random_numbers_give_all_points_the_same_families(self):
        for numbers, same in [("common", True), ("own", False)]:
            study = self.write(f"{numbers}.yaml", STUDY.format(kind="grid", points=1, replications=1, numbers=numbers,
                                                               years="0.3").replace("low: 2, high: 6",
                                                                                    "low: 4, high: 4.000000001"))
            self.samenspel("study", "run", study, "-o", numbers, "--quiet")
            found, _ = numbers_of(self.collected(numbers, f"{numbers}.h5"))
            asked = found["scenarios/queue_team/asked"][:5, 0]  # one onset, five times nearly the same work
            self.assertEqual(bool(numpy.ptp(asked) == 0), same, asked)

    def test_sensitivity_finds_what_moves_the_list(self):
        study = self.study(kind="morris", points=6, numbers="common", years="1")
        self.whole(study)
        out, _ = self.samenspel("sensitivity", "whole.h5", "--outcome", "h2_waiting_families", "--json")
        answer = json.loads(out)["rows"]
        self.assertEqual(json.loads(out)["design"], "morris")
        team = next(row for row in answer
                    if row["scenario"] == "queue_one_worker" and row["outcome"] == "h2_waiting_families, neighbourhood")
        self.assertEqual({one["factor"] for one in team["factors"]}, {"onset", "work"})
        for one in team["factors"]:
            self.assertGreater(one["mu"]["estimate"], 0)
        out, _ = self.samenspel("sensitivity", "whole.h5", "--outcome", "h2_waiting_families")
        self.assertIn("mu* (size of its effect)", out)
        self.assertIn("h2_waiting_families, national is left out", out)
        self.assertNotIn("left out", self.samenspel("sensitivity", "whole.h5", "--quiet")[0])

    def test_sensitivity_says_what_design_it_needs(self):
        self.whole(self.study(kind="sobol", points=4))
        _, err = self.samenspel("sensitivity", "whole.h5", status=2)
        self.assertIn("saltelli for Sobol' indices", err)
        self.samenspel("run", "queue_team", "--years", "0.1", "--warm-up", "0", "--replications", "2", "-o", "run.h5")
        _, err = self.samenspel("sensitivity", "run.h5", status=2)
        self.assertIn("holds no study", err)

    def test_other_programs_find_the_same_indices(self):
        """Read as SALib and R's sensitivity read them, the tables give the indices that `sensitivity` prints."""
        self.whole(self.study(points=32, years="1"))
        self.samenspel("study", "export", "whole.h5", "-o", "tables")
        problem = json.loads((self.folder / "tables" / "problem.json").read_text())
        self.assertEqual(problem, {"num_vars": 2, "names": ["onset", "work"], "bounds": [[0.2, 1.1], [2, 6]]})
        out, _ = self.samenspel("sensitivity", "whole.h5", "--outcome", "asked", "--json")
        answer = next(row for row in json.loads(out)["rows"] if row["scenario"] == "queue_team")
        told = {one["factor"]: one for one in answer["factors"]}
        noise = self.noise_of("whole.h5", "queue_team", "asked")
        for prefix in ("", "r_"):
            x = numpy.genfromtxt(self.folder / "tables" / f"{prefix}samples.csv", delimiter=",", names=True)
            y = numpy.genfromtxt(self.folder / "tables" / f"{prefix}results.csv", delimiter=",", names=True,
                                 deletechars="")["queue_team.asked"]
            self.assertEqual(list(x.dtype.names), problem["names"])
            factors = problem["num_vars"]
            if prefix:  # R: X1, X2, then X1 with column i of X2, one below the other
                rows = numpy.arange(len(y)).reshape(factors + 2, -1)
                a, b, mixed = rows[0], rows[1], rows[2:]
            else:  # SALib: A, AB_1, …, B for each row
                rows = numpy.arange(len(y)).reshape(-1, factors + 2)
                a, b, mixed = rows[:, 0], rows[:, -1], rows[:, 1:-1].T
            variance = numpy.var(numpy.concatenate([y[a], y[b]]), ddof=1) - noise
            for f, name in enumerate(problem["names"]):
                for other in problem["names"]:
                    source = b if other == name else a
                    numpy.testing.assert_array_equal(x[other][mixed[f]], x[other][source])
                first = numpy.mean((y[b] - y[b].mean()) * (y[mixed[f]] - y[a])) / variance
                total = (numpy.mean((y[a] - y[mixed[f]]) ** 2) / 2 - noise) / variance
                self.assertAlmostEqual(told[name]["first"]["estimate"], first, 10)
                self.assertAlmostEqual(told[name]["total"]["estimate"], total, 10)

    def noise_of(self, file, scenario, outcome):
        with h5py.File(self.folder / file) as opened:
            values = opened[f"scenarios/{scenario}/{outcome}"][()]
        return numpy.mean(numpy.var(values, axis=1, ddof=1) / values.shape[1])

    def test_other_programs_find_the_same_effects(self):
        self.whole(self.study(kind="morris", points=6, numbers="common", years="1"))
        self.samenspel("study", "export", "whole.h5", "-o", "tables", "--outcome", "asked")
        x = numpy.genfromtxt(self.folder / "tables" / "samples.csv", delimiter=",", skip_header=1)
        y = numpy.genfromtxt(self.folder / "tables" / "results.csv", delimiter=",", skip_header=1)[:, 0]
        bounds = numpy.array(json.loads((self.folder / "tables" / "problem.json").read_text())["bounds"])
        unit = ((x - bounds[:, 0]) / (bounds[:, 1] - bounds[:, 0])).reshape(6, 3, 2)
        y = y.reshape(6, 3)
        effects = [[], []]
        for walk in range(6):
            for step in range(2):
                moved = numpy.flatnonzero(unit[walk, step + 1] != unit[walk, step])
                self.assertEqual(len(moved), 1)
                size = unit[walk, step + 1, moved[0]] - unit[walk, step, moved[0]]
                self.assertAlmostEqual(abs(size), 2 / 3, 12)
                effects[moved[0]].append((y[walk, step + 1] - y[walk, step]) / size)
        out, _ = self.samenspel("sensitivity", "whole.h5", "--outcome", "asked", "--json")
        answer = next(row for row in json.loads(out)["rows"] if row["scenario"] == "queue_team")
        for one in answer["factors"]:
            own = numpy.array(effects[["onset", "work"].index(one["factor"])])
            self.assertAlmostEqual(one["mu_star"]["estimate"], numpy.abs(own).mean(), 8)
            self.assertAlmostEqual(one["mu"]["estimate"], own.mean(), 8)
            self.assertAlmostEqual(one["sigma"], own.std(ddof=1), 8)


if __name__ == "__main__":
    unittest.main()
