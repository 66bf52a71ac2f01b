"""What is asked from the memory ahead is in the program: a compiler may take a function that only asks for one without effect
and leave its calls out, which no result shows."""
import os
import platform
import re
import shutil
import subprocess
import unittest

FEWEST = 30  # of the four looks at an entry; 1 was left of them once


def asked_while_working(program):
    """How many instructions that ask the memory stand where a day is worked."""
    listing = subprocess.run(["objdump", "--disassemble", "--demangle", "--no-show-raw-insn", program], capture_output=True,
                             text=True, check=True).stdout
    count, inside = 0, False
    for line in listing.splitlines():
        function = re.match(r"[0-9a-f]+ <(.*)>:$", line)
        if function:
            inside = re.search(r"run::Replication::work|process::look_", function.group(1)) is not None
        elif inside and "\tprefetch" in line:
            count += 1
    return count


class AskedAhead(unittest.TestCase):
    @unittest.skipUnless(platform.machine() == "x86_64", "the name of the instruction is known for x86-64 alone")
    @unittest.skipUnless(os.environ.get("SAMENSPEL_BUILD_TYPE") != "Debug", "a program to debug has calls there")
    @unittest.skipUnless(shutil.which("objdump"), "objdump reads the program")
    def test_every_look_is_in_the_program(self):
        self.assertGreaterEqual(asked_while_working(os.environ["SAMENSPEL"]), FEWEST)


if __name__ == "__main__":
    unittest.main()
