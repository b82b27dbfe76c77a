"""Why a comparison stops: the checks of the direction of travel, in the method's order, first hit wins.

A missing figure makes a call *not available*; two figures that do not tell a direction make it *can't say*.
"""

import numpy as np

from warehouse.rules.cells import Cells
from warehouse.rules.codes import NO_WORD, Codes, code
from warehouse.rules.comparator import Comparators
from warehouse.rules.indicators import Indicators
from warehouse.rules.noise.arrays import Counts, Flags, for_each, picked
from warehouse.rules.vocabulary import Aggregation, Marker, Reason


def why_no_figure(cells: Cells, rows: Counts) -> Codes:
    """Why these cells have no usable figure (step 1)."""
    marker = cells.marker[rows]
    found = np.full(rows.size, code(Reason.NOT_PUBLISHED))
    found[marker == code(Marker.CONFIDENTIAL)] = code(Reason.SUPPRESSED)
    found[marker == code(Marker.NOT_APPLICABLE)] = code(Reason.NOT_APPLICABLE)
    return found


def why_no_comparator(cells: Cells, usable: Flags, compared: Comparators, rows: Counts) -> Codes:
    """Why the usable figures of these cells are compared with nothing (step 3)."""
    wanted = compared.wanted_at(cells, rows)
    suppressed = (wanted >= 0) & (cells.marker[wanted] == code(Marker.CONFIDENTIAL)) & ~usable[wanted]
    found = np.where(suppressed, code(Reason.COMPARATOR_SUPPRESSED), code(Reason.COMPARATOR_MISSING))
    found[_first_usable(cells, usable)[cells.series[rows]] >= cells.start[rows]] = code(Reason.FIRST_PERIOD)
    return found


def why_not_compared(cells: Cells, rules: Indicators, at: Counts) -> Codes:
    """Why two figures do not tell a direction; `NO_WORD` where they do (steps 5, 6, 7 and 9).

    Args:
        cells: the periods of every series.
        rules: of the indicators that `cells.indicator` names.
        at: the cell that each is compared with; what is found where it is -1 means nothing.
    """
    directional = for_each(rules.yardstick.tells_direction, cells.indicator)
    cumulative = for_each(rules.aggregation == code(Aggregation.CUMULATIVE), cells.indicator)
    found = np.where(directional, NO_WORD, code(Reason.NO_POLARITY))
    found[cumulative & (cells.elapsed != picked(cells.elapsed, at))] = code(Reason.NOT_LIKE_FOR_LIKE)
    found[either_marked(cells, at, Marker.UNRELIABLE)] = code(Reason.UNRELIABLE)
    found[either_marked(cells, at, Marker.LOW)] = code(Reason.LOW_FIGURE)
    found[cells.definition != picked(cells.definition, at)] = code(Reason.BREAK_IN_SERIES)
    return found


def either_marked(cells: Cells, at: Counts, marker: Marker) -> Flags:
    """Whether a figure or the one it is compared with has this marker."""
    marked: Flags = cells.marker == code(marker)
    if not marked.any():
        return marked
    either: Flags = marked | (marked[at] & (at >= 0))
    return either


def _first_usable(cells: Cells, usable: Flags) -> Counts:
    """Where the first usable figure of each series starts."""
    first = np.flatnonzero(np.diff(cells.series, prepend=-1))
    return np.minimum.reduceat(np.where(usable, cells.start, np.iinfo(np.int64).max), first)
