"""`samenspel events`: logs that process-mining tools open, with the events of the results file and no others."""
import csv
import datetime
import json
import unittest
import xml.etree.ElementTree as xml

from program import CommandTest

RUN = ["run", "consult_first", "--years", "0.1", "--warm-up", "0.5", "--replications", "2", "--record", "events", "--quiet"]
XES = "{http://www.xes-standard.org/}"


def attributes(element):
    return {part.get("key"): part.get("value") for part in element if part.get("key")}


class EventFiles(CommandTest):
    def setUp(self):
        super().setUp()
        self.samenspel(*RUN, "-o", "a.h5")

    def table(self, *words):
        self.samenspel("events", "a.h5", "-o", "log.csv", "--quiet", "--force", *words)
        with open(self.folder / "log.csv", encoding="utf-8", newline="") as file:
            return list(csv.DictReader(file))

    def traces(self, *words):
        self.samenspel("events", "a.h5", "-o", "log.xes", "--quiet", "--force", *words)
        return xml.parse(self.folder / "log.xes").getroot().findall(XES + "trace")

    def test_the_table_has_what_the_file_has(self):
        try:
            import h5py
        except ImportError:
            self.skipTest("h5py is absent")
        rows = self.table("--replication", "1")
        with h5py.File(self.folder / "a.h5") as file:
            scenario = file["scenarios/consult_first"]
            events = scenario["events"]
            mine = (events["replication_of_event"][:] == 1) & (events["family"][:] >= 0)
            kinds = [events["event_kind"][kind].decode() for kind in events["kind"][:][mine]]
            self.assertEqual([row["activity"] for row in rows], kinds)
            self.assertEqual([row["family"] for row in rows], [str(n) for n in events["family"][:][mine]])
            begin = datetime.datetime(2015, 1, 1)
            times = [(begin + datetime.timedelta(seconds=int(s))).isoformat() for s in events["time"][:][mine]]
            self.assertEqual([row["time"] for row in rows], times)
            teams = [name.decode() for name in scenario["team"][:]] + [""]
            self.assertEqual([row["team"] for row in rows], [teams[n] for n in events["team"][:][mine]])
        self.assertTrue(all(row["case"] == f"{row['family']}-{row['need']}" for row in rows))
        self.assertEqual({row["layer"] for row in rows if row["team"].startswith("team_")}, {"neighbourhood"})
        self.assertIn("trauma", {row["detail"] for row in rows if row["activity"] == "brick_laid"})

    def test_xes_is_the_table_case_by_case(self):
        rows = self.table()
        traces = self.traces()
        self.assertEqual({attributes(trace)["concept:name"] for trace in traces}, {row["case"] for row in rows})
        self.assertEqual(len({row["case"] for row in rows}), len(traces))
        by_case = {}
        for row in rows:
            by_case.setdefault(row["case"], []).append((row["time"] + "+00:00", row["activity"]))
        for trace in traces:
            events = [attributes(event) for event in trace.findall(XES + "event")]
            told = [(event["time:timestamp"], event["concept:name"]) for event in events]
            self.assertEqual(told, sorted(by_case[attributes(trace)["concept:name"]], key=lambda one: one[0]))

    def test_xes_declares_what_it_uses(self):
        root = xml.fromstring(self.traces() and (self.folder / "log.xes").read_text(encoding="utf-8"))
        self.assertEqual(root.tag, XES + "log")
        self.assertTrue(root.get("xes.version"))
        prefixes = {extension.get("prefix") for extension in root.findall(XES + "extension")}
        used = {key.split(":")[0] for event in root.iter(XES + "event") for key in attributes(event) if ":" in key}
        self.assertEqual(used, prefixes)
        order = [child.tag.removeprefix(XES) for child in root]
        self.assertEqual(sorted(order, key=["extension", "global", "classifier", "trace"].index), order)
        for event in root.iter(XES + "event"):
            told = attributes(event)
            self.assertEqual(len(told), len(list(event)), "no key twice")
            datetime.datetime.fromisoformat(told["time:timestamp"])
            for part in event:
                if part.tag == XES + "int":
                    int(part.get("value"))

    def test_a_case_can_be_a_family_and_kinds_can_be_chosen(self):
        rows = self.table("--activities", "asked,started")
        self.assertEqual({row["activity"] for row in rows}, {"asked", "started"})
        traces = self.traces("--case", "family", "--activities", "asked,started")
        self.assertEqual({attributes(trace)["concept:name"] for trace in traces}, {row["family"] for row in rows})

    def test_says_what_is_missing(self):
        def refused(*words):
            return self.samenspel("events", *words, status=2)[1]

        before = self.names()
        self.assertIn(".csv or .xes", refused("a.h5", "-o", "log.txt"))
        self.assertIn("need or family", refused("a.h5", "-o", "b.csv", "--case", "team"))
        self.assertIn("Did you mean asked?", refused("a.h5", "-o", "b.csv", "--activities", "askd"))
        self.assertIn("2 replications", refused("a.h5", "-o", "b.csv", "--replication", "2"))
        self.assertIn("consult_first", refused("a.h5", "-o", "b.csv", "--scenario", "consult"))
        self.assertIn("absent.h5", refused("absent.h5", "-o", "b.csv"))
        self.assertEqual(self.names(), before)
        self.samenspel("run", "utrecht", "--years", "0.1", "--warm-up", "0", "--replications", "1", "--quiet",
                       "-o", "plain.h5")
        self.assertIn("--record events", refused("plain.h5", "-o", "b.csv"))
        out, _ = self.samenspel("events", "a.h5", "-o", "b.csv")
        self.assertRegex(out, r"^[\d,]+ events of families in replication 0 of consult_first are in b.csv.\n$")
        out, _ = self.samenspel("events", "a.h5", "-o", "b.xes", "--replication", "1", "--json")
        answer = json.loads(out)
        self.assertEqual((answer["file"], answer["scenario"], answer["replication"]), ("b.xes", "consult_first", 1))
        self.assertGreater(answer["events"], 1000)
        self.assertIn("nothing is replaced without --force", refused("a.h5", "-o", "b.csv"))


if __name__ == "__main__":
    unittest.main()
