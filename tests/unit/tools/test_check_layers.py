"""check_layers.py catches a planted violation of each kind, and lets the right way pass."""
import pathlib
import sys
import tempfile
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[3] / "tools"))
import check_layers


def violations(path, text):
    """What the check says about a repository that holds one file."""
    with tempfile.TemporaryDirectory() as folder:
        file = pathlib.Path(folder) / path
        file.parent.mkdir(parents=True)
        file.write_text(text, encoding="utf-8")
        return check_layers.check_tree(pathlib.Path(folder))


class CheckLayers(unittest.TestCase):
    def test_arrows_to_the_left_pass(self):
        self.assertEqual(violations("sim/core/world/case.hpp", '#include "core/base/time.hpp"\n'), [])
        self.assertEqual(violations("sim/core/observe/waits.cpp", '#include "core/world/fact.hpp"\n'), [])
        self.assertEqual(violations("sim/core/random/laws.cpp", "#include <boost/random.hpp>\n#include <cmath>\n"), [])
        self.assertEqual(violations("sim/io/results_to_hdf5.cpp", "#include <hdf5.h>\n#include <fstream>\n"), [])

    def test_arrows_to_the_right_are_caught_with_file_and_line(self):
        found = violations("sim/core/rules/progress.cpp", '\n#include "core/process/on_need.hpp"\n')
        self.assertEqual(len(found), 1)
        self.assertIn("sim/core/rules/progress.cpp:2: includes core/process/on_need.hpp", found[0])
        for path, header in [
            ("sim/core/base/time.hpp", "core/world/case.hpp"),
            ("sim/core/process/on_need.cpp", "core/observe/waits.hpp"),
            ("sim/core/observe/waits.cpp", "core/rules/progress.hpp"),
            ("sim/core/run/run.cpp", "io/results_to_hdf5.hpp"),
            ("sim/parallel/in_order.cpp", "io/results_to_hdf5.hpp"),
            ("analysis/statistics/interval.cpp", "theory/erlang.hpp"),
            ("sim/core/base/time.cpp", "time.hpp"),
        ]:
            self.assertEqual(len(violations(path, f'#include "{header}"\n')), 1, (path, header))

    def test_the_core_knows_no_file_thread_console_or_format(self):
        for header in ["fstream", "thread", "iostream", "yaml-cpp/yaml.h", "hdf5.h", "oneapi/tbb.h", "format",
                       "random", "unistd.h", "Random123/philox.h", "tbb/task_arena.h"]:
            self.assertEqual(len(violations("sim/core/run/run.cpp", f"#include <{header}>\n")), 1, header)
        self.assertEqual(len(violations("sim/io/yaml.cpp", "#include <tbb/parallel_for.h>\n")), 1)
        self.assertEqual(len(violations("sim/parallel/shards.cpp", "#include <hdf5.h>\n")), 1)

    def test_the_core_uses_no_function_that_differs_between_libraries(self):
        self.assertEqual(len(violations("sim/core/rules/a.cpp", "double f(double x) { return std::exp(x); }\n")), 1)
        self.assertEqual(len(violations("sim/core/rules/a.cpp", "std::normal_distribution<> law;\n")), 1)
        self.assertEqual(violations("sim/core/rules/a.cpp", "// unlike std::exp, the same everywhere\n"), [])
        self.assertEqual(violations("sim/core/base/a.hpp", "static_assert(!std::is_same_v<T, long double>);\n"), [])
        self.assertEqual(violations("analysis/theory/a.cpp", "double f(double x) { return std::exp(x); }\n"), [])

    def test_a_file_in_an_unknown_folder_is_caught(self):
        self.assertEqual(len(violations("sim/core/misc/a.cpp", "\n")), 1)


if __name__ == "__main__":
    unittest.main()
