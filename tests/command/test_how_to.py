"""Every command of the how-tos does what the page says: it runs, in the order of the page, in an empty directory."""
import json
import pathlib
import re
import shlex
import unittest

from program import CommandTest

DOCS = pathlib.Path(__file__).resolve().parents[2] / "docs"
PAGES = ["compare.md", "journey.md", "burn_in.md", "study.md", "report.md"]
BLOCK = re.compile(r"(?:`([\w.]+\.yaml)`:\n\n)?```(yaml|sh)\n(.*?)```", re.S)


class HowTo(CommandTest):
    def test_pages(self):
        for page in PAGES:
            commands = 0
            for name, kind, text in BLOCK.findall((DOCS / page).read_text(encoding="utf-8")):
                if kind == "yaml":
                    self.assertTrue(name, f"{page}: a file without a name")
                    self.write(name, text)
                    continue
                for line in text.splitlines():
                    program, *words = shlex.split(line)
                    self.assertEqual(program, "samenspel", page)
                    out, err = self.samenspel(*words)
                    self.assertNotEqual(out, "", line)
                    self.assertEqual(err, "", line)
                    commands += 1
            self.assertGreater(commands, 0, page)

    def test_what_the_page_on_comparing_says_of_its_example(self):
        self.write("stretch.yaml", BLOCK.search((DOCS / "compare.md").read_text(encoding="utf-8")).group(3))
        self.samenspel("run", "utrecht", "stretch.yaml", "--years", "1", "--warm-up", "0", "--replications", "2",
                       "--record", "summary", "--quiet", "-o", "both.h5")
        out, _ = self.samenspel("compare", "both.h5", "--explain")
        self.assertIn("2 runs of 4 mixes", out)
        self.assertIn("by needs", out)
        self.assertIn("by expertise", out)

    def test_the_first_study_ranks_its_factors_as_the_page_explains(self):
        page = (DOCS / "study.md").read_text(encoding="utf-8")
        self.write("waiting.yaml", BLOCK.search(page).group(3))
        self.samenspel("study", "run", "waiting.yaml", "-o", "waiting", "--quiet")
        self.samenspel("study", "collect", "waiting", "-o", "waiting.h5")
        out, _ = self.samenspel("sensitivity", "waiting.h5", "--json")
        tables = {row["outcome"]: row["factors"] for row in json.loads(out)["rows"]}
        quoted = re.search(r"```text\n(utrecht, h2_.*?)```", page, re.S).group(1).splitlines()[2:]
        waiting = tables["h2_waiting_families, neighbourhood"]
        self.assertEqual([line.split()[0] for line in quoted], [one["factor"] for one in waiting])
        of = {one["factor"]: one for one in waiting}
        self.assertLess(of["posts"]["mu"]["high"], 0)
        self.assertGreater(of["lent"]["mu"]["low"], 0, "who keeps the work has a longer list")
        for name in ("posts", "lent", "onset"):
            self.assertGreater(of[name]["sigma"] / of[name]["mu_star"]["estimate"], 0.7)
            self.assertGreater(of[name]["mu_star"]["low"], of["kappa"]["mu_star"]["high"])
        self.assertGreater(of["lent"]["mu_star"]["high"], of["onset"]["mu_star"]["low"], "second is left open")
        basecamps = tables["h2_waiting_families, basecamp"]
        self.assertEqual(basecamps[0]["factor"], "lent")
        self.assertLess(basecamps[0]["mu"]["high"], 0)
        cost = tables["h3_eur_per_youth_year"][0]
        self.assertEqual(cost["factor"], "posts")
        self.assertGreater(cost["mu"]["low"], 0)
        self.assertLess(cost["sigma"], 0.1 * cost["mu"]["estimate"])


if __name__ == "__main__":
    unittest.main()
