"""docs/tutorial_python.md does what it says: its blocks run in their order and print what stands below them.

usage: test_tutorial.py [--pictures FOLDER]

With --pictures the pictures of the page are made anew, small, into FOLDER (docs/figures), for people to look at.
"""
import contextlib
import io
import pathlib
import re
import shlex
import struct
import subprocess
import sys
import tempfile
import unittest

try:
    import samenspel
except ImportError as missing:
    print(f"skipped: {missing}")
    sys.exit(77)

import made_here

PAGE = made_here.TESTS.parent / "docs/tutorial_python.md"
BLOCK = re.compile(r"(?:`([\w.]+\.yaml)`:\n\n)?```(yaml|sh|python|output|text|julia)\n(.*?)```", re.S)
PICTURE = re.compile(r"!\[[^\]]+\]\(figures/([\w.]+)\)")
SMALL_DPI = 110


def run_shell(text):
    for line in text.splitlines():
        program, *words = shlex.split(line)
        assert program == "samenspel", line
        done = subprocess.run([made_here.PROGRAM, *words], capture_output=True, text=True, check=False, timeout=300)
        assert (done.returncode, done.stderr) == (0, ""), f"{line}\n{done.stderr}"


def run_page(expect):
    """Runs all blocks in the current directory; calls `expect(printed, stated, code)` for each Python block."""
    names, printed, code = {}, None, None
    for name, kind, text in [*BLOCK.findall(PAGE.read_text(encoding="utf-8")), ("", "end", "")]:
        if printed is not None:
            expect(printed, text if kind == "output" else "", code)
            printed = None
        if kind == "yaml":
            pathlib.Path(name).write_text(text, encoding="utf-8")
        elif kind == "sh":
            run_shell(text)
        elif kind == "python":
            told = io.StringIO()
            with contextlib.redirect_stdout(told):
                exec(compile(text, PAGE.name, "exec"), names)  # the page is part of this repository
            printed, code = told.getvalue(), text


def size_of(path):
    """(width, height) of a .png."""
    return struct.unpack(">II", path.read_bytes()[16:24])


class Tutorial(unittest.TestCase):
    def test_every_block_runs_and_prints_what_stands_below_it(self):
        blocks = 0

        def expect(printed, stated, code):
            nonlocal blocks
            blocks += 1
            self.assertEqual(printed, stated, code)

        with tempfile.TemporaryDirectory(prefix="samenspel-test-") as folder, contextlib.chdir(folder):
            run_page(expect)
            self.assertGreater(blocks, 10)
            pictures = PICTURE.findall(PAGE.read_text(encoding="utf-8"))
            self.assertEqual(len(pictures), 5)
            for name in pictures:
                kept = PAGE.parent / "figures" / name
                self.assertLess(kept.stat().st_size, 60_000, name)
                width, height = size_of(kept)
                made_width, made_height = size_of(pathlib.Path(name))
                self.assertAlmostEqual(made_height / made_width, height / width, delta=0.05, msg=name)


def make_pictures(folder):
    """Saves the pictures of the page, small."""
    from PIL import Image

    whole, here = samenspel.save, pathlib.Path(folder).resolve()
    samenspel.save = lambda figure, path: whole(figure, path, dpi=SMALL_DPI)
    with tempfile.TemporaryDirectory() as other, contextlib.chdir(other):
        run_page(lambda *_: None)
        for name in PICTURE.findall(PAGE.read_text(encoding="utf-8")):
            with Image.open(name) as picture:
                picture.convert("RGB").quantize(250, dither=Image.Dither.NONE).save(here / name, optimize=True)


if __name__ == "__main__":
    if sys.argv[1:2] == ["--pictures"]:
        make_pictures(sys.argv[2])
    else:
        unittest.main()
