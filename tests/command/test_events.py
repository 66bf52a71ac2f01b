"""`samenspel run --record events`: a table of what happened that Python opens, the same for any number of threads."""
import pathlib
import re
import unittest

from program import CommandTest

FACTS = pathlib.Path(__file__).resolve().parents[2] / "sim/core/world/fact.hpp"
RUN = ["run", "utrecht", "--years", "0.5", "--warm-up", "0.5", "--replications", "2", "--record", "events", "--quiet"]


class Events(CommandTest):
    def test_the_same_for_any_number_of_threads(self):
        self.samenspel(*RUN, "--threads", "1", "-o", "one.h5")
        self.samenspel(*RUN, "--threads", "3", "-o", "three.h5")
        self.assertEqual((self.folder / "one.h5").read_bytes(), (self.folder / "three.h5").read_bytes())
        self.assertEqual(self.names(), ["one.h5", "one.run.json", "three.h5", "three.run.json"])

    def test_opens_in_h5py_and_says_what_it_holds(self):
        try:
            import h5py
        except ImportError:
            self.skipTest("h5py is absent")
        self.samenspel(*RUN, "-o", "a.h5")
        with h5py.File(self.folder / "a.h5") as file:
            events = file["scenarios/utrecht/events"]
            kinds = [name.decode() for name in events["event_kind"][:]]
            text = re.search(r"enum class FactKind.*?\{(.*?)\n\};", FACTS.read_text(encoding="utf-8"), re.S).group(1)
            declared = [part.strip() for part in re.sub(r"///<?.*", "", text).split(",")]
            self.assertEqual(kinds, [name for name in declared if name])
            self.assertEqual(events["kind"].attrs["flag_meanings"].split(), kinds)
            rows = len(events["event"])
            self.assertEqual(sum(events["event_count"][:]), rows)
            begins = events["first_event"][1]
            self.assertEqual(set(events["replication_of_event"][begins:]), {1})
            for name in ["time", "kind", "family", "team", "discipline", "domain", "value", "trust"]:
                self.assertEqual(len(events[name]), rows, name)
                self.assertTrue(events[name].attrs["long_name"])
            self.assertEqual(events["time"].attrs["units"], "seconds since 2015-01-01")
            self.assertTrue((events["time"][:begins][1:] // 86400 >= events["time"][:begins][:-1] // 86400).all())

    def test_opens_in_xarray(self):
        try:
            import xarray
        except ImportError:
            self.skipTest("xarray is absent")
        self.samenspel(*RUN, "-o", "a.h5")
        with xarray.open_dataset(self.folder / "a.h5", group="scenarios/utrecht/events") as table:
            self.assertEqual(str(table["time"].dtype), "datetime64[ns]")
            self.assertGreater((table["kind"] == 4).sum().item(), 100)  # asked

    def test_a_record_of_less_holds_none(self):
        words = [word if word != "events" else "series" for word in RUN]
        self.samenspel(*words, "-o", "a.h5")
        self.assertLess((self.folder / "a.h5").stat().st_size, 1_000_000)


if __name__ == "__main__":
    unittest.main()
