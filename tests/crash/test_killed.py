"""A run that is killed loses no replication that it had finished: --resume completes it to the file of one run."""
import os
import pathlib
import signal
import subprocess
import sys
import time
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).parents[1] / "command"))
from program import PROGRAM, CommandTest  # noqa: E402

WORDS = ["reference_network", "more.yaml", "--years", "8", "--warm-up", "0", "--replications", "12", "--threads", "2"]
MAGIC, DIGITS = b"SAMENSPEL UNFINISHED RUN\n", 64  # of a part file
MORE = "extends: reference_network\nneeds: {onset_per_family_year: 0.4}\n"


def whole_pieces(path):
    """How many replications a part file holds: behind its head, each has its length before it and a checksum behind."""
    if not path.exists():
        return 0
    size = path.stat().st_size
    with path.open("rb") as part:

        def length_at(at):
            part.seek(at)
            word = part.read(8)
            return int.from_bytes(word, "little") if len(word) == 8 else size

        at, pieces = len(MAGIC) + 8 + length_at(len(MAGIC)) + DIGITS, 0
        while at < size and at + 16 + length_at(at) <= size:
            at, pieces = at + 16 + length_at(at), pieces + 1
    return pieces


class Killed(CommandTest):
    def setUp(self):
        super().setUp()
        self.write("more.yaml", MORE)

    def kill(self, words):
        """Kills a run when its part file holds a whole piece more than when it began."""
        path = self.folder / "a.h5.part"
        until, had = time.monotonic() + 120, whole_pieces(path)
        process = subprocess.Popen([PROGRAM, "run", *words], cwd=self.folder, stdout=subprocess.DEVNULL,
                                   stderr=subprocess.DEVNULL)
        while time.monotonic() < until and process.poll() is None and whole_pieces(path) == had:
            time.sleep(0.002)
        process.send_signal(signal.SIGKILL)
        self.assertEqual(process.wait(timeout=60), -signal.SIGKILL, "the run ended before it was killed")

    def test_what_was_finished_is_completed_to_the_file_of_one_run(self):
        for record in ("series", "events"):
            words = [*WORDS, "--record", record]
            self.kill([*words, "-o", "a.h5"])
            self.assertEqual([name for name in self.names() if not name.startswith("whole")], ["a.h5.part", "more.yaml"])
            _, err = self.samenspel("run", "--resume", "a.h5", "--quiet", "--threads", "1")
            self.assertRegex(err, r"going on from \d+ of 12 replications that a killed run had finished")
            self.samenspel("run", *words, "-o", "whole.h5", "--quiet", "--force")
            self.assertEqual((self.folder / "a.h5").read_bytes(), (self.folder / "whole.h5").read_bytes(), record)
            self.assertNotIn("a.h5.part", self.names())
            os.remove(self.folder / "a.h5")
            os.remove(self.folder / "a.run.json")

    def test_a_run_that_is_killed_twice(self):
        self.kill([*WORDS, "-o", "a.h5"])
        self.kill(["--resume", "a.h5", "--threads", "2"])
        self.samenspel("run", "--resume", "a.h5", "--quiet")
        self.samenspel("run", *WORDS, "-o", "whole.h5", "--quiet")
        self.assertEqual((self.folder / "a.h5").read_bytes(), (self.folder / "whole.h5").read_bytes())

    def test_a_piece_that_was_being_written_is_run_again(self):
        self.kill([*WORDS, "-o", "a.h5"])
        part = self.folder / "a.h5.part"
        part.write_bytes(part.read_bytes()[:-7])
        self.samenspel("run", "--resume", "a.h5", "--quiet")
        self.samenspel("run", *WORDS, "-o", "whole.h5", "--quiet")
        self.assertEqual((self.folder / "a.h5").read_bytes(), (self.folder / "whole.h5").read_bytes())

    def test_what_was_finished_is_not_thrown_away_unasked(self):
        self.kill([*WORDS, "-o", "a.h5"])
        _, err = self.samenspel("run", *WORDS, "-o", "a.h5", status=2)
        self.assertIn("complete it with --resume a.h5, or start afresh with --force", err)
        self.samenspel("run", *WORDS, "-o", "a.h5", "--force", "--quiet")
        self.assertEqual(self.names(), ["a.h5", "a.run.json", "more.yaml"])

    def test_a_file_that_is_no_part_of_a_run(self):
        for text in ("", "mine", "SAMENSPEL UNFINISHED RUN\nxxxxxxxxxxxx"):
            self.write("a.h5.part", text)
            _, err = self.samenspel("run", "--resume", "a.h5", status=2)
            self.assertIn("a.h5.part: holds no run that can be completed; start afresh with --force", err)


if __name__ == "__main__":
    unittest.main()
