"""Ctrl-C keeps the unbroken prefix of finished replications, and nothing that is half."""
import json
import pathlib
import re
import signal
import subprocess
import time
import unittest

from program import LONG, PROGRAM, CommandTest


class Interrupt(CommandTest):
    def wait_until_handled(self, process, how):
        """Until the program has a handler of its own for the signal: then it is running replications."""
        for _ in range(6000):
            status = pathlib.Path(f"/proc/{process.pid}/status").read_text(encoding="utf-8")
            caught = int(re.search(r"^SigCgt:\s*([0-9a-f]+)", status, re.M).group(1), 16)
            if caught >> (how - 1) & 1:
                return
            time.sleep(0.01)
        self.fail("the program never handled the signal")

    def interrupted(self, words, how, after=0):
        """Sends a run `how` after so many seconds of work, or at once; gives (exit status, output, errors)."""
        process = subprocess.Popen([PROGRAM, "run", *words], cwd=self.folder, text=True,
                                   stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        self.wait_until_handled(process, how)
        time.sleep(after)
        process.send_signal(how)
        out, err = process.communicate(timeout=120)
        return process.returncode, out, err

    def one_replication_takes(self, years):
        start = time.monotonic()
        self.samenspel("run", *LONG, "--years", years, "--replications", "1", "--quiet", "-o", "one.h5", "--force")
        return time.monotonic() - start

    def test_what_is_complete_is_kept(self):
        self.write("more.yaml", "extends: reference_network\nneeds: {onset_per_family_year: 0.4}\n")
        words = [*LONG, "more.yaml", "--years", "1", "--replications", "100000", "--json", "-o", "a.h5"]
        after = 1 + 8 * self.one_replication_takes("1")
        status, out, err = self.interrupted(words, signal.SIGINT, after)
        self.assertEqual(status, 130, err)
        done = int(re.search(r"(\d+) of 100000 replications are complete", err).group(1))
        answer = json.loads(out)
        self.assertGreater(done, 0)
        self.assertEqual((answer["replications_done"], answer["replications_asked"]), (done, 100000))
        counts = [s["outcomes"]["h3_eur_per_youth_year"]["n"] for s in answer["scenarios"]]
        self.assertEqual(counts, [done, done])
        self.assertEqual(self.names(), ["a.h5", "a.run.json", "more.yaml", "one.h5", "one.run.json"])

    def test_nothing_complete_leaves_no_file(self):
        for how, expected in [(signal.SIGINT, 130), (signal.SIGTERM, 143)]:
            words = [*LONG, "--years", "100", "-o", "a.h5"]
            status, out, err = self.interrupted(words, how)
            self.assertEqual(status, expected, err)
            self.assertIn("no file is written", err)
            self.assertEqual(out, "")
            self.assertEqual(self.names(), [])


if __name__ == "__main__":
    unittest.main()
