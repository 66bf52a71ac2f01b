"""A study is the same file whatever happened to it on the way: shares, threads, kills, two at once, and going on."""
import csv
import json
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
"""


def numbers_of(path):
    """Everything in a file but the revision of the program."""
    with h5py.File(path) as file:
        found = {}
        file.visititems(lambda name, item: found.update({name: item[()]}) if isinstance(item, h5py.Dataset) else None)
        return found, {name: file.attrs[name] for name in file.attrs}


class Study(CommandTest):
    def study(self, name="study.yaml", kind="saltelli", points=8, replications=2, numbers="own", years="0.3"):
        return self.write(name, STUDY.format(kind=kind, points=points, replications=replications, numbers=numbers,
                                             years=years))

    def collected(self, study, folder, file):
        self.samenspel("study", "collect", study, folder, "-o", file)
        return self.folder / file

    def whole(self, study):
        self.samenspel("study", "run", study, "-o", "whole", "--quiet")
        return self.collected(study, "whole", "whole.h5")

    def same_bytes(self, one, other):
        self.assertEqual(one.read_bytes(), other.read_bytes())

    def test_shares_and_threads_make_the_same_file(self):
        study = self.study()
        whole = self.whole(study)
        for share in (2, 3, 1):
            self.samenspel("study", "run", study, "-o", "shares", "--shard", f"{share}/3", "--threads", str(share))
        self.same_bytes(whole, self.collected(study, "shares", "shares.h5"))

    def test_killed_twenty_times_it_is_the_same_file(self):
        study = self.study(points=32, years="2")
        whole = self.whole(study)
        points = self.folder / "killed" / "points"
        chance = random.Random(7)
        for _ in range(20):
            before = len(list(points.glob("*.h5")))
            process = subprocess.Popen([PROGRAM, "study", "run", study, "-o", "killed", "--quiet"], cwd=self.folder)
            while process.poll() is None and len(list(points.glob("*.h5"))) < before + chance.randint(0, 3):
                time.sleep(0.001)
            process.kill()
            self.assertEqual(process.wait(), -9, "the study was over before it could be killed")
        self.samenspel("study", "run", study, "-o", "killed", "--quiet")
        self.same_bytes(whole, self.collected(study, "killed", "killed.h5"))
        self.assertEqual([path.name for path in (self.folder / "killed" / "points").iterdir()
                          if not re.fullmatch(r"\d{7}_r2\.h5", path.name) and not path.name.endswith(".tmp")], [])

    def test_two_at_once_do_no_harm(self):
        study = self.study()
        whole = self.whole(study)
        both = [subprocess.Popen([PROGRAM, "study", "run", study, "-o", "both", "--quiet"], cwd=self.folder)
                for _ in range(2)]
        self.assertEqual([process.wait(timeout=300) for process in both], [0, 0])
        self.same_bytes(whole, self.collected(study, "both", "both.h5"))

    def test_more_points_and_replications_extend_it(self):
        self.samenspel("study", "run", self.study(points=4, replications=1), "-o", "grown", "--quiet")
        study = self.study(points=8, replications=3)
        out, _ = self.samenspel("study", "status", study, "grown")
        self.assertIn("0 of 32 points are finished with 3 replications", out)
        self.samenspel("study", "run", study, "-o", "grown", "--quiet")
        self.same_bytes(self.whole(study), self.collected(study, "grown", "grown.h5"))

    def test_another_study_is_refused_with_what_differs(self):
        self.samenspel("study", "run", self.study(points=2, replications=1), "-o", "mine", "--quiet")
        changed = STUDY.replace("high: 6", "high: 5")
        self.write("other.yaml", changed.format(kind="saltelli", points=2, replications=1, numbers="own", years="0.3"))
        _, err = self.samenspel("study", "run", "other.yaml", "-o", "mine", status=2)
        self.assertIn("differs in factors", err)
        self.write("longer.yaml", STUDY.format(kind="saltelli", points=2, replications=1, numbers="own", years="0.4"))
        _, err = self.samenspel("study", "run", "longer.yaml", "-o", "mine", status=2)
        self.assertIn("differs in scenario queue_team, scenario queue_one_worker", err)

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
        _, err = self.samenspel("study", "collect", study, "part", "-o", "part.h5", status=2)
        self.assertIn("4 of 8 points are not finished, the first is point 1", err)
        out, _ = self.samenspel("study", "status", study, "part", "--json")
        self.assertEqual(json.loads(out)["missing"], [1, 3, 5, 7])

    def test_values_that_do_not_go_together_fail_with_their_reason(self):
        study = self.write("fails.yaml", """scenarios: [queue_team]
set: ["run.years=0.1", "run.warm_up_years=0", "needs.domains.any.parent_share=0.5",
      "needs.domains.any.child_share=0.2"]
factors: {child: {key: needs.domains.any.child_share, low: 0, high: 1, levels: 3}}
design: {kind: grid}
replications: 1
""")
        self.samenspel("study", "run", study, "-o", "fails", "--quiet", status=2)
        out, _ = self.samenspel("study", "status", study, "fails")
        self.assertIn("2 of 3 points are finished", out)
        self.assertIn("Failed: point 2", out)

    def test_the_file_opens_with_factors_beside_outcomes(self):
        study = self.study(kind="sobol", points=8, numbers="common")
        path = self.whole(study)
        data = xarray.open_dataset(path, group="scenarios/queue_team", engine="h5netcdf")
        self.assertEqual(dict(data.sizes)["point"], 8)
        self.assertEqual(data["asked"].dims, ("point", "replication"))
        self.assertEqual(data["onset"].dims, ("point",))
        self.assertTrue(((data["onset"] >= 0.2) & (data["onset"] <= 1.1)).all())
        _, attributes = numbers_of(path)
        self.assertIn("kind: sobol", attributes["study"])
        self.samenspel("study", "collect", study, "whole", "-o", "again.h5", "--csv", "long.csv")
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
            found, _ = numbers_of(self.collected(study, numbers, f"{numbers}.h5"))
            asked = found["scenarios/queue_team/asked"][:5, 0]  # one onset, five times nearly the same work
            self.assertEqual(bool(numpy.ptp(asked) == 0), same, asked)

    def test_sensitivity_finds_what_moves_the_list(self):
        study = self.study(kind="morris", points=6, numbers="common", years="1")
        self.whole(study)
        out, _ = self.samenspel("sensitivity", "whole.h5", "--outcome", "h2_waiting_families", "--json")
        answer = json.loads(out)
        team = next(row for row in answer
                    if row["scenario"] == "queue_one_worker" and row["outcome"] == "h2_waiting_families, neighbourhood")
        self.assertEqual({one["factor"] for one in team["factors"]}, {"onset", "work"})
        for one in team["factors"]:
            self.assertGreater(one["mu"]["estimate"], 0)
        out, _ = self.samenspel("sensitivity", "whole.h5", "--outcome", "h2_waiting_families")
        self.assertIn("mu* (size of its effect)", out)
        self.assertIn("h2_waiting_families, national is left out", out)

    def test_sensitivity_says_what_design_it_needs(self):
        self.whole(self.study(kind="sobol", points=4))
        _, err = self.samenspel("sensitivity", "whole.h5", status=2)
        self.assertIn("saltelli for Sobol' indices", err)
        self.samenspel("run", "queue_team", "--years", "0.1", "--warm-up", "0", "--replications", "2", "-o", "run.h5")
        _, err = self.samenspel("sensitivity", "run.h5", status=2)
        self.assertIn("holds no study", err)


if __name__ == "__main__":
    unittest.main()
