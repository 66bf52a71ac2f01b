"""The tarball runs from wherever it is unpacked, with its own libraries, and holds what a cluster needs."""
import pathlib
import subprocess
import tarfile
import unittest

from program import PROGRAM, CommandTest

BUILD = pathlib.Path(PROGRAM).parent
STUDY = """scenarios: [queue_team]
set: ["run.years=0.1", "run.warm_up_years=0"]
factors: {onset: {key: needs.onset_per_family_year, low: 0.2, high: 1}}
design: {kind: sobol, points: 2}
replications: 1
"""


class Install(CommandTest):
    def test_the_tarball_runs_from_another_folder(self):
        subprocess.run(["cpack", "--config", BUILD / "CPackConfig.cmake", "-B", self.folder / "pack"], check=True,
                       stdout=subprocess.DEVNULL, timeout=300)
        (packed,) = (self.folder / "pack").glob("samenspel-*.tar.gz")
        with tarfile.open(packed) as tar:
            tar.extractall(self.folder / "first")
        (unpacked,) = (self.folder / "first").iterdir()
        home = self.folder / "elsewhere" / "samenspel"
        home.parent.mkdir()
        unpacked.rename(home)
        (self.folder / "pack").rename(self.folder / "gone")
        program = home / "bin" / "samenspel"
        needed = subprocess.run(["ldd", program], check=True, capture_output=True, text=True, env={}).stdout
        ours = [line for line in needed.splitlines() if str(home) in line]
        for library in ("libhdf5", "libyaml-cpp", "libtbb", "libstdc++"):
            self.assertTrue(any(library in line for line in ours), f"{library} is not taken along:\n{needed}")
        self.assertNotIn("not found", needed)
        others = [line.split()[0] for line in needed.splitlines() if "=>" in line and line not in ours]
        for name in others:
            self.assertRegex(name, r"^lib(c|m|dl|rt|pthread|resolv)\.so", "this library would be missing elsewhere")
        self.write("study.yaml", STUDY)
        for words in (["run", "study.yaml", "-o", "study", "--quiet"], ["collect", "study", "-o", "s.h5"]):
            subprocess.run([program, "study", *words], cwd=self.folder, env={}, check=True, stdout=subprocess.DEVNULL)
        self.assertTrue((self.folder / "s.h5").exists())
        for name in ("cluster/study.sbatch", "cluster/Snakefile", "scenarios/utrecht.yaml", "LICENSE",
                     "analysis/python/samenspel/__init__.py", "analysis/r/headlines.R"):
            self.assertTrue((home / "share" / "samenspel" / name).exists(), name)


if __name__ == "__main__":
    unittest.main()
