"""Every point of one control chart: its lines, and which of the XmR rules it is part of."""

from dataclasses import dataclass

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view

from warehouse.rules.noise.arrays import Counts, Flags, Floats, Signs
from warehouse.rules.noise.limits import Limits, limits
from warehouse.rules.noise.patterns import CLOSE, SHIFT, TREND, labelled, one_way, steps, two_of_three

SHORT = 13
"""A segment with fewer points is said to be short: its limits are provisional (NHSRplotthedots warns below 13)."""

FEWEST_TO_FIX = 12
"""Limits may be fixed after this many points or more."""


class TooFewToFixError(ValueError):
    """Limits were to be fixed after too few points."""


@dataclass(frozen=True)
class ControlChart:
    """One value per point of the series, in its order; lines in the unit of the figures.

    `side` is -1 below, +1 above, 0 on the mean; `outside` and `near` are signed alike; `cause` is the code of a
    `Cause`; `direction` is the way of that cause; `points` is how many figures the limits are made of. `current` has
    the limits of the last segment, one row.
    """

    mean: Floats
    lower: Floats
    upper: Floats
    near_lower: Floats
    near_upper: Floats
    side: Signs
    outside: Signs
    near: Signs
    cause: Signs
    direction: Signs
    points: Counts
    short: Flags
    current: Limits


def control_chart(
    values: Floats, segments: Counts, *, fix_after: int | None = None, screened: bool = True
) -> ControlChart:
    """Judge every point of a series.

    Each segment has limits of its own, and no pattern reaches from one into the next or across a gap.

    Args:
        values: (n,), n at least 1, oldest first; NaN for a period without a figure.
        segments: (n,), the segment of each period.
        fix_after: make the limits from so many first points of a segment; None: from all of them.
        screened: whether moving ranges that are out of the common are left out of the limits.

    Raises:
        TooFewToFixError: `fix_after` is less than `FEWEST_TO_FIX`.
    """
    numbers, of_point = np.unique(segments, return_inverse=True)
    before = max(SHIFT - values.size, 0)
    rows = np.pad(np.where(segments == numbers[:, None], values, np.nan), ((0, 0), (before, 0)), constant_values=np.nan)
    lines = limits(_to_fit(rows, fix_after), screened=screened)
    direction, cause = labelled(_directions(rows, lines))
    told = lines.have_width.view(np.int8)
    found = {
        "mean": lines.mean,
        "lower": lines.lower,
        "upper": lines.upper,
        "near_lower": lines.near_lower,
        "near_upper": lines.near_upper,
        "side": lines.beside_mean(rows),
        "outside": lines.outside(rows) * told,
        "near": lines.near(rows) * told,
        "cause": cause * told,
        "direction": direction * told,
        "points": lines.points,
        "short": np.count_nonzero(~np.isnan(rows), axis=1, keepdims=True) < SHORT,
    }
    places = of_point, before + np.arange(values.size)
    by_point = {name: np.broadcast_to(each, rows.shape)[places] for name, each in found.items()}
    return ControlChart(**by_point, current=lines.take(of_point[-1:]))


def _to_fit(rows: Floats, fix_after: int | None) -> Floats:
    """The points that limits are made from."""
    if fix_after is None:
        return rows
    if fix_after < FEWEST_TO_FIX:
        raise TooFewToFixError(f"limits are fixed after {FEWEST_TO_FIX} points or more, not {fix_after}")
    return np.where(np.cumsum(~np.isnan(rows), axis=1) <= fix_after, rows, np.nan)


def _directions(rows: Floats, lines: Limits) -> tuple[Signs, Signs, Signs, Signs]:
    """What each rule says of each point, in the order of `patterns.CAUSES`."""
    sides, near = lines.beside_mean(rows), lines.near(rows)
    close = two_of_three(sliding_window_view(sides, CLOSE, axis=1), sliding_window_view(near, CLOSE, axis=1))
    return (
        lines.outside(rows),
        _trends(steps(rows)),
        _flagged(close, CLOSE) * near,
        _flagged(one_way(sliding_window_view(sides, SHIFT, axis=1)), SHIFT) * sides,
    )


def _trends(moves: Signs) -> Signs:
    """The direction of every point that is part of a trend.

    As NHSRplotthedots has it, a point goes the way of the step that follows when the next point is part of a trend as
    well, so that a turning point belongs to what comes after it; else the way of the step that led to it.
    """
    part = _flagged(one_way(sliding_window_view(moves, TREND - 1, axis=1)), TREND)
    before = np.pad(moves, ((0, 0), (1, 0)))
    after = np.pad(moves, ((0, 0), (0, 1)))
    next_part = np.pad(part[:, 1:], ((0, 0), (0, 1)))
    return part * np.where((next_part != 0) & (after != 0), after, before)


def _flagged(found: Signs, length: int) -> Signs:
    """1 for every point of a window of `length` points that was found."""
    flags = np.zeros((found.shape[0], found.shape[1] + length - 1), dtype=np.int8)
    for offset in range(length):
        flags[:, offset : offset + found.shape[1]] |= np.abs(found)
    return flags
