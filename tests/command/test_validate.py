"""`samenspel validate`: rows, targets, what is not judged, exit status."""
import json
import pathlib
import unittest

from program import CommandTest

ROOT = pathlib.Path(__file__).resolve().parents[2]


class Validate(CommandTest):
    def test_a_row_that_holds(self):
        out, err = self.samenspel("validate", "--only", "P16", "--replications", "4", "--json")
        table = json.loads(out)
        self.assertEqual(err, "")
        self.assertEqual(table["verdicts"], {"P16": "holds"})
        self.assertTrue(table["pass"])
        first = table["rows"][0]
        self.assertEqual((first["id"], first["row"], first["kind"], first["pass"]), ("P16 a", "P16", "e", True))
        low, high = first["interval"]
        self.assertTrue(low < first["estimate"] < high)
        self.assertEqual(first["expected"], "< -0.01")
        self.assertEqual(first["replications"], 4)
        again = self.samenspel("validate", "--only", "P16", "--replications", "4", "--json", "--threads", "3")[0]
        self.assertEqual(out, again)

    def test_a_row_that_does_not_hold_ends_with_4(self):
        out, _ = self.samenspel("validate", "--only", "P1", "--replications", "4", status=4)
        self.assertIn("P1 (h)  The pilot works: contrary", out)
        self.assertIn("1 row judged: 0 hold, 1 contrary, 0 undecided.", out)

    def test_rows_without_their_mechanism_are_not_judged(self):
        rows = self.samenspel("validate", "--help")[0].split("Rows:")[1].split("Exit status")[0].splitlines()
        self.assertGreater(len(rows), 20)
        for line in [row for row in rows if row.endswith("(not judged)")]:
            row, title = line.removesuffix(" (not judged)").split(maxsplit=1)
            out, _ = self.samenspel("validate", "--only", row)
            self.assertIn(f"{row:<4} {title}: not judged: needs ", out)
            self.assertIn("0 rows judged", out)
            table = json.loads(self.samenspel("validate", "--only", row, "--json")[0])
            self.assertEqual((table["rows"], table["verdicts"]), ([], {}))
            self.assertEqual(table["not_judged"][0]["id"], row)

    def test_targets(self):
        out, _ = self.samenspel("validate", "--targets", "--replications", "2", "--json", status=4)
        table = json.loads(out)
        rows = {row["id"]: row for row in table["rows"]}
        self.assertEqual(rows["A1"]["expected"], [8456, 8725])
        self.assertAlmostEqual(sum(rows[f"A5 {part}"]["estimate"] for part in "abcdefg"), 1)
        self.assertAlmostEqual(sum(rows[f"A8 {part}"]["estimate"] for part in "abcde"), 1)
        for row in rows.values():
            low, high = row["accepted"]
            self.assertEqual(row["pass"], low <= row["estimate"] <= high, row["id"])
        self.assertEqual([row["id"] for row in table["not_measured"]], ["B5", "B9", "B10"])

    def test_parameters_are_drawn(self):
        posterior = str(ROOT / "scenarios/calibrations/utrecht_posterior.h5")
        words = ("validate", "--only", "P16", "--replications", "4", "--json")
        fixed = json.loads(self.samenspel(*words)[0])
        drawn = json.loads(self.samenspel(*words, "--parameters", posterior, status=4)[0])  # two draws decide nothing
        self.assertIsNone(fixed["parameters"])
        self.assertEqual(drawn["parameters"], posterior)
        self.assertEqual([row["id"] for row in drawn["rows"]],
                         [row["id"] for row in fixed["rows"] if not row["reversal"]])  # fmt: skip
        first, same = drawn["rows"][0], fixed["rows"][0]
        self.assertEqual((first["replications"], same["replications"]), (2, 4))
        self.assertNotEqual(first["from_mean"], same["from_mean"])
        out, _ = self.samenspel("validate", "--only", "P16", "--replications", "4", "--parameters", posterior, status=4)
        self.assertIn("Parameters are drawn from", out)
        self.assertNotIn("reversal:", out)
        for other in (["--targets"], ["--robustness"], ["--markdown"]):
            self.samenspel("validate", "--parameters", posterior, *other, status=2)
        _, err = self.samenspel("validate", "--only", "P16", "--parameters", "none.h5", status=2)
        self.assertIn("none.h5", err)

    def test_quiet_and_mistakes(self):
        quiet = self.samenspel("validate", "--only", "P1", "--replications", "2", "--quiet", status=4)
        self.assertEqual(quiet, ("", ""))
        self.assertIn("P99", self.samenspel("validate", "--only", "P99", status=2)[1])
        self.samenspel("validate", "--replications", "1", status=2)
        self.samenspel("validate", "--points", "64", status=2)
        self.samenspel("validate", "--robustness", "--targets", status=2)
        self.assertIn("40", self.samenspel("validate", "--robustness", "--points", "3", status=2)[1])


if __name__ == "__main__":
    unittest.main()
