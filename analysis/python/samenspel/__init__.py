"""Reads results of Samenspel in Python and draws the standard figures.

>>> import samenspel
>>> results = samenspel.open_results("results.h5")         # doctest: +SKIP
>>> results.headlines()                                    # doctest: +SKIP
>>> samenspel.compare(results)                             # doctest: +SKIP
>>> figure = samenspel.plot_series(results, "waiting")     # doctest: +SKIP
>>> samenspel.save(figure, "waiting.png")                  # doctest: +SKIP

`open_results` and `open_study` give xarray datasets, `compare`, `read_events` and the methods of a study pandas tables;
each `plot_*` gives a matplotlib figure with a caption that says what its uncertainty is.
"""
from .comparing import compare
from .events import contact_eur, event_meanings, read_events
from .figures import plot_areas, plot_differences, plot_series, plot_sweep, plot_tornado, save
from .results import Results, open_results
from .studies import Study, open_study

__all__ = [
    "Results", "Study", "compare", "contact_eur", "event_meanings", "open_results", "open_study", "plot_areas",
    "plot_differences", "plot_series", "plot_sweep", "plot_tornado", "read_events", "save",
]  # fmt: skip
