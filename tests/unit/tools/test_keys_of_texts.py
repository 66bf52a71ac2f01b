"""Scenarios of a text take keys from it; keys_of_texts.py finds which, and which rows do not exist."""
import pathlib
import sys
import tempfile
import unittest

REPOSITORY = pathlib.Path(__file__).resolve().parents[3]
sys.path.insert(0, str(REPOSITORY / "tools"))
import check_seed_keys
import keys_of_texts

KEYS = {
    "city.areas": None,
    "city.areas.NAME.trust": "estimate",
    "city.areas.NAME.served_by": "S4",
    "teams.NAME.fte": "S0",
    "teams.NAME.place": "S0",
    "help.kappa": "estimate",
}
TOWN = """\
# S2-135 says what this is about
extends: utrecht.yaml
city:
  areas:  # S2-135
    west: {trust: 0.5, served_by: [team_west, "far # away"]}  # S2-135 estimate
    east: none
teams:
  team_west:
    fte: {nurse: 1, worker: 2}  # S2-136
  team_east: {place: east, fte: {nurse: 3}}  # S0-20
help:
  kappa: 2  # estimate
"""


def faults(town, name="oss", rows="S2-135 S2-136 S0-20"):
    """What is said of one scenario of this name where these rows exist."""
    with tempfile.TemporaryDirectory() as folder:
        root = pathlib.Path(folder)
        (root / "scenarios").mkdir()
        (root / "scenarios" / f"{name}.yaml").write_text(town, encoding="utf-8")
        page = "\n".join(f"| {row} | x | actor | here | y |" for row in rows.split())
        return list(keys_of_texts.check_scenarios(root, check_seed_keys.rows_of(page), KEYS))


class KeysOfTexts(unittest.TestCase):
    def test_values_are_found_line_by_line(self):
        self.assertEqual(
            [".".join(path) for paths in keys_of_texts.leaves_by_line(TOWN).values() for path in paths],
            ["extends", "city.areas.west.trust", "city.areas.west.served_by", "city.areas.east", "teams.team_west.fte.nurse",
             "teams.team_west.fte.worker", "teams.team_east.place", "teams.team_east.fte.nurse", "help.kappa"],
        )

    def test_keys_belong_to_the_row_beside_them(self):
        found = [(row, sorted(keys)) for _, row, keys in keys_of_texts.keys_by_row(TOWN, KEYS)]
        self.assertIn((("S2", 135), ["city.areas.NAME.served_by", "city.areas.NAME.trust"]), found)
        self.assertIn((("S2", 136), ["teams.NAME.fte"]), found)
        self.assertIn((("S0", 20), ["teams.NAME.fte", "teams.NAME.place"]), found)

    def test_too_few_keys_from_the_own_text_are_named(self):
        found = faults(TOWN)
        self.assertEqual(len(found), 1, found)
        self.assertIn("3 keys come from its own text", found[0])
        enough = TOWN.replace("S0-20", "S2-137").replace("2  # estimate", "2  # S2-138 estimate")
        self.assertEqual(faults(enough, rows="S2-135 S2-136 S2-137 S2-138"), [])

    def test_other_scenarios_need_none(self):
        self.assertEqual(faults(TOWN, name="some_city"), [])

    def test_rows_that_do_not_exist_are_named(self):
        found = faults(TOWN, name="some_city", rows="S2-135 S2-136")
        self.assertEqual(len(found), 1, found)
        self.assertIn("no row S0-20", found[0])


if __name__ == "__main__":
    unittest.main()
