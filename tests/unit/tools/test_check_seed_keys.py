"""docs/seeds.md names only keys and files that exist; check_seed_keys.py catches a planted fault of each kind."""
import os
import pathlib
import sys
import tempfile
import unittest

REPOSITORY = pathlib.Path(__file__).resolve().parents[3]
sys.path.insert(0, str(REPOSITORY / "tools"))
import check_seed_keys
import described_keys

HEADER = """\
struct Area {
  std::int64_t families = 5000;
  NamedMap<double> profile;
};
template <class V>
void describe(V& v, Area& p) {
  v.whole(p.families, About{"families", "1", 0, 10, Role::place, "U1 estimate", "families living here"});
  v.number_by_name(p.profile, About{"profile", "1", 0, 20, Role::place, "S0",
                                    "weight of a domain {here}"});
}
struct Work {
  double mean_hours = 1;
};
template <class V>
void describe(V& v, Work& p) {
  v.number(p.mean_hours, About{"mean_hours", "hour", 0, 9, Role::behaviour, "estimate", "mean hours"});
}
struct Parameters {
  NamedMap<Area> areas;
  Work work;
};
template <class V>
void describe(V& v, Parameters& p) {
  v.map("areas", "areas by name", p.areas);
  v.section("work", "hours", p.work);
}
"""

GOOD = "| S0-01 | a team helps | actor | here | `work.mean_hours`, `areas.NAME.families` |"
TESTED = "| `work.mean_hours`, `areas.NAME.families` | `tests/work_test.cpp` | `takes_its_hours` |"
COUNTS = "<!-- counts: computed -->\n<!-- end of counts -->\n"


def faults(*rows):
    """What the check says about a page of these rows with right counts."""
    with tempfile.TemporaryDirectory() as folder:
        root = pathlib.Path(folder)
        header = root / described_keys.SCENARIO_FOLDER / "all.hpp"
        header.parent.mkdir(parents=True)
        header.write_text(HEADER, encoding="utf-8")
        test = root / "tests/work_test.cpp"
        test.parent.mkdir()
        test.write_text("TEST(Work, takes_its_hours) {}", encoding="utf-8")
        page = check_seed_keys.with_counts("\n".join(rows) + "\n" + TESTED + "\n" + COUNTS)
        return check_seed_keys.check_page(root, page, described_keys.described_keys(root))


class DescribedKeys(unittest.TestCase):
    def test_headers_give_paths_and_sources(self):
        with tempfile.TemporaryDirectory() as folder:
            header = pathlib.Path(folder) / described_keys.SCENARIO_FOLDER / "all.hpp"
            header.parent.mkdir(parents=True)
            header.write_text(HEADER, encoding="utf-8")
            self.assertEqual(
                described_keys.keys_of_headers(folder),
                {
                    "areas": None,
                    "areas.NAME.families": "U1 estimate",
                    "areas.NAME.profile": "S0", "areas.NAME.profile.NAME": None,
                    "work": None,
                    "work.mean_hours": "estimate",
                },
            )

    def test_program_and_headers_agree(self):
        keys = described_keys.keys_of_program(os.environ.get("SAMENSPEL", "samenspel"))
        if not keys:
            self.skipTest("samenspel is not built, or does not describe its parameters")
        self.assertEqual(keys, described_keys.keys_of_headers(REPOSITORY))


class CheckSeedKeys(unittest.TestCase):
    def test_a_good_page_passes(self):
        self.assertEqual(faults(GOOD, "| S0-02 | tale | number | not modelled | because it is a tale |"), [])

    def test_each_fault_is_caught(self):
        for row, words in [
            ("| S0-02 | x | actor | here | `work`, `work.mean_huors` |", "no key work.mean_huors"),
            ("| S0-02 | x | actor | here | `work`, `rules/nothing.cpp` |", "no file rules/nothing.cpp"),
            ("| S0-02 | x | actor | here | in words only |", "names no key and no file"),
            ("| S0-02 | x | actors | here | `work.mean_hours` |", "says 'actors'"),
            ("| S0-02 | x | actor | later | consult |", "step 'later'"),
            ("| S0-02 | x | actor | expertise | consult |", "step 'expertise'"),
            ("| S0-02 | x | actor | here, money | `work.mean_hours` |", "step 'money'"),
            ("| S0-02 | x | actor | here, not modelled | because of `work.mean_hours` |", "stands alone"),
            ("| S0-02 | x | actor | not modelled | no reason |", "because"),
            ("| S0-03 | x | actor | here | `work.mean_hours` |", "S0-02 is next"),
            ("| S0-02 | x | actor | consult |", "not a row"),
            ("| S0-02 | x | actor | here | `areas.NAME.profile` |", "has no test"),
            ("| `work` | `tests/work_test.cpp` | `rests` |", "no case rests"),
            ("| `work` | `tests/rest_test.cpp` | `rests` |", "no file tests/rest_test.cpp"),
        ]:
            found = faults(GOOD, row)
            self.assertEqual(len(found), 1, (row, found))
            self.assertIn(words, found[0])

    def test_wrong_counts_are_caught(self):
        page = check_seed_keys.with_counts("| S0-01 | x | actor | not modelled | because it is a tale |\n" + COUNTS)
        keys = {}
        self.assertEqual(check_seed_keys.check_page(REPOSITORY, page, keys), [])
        self.assertEqual(len(check_seed_keys.check_page(REPOSITORY, page.replace("| S0 | 1 |", "| S0 | 2 |"), keys)), 1)

    def test_the_page_itself(self):
        self.assertEqual(check_seed_keys.main([str(REPOSITORY), os.environ.get("SAMENSPEL", "")]), 0)


if __name__ == "__main__":
    unittest.main()
