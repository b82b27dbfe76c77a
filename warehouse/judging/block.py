"""Figures of some indicators of one council laid out as cells: every series at every period of its calendar."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc

from warehouse.judging.decimals import Decimals
from warehouse.rules.cells import Cells
from warehouse.rules.codes import NO_WORD, Codes
from warehouse.rules.exact import Amounts
from warehouse.rules.noise.arrays import Counts, Floats, begins, for_each, taken
from warehouse.rules.pairs import pairs
from warehouse.rules.vintages import ALWAYS, latest
from warehouse.rules.vocabulary import Marker

WHOLE = ""
"""The breakdown that is all of an area's people or things."""

Column = Any
"""A column of an Arrow table."""


@dataclass(frozen=True)
class Words:
    """A column of texts, each kept once: the texts, and for each row the place of its own; -1 where it has none."""

    texts: list[str]
    places: Counts

    @classmethod
    def of(cls, column: Column, *more: str) -> "Words":
        """The texts of a column and a few more, sorted."""
        coded = column.dictionary_encode().unify_dictionaries().combine_chunks()
        coded = coded if isinstance(coded, pa.DictionaryArray) else pa.concat_arrays(coded.chunks)
        seen: list[str] = coded.dictionary.to_pylist()
        texts = sorted({*seen, *more})
        place = {text: at for at, text in enumerate(texts)}
        moved = np.array([*(place[text] for text in seen), -1])
        if len(seen) == 1 and not coded.null_count:
            return cls(texts, np.broadcast_to(moved[0], len(coded)))
        return cls(texts, moved.take(coded.indices.fill_null(len(seen)).to_numpy(zero_copy_only=False)))


@dataclass(frozen=True)
class Calendar:
    """The periods at which m indicators are judged, in order of indicator, months, start and period.

    Periods that start alike and are as long (two days of one month) share a cell.

    Attributes:
        indicator: (k,), the place of each period's indicator.
        period: (k,), its text.
        cell: (k,), which of the distinct cells of its indicator it is, from 0.
        first: (m,), where the distinct cells of each indicator begin among all of them.
        width: (m,), how many there are.
        start: months since year 0, of each distinct cell.
        months: its length.
    """

    indicator: Counts
    period: list[str]
    cell: Counts
    first: Counts
    width: Counts
    start: Counts
    months: Counts

    @classmethod
    def of(cls, rows: pd.DataFrame, count: int) -> "Calendar":
        """The calendar of rows with indicator (a place), period, start_month, months; of `count` indicators."""
        listed = sorted(zip(*(rows[name] for name in ("indicator", "months", "start_month", "period")), strict=True))
        indicator, months, start = (np.array([row[at] for row in listed], dtype=np.int64) for at in range(3))
        new = begins(indicator, months, start)
        width = np.bincount(indicator[new], minlength=count)
        first = np.cumsum(width) - width
        cell = np.cumsum(new) - 1 - first[indicator]
        return cls(indicator, [row[-1] for row in listed], cell, first, width, start[new], months[new])

    @property
    def period_of_cell(self) -> list[str]:
        """The text of one period of each distinct cell."""
        places = self.first[self.indicator] + self.cell
        return [self.period[at] for at in np.unique(places, return_index=True)[1]]

    @property
    def shared(self) -> bool:
        """Whether any two periods share a cell."""
        return self.cell.size > self.start.size

    def cells_at(self, indicator: Counts, periods: Sequence[str]) -> Counts:
        """Which of the distinct cells of its indicator each of these periods is; -1 for none."""
        period = Words.of(pa.chunked_array([pa.array(periods, pa.string())]))
        return _columns(self, period.texts)[indicator, period.places]


@dataclass(frozen=True)
class Block:
    """Cells with the names of what they stand for.

    Attributes:
        cells: as the rules read them.
        calendar: of the block's indicators.
        areas: the areas' codes.
        breakdowns: the breakdowns.
        series: (s,), what names each series, as one number: its indicator's place, then the breakdown's, the area's.
        first: (s,), each series' first cell.
        column: (n,), each cell's place among the distinct cells of the calendar.
        row: (n,), the row of the figures that each cell shows; -1 where it has none.
        periods: the texts of the figures' periods.
        period: (n,), the place among them of the period of the figure that each cell shows; -1 where it has none.
        definitions: the written definitions, which the cells' numbers are places of.
    """

    cells: Cells
    calendar: Calendar
    areas: list[str]
    breakdowns: list[str]
    series: Counts
    first: Counts
    column: Counts
    row: Counts
    periods: list[str]
    period: Counts
    definitions: list[str]

    @property
    def area(self) -> Counts:
        """Each series' place among the areas."""
        return self.series % len(self.areas)

    @property
    def breakdown(self) -> Counts:
        """Each series' place among the breakdowns."""
        return self.series // len(self.areas) % len(self.breakdowns)

    def cells_of(self, indicator: Counts, areas: Sequence[str], periods: Sequence[str]) -> Counts:
        """The cells of these indicators in these areas and periods, for the whole; -1 for what has no cell."""
        area = pd.Index(self.areas).get_indexer(pd.Index(areas))
        column = self.calendar.cells_at(indicator, periods)
        whole = indicator * len(self.breakdowns) + self.breakdowns.index(WHOLE)
        sought = whole * len(self.areas) + area
        series = np.minimum(np.searchsorted(self.series, sought), self.series.size - 1)
        there = (area >= 0) & (column >= 0) & (self.series[series] == sought)
        return np.where(there, self.first[series] + column, -1)

    def periods_of_cells(self) -> tuple[Counts, Counts]:
        """A cell and a place among the calendar's periods, for every series at every period of its calendar."""
        series, periods = pairs(self.cells.indicator[self.first], self.calendar.indicator)
        return self.first[series] + self.calendar.cell[periods], periods

    def floats(self, column: Column) -> Floats:
        """A column of the figures, for each cell; NaN where there is none."""
        if column.null_count == len(column):
            return np.broadcast_to(np.nan, self.row.size)
        return taken(Decimals.of(column).floats(), self.row, np.nan)


