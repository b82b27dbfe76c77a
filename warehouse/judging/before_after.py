"""The figures before and after each action, as places among the cells of a block, and what is asked of every two."""

from dataclasses import dataclass, fields, replace

import numpy as np

from warehouse.judging.block import WHOLE, Block
from warehouse.judging.parts import Part
from warehouse.judging.signals import LIMITS
from warehouse.rules.cells import Cells
from warehouse.rules.codes import code
from warehouse.rules.comparator import Comparators
from warehouse.rules.direction import Directions, held_against
from warehouse.rules.noise.arrays import Counts, Flags, Floats, Signs, taken
from warehouse.rules.noise.confidence import known_limits
from warehouse.rules.noise.runs import runs, window
from warehouse.rules.noise.z_test import z_test
from warehouse.rules.steps import cells_at
from warehouse.rules.vocabulary import Unit


@dataclass(frozen=True)
class Pairs:
    """Two figures each, as places among the cells of a block; -1 where there is none."""

    before: Counts
    after: Counts


def series_of_area(block: Block, indicator: Counts, area: str) -> Counts:
    """The series of an area of the block, the whole of each indicator; -1 where it has none."""
    whole = indicator * len(block.breakdowns) + block.breakdowns.index(WHOLE)
    sought = whole * len(block.areas) + block.areas.index(area)
    found = np.minimum(np.searchsorted(block.series, sought), block.series.size - 1)
    return np.where(block.series[found] == sought, found, -1)


def grid_of(block: Block, series: Counts) -> tuple[Counts, Counts]:
    """The cells of each series, a column for every step of time, -1 where there is none; and months in each step.

    Of periods of several lengths those of the length that has most figures, the shortest first.
    """
    cells, laid, steps = block.cells, [], []
    for one in series.tolist():
        here = np.flatnonzero(cells.series == one)
        lengths, many = np.unique(cells.months[here[cells.usable[here]]], return_counts=True)
        step = int(lengths[np.argmax(many)]) if lengths.size else 1
        here = here[cells.months[here] == step]
        column = (cells.start[here] - cells.start[here[:1]]) // step
        row = np.full(int(column.max(initial=0)) + 1, -1)
        row[column] = here
        laid.append(row)
        steps.append(step)
    width = max(row.size for row in laid)
    grid = np.full((len(laid), width), -1)
    for row, places in zip(grid, laid, strict=True):
        row[: places.size] = places
    return grid, np.array(steps)


def held(cells: Cells, part: Part, pairs: Pairs) -> Directions:
    """The call of each figure after, held against the one before; means nothing where either is -1."""
    count = pairs.before.size
    places = np.stack([pairs.before, pairs.after], axis=1).ravel()
    number = np.repeat(np.arange(count), 2)
    two = Cells(**{field.name: getattr(cells, field.name).take(places) for field in fields(Cells)})
    two = replace(two, series=number)
    at = np.where(np.arange(2 * count) % 2 == 1, np.arange(2 * count) - 1, -1)
    at[np.repeat((pairs.before < 0) | (pairs.after < 0), 2)] = -1
    no = np.zeros(2 * count, dtype=np.bool_)
    found = held_against(two, part.rules, two.usable, Comparators(at, no, no, two.start, two.months))
    return found.take(np.arange(count) * 2 + 1)


def runs_before(values: Floats, parted: Counts, step: Counts, before: Counts) -> Floats:
    """The run of comparable figures that ends at the figure before each action."""
    width = max(window(int(months)) for months in step)
    found = np.full((values.shape[0], width), np.nan)
    for row, (months, at) in enumerate(zip(step.tolist(), before.tolist(), strict=True)):
        if at >= 0:
            run = runs(values[[row]], parted[[row]], window(months))[at]
            found[row, width - run.size :] = run
    return found


def apart(block: Block, part: Part, pairs: Pairs, value: Floats, told: Flags) -> Signs:
    """Whether the confidence limits of the two figures tell them apart."""
    rules, indicator = part.rules, block.cells.indicator[pairs.after]
    units = {"percent": rules.unit == code(Unit.PERCENT), "rate": rules.unit == code(Unit.RATE)}
    of_pair = {name: flags[indicator] for name, flags in units.items()}
    limits = {name: block.floats(part.figures[name]) for name in LIMITS}

    def at(places: Counts) -> tuple[Floats, Floats, Floats]:
        here = taken(value, places, np.nan)
        return here, *known_limits(here, *(taken(limits[name], places, np.nan) for name in LIMITS), **of_pair)

    after, lower, upper = at(pairs.after)
    return z_test(np.where(told, after, np.nan), lower, upper, *at(pairs.before))


def elsewhere(block: Block, pairs: Pairs, series: Counts) -> Pairs:
    """The same two periods in other series; -1 where one of them has none, or no figure there."""
    cells = block.cells

    def at(places: Counts) -> Counts:
        found = cells_at(cells, series, cells.start[places], cells.months[places])
        there = (places >= 0) & (series >= 0) & (found >= 0)
        return np.where(there & (cells.usable & cells.value.known)[found], found, -1)

    return Pairs(at(pairs.before), at(pairs.after))
