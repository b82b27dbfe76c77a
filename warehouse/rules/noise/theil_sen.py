"""The Theil-Sen line through each run: the median slope between two figures, which one odd figure cannot bend."""

from functools import cache

import numpy as np

from warehouse.rules.noise.arrays import Counts, Floats, how_many

FEWEST_TO_PROJECT = 5
"""A line is projected from this many figures or more ..."""

MOST_TO_PROJECT = 10
"""... and from no more than the latest of them (section G of the method, tier 3)."""


def theil_sen(runs: Floats) -> tuple[Floats, Floats]:
    """Slope per step and intercept of each run; the intercept is the line's height at the run's first figure.

    The intercept is median(figures) - slope * median(steps), as `scipy.stats.theilslopes` has it.

    Args:
        runs: (n, width), right-aligned.

    Returns:
        Slope and intercept, (n,) each; NaN where a run has fewer than two figures.
    """
    points = how_many(~np.isnan(runs))
    slope, intercept = np.full((2, points.size), np.nan)
    for length in np.flatnonzero(np.bincount(points)):
        if length > 1:
            rows = np.flatnonzero(points == length)
            slope[rows], intercept[rows] = _lines(runs[rows, runs.shape[1] - length :])
    return slope, intercept


def projected(runs: Floats, steps_ahead: float) -> Floats:
    """Where the line through the latest figures of each run will be, `steps_ahead` steps after the last one.

    Args:
        runs: (n, width), right-aligned.
        steps_ahead: 12 months ahead are 12 steps of monthly figures, 4 of quarterly, 1 of annual.

    Returns:
        (n,); NaN where a run has fewer than `FEWEST_TO_PROJECT` figures.
    """
    latest = runs[:, -MOST_TO_PROJECT:]
    points = how_many(~np.isnan(latest))
    slope, intercept = theil_sen(latest)
    ahead = intercept + slope * (points - 1 + steps_ahead)
    return np.where(points >= FEWEST_TO_PROJECT, ahead, np.nan)


def _lines(figures: Floats) -> tuple[Floats, Floats]:
    """Slope and intercept of rows that have a figure in every column."""
    length = figures.shape[1]
    earlier, later = _pairs(length)
    slope = _median((figures[:, later] - figures[:, earlier]) / (later - earlier))
    return slope, _median(figures) - slope * (length - 1) / 2


@cache
def _pairs(length: int) -> tuple[Counts, Counts]:
    """Every place with each that comes after it."""
    earlier, later = np.triu_indices(length, 1)
    return earlier, later


def _median(rows: Floats) -> Floats:
    """The middle of each row, or the mean of the two middle ones. So few are sorted faster than parted."""
    middle, ordered = rows.shape[1] // 2, np.sort(rows, axis=1)
    upper: Floats = ordered[:, middle]
    return upper if rows.shape[1] % 2 else (ordered[:, middle - 1] + upper) / 2