def block_of(
    figures: pa.Table,
    indicators: list[str],
    calendar: Calendar,
    own_area: str,
    value: Amounts,
    as_known_at: date | None = None,
) -> Block:
    """Lay out the figures of some indicators.

    Args:
        figures: columns of the table of observations; every figure of these indicators, in any order.
        indicators: their ids.
        calendar: theirs; it holds every period of the figures.
        own_area: the council's own, whose series are there for every indicator, with figures or not.
        value: the figures' values in ticks.
        as_known_at: figures known later are left out; None means now.
    """
    indicator = pc.index_in(figures["indicator"], pa.array(indicators)).to_numpy().astype(np.int64)
    area, breakdown = Words.of(figures["area"], own_area), Words.of(figures["breakdown"], WHOLE)
    period, definition = Words.of(figures["period"]), Words.of(figures["definition"])
    areas, breakdowns = len(area.texts), len(breakdown.texts)
    number = (indicator * breakdowns + breakdown.places) * areas + area.places
    own = (np.flatnonzero(calendar.width) * breakdowns + breakdown.texts.index(WHOLE)) * areas + area.texts.index(
        own_area
    )
    exists = np.zeros(len(indicators) * breakdowns * areas, dtype=np.bool_)
    exists[number] = exists[own] = True
    series = np.flatnonzero(exists)
    of_indicator = series // (breakdowns * areas)
    width = calendar.width[of_indicator]
    first = np.cumsum(width) - width
    row_of_series = np.cumsum(exists) - 1
    cell = first.take(row_of_series.take(number)) + _columns(calendar, period.texts)[indicator, period.places]
    of_cell = np.repeat(np.arange(series.size), width)
    column = np.arange(of_cell.size) + np.repeat(calendar.first[of_indicator] - first, width)
    row = np.full(of_cell.size, -1)
    several = np.bincount(cell, minlength=1).max() > 1
    shown = latest(cell, *_known(figures), as_known_at) if several or as_known_at else np.arange(cell.size)
    row[taken(cell, shown, -1)] = shown
    cells = Cells(
        series=of_cell,
        indicator=np.repeat(of_indicator, width),
        start=calendar.start.take(column),
        months=for_each(calendar.months, column),
        value=value.take(row),
        marker=taken(_markers(figures["marker"]), row, NO_WORD),
        definition=taken(definition.places, row, -1),
        elapsed=taken(_elapsed(figures["months_elapsed"]), row, -1),
    )
    return Block(
        cells,
        calendar,
        area.texts,
        breakdown.texts,
        series,
        first,
        column,
        row,
        period.texts,
        taken(period.places, row, -1),
        definition.texts,
    )


def _columns(calendar: Calendar, periods: list[str]) -> Counts:
    """For each indicator and period: which of the indicator's distinct cells it is; -1 for none."""
    place = {text: at for at, text in enumerate(periods)}
    found = np.full((calendar.width.size, max(1, len(periods))), -1)
    at = np.array([place.get(text, -1) for text in calendar.period], dtype=np.int64)
    there = at >= 0
    found[calendar.indicator[there], at[there]] = calendar.cell[there]
    return found


def _known(figures: pa.Table) -> tuple[Counts, Counts]:
    """Since which day each figure is known, and which vintage it is."""
    printed, held = (figures[name].cast(pa.date32()).cast(pa.int32()) for name in ("published_at", "known_from"))
    days = pc.coalesce(printed, held).cast(pa.int64()).fill_null(ALWAYS)
    return days.to_numpy(), figures["vintage"].cast(pa.int64()).to_numpy()


def _markers(column: Column) -> Codes:
    if column.null_count == len(column):
        return np.broadcast_to(NO_WORD, len(column))
    words = pa.array([str(marker) for marker in Marker])
    found: Codes = pc.index_in(column, words).fill_null(int(NO_WORD)).cast(pa.int8()).to_numpy()
    return found


def _elapsed(column: Column) -> Counts:
    if column.null_count == len(column):
        return np.broadcast_to(np.int64(-1), len(column))
    found: Counts = column.cast(pa.int64()).fill_null(-1).to_numpy()
    return found
