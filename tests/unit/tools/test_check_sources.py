"""Every source key in use stands in docs/sources.md; check_sources.py catches a key that does not."""
import pathlib
import sys
import tempfile
import unittest

REPOSITORY = pathlib.Path(__file__).resolve().parents[3]
sys.path.insert(0, str(REPOSITORY / "tools"))
import check_sources

WORDS = "".join(f"| {word} | meaning |\n" for word in check_sources.WORDS)
PAGE = WORDS + "| U1 | title | publisher | address | families |\n"
DESCRIPTION = """\
struct Parameters {{
  double trust = 0;
}};
template <class V>
void describe(V& v, Parameters& p) {{
  v.number(p.trust, About{{"trust", "1", 0, 1, Role::place, "{source}", "trust"}});
}}
"""


def faults(page=PAGE, scenario="", source="U1 estimate", code=""):
    """What the check says about a repository with these contents."""
    with tempfile.TemporaryDirectory() as folder:
        root = pathlib.Path(folder)
        for path, text in {
            "docs/sources.md": page,
            "scenarios/studies/a.yaml": scenario,
            "sim/core/scenario/all.hpp": DESCRIPTION.format(source=source),
            "sim/core/rules/a.cpp": code,
        }.items():
            (root / path).parent.mkdir(parents=True, exist_ok=True)
            (root / path).write_text(text, encoding="utf-8")
        return check_sources.check_tree(root)


class CheckSources(unittest.TestCase):
    def test_known_keys_pass(self):
        self.assertEqual(faults(scenario="a: 1  # U1 derived; not a source: UTF8, 1E5\nb: 'x # E9'\n"), [])
        self.assertEqual(faults(code="int a[2];  // families [U1]\nint b = a[N9];\n"), [])

    def test_unknown_keys_are_caught(self):
        for found, words in [
            (faults(scenario="a: 1\nb: 2  # N4\n"), "scenarios/studies/a.yaml:2: source N4"),
            (faults(source="U2"), "description of trust: source U2"),
            (faults(source="guess"), "description of trust: source guess"),
            (faults(code="\n// recovery [U1, E14]\n"), "sim/core/rules/a.cpp:2: source E14"),
            (faults(page=PAGE + "| U2 | title | publisher | address |\n"), "U2: expected title"),
            (faults(page=PAGE + PAGE.splitlines()[-1] + "\n"), "twice"),
            (faults(page=PAGE.replace("| quoted |", "| said |")), "quoted is not explained"),
        ]:
            self.assertEqual(len(found), 1, found)
            self.assertIn(words, found[0])

    def test_the_repository_itself(self):
        self.assertEqual(check_sources.main([str(REPOSITORY)]), 0)


if __name__ == "__main__":
    unittest.main()
