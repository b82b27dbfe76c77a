"""Figures of many series laid out in one row: every period of every series, whether or not it has a figure."""

from dataclasses import dataclass

import numpy as np

from warehouse.rules.codes import Codes, code
from warehouse.rules.exact import Amounts
from warehouse.rules.noise.arrays import Counts, Flags, begins
from warehouse.rules.vocabulary import Marker

UNUSABLE = (Marker.CONFIDENTIAL, Marker.NOT_AVAILABLE, Marker.NOT_APPLICABLE, Marker.FORECAST)
"""With one of these markers a figure is not there, whatever is written beside it."""


@dataclass(frozen=True)
class Cells:
    """n periods, one value each; sorted by series, months and start.

    Attributes:
        series: the number of the series; the series of one indicator are neighbours.
        indicator: the place of its indicator among those that are judged with it.
        start: months since year 0 at which the period starts.
        months: months from one period to the next, at least 1.
        value: the figures, in the ticks of their indicator; not known where there is none.
        marker: codes of `Marker`, `NO_WORD` where there is none.
        definition: numbers that are equal where figures were counted alike; -1 where there is no row.
        elapsed: months that a cumulative figure covers; -1 where none are given.
    """

    series: Counts
    indicator: Counts
    start: Counts
    months: Counts
    value: Amounts
    marker: Codes
    definition: Counts
    elapsed: Counts

    @property
    def usable(self) -> Flags:
        """Where a figure can be looked at. A low figure (k) has no value, and is kept to be named as such."""
        gone = np.isin(self.marker, [code(marker) for marker in UNUSABLE])
        found: Flags = ~gone & (self.value.known | (self.marker == code(Marker.LOW)))
        return found

    @property
    def begins(self) -> Flags:
        """Where the periods of one series and one length begin."""
        return begins(self.series, self.months)
