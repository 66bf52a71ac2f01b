"""`samenspel run`: results, table, JSON, and that the same question gives the same bytes."""
import json
import unittest

from program import SMALL, CommandTest


class Run(CommandTest):
    def test_prints_the_question_the_headlines_and_writes_both_files(self):
        out, err = self.samenspel("run", *SMALL, "-o", "a.h5")
        self.assertIn("How fast is the program", out)
        self.assertIn("18 areas, 18,000 families", out)
        self.assertIn("3 replications; seed 20240101", out)
        for headline in ["H1", "H2", "H3", "H4", "H5", "H6"]:
            self.assertIn(f"\n  {headline} ", out)
        self.assertIn(" ± ", out)
        self.assertLessEqual(max(map(len, out.splitlines())), 100)
        self.assertEqual(err, "")  # no progress in a pipe
        self.assertEqual(self.names(), ["a.h5", "a.run.json"])
        beside = json.loads((self.folder / "a.run.json").read_text(encoding="utf-8"))
        self.assertEqual(beside["command_line"][1:3], ["run", "reference_network"])

    def test_the_default_output_is_results_h5(self):
        self.samenspel("run", *SMALL, "--quiet")
        self.assertEqual(self.names(), ["results.h5", "results.run.json"])

    def test_json_is_one_object(self):
        out, _ = self.samenspel("run", *SMALL, "--json")
        answer = json.loads(out)
        self.assertEqual(answer["replications_done"], 3)
        self.assertEqual(answer["seed"], "0x000000000134d6e5")
        self.assertGreater(answer["events_per_second"], 0)
        self.assertGreater(answer["wall_seconds"], 0)
        scenario = answer["scenarios"][0]
        self.assertEqual(scenario["name"], "reference_network")
        exits = scenario["outcomes"]["h4_exits_per_100_youth_years"]
        self.assertEqual(exits["n"], 3)
        low, high = exits["interval"]
        self.assertAlmostEqual((low + high) / 2, exits["mean"])
        self.assertAlmostEqual((high - low) / 2, exits["half_width"])
        self.assertIn("mean", scenario["outcomes"]["h2_waiting_families"]["neighbourhood"])

    def test_one_replication_has_no_interval(self):
        out, _ = self.samenspel("run", *SMALL, "--replications", "1", "--json")
        exits = json.loads(out)["scenarios"][0]["outcomes"]["h4_exits_per_100_youth_years"]
        self.assertIsNone(exits["half_width"])
        self.assertEqual(exits["interval"], [None, None])

    def test_quiet_says_nothing(self):
        self.assertEqual(self.samenspel("run", *SMALL, "--quiet"), ("", ""))

    def test_scenarios_stand_side_by_side_or_below(self):
        self.write("more.yaml", "extends: reference_network\nneeds: {onset_per_family_year: 0.4}\n")
        self.write("less.yaml", "extends: reference_network\nneeds: {onset_per_family_year: 0.3}\n")
        out, _ = self.samenspel("run", *SMALL, "more.yaml", "less.yaml")
        self.assertLessEqual(max(map(len, out.splitlines())), 100)
        heads = [line.split() for line in out.splitlines() if line.startswith("Headline outcomes")]
        self.assertEqual([name for head in heads for name in head[2:]], ["reference_network", "more", "less"])

    def test_a_scenario_beside_others_has_its_own_numbers(self):
        self.write("more.yaml", "extends: reference_network\nneeds: {onset_per_family_year: 0.4}\n")
        alone = json.loads(self.samenspel("run", *SMALL, "--json", "-o", "alone.h5")[0])
        both = json.loads(self.samenspel("run", "more.yaml", *SMALL, "--json", "-o", "both.h5")[0])
        self.assertEqual(both["scenarios"][1], alone["scenarios"][0])


    def test_the_last_of_a_repeated_option_counts(self):
        out, _ = self.samenspel("run", *SMALL, "--replications", "2", "--json")
        answer = json.loads(out)
        self.assertEqual(answer["replications_done"], 2)


class SameBytes(CommandTest):
    def bytes_of(self, name):
        return (self.folder / name).read_bytes()

    def test_for_any_number_of_threads(self):
        for threads in ["1", "2", "5"]:
            self.samenspel("run", *SMALL, "--quiet", "--threads", threads, "-o", f"{threads}.h5")
        self.assertEqual(self.bytes_of("1.h5"), self.bytes_of("2.h5"))
        self.assertEqual(self.bytes_of("1.h5"), self.bytes_of("5.h5"))

    def test_when_a_file_is_repeated(self):
        self.write("more.yaml", "extends: reference_network\nneeds: {onset_per_family_year: 0.4}\n")
        self.samenspel("run", "more.yaml", *SMALL, "--quiet", "--seed", "0x7", "--record", "summary", "-o", "a.h5")
        (self.folder / "more.yaml").unlink()
        _, err = self.samenspel("run", "--from", "a.h5", "--quiet", "-o", "b.h5")
        self.assertEqual(err, "")
        self.assertEqual(self.bytes_of("a.h5"), self.bytes_of("b.h5"))

    def test_repeating_with_more_replications_keeps_the_first(self):
        self.samenspel("run", *SMALL, "--quiet", "-o", "a.h5")
        out, _ = self.samenspel("run", "--from", "a.h5", "--replications", "4", "--json", "-o", "b.h5")
        self.assertEqual(json.loads(out)["replications_done"], 4)

    def test_another_seed_gives_other_bytes(self):
        self.samenspel("run", *SMALL, "--quiet", "-o", "a.h5")
        self.samenspel("run", *SMALL, "--quiet", "--seed", "2", "-o", "b.h5")
        self.assertNotEqual(self.bytes_of("a.h5"), self.bytes_of("b.h5"))


if __name__ == "__main__":
    unittest.main()
