"""What stands beside every call: its figure with the run of figures before it, as columns of the table of calls."""

from dataclasses import fields
from typing import Any

import numpy as np
import pyarrow as pa

from warehouse.few import Columns, Few, flags, numbers, words
from warehouse.judging.block import Block
from warehouse.judging.parts import Part
from warehouse.rules.attention import tier
from warehouse.rules.calls_in_a_row import calls_in_a_row
from warehouse.rules.cells import Cells
from warehouse.rules.codes import NO_WORD, Codes, code
from warehouse.rules.direction import Directions
from warehouse.rules.exact import Amounts, as_floats
from warehouse.rules.noise.agreement import agreement
from warehouse.rules.noise.arrays import NOT_RUN, Counts, Flags, Floats, Signs, for_each, is_every, taken
from warehouse.rules.noise.noise import BETTER, OVERLAPPING, Judged
from warehouse.rules.noise.signals import Figures, Signals, signals
from warehouse.rules.noise.words import Agreement, Assurance, Cause, Noise, NoiseReason, sets_of_tests
from warehouse.rules.vocabulary import Aggregation, Polarity, Unit
from warehouse.stored import IN_A_ROW

LIMITS = ("lower", "upper", "numerator", "denominator")
"""Columns of the table of observations that confidence limits are taken or derived from."""

LINES = ("mean", "spread", "slope", "effect", "projected")


def figures_of(
    block: Block, found: Directions, part: Part, aims: tuple[Floats, Floats], begun: Flags
) -> tuple[Counts, Figures]:
    """What the noise rules ask of every call that has a figure.

    Args:
        block: the cells.
        found: their calls.
        part: the indicators of the block.
        aims: for each cell the lowest and the highest figure on target; NaN where there is no such bound.
        begun: for each cell whether a person said that a new segment begins with it.

    Returns:
        The cells of those calls, in the order that `Figures` needs; and what is asked of each.
    """
    cells, rules = block.cells, part.rules
    rows = _in_order(cells, found.current)
    here, current = _uncopied(rows, found.call.size), _uncopied(found.current[rows], found.call.size)
    of_cell, other = cells.indicator[here], found.comparator[here]
    value = as_floats(cells.value, part.scale)
    told = found.gain.known[here]
    overlapping = np.isin(rules.aggregation, [code(one) for one in OVERLAPPING])
    better = np.array([BETTER[one] for one in Polarity] + [0], dtype=np.int8)[rules.yardstick.polarity]
    low, high = (aim[here] for aim in aims)
    no_low, no_high = np.isnan(low), np.isnan(high)
    return rows, Figures(
        series=cells.series[here],
        start=cells.start[current],
        step=cells.months[current],
        definition=cells.definition[current],
        rebased=begun[current],
        better=for_each(better, of_cell),
        overlapping=for_each(overlapping, of_cell),
        cumulative=for_each(rules.aggregation == code(Aggregation.CUMULATIVE), of_cell),
        seasonal=for_each(rules.seasonal, of_cell),
        percent=for_each(rules.unit == code(Unit.PERCENT), of_cell),
        rate=for_each(rules.unit == code(Unit.RATE), of_cell),
        told=told,
        adverse=as_floats(Amounts(-found.gain.ticks[here], told), part.scale),
        value=value[current],
        comparator=taken(value, other, np.nan),
        **_measured(block, part, current, other),
        aim_low=np.where(no_low & ~no_high, -np.inf, low),
        aim_high=np.where(no_high & ~no_low, np.inf, high),
    )


def _measured(block: Block, part: Part, current: Counts | slice, other: Counts) -> dict[str, Floats]:
    """The limits and counts of figures and of those that they are compared with."""
    found = {}
    for name in LIMITS:
        every = block.floats(part.figures[name])
        found[name] = every[current]
        is_empty = part.figures[name].null_count == len(part.figures)
        found[f"comparator_{name}"] = every[current] if is_empty else taken(every, other, np.nan)
    return found


