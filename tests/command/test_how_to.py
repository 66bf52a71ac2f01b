"""Every command of the how-tos does what the page says: it runs, in the order of the page, in an empty directory."""
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


if __name__ == "__main__":
    unittest.main()
