"""`samenspel report`: what it refuses, what it writes, and where its numbers come from."""
import json
import unittest

from program import SMALL, CommandTest

YAML = "extends: reference_network\nquestion: \"What if \\\"quoted\\\" </script> & more?\"\nneeds: {onset_per_family_year: %s}\n"


class Report(CommandTest):
    def setUp(self):
        super().setUp()
        self.samenspel("run", *SMALL, "--record", "summary", "--quiet", "-o", "one.h5")

    def both(self):
        self.write("faster.yaml", YAML % "0.1")
        self.samenspel("run", "reference_network", "faster.yaml", *SMALL[1:], "--quiet", "-o", "both.h5")

    def test_a_page_is_whole_and_never_replaced_unasked(self):
        out, err = self.samenspel("report", "one.h5", "-o", "page.html")
        self.assertEqual((out, err), ("The page is in page.html.\n", ""))
        page = (self.folder / "page.html").read_text(encoding="utf-8")
        self.assertTrue(page.startswith("<!doctype html>") and page.endswith("</html>\n"))
        self.assertNotIn('type="application/json">{{', page)
        self.samenspel("report", "one.h5", "-o", "page.html", status=2)
        self.samenspel("report", "one.h5", "-o", "page.html", "--force")
        self.assertEqual((self.folder / "page.html").read_text(encoding="utf-8"), page)
        self.assertEqual(self.names(), ["one.h5", "one.run.json", "page.html"])

    def test_what_it_refuses_it_names(self):
        self.write("text.h5", "no results")
        for words, told in [
            (["absent.h5"], "absent.h5"),
            (["text.h5"], "text.h5"),
            (["one.h5", "--language", "fr"], "nl or en"),
            (["one.h5", "--baseline", "nobody"], "nobody"),
            (["one.h5", "--explain", "absent.json"], "two or more to explain"),
            (["one.h5", "--sensitivity", "absent.json"], "absent.json"),
            (["one.h5", "-o", "nowhere/page.html"], "nowhere"),
        ]:
            _, err = self.samenspel("report", *words, status=2)
            self.assertIn(told, err)
        self.assertNotIn("report.html", self.names())

    def test_differences_are_those_of_compare(self):
        self.both()
        data = json.loads(self.samenspel("report", "both.h5", "--json")[0])
        told = json.loads(self.samenspel("compare", "both.h5", "--json")[0])["comparisons"][0]["outcomes"]
        rows = {(row["outcome"], row["category"]): row["differences"][0] for row in data["headlines"]["rows"]}
        for outcome in told:
            self.assertEqual(rows[outcome["outcome"], outcome["category"]], outcome)
        self.assertEqual([row["path"] for row in data["differing"]], ["needs.onset_per_family_year"])
        self.assertEqual(data["differing"][0]["values"][1], "0.1")
        self.assertEqual(data["headlines"]["notes"], [])

    def test_a_group_is_told_as_the_file_has_it(self):
        self.both()
        data = json.loads(self.samenspel("report", "both.h5", "--json")[0])
        within = next(part for part in data["spread"] if part["outcome"] == "wait_within_norm")
        late = [row for row in data["groups"]["rows"] if row["outcome"] == "wait_within_norm"]
        for i, row in enumerate(late):
            for s, mean in enumerate(row["scenarios"]):
                inside = within["scenarios"][s][i]["mean"]
                if inside is None:
                    self.assertIsNone(mean["mean"])
                else:
                    self.assertAlmostEqual(mean["mean"], 1 - inside, places=12)
        years = data["money"][0]["years"]
        total = sum(row["spent"]["mean"] for row in years if row["payer"] == "total")
        parts = sum(row["spent"]["mean"] for row in years if row["payer"] != "total")
        self.assertAlmostEqual(total, parts, delta=1e-6 * abs(total))

    def test_nothing_in_the_data_ends_its_element(self):
        self.both()
        self.samenspel("report", "both.h5", "-o", "page.html")
        page = (self.folder / "page.html").read_text(encoding="utf-8")
        data = page.split('<script id="data" type="application/json">')[1].split("</script>")[0]
        self.assertNotIn("<", data)
        self.assertIn('</script> & more?', json.loads(data)["scenarios"][1]["question"])

    def test_an_explanation_of_other_results_is_refused(self):
        self.both()
        why = self.samenspel("compare", "both.h5", "--explain", "--json")[0]
        self.write("why.json", why)
        self.samenspel("report", "both.h5", "--explain", "why.json", "-o", "page.html")
        wrong = json.loads(why)
        for outcome in wrong["comparisons"][0]["explanation"]["outcomes"]:
            if outcome["total"]["difference"] is not None:
                outcome["total"]["difference"] += 1000
        self.write("wrong.json", json.dumps(wrong))
        self.write("other.json", "{}")
        self.write("broken.json", "{")
        for name in ["wrong.json", "other.json", "broken.json"]:
            _, err = self.samenspel("report", "both.h5", "--explain", name, "-o", "no.html", status=2)
            self.assertIn(name, err)
        self.assertNotIn("no.html", self.names())


if __name__ == "__main__":
    unittest.main()
