"""`samenspel compare`, `run --precision` and `compare --explain` on small runs of the program itself."""
import json
import unittest

from program import CommandTest

SHORT = ["--years", "2", "--warm-up", "0.5", "--record", "summary", "--quiet"]
MORE = "extends: reference_network\nneeds: {onset_per_family_year: 0.4}\n"
BOTH = MORE + "absence: {share: 0.1}\n"


class Results(CommandTest):
    def setUp(self):
        super().setUp()
        self.write("more.yaml", MORE)
        self.write("both.yaml", BOTH)

    def run_to(self, name, *words):
        self.samenspel("run", *SHORT, *words, "-o", name)
        return name

    def compared(self, *words):
        return json.loads(self.samenspel("compare", *words, "--json")[0])

    def outcomes(self, comparison):
        return {(one["outcome"], one["category"]): one for one in comparison["outcomes"]}

    def refused(self, *words):
        out, err = self.samenspel(*words, status=2)
        self.assertEqual(out, "")
        return err


class Compare(Results):
    def test_more_families_wait_longer_in_every_run(self):
        self.run_to("a.h5", "reference_network", "more.yaml", "--replications", "10")
        answer = self.compared("a.h5")
        self.assertEqual(answer["baseline"], "reference_network")
        more = answer["comparisons"][0]
        self.assertTrue(more["paired"])
        waiting = self.outcomes(more)["h2_waiting_families", "neighbourhood"]
        self.assertEqual((waiting["verdict"], waiting["share_better"], waiting["n"]), ("worse", 0, 10))
        low, high = waiting["interval"]
        self.assertGreater(low, 0)
        self.assertAlmostEqual((low + high) / 2, waiting["mean"] - waiting["baseline_mean"])
        self.assertGreater(waiting["correlation"], 0)
        self.assertGreater(waiting["variance_ratio"], 1)
        needed = waiting["replications_needed"]
        self.assertGreater(needed["1%"], needed["5%"])
        self.assertEqual(self.outcomes(more)["h3_eur_per_youth_year", ""]["verdict"], "same")
        self.assertNotIn(("h2_waiting_families", "national"), self.outcomes(more))  # nobody ever waits there
        self.assertEqual(answer["tested_together"], len(more["outcomes"]))

    def test_the_other_way_round_has_the_other_sign(self):
        self.run_to("a.h5", "reference_network", "more.yaml", "--replications", "6")
        there = self.outcomes(self.compared("a.h5")["comparisons"][0])
        back = self.compared("a.h5", "--baseline", "more")["comparisons"][0]
        self.assertEqual(back["scenario"], "reference_network")
        for name, outcome in self.outcomes(back).items():
            self.assertAlmostEqual(outcome["difference"], -there[name]["difference"])

    def test_the_table_fits_and_says_it_in_words(self):
        self.run_to("a.h5", "reference_network", "more.yaml", "--replications", "6")
        out, err = self.samenspel("compare", "a.h5")
        self.assertEqual(err, "")
        self.assertLessEqual(max(map(len, out.splitlines())), 100)
        self.assertIn("more does worse on: H1 time to right help", out)
        self.assertIn("The same in every run: H3", out)
        self.assertIn("0 of 6", out)
        self.assertIn("Holm", out)

    def test_other_seeds_are_compared_unpaired_with_a_warning(self):
        self.run_to("a.h5", "reference_network", "--replications", "6")
        self.run_to("b.h5", "reference_network", "--replications", "6", "--seed", "5")
        answer = self.compared("a.h5", "b.h5")["comparisons"][0]
        self.assertFalse(answer["paired"])
        self.assertIn("--seed", answer["warnings"][0])
        waiting = self.outcomes(answer)["h2_waiting_families", "neighbourhood"]
        self.assertIsNone(waiting["correlation"])
        self.assertIsNone(waiting["replications"])
        self.assertEqual(waiting["verdict"], "not_shown")
        self.assertIn("Warning: ", self.samenspel("compare", "a.h5", "b.h5")[0])
        self.assertIn("the seed 0x0000000000000005", self.refused("compare", "a.h5", "b.h5", "--explain"))

    def test_files_with_fewer_replications_or_other_years_say_so(self):
        self.run_to("a.h5", "reference_network", "--replications", "6")
        self.run_to("b.h5", "more.yaml", "--replications", "4", "--years", "1")
        answer = self.compared("a.h5", "b.h5")["comparisons"][0]
        self.assertTrue(answer["paired"])
        self.assertEqual(self.outcomes(answer)["h6_unmet_youth_years", ""]["n"], 4)
        self.assertIn("4 replications", answer["warnings"][0])
        self.assertIn("run.years", answer["warnings"][1])

    def test_one_replication_cannot_tell(self):
        self.run_to("a.h5", "reference_network", "more.yaml", "--replications", "1")
        for outcome in self.compared("a.h5")["comparisons"][0]["outcomes"]:
            self.assertEqual((outcome["verdict"], outcome["interval"]), ("unknown", [None, None]))
        self.assertIn("cannot tell", self.samenspel("compare", "a.h5")[0])

    def test_any_output_can_be_compared(self):
        self.run_to("a.h5", "reference_network", "more.yaml", "--replications", "4")
        answer = self.compared("a.h5", "--outcome", "wait_mean_days", "--outcome", "asked")
        outcomes = self.outcomes(answer["comparisons"][0])
        self.assertEqual(outcomes["wait_mean_days", "neighbourhood"]["better"], "lower")
        self.assertEqual(outcomes["asked", ""]["verdict"], "higher")
        self.assertIn("Did you mean mark?", self.refused("compare", "a.h5", "--outcome", "marc"))

    def test_what_cannot_be_compared(self):
        self.run_to("one.h5", "reference_network", "--replications", "2")
        self.run_to("two.h5", "reference_network", "more.yaml", "--replications", "2")
        self.assertIn("one.h5: found one scenario", self.refused("compare", "one.h5"))
        self.assertIn("same file twice", self.refused("compare", "two.h5", "./two.h5"))
        err = self.refused("compare", "two.h5", "--baseline", "mor")
        self.assertIn("two.h5 --baseline: found 'mor'; expected one of reference_network, more", err)
        self.assertIn("Did you mean more?", err)
        err = self.refused("compare", "one.h5", "two.h5", "--baseline", "reference_network")
        self.assertIn("one.h5:reference_network, two.h5:reference_network", err)
        self.compared("one.h5", "two.h5", "--baseline", "two.h5:reference_network")
        self.refused("compare", "absent.h5")


