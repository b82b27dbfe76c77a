"""The points of a line: where its periods lie, where it must break, and what each point says."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields
from decimal import Decimal
from itertools import pairwise
from typing import Literal

from dashboard.i18n import Say
from dashboard.i18n.formats import amount_words, period_words
from warehouse.reads.reader import Row
from warehouse.rules import periods
from warehouse.rules.vocabulary import Marker

HOLLOW = (Marker.PROVISIONAL, Marker.FORECAST, Marker.ESTIMATED)
"""Markers of figures that may still change: drawn as rings."""
_MARKERS = {marker.value: marker for marker in Marker}
_MONTHS_IN_YEAR = 12


@dataclass(frozen=True)
class Point:
    """One figure of a series; `value` is None where none can be shown."""

    period: str
    start_month: int
    value: Decimal | None
    marker: str | None = None
    lower: Decimal | None = None
    upper: Decimal | None = None
    definition: str = "1"

    @property
    def x(self) -> str:
        """Where it lies: the last day of its period."""
        return periods.parse(self.period).end.isoformat()

    @property
    def hollow(self) -> bool:
        """True where the figure may still change."""
        return self.marker in HOLLOW


_FIELDS = tuple(field.name for field in fields(Point))


@dataclass(frozen=True)
class Spread:
    """Lowest, middle and highest figure of several places in one period."""

    period: str
    start_month: int
    lowest: Decimal
    median: Decimal
    highest: Decimal
    places: int

    def edge(self, which: Literal["lowest", "median", "highest"]) -> Point:
        """One of the three, as a point of a line."""
        return Point(self.period, self.start_month, getattr(self, which))


def points(figures: Iterable[Row]) -> tuple[Point, ...]:
    """The points of rows of `warehouse.reads.indicator.series` (or `targets`), oldest first."""
    found = [Point(**{name: row[name] for name in _FIELDS if name in row}) for row in figures]
    return tuple(sorted(found, key=lambda point: point.start_month))


def spreads(band: Iterable[Row], *, fewest: int) -> tuple[Spread, ...]:
    """The spreads of rows of `warehouse.reads.indicator.comparator_band` with at least `fewest` places."""
    names = [field.name for field in fields(Spread)]
    return tuple(Spread(**{name: row[name] for name in names}) for row in band if row["places"] >= fewest)


def shown(series: Iterable[Point]) -> list[Point]:
    """The points with a figure."""
    return [point for point in series if point.value is not None]


def usual_step(start_months: Sequence[int]) -> int:
    """How many months usually lie between two points: the commonest distance, the shortest of equally common ones."""
    steps = Counter(late - early for early, late in pairwise(start_months) if late > early)
    return min(steps, key=lambda step: (-steps[step], step)) if steps else _MONTHS_IN_YEAR


def runs(series: Sequence[Point]) -> list[list[Point]]:
    """The stretches that may be joined by a line: broken by a missing figure, a gap in time or a new definition."""
    step = usual_step([point.start_month for point in series])
    found: list[list[Point]] = []
    last: Point | None = None
    for point in series:
        if point.value is None:
            last = None
            continue
        joined = last is not None and last.definition == point.definition and point.marker != Marker.BREAK
        if last is not None and joined and point.start_month - last.start_month <= step:
            found[-1].append(point)
        else:
            found.append([point])
        last = point
    return found


def breaks(series: Sequence[Point]) -> list[Point]:
    """The first point of each new definition."""
    return [new for old, new in pairwise(series) if new.definition != old.definition or new.marker == Marker.BREAK]


def figure_words(point: Point, unit: str, decimals: int | None, say: Say) -> str:
    """The figure with its unit, or the word of its marker where there is none."""
    if point.value is not None:
        return amount_words(point.value, unit, say, decimals)
    return marker_words(point.marker, say) or say("no figure")


def marker_words(marker: str | None, say: Say) -> str:
    """A marker in words; empty where there is none."""
    return _MARKERS[marker].words(say.language) if marker in _MARKERS else ""


def said(name: str, point: Point, unit: str, decimals: int | None, say: Say, year_starts: int) -> str:
    """What a point says when pointed at: place, period, figure and marker."""
    figure = figure_words(point, unit, decimals, say)
    period = period_words(point.period, say, year_starts)
    words = marker_words(point.marker, say) if point.value is not None else ""
    marker = f" ({words})" if words else ""
    return f"{name}, {period}: {figure}{marker}"
