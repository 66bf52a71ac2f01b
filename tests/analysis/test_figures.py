"""The standard figures: everything is inside the picture, told apart without colour, with its uncertainty in the caption."""
import sys
import unittest

try:
    import matplotlib
    import numpy
    import samenspel
    from samenspel.figures import areas, style
except ImportError as missing:
    print(f"skipped: {missing}")
    sys.exit(77)

import made_here

# Machado, Oliveira and Fernandes 2009: how full protanopia, deuteranopia and tritanopia see linear red, green and blue.
SEEN = {
    "protanopia": [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]],
    "deuteranopia": [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]],
    "tritanopia": [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.303900]],
}
TO_XYZ = numpy.array([[0.4124, 0.3576, 0.1805], [0.2126, 0.7152, 0.0722], [0.0193, 0.1192, 0.9505]])


def lab(colour, seen=None):
    """CIE Lab of a colour as somebody sees it."""
    rgb = numpy.array(matplotlib.colors.to_rgb(colour))
    linear = numpy.where(rgb <= 0.04045, rgb / 12.92, ((rgb + 0.055) / 1.055) ** 2.4)
    if seen:
        linear = numpy.clip(numpy.array(SEEN[seen]) @ linear, 0, 1)
    x, y, z = numpy.cbrt(numpy.maximum(TO_XYZ @ linear / [0.9505, 1.0, 1.089], 0.008856))
    return numpy.array([116 * y - 16, 500 * (x - y), 200 * (y - z)])