def _in_order(cells: Cells, current: Counts) -> Counts:
    """The cells that have a figure, in the order that `Figures` needs; sorted only where they do not lie so."""
    rows = np.flatnonzero(current >= 0)
    here = _uncopied(rows, current.size)
    figure = _uncopied(current[here], current.size)
    step, start = cells.months[figure], cells.start[figure]
    keys = (start, start % step, cells.series[here], step)
    lies_so = np.ones(max(rows.size - 1, 0), dtype=np.bool_)
    for key in keys:
        lies_so = (key[1:] > key[:-1]) | ((key[1:] == key[:-1]) & lies_so)
    return rows if lies_so.all() else rows[np.lexsort(keys)]


def _uncopied(places: Counts, count: int) -> Counts | slice:
    """Places of which each array is to be taken; all of it where they are all there are, in order."""
    return slice(None) if is_every(places, count) else places


def signals_of(found: Directions, begins: Flags, rag: Codes, rows: Counts, asked: Figures) -> Columns:
    """The columns of the table of calls from `noise` on.

    Args:
        found: the calls of the cells.
        begins: `Cells.begins`.
        rag: codes of `Rag` of every cell.
        rows: as `figures_of` gives them.
        asked: alike.
    """
    told = _for_cells(signals(asked), rows, found.call.size) if rows.size else _nothing(found.call.size)
    judged = told.judged
    run, missing = calls_in_a_row(begins, found.call, found.lagged)
    tested = judged.noise != NOT_RUN
    pressing = tier(found.call, judged.noise, rag, run, told.breach)
    return {
        "noise": words(judged.noise, Noise),
        "noise_reason": words(judged.reason, NoiseReason),
        "points": numbers(judged.points, tested),
        "tests": _tests(judged),
        "xmr": numbers(judged.xmr, judged.xmr != NOT_RUN),
        "cause": words(judged.cause, Cause),
        "mann_kendall": numbers(judged.mann_kendall, judged.mann_kendall != NOT_RUN),
        "ci_z": numbers(judged.ci_z, judged.ci_z != NOT_RUN),
        "conflict": flags(judged.conflict, tested),
        "carry_over": flags(judged.carry_over, tested),
        "agreement": words(agreement(found.call, judged.noise), Agreement),
        **{name: _floats(getattr(told, name)) for name in LINES},
        "projected_breach": flags(told.breach, ~np.isnan(told.projected)),
        "assurance": words(told.assurance, Assurance),
        IN_A_ROW: pa.array(run + missing),
        "tier": numbers(pressing, pressing > 0),
    }


def _for_cells(told: Signals, rows: Counts, count: int) -> Signals:
    """The signals of every cell; those of `rows` are told, in this order."""
    if is_every(rows, count):
        return told
    everywhere = _nothing(count)
    for one, other in ((everywhere, told), (everywhere.judged, told.judged)):
        for field in fields(one):
            if field.name != "judged":
                getattr(one, field.name)[rows] = getattr(other, field.name)
    return everywhere


def _nothing(count: int) -> Signals:
    """The signals of so many cells without a figure."""

    def filled(kind: Any) -> Any:
        if kind is Floats:
            return np.full(count, np.nan)
        return np.full(count, NOT_RUN) if kind is Signs else np.zeros(count, dtype=bool if kind is Flags else np.int64)

    judged = Judged(*(filled(field.type) for field in fields(Judged)))
    return Signals(judged, *(filled(field.type) for field in fields(Signals) if field.name != "judged"))


def _floats(values: Floats) -> pa.Array:
    """Binary fractions, empty where there is none."""
    return pa.array(values, mask=np.isnan(values))


def _tests(judged: Judged) -> Few:
    """The names of the tests that ran, with semicolons between them."""
    ran = (
        (judged.xmr != NOT_RUN) & ~judged.trial,
        judged.trial,
        judged.mann_kendall != NOT_RUN,
        judged.ci_z != NOT_RUN,
    )
    places = sum(one.view(np.int8) << place for place, one in enumerate(ran))
    return Few(np.where(judged.noise == NOT_RUN, NO_WORD, places), pa.array(sets_of_tests()))
