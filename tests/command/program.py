"""Runs the program for tests of the command line: `SAMENSPEL` says where it is."""
import os
import pathlib
import subprocess
import sys
import tempfile
import unittest

PROGRAM = os.environ.get("SAMENSPEL", "")
if not os.access(PROGRAM, os.X_OK):
    print("the program is absent: set SAMENSPEL to its path")
    sys.exit(77)

# Small and quick: three layers, half a year.
SMALL = ["reference_network", "--years", "0.5", "--warm-up", "0.2", "--replications", "3"]
# Takes minutes when nobody stops it.
LONG = ["reference_network", "--years", "100", "--warm-up", "0", "--replications", "200", "--record", "summary"]


class CommandTest(unittest.TestCase):
    """Each test has a directory of its own, in which the program runs."""

    def setUp(self):
        folder = tempfile.TemporaryDirectory(prefix="samenspel-test-")
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)

    def write(self, name, text):
        (self.folder / name).write_text(text, encoding="utf-8")
        return name

    def samenspel(self, *words, status=0):
        """Runs one command and checks its exit status; gives (standard output, standard error)."""
        done = subprocess.run([PROGRAM, *words], cwd=self.folder, capture_output=True, text=True, timeout=300)
        self.assertEqual(done.returncode, status, f"{words}\n{done.stdout}\n{done.stderr}")
        return done.stdout, done.stderr

    def names(self):
        """All files that are left, temporary ones too."""
        return sorted(path.name for path in self.folder.iterdir())
