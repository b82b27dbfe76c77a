"""The run of comparable figures that ends at each figure: what every noise rule looks at (section F of the method)."""

import numpy as np

from warehouse.rules.noise.arrays import Counts, Floats

WINDOWS = {1: 24, 3: 20, 12: 10}
"""The most figures a run may have, by the months from one to the next: two years of months, five years of quarters,
ten years. What is further back says little about the usual level now."""

YEAR = 12


def window(step: int) -> int:
    """The most figures a run may have when they are `step` months apart; any other step is treated as a year."""
    return WINDOWS.get(step, WINDOWS[YEAR])


def runs(values: Floats, segments: Counts, width: int) -> Floats:
    """The run that ends at every figure, right-aligned: the last column is the figure itself.

    A missing figure ends a run, and so does a change of segment. To rules that pass over columns, the result is
    laid out column by column.

    Args:
        values: (series, periods), oldest period first; NaN where there is no usable figure.
        segments: (series, periods), a number that changes where a new definition or a rebase begins.
        width: the most figures a run may have (`window`).

    Returns:
        (series * periods, width), series after series; NaN left of where the run begins, and all through the row of
        a figure that is missing.
    """
    ages, figures = run_lengths(values, segments).ravel(), values.ravel()
    columns = np.full((width, figures.size), np.nan)
    for lag in range(min(width, figures.size)):
        earlier = figures[: figures.size - lag]
        np.copyto(columns[width - 1 - lag, lag:], earlier, where=ages[lag:] > lag)
    return columns.T


def run_lengths(values: Floats, segments: Counts) -> Counts:
    """How many consecutive comparable figures end at each, itself among them; 0 where it is missing.

    Args:
        values: (series, periods); NaN where there is no usable figure.
        segments: (series, periods).
    """
    places = np.arange(values.shape[1])
    begins = np.zeros(values.shape, dtype=np.int64)
    begins[:, 1:] = np.where(segments[:, 1:] != segments[:, :-1], places[1:], 0)
    begins = np.where(np.isnan(values), places + 1, begins)
    return places + 1 - np.maximum.accumulate(begins, axis=1)
