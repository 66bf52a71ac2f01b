"""A calibration is the same file however often it was stopped, and its posterior carries into runs and comparisons."""
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

CALIBRATION = """question: "How many ask one worker?"
scenario: queue_one_worker
set: ["run.years=4"]
parameters:
  onset: {key: needs.onset_per_family_year, low: 0.1, high: 0.6}
  work: {key: needs.domains.any.work.mean_hours, low: 2, high: 5}
targets:
  asked: {output: asked, value: 1200, tolerance: 120, year: 2020}
first_particles: 30
particles: 20
waves: 4
effective_particles: 30
"""

BROKEN = """scenario: queue_one_worker
parameters:
  onset: {key: needs.onset_per_family_yer, low: 0.1, high: 0.6}
  work: {key: needs.domains.any.work.mean_hours, low: 5, high: 2}
  stretch: {key: expertise.stretch, low: 0.1, high: 0.3}
targets:
  asked: {output: askd, value: 1200, tolerance: 120}
  crisis: {target: A99}
  waits: {output: wait_mean_days, label: nowhere, value: 1, tolerance: 1}
  both: {target: A1, output: asked}
replications: 1
"""


class Calibrate(CommandTest):
    def calibrated(self, folder="whole"):
        file = self.write("calibration.yaml", CALIBRATION)
        self.samenspel("calibrate", file, "-o", folder, "--quiet")
        return self.folder / folder / "posterior.h5"

    def test_the_known_posterior_of_a_rate(self):
        particles = xarray.open_dataset(self.calibrated(), group="scenarios/queue_one_worker", engine="h5netcdf")
        weight = particles["weight"].values
        self.assertAlmostEqual(weight.sum(), 1)
        onset = particles["onset"].values
        mean = (weight * onset).sum()
        # 1,000 families for four years; the figure is known to 60, a mean of two replications to 35 / sqrt(2).
        self.assertAlmostEqual(mean, 0.3, delta=0.012)
        deviation = numpy.sqrt((weight * (onset - mean) ** 2).sum())
        self.assertAlmostEqual(deviation, numpy.hypot(60, 1200 ** 0.5 / 2 ** 0.5) / 4000, delta=0.006)
        self.assertEqual(particles["target_asked"].dims, ("point", "replication"))
        self.assertEqual(particles["onset"].attrs["units"], "1/year")
        targets = xarray.open_dataset(self.calibrated("again"), group="scenarios/targets", engine="h5netcdf")
        self.assertEqual(float(targets["year"].sel(target="asked")), 2020)

    def test_report_says_what_cannot_be_known(self):
        self.calibrated()
        report = (self.folder / "whole" / "report.md").read_text(encoding="utf-8")
        self.assertRegex(report, r"\| onset \|.*\| fixed \|")
        self.assertRegex(report, r"\| work \|.*\| (stays at its prior|moved a little) \|")
        self.assertRegex(report, r"\| asked \| onset 100% \|")
        told = json.loads(self.samenspel("calibrate", "calibration.yaml", "-o", "whole", "--json")[0])
        out, _ = self.samenspel("calibrate", "calibration.yaml", "-o", "whole")
        self.assertTrue(told["finished"])
        self.assertIn(f"{told['particles']} particles in {told['waves']} waves;", out)
        self.assertIn(f"meets {told['targets_met']} of {told['targets']} targets", out)

    def test_the_best_fit_is_a_scenario(self):
        self.calibrated()
        out, _ = self.samenspel("run", "whole/best_fit.yaml", "--replications", "4", "--json", "--quiet")
        asked = json.loads(out)["scenarios"][0]["outcomes"]["asked"]["mean"] * 4 / 40
        self.assertAlmostEqual(asked, 1200, delta=120)

    def test_killed_again_and_again_it_is_the_same_file(self):
        whole = self.calibrated().read_bytes()
        chance = random.Random(4)
        for _ in range(8):
            command = [PROGRAM, "calibrate", "calibration.yaml", "-o", "killed", "--threads", "2", "--quiet"]
            process = subprocess.Popen(command, cwd=self.folder)
            time.sleep(chance.uniform(0.02, 0.3))
            process.kill()
            process.wait()
        self.assertEqual(self.calibrated("killed").read_bytes(), whole)
        for name in ("best_fit.yaml", "report.md"):
            self.assertEqual((self.folder / "killed" / name).read_bytes(), (self.folder / "whole" / name).read_bytes())

    def test_another_calibration_is_refused(self):
        self.calibrated()
        self.write("calibration.yaml", CALIBRATION.replace("value: 1200", "value: 1300"))
        _, error = self.samenspel("calibrate", "calibration.yaml", "-o", "whole", status=2)
        self.assertIn("differs in targets", error)

    def test_check_names_every_problem_at_once(self):
        self.write("broken.yaml", BROKEN)
        _, error = self.samenspel("check", "broken.yaml", status=2)
        for line, words in ((3, "needs.onset_per_family_year"), (4, "a least and a greatest value"),
                            (5, "chosen, not estimated"), (7, '"asked"|askd'), (8, "A99"), (9, "nowhere"),
                            (10, "both"), (11, "replications")):
            self.assertRegex(error, rf"broken.yaml:{line}:\d+.*({words})")

    def test_a_run_with_draws_tells_chance_from_parameters(self):
        posterior = str(self.calibrated())
        out, _ = self.samenspel("run", "queue_one_worker", "--parameters", posterior, "--years", "2",
                                "--replications", "40", "-o", "drawn.h5")
        self.assertRegex(out, r"by chance +by parameters +share")
        with h5py.File(self.folder / "drawn.h5") as file:
            group = file["scenarios/queue_one_worker"]
            particle, asked = group["particle"][()], group["asked"][()].astype(float)
            onset = group["parameter_onset"][()]
        self.assertTrue((particle[0::2] == particle[1::2]).all())
        self.assertGreater(len(set(particle)), 10)
        self.assertGreater(numpy.corrcoef(onset, asked)[0, 1], 0.5)

    def test_both_sides_of_a_comparison_have_the_same_draws(self):
        posterior = str(self.calibrated())
        self.write("slower.yaml", "extends: queue_one_worker\nteams: {team: {administration: 0.05}}\n")
        self.samenspel("run", "queue_one_worker", "slower.yaml", "--parameters", posterior, "--years", "2",
                       "--replications", "8", "-o", "both.h5", "--quiet")
        with h5py.File(self.folder / "both.h5") as file:
            for name in ("particle", "parameter_onset", "parameter_work"):
                self.assertTrue((file["scenarios/queue_one_worker"][name][()] ==
                                 file["scenarios/slower"][name][()]).all())
        out, _ = self.samenspel("compare", "both.h5", "--json")
        self.assertEqual({row["n"] for row in re.findall(r'"n": (\d+)', out) and
                          [{"n": int(n)} for n in re.findall(r'"n": (\d+)', out)]}, {4})

    def bytes_of(self, name):
        return (self.folder / name).read_bytes()

    def test_a_run_with_draws_is_repeated_from_its_file(self):
        posterior = str(self.calibrated())
        words = ["queue_one_worker", "--years", "1"]
        self.samenspel("run", *words, "--parameters", posterior, "--replications", "4", "-o", "drawn.h5", "--quiet")
        self.samenspel("run", "--from", "drawn.h5", "-o", "again.h5", "--quiet")
        self.assertEqual(self.bytes_of("drawn.h5"), self.bytes_of("again.h5"))
        with h5py.File(self.folder / "drawn.h5") as file:
            told = file["scenarios/queue_one_worker/particle"].attrs["long_name"]
        self.assertRegex(str(told), r"posterior\.h5 \(SHA-256 [0-9a-f]{64}\)")
        _, error = self.samenspel("run", "--from", "drawn.h5", "--replications", "6", "-o", "more.h5", status=2)
        self.assertIn("holds the parameters of 4 replications, and 6 are asked for", error)
        _, error = self.samenspel("run", "queue_one_worker", "--parameters", "drawn.h5", status=2)
        self.assertIn("holds no posterior", error)

    def test_a_run_with_draws_is_completed_with_its_posterior(self):
        posterior = str(self.calibrated())
        words = ["queue_one_worker", "--years", "1", "--parameters", posterior, "--quiet"]
        self.samenspel("run", *words, "--replications", "3", "-o", "part.h5")
        self.samenspel("run", *words, "--replications", "6", "-o", "whole.h5")
        _, error = self.samenspel("run", "--resume", "part.h5", "--replications", "6", status=2)
        self.assertIn("give that posterior with --parameters", error)
        self.samenspel("run", "--resume", "part.h5", "--replications", "6", "--parameters", posterior, "--quiet")
        self.assertEqual(self.bytes_of("part.h5"), self.bytes_of("whole.h5"))


if __name__ == "__main__":
    unittest.main()
