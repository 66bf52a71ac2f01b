"""Each kind of failure has its exit status, says what to do, and leaves no file behind."""
import json
import os
import subprocess
import unittest

from program import PROGRAM, SMALL, CommandTest


class UserCanRepair(CommandTest):
    def refused(self, *words):
        out, err = self.samenspel(*words, status=2)
        self.assertEqual(out, "")
        self.assertNotEqual(err, "")
        return err

    def test_no_command_and_unknown_commands(self):
        self.assertIn("which command?", self.refused())
        self.assertIn("Did you mean run?", self.refused("rum"))

    def test_unknown_options_name_the_nearest(self):
        self.assertIn("Did you mean --replications?", self.refused("run", "--replicationz", "3"))
        self.assertIn("--threads", self.refused("run", "--threads", "0"))
        self.assertIn("--from", self.refused("run", "utrecht", "--from", "a.h5"))
        self.assertIn("Did you mean --shard?", self.refused("study", "run", "a.yaml", "-o", "a", "--shart", "1/2"))
        err = self.refused("study", "collect", "a.yaml", "a")
        self.assertEqual(err, "samenspel study collect: one word too many: 'a'\nSee samenspel study collect --help\n")
        self.assertIn("Did you mean collect?", self.refused("study", "colect", "a"))

    def test_unknown_scenarios_name_the_nearest(self):
        self.assertIn("Did you mean utrecht.yaml?", self.refused("run", "utrech"))

    def test_assignments_stand_on_the_command_line(self):
        err = self.refused("run", "reference_network", "--set", "run.yeers=1", "--years", "-4")
        self.assertIn("command line run.yeers: found an unknown key", err)
        self.assertIn("Did you mean years?", err)
        self.assertIn("command line run.years: found '-4'", err)
        self.assertIn("path.to.key=value", self.refused("run", "reference_network", "--set", "run"))

    def test_problems_of_all_files_are_told_at_once_with_their_lines(self):
        self.write("a.yaml", "extends: reference_network\nrun:\n  yeers: 3\n")
        self.write("b.yaml", "extends: reference_network\nneeds:\n  hidden: 7\n")
        err = self.refused("run", "a.yaml", "b.yaml")
        self.assertIn("a.yaml:3:3 run.yeers:", err)
        self.assertIn("b.yaml:3:11 needs.hidden:", err)
        self.assertEqual(self.names(), ["a.yaml", "b.yaml"])

    def test_results_that_exist_are_kept(self):
        self.write("a.h5", "mine")
        self.assertIn("--force", self.refused("run", *SMALL, "-o", "a.h5"))
        self.assertEqual((self.folder / "a.h5").read_text(encoding="utf-8"), "mine")
        self.assertEqual(self.names(), ["a.h5"])
        self.samenspel("run", *SMALL, "-o", "a.h5", "--force")
        self.assertNotEqual((self.folder / "a.h5").read_bytes(), b"mine")

    def test_outputs_that_cannot_be(self):
        self.refused("run", *SMALL, "-o", "absent/a.h5")
        self.assertIn("is a directory; expected the name of a file", self.refused("run", *SMALL, "-o", str(self.folder)))

    def test_files_that_are_no_results(self):
        self.refused("run", "--from", "absent.h5")
        self.write("text.h5", "not a results file")
        self.refused("run", "--from", "text.h5")

    def test_results_are_no_scenario(self):
        self.samenspel("run", *SMALL, "-o", "r.h5", "--quiet")
        err = self.refused("run", "r.h5", "-o", "again.h5")
        self.assertIn("found a file of results (HDF5); expected a scenario. Repeat its run with `run --from`", err)

    def test_options_without_effect(self):
        self.assertIn("only with --precision", self.refused("run", *SMALL, "--max-replications", "30"))
        for option in (["-o", "r.h5"], ["--json"]):
            self.assertIn("excludes", self.refused("run", *SMALL, "--burn-in-to", "b", *option))

    def test_a_slip_in_a_name(self):
        self.write("slip.yaml", "extends: utrecht\nteams: {team_wset: {fte: {family_worker_youth: 2}}}\n")
        err = self.refused("check", "slip.yaml")
        self.assertIn("slip.yaml:2:9 teams.team_wset: found a new team that nobody goes to", err)
        self.assertIn("Did you mean team_west?", err)
        self.write("slip.yaml", "extends: utrecht\nneeds: {domains: {traume: {weight: 0.1}}}\n")
        out, err = self.samenspel("check", "slip.yaml")
        self.assertEqual(out, "slip.yaml: no problems\n")
        warning = "warning: slip.yaml:2:19 needs.domains.traume: found a new name, one letter away from one that exists. "
        self.assertEqual(err, warning + "Did you mean trauma?\n")
        _, err = self.samenspel("run", "slip.yaml", "--years", "0.1", "--warm-up", "0", "--replications", "1", "--quiet")
        self.assertEqual(err, warning + "Did you mean trauma?\n")
        warnings = json.loads(self.samenspel("check", "slip.yaml", "--json")[0])["warnings"]
        self.assertEqual([(one["line"], one["hint"]) for one in warnings], [(2, "trauma")])

    def test_scenarios_that_do_not_go_together(self):
        self.assertIn("two scenarios are named", self.refused("run", *SMALL, "reference_network"))
        self.write("other.yaml", "extends: reference_network\nrun: {seed: 5}\n")
        self.assertIn("--seed", self.refused("run", "reference_network", "other.yaml"))


class MachineFailed(CommandTest):
    @unittest.skipIf(os.geteuid() == 0 and not os.path.isdir("/sys/kernel"), "root may write anywhere else")
    def test_a_directory_that_cannot_be_written(self):
        place = "/sys/kernel"  # not even for root
        if os.geteuid() != 0:
            place = str(self.folder / "locked")
            os.mkdir(place, 0o500)
        out, err = self.samenspel("run", *SMALL, "-o", place + "/a.h5", status=3)
        self.assertEqual(out, "")
        self.assertIn("a.h5", err)

    def test_standard_output_that_is_full(self):
        with open("/dev/full", "w", encoding="utf-8") as full:
            done = subprocess.run([PROGRAM, "defaults"], stdout=full, stderr=subprocess.PIPE, check=False)
        self.assertEqual(done.returncode, 3)


if __name__ == "__main__":
    unittest.main()
