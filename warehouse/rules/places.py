"""Comparison with other places: quartile, rank, and how many places are better or worse (method, section E).

A quartile needs no percentile, and so no division: s >= P, the bound at (N - 1)p, exactly when the number of places
at or below s, less one, is at least (N - 1)p. For a bound between two neighbours in the sorted list has no member
strictly between them, so a member reaches the bound exactly when it reaches the upper of the two, the one with
ceil((N - 1)p) members before it; and one that ties with it is counted with it.
"""

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from warehouse.rules.codes import NO_WORD, Codes, code
from warehouse.rules.compare_values import Yardstick
from warehouse.rules.comparison_vocabulary import NoQuartile
from warehouse.rules.exact import Amounts
from warehouse.rules.grouped import Grouped, grouped, lengths
from warehouse.rules.noise.arrays import Counts, Flags, Signs

COMPARED = ("council", "comparator", "indicator", "breakdown", "period", "definition")
"""What places are compared in: one comparator's areas, by one indicator, in one period.

Only figures of one group that were counted under one definition are compared, or make up its spread.
"""

QUARTERS = 4
FEWEST_PLACES = 8
"""In a smaller group a quarter would be one place, or none. Method, section E."""

Numbers = NDArray[np.int32]
"""Numbers of places, of which there are never billions."""

Counted = tuple[NDArray[np.integer[Any]], Flags]
"""Numbers, and where there is one."""


@dataclass(frozen=True)
class Places:
    """Where n places stand in their groups, one value each.

    Attributes:
        known: whether the place has a figure; without one the counts are 0 and say nothing.
        directional: whether there is an agreed way for a figure to be better.
        of: places of its group with a figure, this one included.
        equal: other places that are as good (as high, where no direction is agreed).
        below: other places that it is better than (higher than).
        quartile: 1 is best, 4 worst, ties at a bound go to the better one; 0 for none.
        reason: why there is none, codes of `NoQuartile`; `NO_WORD` exactly where there is one.
    """

    known: Flags
    directional: Flags
    of: Numbers
    equal: Numbers
    below: Numbers
    quartile: Signs
    reason: Codes

    @property
    def above(self) -> Numbers:
        """Other places that are better (higher)."""
        return np.where(self.known, self.of - self.equal - self.below - 1, 0)

    def columns(self) -> dict[str, Counted]:
        """The numbers as they are read: each column of the table of comparisons, and where it has a value.

        `better_than`, `worse_than` and `rank` (1 is best, ties share it) stand where a direction is agreed,
        `higher_than` and `lower_than` where none is.
        """
        above = self.above
        better, higher = self.known & self.directional, self.known & ~self.directional
        return {
            "of": (self.of, self.known),
            "equal": (self.equal, self.known),
            "better_than": (self.below, better),
            "worse_than": (above, better),
            "higher_than": (self.below, higher),
            "lower_than": (above, higher),
            "rank": (above + 1, better),
            "quartile": (self.quartile, self.quartile > 0),
        }


def places(group: Counts, value: Amounts, yardstick: Yardstick) -> Places:
    """Where every place stands in its group.

    Args:
        group: numbers that are equal for the places that are compared with one another (`COMPARED`), in any order.
        value: the places' figures; not known where a place has no usable one. 0 is a figure.
        yardstick: that of each place's indicator.
    """
    directional, measure = yardstick.tells_direction, yardstick.goodness(value.ticks)
    if value.known.all():
        of, equal, below = _counted(grouped(group, measure))
    else:
        rows = np.flatnonzero(value.known)
        of, equal, below = np.zeros((3, group.size), dtype=np.int32)
        of[rows], equal[rows], below[rows] = _counted(grouped(group[rows], measure[rows]))
    reason = _reason(directional, value.known, of)
    quartile = np.where(reason == NO_WORD, part(below + equal, of, QUARTERS), 0).astype(np.int8)
    return Places(value.known, directional, of, equal, below, quartile, reason)


def part(others_reached: Numbers, of: Numbers, parts: int) -> Signs:
    """Which of `parts` equal parts of a group each place belongs to, 1 being the best.

    Args:
        others_reached: how many other places it is better than or equal to.
        of: how many places there are, itself included.
        parts: 4 for quartiles, 5 for quintiles.
    """
    reached, others = parts * others_reached, of - 1
    found = np.full(of.shape, parts, dtype=np.int8)
    for bound in range(1, parts):
        found -= reached >= bound * others
    return found


def _counted(ordered: Grouped) -> Numbers:
    """(3, n), in the order in which the rows were given: places of the group, as good ones, and worse ones."""
    total = ordered.rows.size
    in_tie = lengths(ordered.ties, total)
    in_group = lengths(np.searchsorted(ordered.ties, ordered.groups), ordered.ties.size)
    of_tie = np.repeat(ordered.sizes, in_group), in_tie - 1, ordered.ties - np.repeat(ordered.groups, in_group)
    found = np.empty((3, total), dtype=np.int32)
    for place, counts in enumerate(of_tie):
        found[place, ordered.rows] = np.repeat(counts.astype(np.int32), in_tie)
    return found


def _reason(directional: Flags, known: Flags, of: Numbers) -> Codes:
    """Why there is no quartile; the first that holds."""
    reason = np.where(of < FEWEST_PLACES, code(NoQuartile.TOO_FEW), NO_WORD)
    reason[~known] = code(NoQuartile.NO_VALUE)
    reason[~directional] = code(NoQuartile.NO_POLARITY)
    return reason
