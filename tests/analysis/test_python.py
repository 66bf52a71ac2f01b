"""The Python package opens what the program writes and finds the same numbers as the program does."""
import doctest
import importlib
import json
import math
import pkgutil
import sys
import unittest

try:
    import numpy
    import pandas
    import samenspel
    import xarray
except ImportError as missing:
    print(f"skipped: {missing}")
    sys.exit(77)

import made_here
from samenspel import outcomes


def equal(found, told):
    """Whether a number of a table is what JSON says of it, where null is what is not finite."""
    if told is None:
        return not math.isfinite(found)
    return math.isclose(found, told, rel_tol=1e-9, abs_tol=1e-12)


class Numbers(unittest.TestCase):
    def same(self, found, told, what):
        self.assertTrue(equal(found, told), f"{what}: {found} is not {told}")

    def test_headlines_are_those_of_the_run(self):
        out = made_here.samenspel("run", "--from", str(made_here.results()), "--json", "-o", "again.h5", "--force")
        told = {one["name"]: one["outcomes"] for one in json.loads(out)["scenarios"]}
        results = samenspel.open_results(made_here.results())
        table = results.headlines()
        self.assertEqual(list(table.scenario.unique()), list(told))
        self.assertEqual(len(table), 3 * 9)
        for row in table.itertuples():
            one = told[row.scenario][row.output]
            one = one[row.category] if row.category else one
            self.assertEqual((row.n, row.unit), (one["n"], one["unit"]))
            if row.n:
                self.same(row.mean, one["mean"], row)
                self.same(row.half_width, one["half_width"], row)

    def test_differences_are_those_of_compare(self):
        for words in ([], ["--baseline", "more"], ["--outcome", "mark", "--outcome", "wait_mean_days", "--outcome", "asked"]):
            told = json.loads(made_here.samenspel("compare", str(made_here.results()), *words, "--json"))
            results = samenspel.open_results(made_here.results())
            table = samenspel.compare(results, told["baseline"], [w for w in words[1::2]] if "--outcome" in words else None)
            self.assertEqual(told["tested_together"], table.p.notna().sum())
            rows = [(one["scenario"], row) for one in told["comparisons"] for row in one["outcomes"]]
            self.assertEqual(len(rows), len(table))
            for (scenario, one), row in zip(rows, table.itertuples()):
                self.assertEqual((scenario, one["outcome"], one["category"]), (row.scenario, row.output, row.category))
                self.assertEqual((one["verdict"], one["n"], one["unit"]), (row.verdict, row.n, row.unit))
                self.assertEqual(one["better"] or "", row.better)
                for name in ("baseline_mean", "mean", "difference", "half_width", "p", "p_adjusted", "share_better",
                             "correlation"):  # fmt: skip
                    if name in one:
                        self.same(getattr(row, name), one[name], (row.output, name))
                if one["n"]:
                    self.assertEqual(one["replications"], {"higher": row.higher, "lower": row.lower, "same": row.same})
                    for found, stated in zip((row.low, row.high, row.bootstrap_low, row.bootstrap_high),
                                             one["interval"] + one["bootstrap_interval"]):  # fmt: skip
                        self.same(found, stated, row.output)
                    if one["correlation"] is not None:
                        self.same(row.variance_ratio, one["variance_ratio"], row.output)

    def test_more_needs_make_families_wait_and_the_same_is_the_same(self):
        results = samenspel.open_results(made_here.results())
        table = samenspel.compare(results).set_index(["scenario", "output", "category"])
        self.assertEqual(table.loc[("more", "h2_waiting_families", "neighbourhood"), "verdict"], "worse")
        self.assertEqual(set(table.loc["idle"].verdict), {"same"})

    def test_headlines_and_directions_are_those_the_program_describes(self):
        told = json.loads(made_here.samenspel("describe", "outputs", "--json"))["outputs"]
        self.assertEqual(outcomes.BETTER, {one["name"]: one["better"] for one in told if one.get("better")})
        described = {one["name"] for one in told}
        self.assertTrue(all(one.output in described for one in outcomes.HEADLINES))

    def test_morris_effects_are_those_of_sensitivity(self):
        out = made_here.samenspel("sensitivity", str(made_here.study("morris")), "--outcome", "h6_unmet_youth_years", "--json")
        told = json.loads(out)["rows"][0]["factors"]
        study = samenspel.open_study(made_here.study("morris"))
        table = study.effects("h6_unmet_youth_years")
        self.assertEqual(list(table.index), [one["factor"] for one in told])
        for (_, row), one in zip(table.iterrows(), told):
            for name in ("mu_star", "mu"):
                self.same(row[name], one[name]["estimate"], name)
                self.same(row[f"{name}_low"], one[name]["low"], name)
                self.same(row[f"{name}_high"], one[name]["high"], name)
            self.same(row["sigma"], one["sigma"], "sigma")


