"""Sections F and G of the method for the figures of many series at once: what stands out, and where it is going."""

from collections.abc import Callable
from dataclasses import dataclass, fields
from typing import Any, Self

import numpy as np
from numpy.typing import NDArray

from warehouse.rules.noise.arrays import NOT_RUN, Counts, Flags, Floats, Signs, is_every
from warehouse.rules.noise.assurance import assurance
from warehouse.rules.noise.confidence import known_limits
from warehouse.rules.noise.layout import Layout, blocks
from warehouse.rules.noise.limits import limits
from warehouse.rules.noise.noise import Judged, is_seasonal, judge
from warehouse.rules.noise.rebase import segments
from warehouse.rules.noise.runs import runs, window
from warehouse.rules.noise.theil_sen import projected, theil_sen
from warehouse.rules.noise.z_test import z_test

MONTHS_AHEAD = 12
"""How far ahead the line through the last figures is followed (section G, tier 3)."""


@dataclass(frozen=True)
class Figures:
    """What is asked about n figures, one value each; sorted as `layout.blocks` needs them.

    Attributes:
        series: the number of the series.
        start: months since year 0 at which the period starts.
        step: months from one period to the next.
        definition: a code of the definition it was counted under.
        rebased: true where a person said that a new segment begins.
        better: +1 where higher is better, -1 where lower is, 0 where neither is.
        overlapping: true for rolling and cumulative figures.
        cumulative: true for cumulative ones.
        seasonal: true where the season alone moves the figure.
        percent: true where the unit is a percentage.
        rate: true where it is a rate.
        told: true where the figure and its comparator may be compared.
        adverse: how far the figure moved the wrong way, in its unit, below 0 for the right way; NaN where not told.
        value: the figure; NaN where there is none, as for a low one.
        lower: its lower 95% limit, NaN where there is none, as for all that follow.
        upper: its upper limit.
        numerator: the count above the line.
        denominator: the count below it.
        comparator: the figure compared with, and its limits and counts.
        aim_low: what the figure should not be below: the target, or the lower bound of a range; -inf where any is
            good, NaN where nothing is aimed for.
        aim_high: what it should not be above; alike.
    """

    series: Counts
    start: Counts
    step: Counts
    definition: Counts
    rebased: Flags
    better: Signs
    overlapping: Flags
    cumulative: Flags
    seasonal: Flags
    percent: Flags
    rate: Flags
    told: Flags
    adverse: Floats
    value: Floats
    lower: Floats
    upper: Floats
    numerator: Floats
    denominator: Floats
    comparator: Floats
    comparator_lower: Floats
    comparator_upper: Floats
    comparator_numerator: Floats
    comparator_denominator: Floats
    aim_low: Floats
    aim_high: Floats

    def of(self, part: slice) -> Self:
        """Some of the figures."""
        return type(self)(**{field.name: getattr(self, field.name)[part] for field in fields(self)})


@dataclass(frozen=True)
class Signals:
    """What there is to say of n figures, one value each; codes and signs as in `noise.Judged`.

    Attributes:
        judged: the noise-aware call and the tests behind it.
        mean: the mean of the run; NaN unless the control chart ran.
        spread: its mean moving range, alike; the limits lie `limits.WIDTH` of it from the mean.
        effect: how far the figure moved the wrong way, in sigma, the usual size of a change by chance; 0 for the right
            way, NaN where not known.
        slope: change in a step by the Theil-Sen line through the run, where Mann-Kendall found a trend; else NaN.
        projected: where the line through the last figures will be 12 months on, where something is aimed for; NaN
            where there are too few figures, and for cumulative figures and those that follow the seasons.
        breach: whether that misses what is aimed for.
        assurance: the code of `Assurance`.
    """

    judged: Judged
    mean: Floats
    spread: Floats
    effect: Floats
    slope: Floats
    projected: Floats
    breach: Flags
    assurance: Signs


