"""Help, check, defaults and describe: what people read before they run anything."""
import json
import pathlib
import re
import unittest

from program import PROGRAM, CommandTest

ROOT = pathlib.Path(__file__).resolve().parents[2]


class Help(CommandTest):
    def test_each_command_has_help_with_examples(self):
        commands = re.findall(r"^  (\w+) ", self.samenspel("--help")[0].split("Subcommands:")[1].split("Examples")[0], re.M)
        self.assertIn("run", commands)
        for command in commands:
            out, err = self.samenspel(command, "--help")
            self.assertIn("xample", out, command)
            self.assertEqual(err, "")

    def test_options_that_all_commands_have(self):
        """--json and --help everywhere; --quiet where more is said than what was asked for."""
        commands = [["describe", "outputs"], ["study", "run"], ["study", "status"], ["study", "collect"], ["study", "export"]]
        listed = self.samenspel("--help")[0].split("Subcommands:")[1].split("Examples")[0]
        commands += [[word] for word in re.findall(r"^  (\w+) ", listed, re.M) if word not in ("describe", "study")]
        for command in commands:
            out, _ = self.samenspel(*command, "--help")
            options = set(re.findall(r"--[a-z-]+", out.split("xample")[0]))
            self.assertLessEqual({"--help", "--json"}, options, command)
            if command not in (["describe", "outputs"], ["defaults"], ["study", "status"]):
                self.assertIn("--quiet", options, command)

    def test_the_data_of_the_workshop_page_without_the_page(self):
        data = json.loads(self.samenspel("workshop", "utrecht", "--checkpoints", "0", "--json")[0])
        self.assertEqual([city["name"] for city in data["cities"]], ["utrecht"])
        self.assertEqual(self.names(), [])

    def test_version(self):
        self.assertRegex(self.samenspel("--version")[0], r"^samenspel \d+\.\d+\.\d+\nrevision ")


class Check(CommandTest):
    def test_shipped_scenarios_have_no_problems(self):
        names = [path.stem for path in sorted((ROOT / "scenarios").glob("*.yaml"))]
        out, _ = self.samenspel("check", *names)
        self.assertEqual(out.splitlines(), [f"{name}: no problems" for name in names])

    def test_every_problem_is_named_with_its_line(self):
        self.write("a.yaml", "extends: utrecht\nrun:\n  yeers: 3\n  years: many\n")
        out, err = self.samenspel("check", "a.yaml", "utrecht", status=2)
        self.assertEqual(out, "utrecht: no problems\n")
        self.assertIn("a.yaml:3:3 run.yeers: found an unknown key", err)
        self.assertIn("a.yaml:4:10 run.years: found 'many'", err)
        out, err = self.samenspel("check", "a.yaml", "--json", status=2)
        problems = json.loads(out)["problems"]
        self.assertEqual([problem["line"] for problem in problems], [3, 4])
        self.assertEqual(problems[0]["hint"], "years")
        self.assertEqual(self.names(), ["a.yaml"])
        self.assertEqual(self.samenspel("check", "utrecht", "--quiet"), ("", ""))

    def test_a_run_too_short_for_one_budget_is_noted(self):
        short = ["one_budget", "--set", "run.years=2", "--set", "run.warm_up_years=1"]
        out, _ = self.samenspel("check", *short)
        self.assertEqual(out.splitlines()[0], "one_budget: no problems")
        self.assertIn("one_budget: note: one budget moves nothing in this run", out)
        notes = json.loads(self.samenspel("check", *short, "--json")[0])["notes"]
        self.assertEqual([note["file"] for note in notes], ["one_budget"])
        long_enough = ["--set", "run.years=3", "--set", "run.warm_up_years=1"]
        out, _ = self.samenspel("check", "one_budget", *long_enough)
        self.assertEqual(out, "one_budget: no problems\n")

    def test_a_name_on_the_command_line_is_part_of_the_key(self):
        _, err = self.samenspel("check", "utrecht", "--set", "staff.turnover={basecamp: 3}", status=2)
        self.assertIn("--set staff.turnover.NAME=VALUE", err)
        self.samenspel("check", "utrecht", "--set", "staff.turnover.basecamp=0.2")

    def test_a_study_is_checked_as_a_study(self):
        study = "question: q\nscenarios: [{}]\nfactors: {{s: {{key: {}, low: 0, high: 1}}}}\ndesign: {{kind: grid}}\n"
        self.write("good.yaml", study.format("utrecht", "expertise.stretch"))
        self.assertEqual(self.samenspel("check", "good.yaml")[0], "good.yaml: no problems\n")
        self.write("bad.yaml", study.format("utrecht", "expertise.stretsh"))
        _, err = self.samenspel("check", "bad.yaml", status=2)
        self.assertIn("factors.s.key: found 'expertise.stretsh'", err)
        self.assertIn("Did you mean expertise.stretch?", err)
        self.assertRegex(err, r"^bad.yaml:3:")