class Figures(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.results = samenspel.open_results(made_here.results())
        cls.comparison = samenspel.compare(cls.results)
        cls.studies = {design: samenspel.open_study(made_here.study(design)) for design in made_here.DESIGNS}

    def figures(self):
        """Every kind of figure, by name."""
        results, studies = self.results, self.studies
        return {
            "series": samenspel.plot_series(results, "waiting"),
            "series of runs": samenspel.plot_series(results, "waiting", band="runs", layer="neighbourhood"),
            "series of one": samenspel.plot_series(results, "requests", ["more"], weeks=1),
            "years": samenspel.plot_series(results, "outside_per_100_by_year"),
            "months": samenspel.plot_series(results, "spent_by_month_eur", layer="neighbourhood"),
            "differences": samenspel.plot_differences(self.comparison, results),
            "one difference": samenspel.plot_differences(self.comparison[self.comparison.scenario == "more"]),
            "areas": samenspel.plot_areas(results, "team_wait_days"),
            "areas differ": samenspel.plot_areas(results, "area_asked", "more", baseline="utrecht"),
            "morris": samenspel.plot_tornado(studies["morris"], "h6_unmet_youth_years"),
            "ends": samenspel.plot_tornado(studies["one_at_a_time"], "h2_waiting_families", layer="neighbourhood"),
            "sweep": samenspel.plot_sweep(studies["grid"], "h2_waiting_families", layer="neighbourhood"),
        }

    def test_every_word_is_inside_and_large_enough(self):
        for name, figure in self.figures().items():
            figure.canvas.draw()
            box = figure.bbox
            unseen = self.labels_not_drawn(figure)
            texts = [text for text in figure.findobj(matplotlib.text.Text) if text.get_text() and text.get_visible()]
            self.assertGreater(len(texts), 5, name)
            for text in texts:
                if text.axes is not None and not text.axes.get_visible():
                    continue
                extent = text.get_window_extent()
                if extent.width < 1 or text in unseen:
                    continue
                inside = extent.x0 >= -1 and extent.y0 >= -1 and extent.x1 <= box.x1 + 1 and extent.y1 <= box.y1 + 1
                self.assertTrue(inside, f"{name}: {text.get_text()!r} at {extent}")
                self.assertGreaterEqual(text.get_fontsize(), 7.5, f"{name}: {text.get_text()!r}")

    @staticmethod
    def labels_not_drawn(figure):
        """Labels of ticks beyond the limits of an axis."""
        labels = set()
        for axes in figure.axes:
            for axis in (axes.xaxis, axes.yaxis):
                drawn = axis._update_ticks()  # what matplotlib itself asks before it draws them
                labels |= {tick.label1 for tick in axis.get_major_ticks() if tick not in drawn or not axes.axison}
        return labels

    def test_the_caption_says_what_the_uncertainty_is(self):
        for name, figure in self.figures().items():
            self.assertRegex(figure.caption, "95% interval|97.5th percentile", name)
            if name != "one difference":
                self.assertIn("seed 0x", figure.caption, name)

    def test_lines_and_marks_differ_without_colour(self):
        figure = samenspel.plot_series(self.results, "waiting", layer="neighbourhood")
        patterns = [str(line._dash_pattern) + line.get_linestyle() for line in figure.axes[0].get_lines()]
        self.assertEqual(len(set(patterns)), 3)
        self.assertEqual(len(set(style.MARKERS)), len(style.MARKERS))

    def test_colours_stay_apart_for_other_eyes_and_stand_out_on_white(self):
        for colour in style.COLOURS:
            self.assertGreaterEqual(style.contrast(colour, "white"), 4.5, colour)
        for seen in (None, *SEEN):
            for i, one in enumerate(style.COLOURS[:2]):
                for other in style.COLOURS[i + 1 : 2]:
                    self.assertGreater(numpy.linalg.norm(lab(one, seen) - lab(other, seen)), 20, (seen, one, other))
        for name in (style.SEQUENTIAL, style.DIVERGING):
            scale = [matplotlib.colormaps[name](share) for share in numpy.linspace(0, 1, 21)]
            for colour in scale:
                self.assertGreaterEqual(style.contrast(style.ink_on(colour), colour), 3.9, (name, colour))
        for seen in (None, *SEEN):  # from light to dark for everybody
            light = [lab(matplotlib.colormaps[style.SEQUENTIAL](share), seen)[0] for share in numpy.linspace(0, 1, 21)]
            self.assertTrue(all(a > b for a, b in zip(light, light[1:])), seen)

    def test_saved_pictures_are_the_same_bytes_and_keep_their_caption(self):
        figure = samenspel.plot_areas(self.results, "team_wait_days")
        for ending in ("png", "svg", "pdf"):
            paths = [made_here.FOLDER / f"{number}.{ending}" for number in (1, 2)]
            for path in paths:
                samenspel.save(figure, path)
            first, second = (path.read_bytes() for path in paths)
            self.assertEqual(first, second, ending)
            if ending != "pdf":
                self.assertIn("In each tile: mean over 4 replications", first.decode("latin-1"))
        whole = matplotlib.image.imread(made_here.FOLDER / "1.png").shape
        samenspel.save(figure, made_here.FOLDER / "bare.png", caption=False)
        self.assertLess(matplotlib.image.imread(made_here.FOLDER / "bare.png").shape[0], whole[0])

    def test_drawing_leaves_the_settings_of_others_alone(self):
        before = dict(matplotlib.rcParams)
        self.figures()
        self.assertEqual(dict(matplotlib.rcParams), before)

    def test_each_area_of_utrecht_has_a_tile_of_its_own(self):
        names = [str(name) for name in self.results["utrecht"]["area"].values]
        self.assertEqual(set(names), set(areas.UTRECHT))
        self.assertEqual(len(set(areas.UTRECHT.values())), len(names))

    def test_what_cannot_be_drawn_says_why(self):
        for text, draw in (
            ("neither time nor year", lambda: samenspel.plot_series(self.results, "mark")),
            ("nothing of turnover_by_year was observed",
             lambda: samenspel.plot_series(self.results, "turnover_by_year", ["utrecht"], layer="neighbourhood")),
            ("mean or runs", lambda: samenspel.plot_series(self.results, "waiting", band="wide")),
            ("a map needs area", lambda: samenspel.plot_areas(self.results, "waiting")),
            ("make no grid", lambda: samenspel.plot_sweep(self.studies["one_at_a_time"], "h6_unmet_youth_years")),
            ("not grid", lambda: samenspel.plot_tornado(self.studies["grid"], "h6_unmet_youth_years")),
        ):
            with self.assertRaisesRegex(ValueError, text):
                draw()


if __name__ == "__main__":
    unittest.main()
