"""Direction of travel: is a figure better than the one it is compared with, the same, or worse? Method, section B.

Coventry's five calls. Not available means that a figure we need is missing; can't say means that we have both
figures but they do not tell us the direction. `reasons` holds the checks, in the method's order.
"""

from dataclasses import dataclass, fields
from typing import Self

import numpy as np

from warehouse.rules.cells import Cells
from warehouse.rules.codes import NO_WORD, Codes, code
from warehouse.rules.comparator import Comparators, find_comparators
from warehouse.rules.compare_values import compare_values
from warehouse.rules.current import find_current
from warehouse.rules.exact import Amounts, equal_as_shown
from warehouse.rules.indicators import Indicators
from warehouse.rules.noise.arrays import Counts, Flags, for_each
from warehouse.rules.percent_change import change_in_tenths
from warehouse.rules.reasons import either_marked, why_no_comparator, why_no_figure, why_not_compared
from warehouse.rules.vocabulary import Call, Marker, Movement, Reason


@dataclass(frozen=True)
class Directions:
    """The call of every cell.

    Attributes:
        current: the cell whose figure is judged: the same, or an older one; -1 where no figure is usable.
        comparator: the cell compared with; -1 where there is none.
        call: codes of `Call`.
        half: what the call would be were the tolerance half as wide.
        double: what it would be were it twice as wide.
        reason: codes of `Reason`; `NO_WORD` exactly for improved, same and worse.
        change: figure less comparator, in ticks; known wherever the two may be compared, whatever the polarity.
        tenths: the same in tenths of a percent of the comparator's size.
        movement: codes of `Movement`; `NO_WORD` where there is no change to speak of.
        gain: how much better the figure is, in ticks; known where there is a direction.
        tolerated: the largest gain or loss still called the same, in millionths of a tick; known alike.
        provisional: whether either figure is provisional.
        lagged: whether the figure judged is older than the cell.
        gap: whether the comparison steps over a missing period.
        overlap: whether the two periods share time.
    """

    current: Counts
    comparator: Counts
    call: Codes
    half: Codes
    double: Codes
    reason: Codes
    change: Amounts
    tenths: Amounts
    movement: Codes
    gain: Amounts
    tolerated: Amounts
    provisional: Flags
    lagged: Flags
    gap: Flags
    overlap: Flags

    def take(self, rows: Counts) -> Self:
        """The calls of these cells."""
        return type(self)(*(getattr(self, field.name).take(rows) for field in fields(self)))


def direction(cells: Cells, rules: Indicators) -> Directions:
    """Judge every cell.

    Args:
        cells: the periods of every series, each with the latest vintage of its figure.
        rules: of the indicators that `cells.indicator` names.
    """
    usable = cells.usable
    found = held_against(cells, rules, usable, find_comparators(cells, usable, rules))
    current = find_current(cells, usable, for_each(rules.max_lag, cells.indicator))
    late = np.flatnonzero(~usable & (current >= 0))
    return _repeated(found, late, current[late]) if late.size else found


def held_against(cells: Cells, rules: Indicators, usable: Flags, compared: Comparators) -> Directions:
    """The call of every cell on its own figure; not available where it has none.

    Args:
        cells: as `direction` has them.
        rules: alike.
        usable: `cells.usable`.
        compared: what the figure of each cell is held against.
    """
    at = np.where(usable, compared.at, -1)
    has_both = at >= 0
    reason = np.where(has_both, why_not_compared(cells, rules, at), NO_WORD)
    absent, alone = np.flatnonzero(~usable), np.flatnonzero(usable & ~has_both)
    reason[absent] = why_no_figure(cells, absent)
    reason[alone] = why_no_comparator(cells, usable, compared, alone)
    directional = has_both & (reason == NO_WORD)
    comparable = directional | (reason == code(Reason.NO_POLARITY))
    value, comparator = cells.value.ticks, np.where(has_both, cells.value.ticks.take(at), 0)
    change = Amounts(value - comparator, comparable).only(comparable)
    yardstick = rules.yardstick.take(cells.indicator)
    gain, tolerated = yardstick.gain(value, comparator), yardstick.tolerance.reach(comparator)
    alike = equal_as_shown(value, comparator, yardstick.decimals, yardstick.scale)
    undecided = np.where(has_both, code(Call.CANT_SAY), code(Call.NOT_AVAILABLE))
    call, half, double = (
        np.where(directional, compare_values(alike, times * gain, wider * tolerated), undecided)
        for times, wider in ((1, 1), (2, 1), (1, 2))
    )
    return Directions(
        current=np.where(usable, np.arange(usable.size), -1),
        comparator=at,
        call=call,
        half=half,
        double=double,
        reason=reason,
        change=change,
        tenths=change_in_tenths(change, comparator),
        movement=_movement(change),
        gain=Amounts(gain, directional),
        tolerated=Amounts(tolerated, directional),
        provisional=has_both & either_marked(cells, at, Marker.PROVISIONAL),
        lagged=np.zeros(usable.size, dtype=np.bool_),
        gap=has_both & compared.gap,
        overlap=has_both & compared.overlap,
    )


def _repeated(found: Directions, late: Counts, current: Counts) -> Directions:
    """The same, the cells `late` with the call of an older figure."""
    places = np.arange(found.call.size)
    places[late] = current
    lagged = np.zeros(places.size, dtype=np.bool_)
    lagged[late] = True
    taken = found.take(places)
    return Directions(**{field.name: getattr(taken, field.name) for field in fields(taken)} | {"lagged": lagged})


def _movement(change: Amounts) -> Codes:
    """Which way the figure moved."""
    moved = np.full(change.known.size, code(Movement.FLAT))
    moved[(change.ticks > 0).astype(np.bool_)] = code(Movement.UP)
    moved[(change.ticks < 0).astype(np.bool_)] = code(Movement.DOWN)
    moved[~change.known] = NO_WORD
    return moved
