"""Burned in once and continued under several policies is the same, byte by byte, as running through; so is a run that was
interrupted and completed."""
import json
import os
import unittest

from program import CommandTest

QUICK = ["--years", "0.5", "--warm-up", "0.5", "--replications", "2"]
STRETCHED = "extends: utrecht\nquestion: \"Further by themselves?\"\nexpertise: {stretch: 0.25}\n"


class BurnIn(CommandTest):
    def bytes_of(self, name):
        return (self.folder / name).read_bytes()

    def burn_in(self, *words):
        return self.samenspel("run", *words, "--burn-in-to", "burned_in")

    def go_on(self, *words, status=0):
        return self.samenspel("run", *words, "--from-checkpoint", "burned_in", "-o", "on.h5", status=status)

    def test_going_on_gives_the_file_of_running_through(self):
        for record in ("summary", "events"):
            out, _ = self.burn_in("utrecht", *QUICK, "--record", record, "--force")
            self.assertEqual(out, "2 replications of utrecht stand on the eve of 2015-01-01 in burned_in.\n")
            self.go_on("--quiet", "--force", "--threads", "2")
            self.samenspel("run", "utrecht", *QUICK, "--record", record, "-o", "through.h5", "--quiet", "--force")
            self.assertEqual(self.bytes_of("on.h5"), self.bytes_of("through.h5"), record)

    def test_within_the_measured_window(self):
        self.burn_in("network_intelligence", *QUICK, "--burn-in-until", "2015-03-10")
        self.go_on("--quiet")
        self.samenspel("run", "network_intelligence", *QUICK, "-o", "through.h5", "--quiet")
        self.assertEqual(self.bytes_of("on.h5"), self.bytes_of("through.h5"))

    def test_branches_are_policies_that_begin_on_that_day(self):
        self.write("stretched.yaml", STRETCHED)
        self.burn_in("utrecht", *QUICK)
        self.go_on("utrecht", "stretched.yaml", "referral_first", "--quiet")
        self.samenspel("run", "--from", "on.h5", "-o", "through.h5", "--quiet")  # from the first day, with a timeline
        self.assertEqual(self.bytes_of("on.h5"), self.bytes_of("through.h5"))
        self.write("dated.yaml", "extends: utrecht\ntimeline: [{from: 2015-01-01, set: {expertise: {stretch: 0.25}}}]\n")
        dated = json.loads(self.samenspel("run", "dated.yaml", *QUICK, "--json", "-o", "dated.h5")[0])
        on = json.loads(self.go_on("stretched.yaml", "--json", "--force")[0])
        self.assertEqual(on["scenarios"][0]["outcomes"], dated["scenarios"][0]["outcomes"])
        out, err = self.samenspel("compare", "through.h5")
        self.assertNotIn("not paired", out + err)

    def test_fewer_replications_may_go_on_and_no_more(self):
        self.burn_in("utrecht", *QUICK)
        answer = json.loads(self.go_on("--replications", "1", "--json")[0])
        self.assertEqual(answer["replications_done"], 1)
        _, err = self.go_on("--replications", "3", "--force", status=2)
        self.assertIn("checkpoints of 2 replications, and 3 are asked for", err)

    def test_what_does_not_fit_is_refused(self):
        self.burn_in("utrecht", *QUICK)
        for words, told in [
            (["--set", "needs.hidden=0.1"], "expected a key of the kind policy or staffing"),
            (["--set", "teams.team_west.fte.family_worker_parenting=14"],
             "command line teams.team_west.fte.family_worker_parenting: found 14 posts; expected at most"),
            (["adults"], "found a name that was not burned in; expected the names with which utrecht was burned in"),
            (["adults"], "burned_in: found utrecht as it was burned in until 2015-01-01; expected branches that"),
            (["--seed", "3"], "--seed excludes"),
            (["--years", "3"], "--years excludes"),
        ]:
            _, err = self.go_on(*words, status=2)
            self.assertIn(told, err)
        self.assertEqual(self.names(), ["burned_in"])

    def test_problems_of_a_branch_stand_in_its_own_file(self):
        self.burn_in("utrecht", *QUICK)
        self.write("fewer.yaml", "extends: utrecht\nquestion: q\nneeds:\n  hidden: 0.2\n"
                                 "teams:\n  team_west: none\ncity: {areas: {west: {served_by: [team_oost]}}}\n")
        _, err = self.go_on("fewer.yaml", status=2)
        self.assertRegex(err, r"(?m)^fewer\.yaml:\d+:\d+ teams\.team_west: found nothing under a name")
        self.assertNotIn("'none'", err)
        self.write("other.yaml", "extends: utrecht\nquestion: q\nneeds:\n  hidden: 0.2\n")
        _, err = self.go_on("other.yaml", status=2)
        self.assertRegex(err, r"(?m)^other\.yaml:4:11 needs\.hidden: found a key of the kind behaviour")
        for line in err.splitlines():
            self.assertRegex(line, r"^(other\.yaml:[1-4]:|burned_in)")

    def test_posts_to_come_are_opened_after_the_end(self):
        posts = "teams: {{team_west: {{fte: {{family_worker_youth: {}}}}}}}"
        self.write("room.yaml", "extends: utrecht\ntimeline:\n  - from: 2100-01-01\n    set: {"
                   + posts.format(9) + "}\n")
        self.write("more.yaml", "extends: room.yaml\nexpertise: {stretch: 0.25}\n" + posts.format(7) + "\n")
        self.burn_in("room.yaml", *QUICK)
        self.go_on("room.yaml", "more.yaml", "--quiet")
        self.samenspel("run", "--from", "on.h5", "-o", "through.h5", "--quiet")
        self.assertEqual(self.bytes_of("on.h5"), self.bytes_of("through.h5"))
        out, _ = self.samenspel("compare", "on.h5", "--explain", "--replications", "1")
        self.assertIn("by teams", out)
        self.assertIn("by expertise", out)
        self.assertNotIn("timeline", out)

    def test_what_a_killed_writer_left_goes(self):
        host = os.uname().nodename[:40]
        left = self.folder / f".burned_in.{host}.999999.0.tmp"
        left.write_text("half")
        os.utime(left, (1e9, 1e9))
        fresh = self.folder / f".burned_in.{host}.999998.0.tmp"
        fresh.write_text("of somebody at work")
        self.burn_in("utrecht", *QUICK)
        self.assertEqual(self.names(), [fresh.name, "burned_in"])

    def test_damage_is_told(self):
        self.burn_in("utrecht", *QUICK)
        whole = self.bytes_of("burned_in")
        for damaged in (b"", whole[:20], whole[:-1], whole[:50] + b"x" + whole[51:], b"x" * 1000):
            (self.folder / "burned_in").write_bytes(damaged)
            _, err = self.go_on(status=2)
            self.assertIn("is not a whole file of checkpoints", err)
        (self.folder / "burned_in").write_bytes(whole[:-100] + bytes([whole[-100] ^ 1]) + whole[-99:])
        _, err = self.go_on(status=2)
        self.assertIn("burned_in replication 2: found damaged bytes", err)

    def test_a_date_must_lie_within_the_run(self):
        for words in (["--burn-in-until", "2040-01-01"], ["--burn-in-until", "soon"], ["--warm-up", "0"]):
            self.burn_in_refused(words)

    def burn_in_refused(self, words):
        _, err = self.samenspel("run", "utrecht", *words, "--burn-in-to", "burned_in", status=2)
        self.assertIn("--burn-in-until", err)
        self.assertEqual(self.names(), [])


