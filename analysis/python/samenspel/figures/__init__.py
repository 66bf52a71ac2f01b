"""The standard figures: legible in print and on a screen, told apart without colour, with their uncertainty in the caption."""
from .areas import plot_areas
from .differences import plot_differences
from .series import plot_series
from .style import save
from .sweep import plot_sweep
from .tornado import plot_tornado

__all__ = ["plot_areas", "plot_differences", "plot_series", "plot_sweep", "plot_tornado", "save"]
