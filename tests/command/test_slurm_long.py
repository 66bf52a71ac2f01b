"""A study of 1,000 points on a real Slurm with two nodes, of which one is lost half-way and a task is warned: the same file
as without, byte for byte."""
import json
import pathlib
import re
import time
import unittest

import two_nodes
from program import PROGRAM, CommandTest

two_nodes.require()
TEMPLATE = pathlib.Path(__file__).resolve().parents[2] / "tools" / "cluster" / "study.sbatch"
STUDY = """question: "Does a study survive the loss of a node?"
scenarios: [queue_team, queue_one_worker]
set: ["run.years={years}", "run.warm_up_years=0.1"]
factors:
  onset: {{key: needs.onset_per_family_year, low: 0.2, high: 1.1}}
  work: {{key: needs.domains.any.work.mean_hours, low: 2, high: 6}}
  hidden: {{key: needs.hidden, low: 0, high: 0.4}}
design: {{kind: saltelli, points: 200}}
replications: 2
random_numbers: own
outputs: [asked, h2_waiting_families]
block_points: 100
"""
POINTS, SHARES = 1000, 8


class Slurm(CommandTest):
    def test_a_node_is_lost_half_way(self):
        self.write("study.yaml", STUDY.format(years=20))
        begin = time.monotonic()
        self.samenspel("study", "run", "study.yaml", "-o", "whole", "--quiet", "--threads", "2")
        self.samenspel("study", "collect", "whole", "-o", "whole.h5")
        alone = time.monotonic() - begin

        self.folder.chmod(0o755)  # munge wants to be reached by everybody
        slurm = two_nodes.TwoNodes(self.folder / "slurm")
        self.addCleanup(slurm.stop)
        slurm.start()
        begin = time.monotonic()
        program = {"SAMENSPEL": PROGRAM}
        job = slurm.run("sbatch", "--parsable", f"--array=1-{SHARES}", str(TEMPLATE), "study.yaml", "study",
                        cwd=self.folder, environment=program)
        collect = slurm.run("sbatch", "--parsable", f"--dependency=afterok:{job}", "--kill-on-invalid-dep=yes",
                            "--output=collect.log", "--wrap",
                            f"{PROGRAM} study collect study -o study.h5", cwd=self.folder)
        two_nodes.wait_until("a third is finished", lambda: self.log_lines() > POINTS // 3, 600)
        # One task is warned as before the end of its time; then the other node is lost with all that runs on it.
        warned = next(line for line in slurm.queue(job) if line.endswith("RUNNING n1")).split()[0]
        slurm.warn(f"{job}_{warned}")
        two_nodes.wait_until("half is finished", lambda: self.log_lines() > POINTS // 2, 600)
        at_kill = self.log_lines()
        killed = slurm.kill_node("n2")
        self.assertGreater(killed, 2, "nothing ran on the node that was lost")
        two_nodes.wait_until("the study is collected", lambda: not slurm.queue(collect), 1200)
        seconds = time.monotonic() - begin

        self.assertEqual(slurm.states()["n2"].rstrip("*"), "down")
        self.assertIn(f"{POINTS} points are in study.h5", (self.folder / "collect.log").read_text())
        self.assertEqual((self.folder / "study.h5").read_bytes(), (self.folder / "whole.h5").read_bytes())
        logs = self.logs()
        lost = [log for log in logs if re.search(r"on n2, start 0\n(.*\n)*.*on n1, start 1", log)]
        self.assertGreater(len(lost), 0, "no share went on elsewhere")
        self.assertTrue(any("goes back into the queue" in log for log in logs), "no share was warned")
        files = len(list((self.folder / "study" / "scenarios").rglob("*.h5")))
        self.assertEqual(files, 2 * POINTS // 100, "all points stand in blocks")
        self.ranking_is_as_the_page_explains()
        print(f"{POINTS} points of 2 scenarios in {SHARES} shares: alone {alone:.0f} s; on two nodes {seconds:.0f} s, "
              f"a node lost after {at_kill} points with {killed} processes, {self.log_lines() - POINTS} points twice; "
              f"{files} files")

    def ranking_is_as_the_page_explains(self):
        """docs/study.md: what asks hangs on needs alone; what waits on needs times work, and nothing on hidden bricks."""
        out, _ = self.samenspel("sensitivity", "study.h5", "--outcome", "asked", "--outcome", "h2_waiting_families", "--json")
        tables = {(row["scenario"], row["outcome"]): {one["factor"]: one for one in row["factors"]}
                  for row in json.loads(out)["rows"]}
        waiting = tables["queue_one_worker", "h2_waiting_families, neighbourhood"]
        self.assertEqual(list(waiting), ["onset", "work", "hidden"])
        for name in ("onset", "work"):
            self.assertGreater(waiting[name]["first"]["low"], waiting["hidden"]["total"]["high"])
            self.assertGreater(waiting[name]["total"]["estimate"], waiting[name]["first"]["estimate"] + 0.1)
        self.assertGreater(waiting["work"]["total"]["high"], waiting["onset"]["total"]["low"], "which is first is open")
        for scenario in ("queue_team", "queue_one_worker"):
            asked = tables[scenario, "asked"]
            self.assertLess(asked["onset"]["total"]["low"], 1)
            self.assertGreater(asked["onset"]["total"]["high"], 1)
            for name in ("work", "hidden"):
                self.assertLess(asked[name]["total"]["high"], 0.001)
        self.assertNotIn(("queue_team", "h2_waiting_families, neighbourhood"), tables, "nobody ever waits for ten")

    def logs(self):
        return [path.read_text(encoding="utf-8") for path in self.folder.glob("samenspel-*.log")]

    def log_lines(self):
        return sum(log.count(" is finished ") for log in self.logs())


if __name__ == "__main__":
    unittest.main()
