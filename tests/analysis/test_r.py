"""R reads the same file and finds the same headline table as Python."""
import shutil
import subprocess
import sys
import unittest

try:
    import samenspel
except ImportError as missing:
    print(f"skipped: {missing}")
    sys.exit(77)

import made_here

SCRIPT = made_here.TESTS.parent / "analysis/r/headlines.R"


def has_r():
    if not shutil.which("Rscript"):
        return False
    return subprocess.run(["Rscript", "-e", "library(ncdf4)"], capture_output=True, check=False).returncode == 0


class InR(unittest.TestCase):
    def test_the_headline_table_is_that_of_python(self):
        if not has_r():
            self.skipTest("R with ncdf4 is absent (tools/setup.sh test)")
        done = subprocess.run(["Rscript", str(SCRIPT), str(made_here.results())], capture_output=True, text=True, check=True)
        results = samenspel.open_results(made_here.results())
        table = results.headlines()
        text = table.to_csv(index=False, float_format="%.6g")
        self.assertEqual(done.stdout, text)
        self.assertEqual(len(text.splitlines()), 1 + 27)

    def test_says_how_to_use_it(self):
        if not has_r():
            self.skipTest("R with ncdf4 is absent (tools/setup.sh test)")
        done = subprocess.run(["Rscript", str(SCRIPT)], capture_output=True, text=True, check=False)
        self.assertNotEqual(done.returncode, 0)
        self.assertIn("usage", done.stderr)


if __name__ == "__main__":
    unittest.main()