class Opening(unittest.TestCase):
    def test_a_scenario_is_what_xarray_opens_by_itself(self):
        mine = samenspel.open_results(made_here.results())["more"]
        group = {"group": "scenarios/more", "engine": "h5netcdf", "decode_timedelta": False}
        with xarray.open_dataset(made_here.results(), **group) as whole:
            xarray.testing.assert_identical(mine, whole.load())

    def test_axes_units_and_dates(self):
        results = samenspel.open_results(made_here.results())
        self.assertEqual(results.scenarios, ["utrecht", "more", "idle"])
        self.assertEqual(results.question("more"), "What if more needs arise?")
        self.assertEqual(results.parameters("more")["needs"]["onset_per_family_year"], 0.2)
        waiting = results.output("waiting", "more", layer="neighbourhood")
        self.assertEqual(waiting.dims, ("replication", "time"))
        self.assertEqual(str(waiting["time"].values[0])[:10], "2015-01-01")
        self.assertEqual(results["utrecht"]["h1_days_to_right_help"].dtype, float)
        with self.assertRaisesRegex(KeyError, "there are utrecht, more, idle"):
            results["mor"]
        with self.assertRaisesRegex(KeyError, "describe outputs"):
            results.output("wait")

    def test_files_on_the_same_seed_open_together_and_others_are_refused(self):
        made_here.results()
        made_here.samenspel("run", "more.yaml", "utrecht", "--years", "2.5", "--warm-up", "0.5", "--replications", "3",
                            "--quiet", "-o", "b.h5", "--force")  # fmt: skip
        made_here.samenspel("run", "more.yaml", "--seed", "7", "--years", "0.1", "--warm-up", "0", "--replications", "1",
                            "--quiet", "-o", "c.h5", "--force")  # fmt: skip
        a, b, c = (made_here.FOLDER / name for name in ("a.h5", "b.h5", "c.h5"))
        results = samenspel.open_results(a, b)
        self.assertEqual(results.scenarios[-1], f"{b}:utrecht")
        table = samenspel.compare(results, f"{a}:utrecht")
        mine = table[table.scenario == f"{b}:utrecht"]
        self.assertEqual(set(mine.verdict), {"same"})
        self.assertEqual(set(mine.n), {3})
        with self.assertRaisesRegex(ValueError, "another seed"):
            samenspel.open_results(a, c)
        with self.assertRaisesRegex(ValueError, "one scenario"):
            samenspel.compare(samenspel.open_results(c))
        with self.assertRaisesRegex(FileNotFoundError, "absent.h5"):
            samenspel.open_results("absent.h5")
        with self.assertRaisesRegex(ValueError, "no study"):
            samenspel.open_study(a)

    def test_a_study_is_points_by_factors(self):
        study = samenspel.open_study(made_here.study("grid"))
        self.assertEqual(study.factor_names, ["onset", "doors"])
        self.assertEqual(study.factors.loc["doors", ["key", "unit", "least", "greatest"]].tolist(),
                         ["entry.consent_days", "day", 0, 30])  # fmt: skip
        table = study.means("h2_waiting_families", layer="neighbourhood")
        self.assertEqual(len(table), 6)
        self.assertEqual(set(table.n), {2})
        values = study.values("h2_waiting_families", layer="neighbourhood")
        numpy.testing.assert_allclose(table["mean"], values.mean(axis=1))
        with self.assertRaisesRegex(ValueError, "choose a place on layer"):
            study.values("h2_waiting_families")
        with self.assertRaisesRegex(ValueError, "not grid"):
            study.effects("h6_unmet_youth_years")

    def test_one_at_a_time_tells_the_ends_from_the_middle(self):
        study = samenspel.open_study(made_here.study("one_at_a_time"))
        table = study.effects("h6_unmet_youth_years")
        means = study.means("h6_unmet_youth_years")
        self.assertEqual(table.index[0], "onset")
        onset = table.loc["onset"]
        self.assertEqual((onset.least, onset.greatest), (0.1, 0.25))
        at = means[(means.onset == 0.25) & (means.doors == 15)]["mean"].item()
        self.assertAlmostEqual(onset.at_greatest, at)
        self.assertAlmostEqual(onset.high_end, at - means["mean"][0])
        self.assertLess(onset.low_end + onset.low_end_half_width, 0)
        self.assertGreater(onset.high_end - onset.high_end_half_width, 0)