def signals(figures: Figures) -> Signals:
    """Judge every figure by the run of comparable figures that ends at it; there is at least one."""
    found: list[NDArray[Any]] = []
    for block in blocks(figures.series, figures.start, figures.step):
        told = _arrays(_of_block(figures.of(block.figures), figures, block))
        found = found or [np.empty(figures.series.size, dtype=one.dtype) for one in told]
        for every, one in zip(found, told, strict=True):
            every[block.figures] = one
    tests = len(fields(Judged))
    return Signals(Judged(*found[:tests]), *found[tests:])


def _arrays(told: Signals) -> list[NDArray[Any]]:
    """Those of `Judged`, then the others, in the order of the fields."""
    rest = [field.name for field in fields(Signals) if field.name != "judged"]
    return [getattr(told.judged, field.name) for field in fields(Judged)] + [getattr(told, name) for name in rest]


def _of_block(mine: Figures, figures: Figures, block: Layout) -> Signals:
    values = block.lay(figures.value, np.nan)
    definitions = np.where(np.isnan(values), -1, block.lay(figures.definition, -1))
    parts = segments(definitions, block.lay(figures.rebased, empty=False))
    ending_here = _of_cells(runs(values, parts, window(block.step)), block.cells)
    seasonal = is_seasonal(mine.seasonal, block.step)
    lines = limits(ending_here)
    judged = judge(ending_here, lines, mine.better, overlapping=mine.overlapping, seasonal=seasonal, ci=_apart(mine))
    charted = judged.xmr != NOT_RUN
    sigma = np.where(lines.sigma[:, 0] > 0, lines.sigma[:, 0], np.nan)
    aimed = ~np.isnan(mine.aim_low) & ~mine.cumulative & ~seasonal
    ahead = _in_rows(aimed, lambda rows: projected(ending_here[rows], MONTHS_AHEAD / block.step))
    return Signals(
        judged=judged,
        mean=np.where(charted, lines.mean[:, 0], np.nan),
        spread=np.where(charted, lines.spread[:, 0], np.nan),
        effect=np.maximum(mine.adverse, 0) / sigma,
        slope=_in_rows(np.abs(judged.mann_kendall) == 1, lambda rows: theil_sen(ending_here[rows])[0]),
        projected=ahead,
        breach=(ahead < mine.aim_low) | (ahead > mine.aim_high),
        assurance=_assurance(mine, values, parts, block),
    )


def _of_cells(grid: Floats, cells: Counts) -> Floats:
    """The runs that end at the figures of a block, still laid out column by column; all of them uncopied."""
    return grid if is_every(cells, grid.shape[0]) else grid.T.take(cells, axis=1).T


def _apart(mine: Figures) -> Signs:
    """What the limits of each figure and its comparator say; limits that are not published come from counts."""
    told = np.where(mine.told, mine.value, np.nan)
    units = {"percent": mine.percent, "rate": mine.rate}
    lower, upper = known_limits(mine.value, mine.lower, mine.upper, mine.numerator, mine.denominator, **units)
    of_comparator = known_limits(
        mine.comparator,
        mine.comparator_lower,
        mine.comparator_upper,
        mine.comparator_numerator,
        mine.comparator_denominator,
        **units,
    )
    return z_test(told, lower, upper, mine.comparator, *of_comparator)


def _assurance(mine: Figures, values: Floats, parts: Counts, block: Layout) -> Signs:
    """Assurance looks at the whole of the current segment, not at a window of it."""
    target = np.where(mine.better > 0, mine.aim_low, mine.aim_high)
    found = np.full(target.size, NOT_RUN)
    asked = np.flatnonzero(np.isfinite(target) & (mine.better != 0) & ~mine.overlapping)
    if not asked.size:
        return found
    rows, place = np.unique(block.rows[asked], return_inverse=True)
    width = block.shape[1]
    whole = runs(values[rows], parts[rows], width)
    lines = limits(_of_cells(whole, place * width + block.columns[asked]))
    found[asked] = assurance(target[asked], lines, mine.better[asked])
    return found


def _in_rows(wanted: Flags, work: Callable[[Counts], Floats]) -> Floats:
    """What `work` gives for the rows that are wanted, NaN in the others."""
    found = np.full(wanted.size, np.nan)
    rows = np.flatnonzero(wanted)
    if rows.size:
        found[rows] = work(rows)
    return found
