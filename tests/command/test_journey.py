"""`samenspel journey`: stories in two languages, families that are found, clear errors."""
import json
import re
import unittest

from program import CommandTest

RUN = ["run", "utrecht", "--years", "2", "--warm-up", "1", "--replications", "2", "--quiet"]


class Journey(CommandTest):
    def log(self):
        self.samenspel(*RUN, "--record", "events", "-o", "log.h5")

    def test_tells_a_story_in_both_languages(self):
        self.log()
        out, err = self.samenspel("journey", "log.h5", "--find", "visit,planned")
        self.assertEqual(err, "")
        self.assertIn("The story of family", out)
        self.assertIn(" joins for ", out)
        self.assertIn("In all", out)
        self.assertLessEqual(max(map(len, out.splitlines())), 100)
        story, _ = self.samenspel("journey", "log.h5", "--find", "visit,planned", "--quiet")
        self.assertTrue(story.startswith("The story of family"))
        self.assertTrue(out.endswith("\n\n" + story))
        family = re.search(r"The story of family (\d+)", out).group(1)
        dutch, _ = self.samenspel("journey", "log.h5", "--family", family, "--language", "nl")
        self.assertIn(f"Het verhaal van gezin {family}", dutch)
        self.assertIn(" haakt aan voor ", dutch)
        self.assertNotIn(" the ", dutch)

    def test_every_date_and_family_of_the_json_is_in_the_log(self):
        self.log()
        out, _ = self.samenspel("journey", "log.h5", "--find", "referral", "--json")
        answer = json.loads(out)
        self.assertGreaterEqual(answer["found"], len(answer["families"]))
        self.assertTrue(all(one["referrals"] > 0 for one in answer["families"]))
        sentences = [s for chapter in answer["story"]["chapters"] for s in chapter["sentences"]]
        self.assertIn("referred", {s["event"] for s in sentences})
        try:
            import h5py
        except ImportError:
            return
        with h5py.File(self.folder / "log.h5") as file:
            events = file["scenarios/utrecht/events"]
            rows = events["family"][:] == answer["families"][0]["family"]
            days = {int(t) // 86400 for t in events["time"][:][rows & (events["replication_of_event"][:] == 0)]}
        import datetime
        begin = datetime.date(2015, 1, 1)
        for sentence in sentences:
            if sentence["date"] == "2016-12-31":  # says where the log stops
                continue
            self.assertIn((datetime.date.fromisoformat(sentence["date"]) - begin).days, days)

    def test_the_replications_have_stories_of_their_own(self):
        self.log()
        first, _ = self.samenspel("journey", "log.h5", "--find", "long-wait")
        second, _ = self.samenspel("journey", "log.h5", "--find", "long-wait", "--replication", "1")
        self.assertNotEqual(first, second)

    def test_says_what_is_missing(self):
        self.samenspel(*RUN, "-o", "plain.h5")
        _, err = self.samenspel("journey", "plain.h5", status=2)
        self.assertIn("holds no event log", err)
        self.assertIn("--record events", err)
        _, err = self.samenspel("journey", "absent.h5", status=2)
        self.assertIn("absent.h5", err)
        self.log()
        _, err = self.samenspel("journey", "log.h5", "--replication", "7", status=2)
        self.assertIn("2 replications", err)
        _, err = self.samenspel("journey", "log.h5", "--family", "3", status=2)
        self.assertIn("--find lists more", err)
        _, err = self.samenspel("journey", "log.h5", "--find", "vist", status=2)
        self.assertIn("visit", err)
        _, err = self.samenspel("journey", "log.h5", "--scenario", "utrech", status=2)
        self.assertIn("utrecht", err)
        _, err = self.samenspel("journey", "log.h5", "--language", "de", status=2)
        self.assertIn("en or nl", err)


if __name__ == "__main__":
    unittest.main()