class Resume(CommandTest):
    def test_completed_is_the_file_of_one_run(self):
        for record in ("series", "events"):
            words = ["utrecht", "referral_first", *QUICK[:4], "--record", record, "--quiet", "--force"]
            self.samenspel("run", *words, "--replications", "2", "-o", "part.h5")
            self.samenspel("run", "--resume", "part.h5", "--replications", "5", "--threads", "2", "--quiet")
            self.samenspel("run", *words, "--replications", "5", "-o", "whole.h5")
            self.assertEqual((self.folder / "part.h5").read_bytes(), (self.folder / "whole.h5").read_bytes(), record)

    def test_with_nothing_left_to_do(self):
        self.samenspel("run", "utrecht", *QUICK, "--quiet", "-o", "a.h5")
        _, err = self.samenspel("run", "--resume", "a.h5", status=2)
        self.assertIn("all 2 replications are there", err)

    def test_takes_nothing_else_along(self):
        self.samenspel("run", "utrecht", *QUICK, "--quiet", "-o", "a.h5")
        for words in (["utrecht"], ["--set", "run.norm_weeks=3"], ["--seed", "4"], ["-o", "b.h5"]):
            _, err = self.samenspel("run", "--resume", "a.h5", *words, status=2)
            self.assertIn("exclude", err)


if __name__ == "__main__":
    unittest.main()
