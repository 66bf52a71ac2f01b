"""Everything an observer has seen goes into checkpoints: each member of the classes in sim/core/observe stands in `each_field`."""
import pathlib
import re
import unittest

FOLDER = pathlib.Path(__file__).resolve().parents[3] / "sim/core/observe"
# What the constructor makes from structure, window and setting, and nothing changes but what is found again: in which year we are.
CONSTANT = {"structure_", "window_", "setting_", "begin_", "end_", "cohort_end_", "layer_of_team_", "families_", "late_from_",
            "calendar_", "areas_", "domains_", "details_", "gathers_"}
CLASS = re.compile(r"^(class|struct) (\w+)[^;{]*\{(.*?)^\};", re.M | re.S)
NESTED = re.compile(r"^  struct (\w+) \{(.*?)^  \};", re.M | re.S)
MEMBER = re.compile(r"\b([a-z]\w*)(?:\[[^\]]*\])?(?: = [^,;]+| *\{[^}]*\})?(?=[,;])")


def listed(body):
    return set(re.findall(r'visit\("\w+", s\.(\w+)\)', body))


def members(body, private):
    """Names of the data members that are declared in a body, without those of nested types and functions."""
    body = NESTED.sub("", body)
    body = re.sub(r"//[^\n]*", "", body)
    body = re.sub(r"template <class Self.*?\n  ( *)\}\n", "", body, flags=re.S)
    names = set()
    for statement in re.split(r";\s*\n", body):
        if "(" in statement.split("=")[0] and "each_field" not in statement:
            continue
        names |= {name for name in MEMBER.findall(statement.strip() + ";") if name.endswith("_") == private}
    return names


class Fields(unittest.TestCase):
    def test_of_every_class_that_sees(self):
        seen = 0
        for path in sorted(FOLDER.glob("*.hpp")):
            for _, name, body in CLASS.findall(path.read_text(encoding="utf-8")):
                if not re.search(r"\bvoid (see|add|move)\w*\(", body) or name == "OutputSink":
                    continue
                seen += 1
                missing = members(body, private=True) - CONSTANT - listed(NESTED.sub("", body))
                self.assertEqual(missing, set(), f"{path.name}: {name} forgets them in each_field")
                for inner, part in NESTED.findall(body.partition("private:")[2]):
                    missing = members(part, private=False) - listed(part)
                    self.assertEqual(missing, set(), f"{path.name}: {name}::{inner} forgets them in each_field")
        self.assertGreater(seen, 8)


if __name__ == "__main__":
    unittest.main()
