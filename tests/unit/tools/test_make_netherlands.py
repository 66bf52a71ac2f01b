"""scenarios/netherlands.yaml is what tools/make_netherlands.py writes, and counts what its sources count."""
import pathlib
import re
import sys
import unittest

REPOSITORY = pathlib.Path(__file__).resolve().parents[3]
sys.path.insert(0, str(REPOSITORY / "tools"))
try:
    import make_netherlands
except ImportError:
    print("python3-yaml is absent")
    sys.exit(77)

SHIPPED = (REPOSITORY / "scenarios/netherlands.yaml").read_text(encoding="utf-8")


class Netherlands(unittest.TestCase):
    def test_is_up_to_date(self):
        self.assertEqual(make_netherlands.text(), SHIPPED, "run tools/make_netherlands.py")

    def test_holds_every_family_once(self):
        families = sum(int(count) for count in re.findall(r"\{families: (\d+),", SHIPPED))
        youths = families * make_netherlands.YOUTHS_PER_FAMILY
        self.assertAlmostEqual(youths, 17_590_672 * make_netherlands.YOUTHS_PER_INHABITANT, delta=500)

    def test_names_are_unique(self):
        names = re.findall(r"^    (\w+): \{families", SHIPPED, re.M)
        self.assertEqual(len(names), len(set(names)))


if __name__ == "__main__":
    unittest.main()
