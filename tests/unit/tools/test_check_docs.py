"""Pages point to what exists and describe every key; check_docs.py catches a planted fault of each kind."""
import os
import pathlib
import sys
import tempfile
import unittest

REPOSITORY = pathlib.Path(__file__).resolve().parents[3]
sys.path.insert(0, str(REPOSITORY / "tools"))
import check_docs

KEYS = {"work": None, "work.hours": "estimate", "teams": None, "teams.NAME.fte": "S0", "teams.NAME.joint": None,
        "teams.NAME.joint.above": "S2"}
MODEL = """\
# The model
## What is *said* of `work`
| key | symbol |
|---|---|
| `work.hours` | h |
| `teams.NAME.fte` | n |

| key below `teams.NAME.joint` | symbol |
|---|---|
| `above` | a |
"""


def faults(page, model=MODEL, summary=""):
    """What the check says about a page beside a good description of the model."""
    with tempfile.TemporaryDirectory() as folder:
        root = pathlib.Path(folder)
        (root / "docs/model").mkdir(parents=True)
        (root / "sim/core/rules").mkdir(parents=True)
        (root / "sim/core/rules/onset.cpp").touch()
        (root / check_docs.SUMMARY).parent.mkdir(parents=True)
        (root / check_docs.SUMMARY).write_text(summary, encoding="utf-8")
        (root / "docs/model/all.md").write_text(model, encoding="utf-8")
        (root / "docs/page.md").write_text(page, encoding="utf-8")
        return check_docs.check_tree(root, KEYS)


class CheckDocs(unittest.TestCase):
    def test_what_exists_passes(self):
        for page in [
            "[the model](model/all.md), [a part](model/all.md#what-is-said-of-work), [far](https://a.org/b)",
            "# Here\n[here](#here) `rules/onset`, `sim/core/rules/onset.cpp`, `rules/*.cpp`, `build/x/y`",
            "`work.hours`, `teams.team_west.fte`, `teams.NAME.*`, `joint.above`, `results.h5`, `other.words`",
            "```\n[gone](gone.md) `work.huors`\n```",
            "### P1\nNot judged: needs more\n`patterns/none`\n### P2\n",
        ]:
            self.assertEqual(faults(page), [], page)

    def test_each_fault_is_caught(self):
        for page, words in [
            ("[gone](gone.md)", "docs/page.md:1: no file gone.md"),
            ("two\n[lines\nof words](gone.md)", "docs/page.md:3: no file gone.md"),
            ("[part](model/all.md#nothing)", "no heading #nothing in docs/model/all.md"),
            ("`rules/offset`", "no file rules/offset"),
            ("`rules/*.txt`", "no file rules/*.txt"),
            ("`work.huors`", "no key work.huors"),
            ("`teams.team_west.joint.below`", "no key teams.team_west.joint.below"),
            ("### P1\n`patterns/none`", "no file patterns/none"),
            ("| key | symbol |\n|---|---|\n| `wrok.hours` | h |", "docs/page.md:3: no key wrok.hours"),
            ("| key below `work` | symbol |\n|---|---|\n| `above` | h |", "no key work.above"),
        ]:
            found = faults(page)
            self.assertEqual(len(found), 1, (page, found))
            self.assertIn(words, found[0])

    def test_a_key_without_a_place_is_caught(self):
        found = faults("", MODEL.replace("| `work.hours` | h |\n", ""))
        self.assertEqual(len(found), 1, found)
        self.assertIn("no table names work.hours", found[0])

    def test_an_output_of_the_summary_without_a_word_is_caught(self):
        found = faults("", summary='    {"mark", "mean mark", "", 1, 1},\n    {"planned", "as planned"},\n')
        self.assertEqual(len(found), 1, found)
        self.assertIn("no word on mark", found[0])

    def test_a_translation_that_leaves_something_out_is_caught(self):
        page = "# Limits\n\nWords over\ntwo lines.\n\n- one\n- two\n"
        same = "# Grenzen\n\nWoorden.\n\n- een over\n  twee regels\n- twee\n"
        for translation, count in [(same, 0), (same.replace("- twee\n", ""), 1), (same + "\nMeer.\n", 1), ("", 1)]:
            found = list(check_docs.check_translations({"docs/limits.md": page, "docs/grenzen.md": translation}))
            self.assertEqual(len(found), count, translation)

    def test_the_pages_themselves(self):
        self.assertEqual(check_docs.main([str(REPOSITORY), os.environ.get("SAMENSPEL", "")]), 0)


if __name__ == "__main__":
    unittest.main()
