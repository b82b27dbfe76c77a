"""Control limits of an XmR chart: mean and moving ranges (Making Data Count, as in NHSRplotthedots)."""

from dataclasses import dataclass
from typing import Self

import numpy as np

from warehouse.rules.noise.arrays import Counts, Flags, Floats, Signs, how_many, quotient, signs

SCREEN = 3.267
"""A moving range not below this many mean moving ranges is left out once (D4, Shewhart's constant for pairs)."""

WIDTH = 2.66
"""Limits lie this many mean moving ranges from the mean: three sigma, 3 / 1.128."""

NEAR = 2 * WIDTH / 3
"""Near limits lie at two sigma."""

SIGMA = 1.128
"""A mean moving range is this many sigma (d2 for pairs)."""

SLACK = 1e-9
"""A figure that misses a line by no more than this share of the largest line is on it: binary fractions do that."""


@dataclass(frozen=True)
class Limits:
    """Lines of a chart, (n, 1) each in the figure's own unit; NaN where there is no moving range.

    `spread` is the mean moving range the limits are made of, `points` the number of figures.
    """

    mean: Floats
    spread: Floats
    points: Counts

    def take(self, rows: Counts) -> Self:
        """The limits of these rows."""
        return type(self)(self.mean[rows], self.spread[rows], self.points[rows])

    @property
    def lower(self) -> Floats:
        """The lower process limit."""
        return self.mean - WIDTH * self.spread

    @property
    def upper(self) -> Floats:
        """The upper process limit."""
        return self.mean + WIDTH * self.spread

    @property
    def near_lower(self) -> Floats:
        """Two sigma below the mean."""
        return self.mean - NEAR * self.spread

    @property
    def near_upper(self) -> Floats:
        """Two sigma above the mean."""
        return self.mean + NEAR * self.spread

    @property
    def sigma(self) -> Floats:
        """The usual size of a change by chance."""
        return self.spread / SIGMA

    @property
    def have_width(self) -> Flags:
        """False for a constant series and where there is no moving range: nothing can stand out there."""
        return self.spread > 0

    @property
    def slack(self) -> Floats:
        """How far from a line a figure still is on it."""
        return SLACK * (np.abs(self.mean) + np.nan_to_num(WIDTH * self.spread))

    def beside_mean(self, values: Floats) -> Signs:
        """The side of the mean each of `values` (n, columns) lies on; 0 on the mean, or missing."""
        apart = values - self.mean
        return _beyond(apart, self.slack)

    def outside(self, values: Floats) -> Signs:
        """-1 or +1 strictly beyond a limit, else 0."""
        apart = values - self.mean
        return _beyond(apart, WIDTH * self.spread + self.slack)

    def around_zero(self, values: Floats) -> Signs:
        """The same where what is expected is 0 and not the mean: for what is left of figures beside a line."""
        return _beyond(values, WIDTH * self.spread + self.slack)

    def near(self, values: Floats) -> Signs:
        """-1 or +1 beyond a near limit, but not beyond the limit; else 0."""
        apart = values - self.mean
        return _beyond(apart, NEAR * self.spread + self.slack) - self.outside(values)


def _beyond(apart: Floats, width: Floats) -> Signs:
    """The sign of what is apart by more than `width`."""
    return signs(apart > width, apart < -width)


def limits(rows: Floats, *, screened: bool = True) -> Limits:
    """Limits of the figures in each row.

    No moving range is taken across a missing figure. Where screening would leave no moving range, or none but zeros,
    all of them count.

    Args:
        rows: (n, columns), oldest first, NaN for missing figures anywhere.
        screened: whether moving ranges that are out of the common are left out.
    """
    usable = ~np.isnan(rows)
    points = how_many(usable)
    mean = quotient(np.where(usable, rows, 0).sum(axis=1), points)
    spread = _mean_moving_range(rows, screened=screened)
    return Limits(mean[:, None], spread[:, None], points[:, None])


def _mean_moving_range(rows: Floats, *, screened: bool) -> Floats:
    """The mean distance of neighbouring figures in each row, NaN where no two are neighbours."""
    moving = np.abs(rows[:, 1:] - rows[:, :-1])
    ranges = ~np.isnan(moving)
    np.copyto(moving, 0, where=~ranges)
    spread = quotient(moving.sum(axis=1), how_many(ranges))
    if not screened:
        return spread
    kept = ranges & (moving < SCREEN * spread[:, None])
    out = np.flatnonzero((ranges & ~kept).any(axis=1))
    total = np.where(kept[out], moving[out], 0).sum(axis=1)
    spread[out] = np.where(total > 0, quotient(total, how_many(kept[out])), spread[out])
    return spread