class Tables(CommandTest):
    def test_defaults_as_json_have_the_same_values(self):
        values = json.loads(self.samenspel("defaults", "--json")[0])
        described = json.loads(self.samenspel("describe", "parameters", "--json")[0])["parameters"]
        tried = 0
        for row in described:
            part = values
            for word in row["name"].split("."):
                part = part.get(word) if isinstance(part, dict) else None
            if "default" in row and isinstance(part, (int, float)) and not isinstance(part, bool):
                self.assertEqual(float(row["default"]), part, row["name"])
                tried += 1
        self.assertGreater(tried, 100)

    def test_defaults_are_a_file_that_can_be_read(self):
        self.write("all.yaml", self.samenspel("defaults")[0])
        _, err = self.samenspel("check", "all.yaml", status=2)  # a scenario needs areas and teams too
        self.assertNotIn("unknown key", err)

    def test_parameters(self):
        table = self.samenspel("describe", "parameters")[0].splitlines()
        self.assertEqual(table[0], "| name | unit | default | range | role | meaning | source |")
        self.assertTrue(any(line.startswith("| `run.years` | year |") for line in table))
        rows = json.loads(self.samenspel("describe", "parameters", "--json")[0])["parameters"]
        years = next(row for row in rows if row["name"] == "run.years")
        self.assertEqual((years["unit"], years["role"], years["low"]), ("year", "run", 0.01))

    def test_each_parameter_says_what_it_is(self):
        rows = json.loads(self.samenspel("describe", "parameters", "--json")[0])["parameters"]
        parameters = [row for row in rows if "unit" in row]
        self.assertGreater(len(parameters), 200)
        for row in parameters:
            for field in ("unit", "meaning", "role", "source"):
                self.assertNotEqual(row[field], "", f"{row['name']}: no {field}")
            if row["kind"] in ("number", "whole", "numbers", "number_by_name"):
                self.assertIsNotNone(row["low"], f"{row['name']}: no range")
        for row in rows:
            self.assertNotEqual(row["meaning"], "", row["name"])

    def test_each_output_says_what_it_is(self):
        outputs = json.loads(self.samenspel("describe", "outputs", "--json")[0])["outputs"]
        self.assertEqual(len({output["name"] for output in outputs}), len(outputs))
        for output in outputs:
            for field in ("unit", "meaning"):
                self.assertNotEqual(output[field], "", f"{output['name']}: no {field}")

    def test_pages_beside_the_program_are_what_it_prints(self):
        for page in ("parameters", "outputs", "decisions"):
            written = pathlib.Path(PROGRAM).parent / "reference" / f"{page}.md"
            self.assertEqual(written.read_text(encoding="utf-8"), self.samenspel("describe", page)[0], page)

    def test_outputs(self):
        outputs = json.loads(self.samenspel("describe", "outputs", "--json")[0])["outputs"]
        by_name = {output["name"]: output for output in outputs}
        self.assertEqual(by_name["h2_waiting_families"]["axes"], ["replication", "layer"])
        self.assertIn("| `h3_eur_per_youth_year` | EUR |", self.samenspel("describe", "outputs")[0])

    def test_decisions_are_those_of_the_model(self):
        header = (ROOT / "sim/core/random/decision.hpp").read_text(encoding="utf-8")
        expected = re.findall(r"^\s+(\w+) = (\d+),?\s+///< (.*)$", header, re.M)
        rows = json.loads(self.samenspel("describe", "decisions", "--json")[0])["decisions"]
        self.assertEqual([(row["name"], str(row["number"]), row["meaning"]) for row in rows], expected)


if __name__ == "__main__":
    unittest.main()
