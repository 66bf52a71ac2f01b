"""A results file opens as it is in xarray and h5py, and equal results are equal bytes in different processes."""

import os
import subprocess
import sys
import tempfile
import unittest

try:
    import h5py
    import numpy
    import xarray
except ImportError as missing:
    print(f"skipped: {missing}")
    sys.exit(77)

WRITER = os.path.join(os.path.dirname(os.environ.get("SAMENSPEL", "build/release/samenspel")), "tests", "unit_tests")
TEST = "ResultsHdf5.WritesTheSampleForOtherReaders"


def write_sample(path, **environment):
    subprocess.run(
        [WRITER, f"--gtest_filter={TEST}"],
        env={**os.environ, **environment, "SAMENSPEL_SAMPLE_RESULTS": path},
        check=True,
        stdout=subprocess.DEVNULL,
    )


def engines():
    return [name for name in ("h5netcdf", "netcdf4") if name in xarray.backends.list_engines()]


class Readers(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.directory = tempfile.TemporaryDirectory()
        cls.path = os.path.join(cls.directory.name, "sample.h5")
        write_sample(cls.path)

    @classmethod
    def tearDownClass(cls):
        cls.directory.cleanup()

    def test_xarray_sees_names_units_dates_and_axes(self):
        self.assertIn("h5netcdf", engines())
        for engine in engines():
            for scenario in ("utrecht", "één loket"):
                with self.subTest(engine=engine, scenario=scenario):
                    self.check_dataset(engine, scenario)

    def check_dataset(self, engine, scenario):
        with xarray.open_dataset(self.path, group=f"scenarios/{scenario}", engine=engine) as data:
            self.assertEqual(dict(data.sizes), {"replication": 2, "time": 3, "layer": 3})
            self.assertEqual(list(data.data_vars), ["cost", "waiting", "wait"])
            self.assertEqual(data.waiting.dims, ("replication", "time", "layer"))
            self.assertEqual(data.waiting.dtype, numpy.int32)
            self.assertEqual(data.waiting.values.ravel().tolist(), list(range(18)))
            self.assertEqual(data.cost.values.tolist(), [2**53, -3000000000])
            self.assertEqual(data.wait.dtype, numpy.float64, "a duration stays a number of days")
            numpy.testing.assert_array_equal(data.wait.values, [[1.5, numpy.nan, 0], [2, 3, -0.1]])
            self.assertEqual(data.wait.attrs["units"], "day")
            self.assertEqual(data.wait.attrs["long_name"], "mean wait")
            dates = data.time.values.astype("datetime64[D]").astype(str).tolist()
            self.assertEqual(dates, ["2015-01-01", "2015-01-08", "2015-01-15"])
            self.assertEqual(data.layer.values.tolist(), ["neighbourhood", "BASEcamp", "één"])
            self.assertEqual(data.wait.sel(replication=1, layer="één").item(), -0.1)
            self.assertEqual(data.attrs["question"], "Wat als één loket beslist?")
            self.assertIn("Café", data.attrs["resolved_text"])

    def test_xarray_appends_runs(self):
        with xarray.open_dataset(self.path, group="scenarios/utrecht", engine="h5netcdf") as data:
            self.assertIn("replication", data.encoding["unlimited_dims"])

    def test_root_says_where_it_comes_from(self):
        with h5py.File(self.path) as file:
            root = dict(file.attrs)
        self.assertEqual(root["Conventions"], "CF-1.10")
        self.assertEqual(root["source"], "samenspel 0.1.0 abc1234")
        self.assertEqual(root["seed"], "0x0123456789abcdef")
        self.assertEqual((root["replications_asked"], root["replications_done"]), (3, 2))
        self.assertEqual(root["schema_version"], 1)

    def test_every_axis_has_its_scale(self):
        with h5py.File(self.path) as file:
            for scenario in file["scenarios"].values():
                for dataset in scenario.values():
                    if h5py.h5ds.is_scale(dataset.id):
                        self.assertEqual(h5py.h5ds.get_scale_name(dataset.id).decode(), dataset.name.rsplit("/", 1)[1])
                        continue
                    for axis in dataset.dims:
                        self.assertEqual(len(axis), 1)
                        self.assertEqual(axis[0].parent, scenario, "inside the scenario's own group")
                        self.assertEqual(axis.keys()[0], axis[0].name.rsplit("/", 1)[1])

    def test_chunks_checksums_and_fill_values(self):
        with h5py.File(self.path) as file:
            group = file["scenarios/utrecht"]
            for name in ("cost", "waiting", "wait"):
                self.assertTrue(group[name].fletcher32, name)
                self.assertIsNone(group[name].maxshape[0], name)
            self.assertTrue(numpy.isnan(group["wait"].attrs["_FillValue"]))
            self.assertTrue(numpy.isnan(group["wait"].fillvalue))
            self.assertNotIn("_FillValue", group["waiting"].attrs)

    def test_equal_bytes_in_processes_with_different_memory(self):
        with open(self.path, "rb") as file:
            first = file.read()
        for filling in ("1", "90", "255"):
            path = os.path.join(self.directory.name, f"again-{filling}.h5")
            write_sample(path, MALLOC_PERTURB_=filling)
            with open(path, "rb") as file:
                self.assertEqual(file.read(), first, f"MALLOC_PERTURB_={filling}")


if __name__ == "__main__":
    unittest.main()
