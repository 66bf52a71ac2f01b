"""GNU parallel and Snakemake drive a study as the page and the example say, and make the same file."""
import pathlib
import shutil
import subprocess
import sys
import unittest

from program import PROGRAM, CommandTest

for program in ("parallel", "snakemake"):
    if shutil.which(program) is None:
        print(f"{program} is absent (tools/setup.sh long)")
        sys.exit(77)
ROOT = pathlib.Path(__file__).resolve().parents[2]
STUDY = """scenarios: [queue_team]
set: ["run.years=0.3", "run.warm_up_years=0"]
factors: {onset: {key: needs.onset_per_family_year, low: 0.2, high: 1}}
design: {kind: sobol, points: 64}
replications: 1
block_points: 10
"""


class Workflows(CommandTest):
    def setUp(self):
        super().setUp()
        self.write("study.yaml", STUDY)
        self.samenspel("study", "run", "study.yaml", "-o", "whole", "--quiet")
        self.samenspel("study", "collect", "whole", "-o", "whole.h5")
        self.whole = (self.folder / "whole.h5").read_bytes()

    def test_parallel(self):
        page = (ROOT / "docs" / "study.md").read_text(encoding="utf-8")
        (line,) = [line for line in page.splitlines() if line.startswith("parallel ")]
        line = line.replace("samenspel", PROGRAM).replace("waiting.yaml", "study.yaml").replace("-o waiting", "-o study")
        subprocess.run(["bash", "-c", line], cwd=self.folder, check=True, timeout=300)
        self.samenspel("study", "collect", "study", "-o", "study.h5")
        self.assertEqual((self.folder / "study.h5").read_bytes(), self.whole)

    def test_snakemake(self):
        command = ["snakemake", "-s", ROOT / "tools" / "cluster" / "Snakefile", "--cores", "2", "--config",
                   "study=study.yaml", "folder=study", "shares=5", f"samenspel={PROGRAM}"]
        done = subprocess.run(command, cwd=self.folder, capture_output=True, text=True, timeout=300)
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertEqual((self.folder / "study.h5").read_bytes(), self.whole)
        again = subprocess.run(command, cwd=self.folder, capture_output=True, text=True, timeout=300)
        self.assertIn("Nothing to be done", again.stdout + again.stderr)


if __name__ == "__main__":
    unittest.main()