class Explain(Results):
    def test_parts_add_up_to_the_difference_for_any_number_of_threads(self):
        self.run_to("a.h5", "reference_network", "both.yaml", "--replications", "5")
        answer = self.compared("a.h5", "--explain", "--threads", "1")
        self.assertEqual(answer, self.compared("a.h5", "--explain", "--threads", "3"))
        both = answer["comparisons"][0]
        explanation = both["explanation"]
        self.assertEqual(explanation["groups"], [["needs"], ["absence"]])
        self.assertEqual((explanation["replications"], explanation["warnings"]), (5, []))
        told = self.outcomes(both)
        for outcome in explanation["outcomes"]:
            total = outcome["total"]["difference"]
            self.assertAlmostEqual(total, told[outcome["outcome"], outcome["category"]]["difference"])
            parts = [part["part"]["difference"] for part in outcome["parts"]]
            self.assertAlmostEqual(sum(parts), total)
        waiting = self.outcomes(explanation)["h2_waiting_families", "neighbourhood"]
        for part in waiting["parts"]:  # each makes waits longer, and more so beside the other
            self.assertGreater(part["on_its_own"]["difference"], 0)
            self.assertGreater(part["part"]["difference"], part["on_its_own"]["difference"])

    def test_the_table(self):
        self.run_to("a.h5", "reference_network", "both.yaml", "--replications", "4")
        out, err = self.samenspel("compare", "a.h5", "--explain", "--replications", "3")
        self.assertEqual(err, "")
        self.assertIn("3 runs of 4 mixes", out)
        self.assertIn("    by absence ", out)
        self.assertLessEqual(max(map(len, out.splitlines())), 100)

    def test_nothing_differs(self):
        self.run_to("a.h5", "reference_network", "--replications", "2")
        self.run_to("b.h5", "reference_network", "--replications", "2")
        self.assertIn("Nothing to explain", self.samenspel("compare", "a.h5", "b.h5", "--explain")[0])


class Precision(Results):
    QUICK = ["reference_network", *SHORT[:-1]]

    def precise(self, name, *words):
        return json.loads(self.samenspel("run", *self.QUICK, *words, "--json", "-o", name)[0])

    def test_stops_at_the_first_look_that_is_precise_enough(self):
        answer = self.precise("a.h5", "--precision", "0.05")
        looks = answer["looks"]
        self.assertEqual([look["replications"] for look in looks], [20, 30, 45, 68, 102][:len(looks)])
        self.assertEqual([look["reached"] for look in looks], [False] * (len(looks) - 1) + [True])
        self.assertGreater(len(looks), 1)
        self.assertLessEqual(looks[-1]["widest"], 0.05)
        self.assertGreater(looks[-2]["widest"], 0.05)
        done = looks[-1]["replications"]
        self.assertEqual((answer["replications_done"], answer["replications_asked"]), (done, done))

    def test_same_stop_and_bytes_for_any_number_of_threads_and_when_repeated(self):
        words = ["more.yaml", "--precision", "0.6", "--quiet"]
        for threads in ["1", "2", "5"]:
            self.samenspel("run", *self.QUICK, *words, "--threads", threads, "-o", threads + ".h5")
        self.samenspel("run", "--from", "1.h5", "--quiet", "-o", "again.h5")
        for other in ["2.h5", "5.h5", "again.h5"]:
            self.assertEqual((self.folder / "1.h5").read_bytes(), (self.folder / other).read_bytes())

    def test_ends_at_the_most_and_says_that_it_was_not_reached(self):
        out, _ = self.samenspel("run", *self.QUICK, "--precision", "0.001", "--max-replications", "25", "-o", "a.h5")
        self.assertIn("25 replications;", out)
        self.assertIn("not reached", out)
        answer = self.precise("b.h5", "--precision", "0.001", "--max-replications", "25")
        self.assertEqual([look["replications"] for look in answer["looks"]], [20, 25])

    def test_a_number_that_is_asked_for_is_kept_to(self):
        self.precise("a.h5", "--precision", "0.001", "--max-replications", "5")
        answer = json.loads(self.samenspel("run", "--from", "a.h5", "--replications", "3", "--json", "-o", "b.h5")[0])
        self.assertEqual((answer["replications_done"], answer["looks"]), (3, []))
        self.assertIn("--precision", self.refused("run", *self.QUICK, "--precision", "0.1", "--replications", "3"))

    def test_a_file_may_ask_for_it(self):
        self.write("a.yaml", "extends: reference_network\nrun: {precision: 0.3, max_replications: 30}\n")
        answer = json.loads(self.samenspel("run", "a.yaml", *SHORT[:-1], "--json")[0])
        self.assertEqual(answer["looks"][0]["replications"], 20)
        err = self.refused("run", "reference_network", "a.yaml", *SHORT)
        self.assertIn("--precision", err)


if __name__ == "__main__":
    unittest.main()
