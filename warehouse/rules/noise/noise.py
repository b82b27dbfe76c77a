"""The noise-aware call of every figure: which tests can run, what they find, and what follows (section F)."""

from dataclasses import dataclass

import numpy as np

from warehouse.rules.codes import code
from warehouse.rules.noise import mann_kendall as trend
from warehouse.rules.noise import xmr
from warehouse.rules.noise.arrays import NOT_RUN, Counts, Flags, Floats, Signs, how_many
from warehouse.rules.noise.carry_over import strong_carry_over
from warehouse.rules.noise.limits import Limits
from warehouse.rules.noise.runs import YEAR
from warehouse.rules.noise.words import Noise, NoiseReason
from warehouse.rules.vocabulary import Aggregation, Polarity

BETTER = {Polarity.HIGHER: 1, Polarity.LOWER: -1, Polarity.RANGE: 0, Polarity.NONE: 0}
"""The sign of a change for the better; 0 where no test can tell one: a move towards a range has no fixed sign."""

OVERLAPPING = (Aggregation.ROLLING, Aggregation.CUMULATIVE)
"""Figures that share time with the one before, so that successive figures depend on one another."""


@dataclass(frozen=True)
class Judged:
    """The noise-aware call of n figures, one value each.

    Codes are places in the classes of `words`: `noise` in `Noise`, `reason` in `NoiseReason`, `cause` in `Cause`;
    `NOT_RUN` where there is none. `xmr`, `mann_kendall` and `ci_z` are what each test found: +1 improving,
    -1 worsening, 0 nothing clear, `NOT_RUN`. `trial` says that XmR ran on fewer than `xmr.FULL` figures; `conflict`
    that tests disagree; `carry_over` that the figures carry over from one period to the next, where XmR or
    Mann-Kendall ran; `points` is the length of the run.
    """

    noise: Signs
    reason: Signs
    points: Counts
    xmr: Signs
    trial: Flags
    cause: Signs
    mann_kendall: Signs
    ci_z: Signs
    conflict: Flags
    carry_over: Flags


def is_seasonal(seasonal: Flags, step: int) -> Flags:
    """Whether the season disturbs a run: it does not once figures are whole years apart."""
    return seasonal & (step == 0 or step % YEAR != 0)


def judge(runs: Floats, lines: Limits, better: Signs, *, overlapping: Flags, seasonal: Flags, ci: Signs) -> Judged:
    """The noise-aware call of the last figure of every run.

    Args:
        runs: (n, width), as `runs.runs` gives them.
        lines: the limits of each run.
        better: (n,), `BETTER` of each indicator's polarity; 0 where it is not signed off.
        overlapping: (n,), whether the aggregation is one of `OVERLAPPING`.
        seasonal: (n,), `is_seasonal`: only the comparison of confidence limits is fair to them.
        ci: (n,), what `z_test` says of the figure and the one it is compared with.
    """
    points = how_many(~np.isnan(runs))
    testable = (better != 0) & ~overlapping
    in_a_row = testable & ~seasonal
    with_xmr = in_a_row & (points >= xmr.FEWEST)
    with_trend = in_a_row & (points >= trend.FEWEST) & (points < trend.BELOW)
    found_xmr, cause = _xmr(runs, lines, with_xmr)
    found = tuple(
        np.where(sign == NOT_RUN, NOT_RUN, sign * better)
        for sign in (found_xmr, _mann_kendall(runs, with_trend), np.where(testable, ci, NOT_RUN))
    )
    ran = np.logical_or.reduce([sign != NOT_RUN for sign in found])
    noise, conflict = _together(found)
    return Judged(
        np.where(ran, noise, _untested(testable, seasonal)),
        np.where(ran, NOT_RUN, _why_untested(better, overlapping, seasonal)),
        points,
        found[0],
        with_xmr & (points < xmr.FULL),
        cause,
        found[1],
        found[2],
        conflict,
        _carry_over(runs, with_xmr | with_trend),
    )


def _xmr(runs: Floats, lines: Limits, where: Flags) -> tuple[Signs, Signs]:
    """What XmR finds in the rows where it runs, and why."""
    found, cause = np.full((2, where.size), NOT_RUN)
    rows = np.flatnonzero(where)
    found[rows], cause[rows] = xmr.latest_cause(_of_rows(runs, rows), lines.take(rows))
    return found, cause


def _mann_kendall(runs: Floats, where: Flags) -> Signs:
    """What Mann-Kendall finds in the rows where it runs."""
    found = np.full(where.size, NOT_RUN)
    rows = np.flatnonzero(where)
    found[rows] = trend.mann_kendall(_of_rows(runs[:, 1 - trend.BELOW :], rows)).trend
    return found


def _carry_over(runs: Floats, where: Flags) -> Flags:
    strong = np.zeros(where.size, dtype=np.bool_)
    rows = np.flatnonzero(where)
    strong[rows] = strong_carry_over(_of_rows(runs, rows))
    return strong


def _of_rows(runs: Floats, rows: Counts) -> Floats:
    """Some rows, still laid out column by column; all of them uncopied."""
    return runs if rows.size == runs.shape[0] else runs.T.take(rows, axis=1).T


def _together(found: tuple[Signs, ...]) -> tuple[Signs, Flags]:
    """The call where a test ran, and whether tests disagree."""
    up = np.logical_or.reduce([sign == 1 for sign in found])
    down = np.logical_or.reduce([sign == -1 for sign in found])
    only = [up & ~down, down & ~up]
    noise = np.select(only, [code(Noise.IMPROVING), code(Noise.WORSENING)], code(Noise.NO_CLEAR_CHANGE))
    return noise, up & down


def _untested(testable: Flags, seasonal: Flags) -> Signs:
    return np.where(testable & ~seasonal, code(Noise.NOT_ENOUGH_DATA), code(Noise.NOT_TESTABLE))


def _why_untested(better: Signs, overlapping: Flags, seasonal: Flags) -> Signs:
    """The first of the reasons for which no test ran."""
    reasons = (NoiseReason.NO_DIRECTION, NoiseReason.OVERLAPPING, NoiseReason.SEASONAL)
    codes = [code(reason) for reason in reasons]
    return np.select([better == 0, overlapping, seasonal], codes, code(NoiseReason.POINTS))