class Events(unittest.TestCase):
    def test_the_table_is_that_of_events(self):
        log = made_here.event_log()
        table = samenspel.read_events(log, replication=1)
        self.assertEqual(set(table.replication), {1})
        mine = table[table.family.notna()].drop(columns="replication")
        made_here.samenspel("events", str(log), "--replication", "1", "-o", "log.csv", "--force")
        told = pandas.read_csv(made_here.FOLDER / "log.csv", dtype=str, keep_default_na=False)
        self.assertEqual(list(mine.columns), list(told.columns))
        self.assertEqual(len(mine), len(told))
        for name in told:
            column = mine[name]
            if name == "time":
                found = column.dt.strftime("%Y-%m-%dT%H:%M:%S")
            elif name == "trust":
                found = pandas.Series([f"{trust:.3f}" for trust in column], column.index)
            else:
                found = column.astype(object).where(column.notna(), "").astype(str)
            self.assertEqual(list(found), list(told[name]), name)

    def test_all_replications_and_what_numbers_mean(self):
        log = made_here.event_log()
        table = samenspel.read_events(log)
        self.assertEqual(set(table.replication), {0, 1})
        self.assertGreater(table.family.isna().sum(), 0)
        self.assertEqual(table.time.dtype, "datetime64[ns]")
        meanings = samenspel.event_meanings(log)
        self.assertEqual(meanings.loc["asked", "detail"], "channel")
        self.assertEqual(list(table.activity.cat.categories), list(meanings.index))
        results = samenspel.open_results(log)
        scenario = results.scenarios[0]
        all_events = samenspel.read_events(log)
        worth = samenspel.contact_eur(all_events, results.parameters(scenario))
        tell = {"taken_on", "brick_laid", "review", "trust_comes_first", "short_help_over", "beyond_need"}
        self.assertEqual(set(all_events.activity[worth.notna()]), tell & set(all_events.activity))
        paid = results[scenario]["cost_by_kind_eur"].sel(cost_kind="direct").values.sum() * 0.2
        self.assertTrue(0.3 * paid < worth.sum() < paid, (worth.sum(), paid))
        with self.assertRaisesRegex(ValueError, "no replication 2"):
            samenspel.read_events(log, replication=2)
        with self.assertRaisesRegex(ValueError, "--record events"):
            samenspel.read_events(made_here.results())


class Documentation(unittest.TestCase):
    def test_examples_in_the_code(self):
        tried = 0
        for found in pkgutil.walk_packages(samenspel.__path__, "samenspel."):
            result = doctest.testmod(importlib.import_module(found.name))
            self.assertEqual(result.failed, 0, found.name)
            tried += result.attempted
        self.assertGreater(tried, 15)

    def test_everything_public_says_what_it_is(self):
        for name in samenspel.__all__:
            thing = getattr(samenspel, name)
            self.assertTrue(thing.__doc__, name)
            for member, what in vars(thing).items() if isinstance(thing, type) else []:
                if not member.startswith("_"):
                    self.assertTrue(what.__doc__, f"{name}.{member}")


if __name__ == "__main__":
    unittest.main()
