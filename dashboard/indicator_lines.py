"""Every indicator of every board as a small line: its figures up to the reporting period, and the scale it shares."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from dashboard.context import Context
from dashboard.figures.points import Point, points, shown
from dashboard.report import YEAR_MONTHS, Report
from dashboard.selection import Selection
from dashboard.tally_years import YEARS_SHOWN
from warehouse.reads.own_series import own_series
from warehouse.reads.reader import Row, rows
from warehouse.rules import periods
from warehouse.rules.figure_words import BARE, PERCENT_LIKE, PERCENT_SIGN
from warehouse.rules.vocabulary import Unit

NO_COMMON_SIZE = (*BARE, Unit.CURRENCY)
"""Units that are no measure by themselves: 60 museums and 60,000 visits are both numbers."""
WHOLE = 100.0
"""A percentage's scale reaches to the whole, unless one lies beyond it."""

Scale = tuple[float, float]


@dataclass(frozen=True)
class Line:
    """One indicator: its call, a row of `warehouse.reads.calls.calls`; its figures; and the scale it is drawn on."""

    row: Row
    series: Sequence[Point]
    scale: Scale

    @property
    def shares_scale(self) -> bool:
        """Whether lines of the same unit have the same scale."""
        return self.row["unit"] not in NO_COMMON_SIZE


@dataclass(frozen=True)
class Lines:
    """Every line with at least one figure.

    Attributes:
        months: the first month of the time that all lines share, and the month after its last.
        by_indicator: the lines, in the plan's order.
        scales: the scale of each unit that has one, the units as `unit_of` names them.
    """

    months: tuple[int, int]
    by_indicator: Mapping[str, Line]
    scales: Mapping[str, Scale]


def lines_of(context: Context, report: Report, selection: Selection) -> Lines:
    """The lines of the report's indicators, over `YEARS_SHOWN` years."""
    period = periods.parse(report.period)
    until = period.start_month + period.months
    since = until - YEARS_SHOWN * YEAR_MONTHS
    found = rows(own_series(context.store.reader(), selection.council, since=since, until=until))
    series = {id_: points(figures) for id_, figures in groupby(found, key=lambda row: str(row["indicator"]))}
    seen = [row for row in report.rows if shown(series.get(row["indicator"], ()))]
    scales = common_scales((row["unit"], series[row["indicator"]]) for row in seen)
    lines = {
        row["indicator"]: Line(
            row,
            series[row["indicator"]],
            scales.get(unit_of(row["unit"])) or scale_of(row["unit"], series[row["indicator"]]),
        )
        for row in seen
    }
    return Lines((since, until), lines, scales)


def common_scales(series: Iterable[tuple[str, Sequence[Point]]]) -> dict[str, Scale]:
    """One scale for each unit whose figures are of one measure; pairs of unit and figures are given."""
    together: dict[str, list[Point]] = {}
    for unit, figures in series:
        if unit not in NO_COMMON_SIZE:
            together.setdefault(unit_of(unit), []).extend(figures)
    return {unit: scale_of(unit, figures) for unit, figures in together.items()}


def scale_of(unit: str, figures: Iterable[Point]) -> Scale:
    """From 0, or the lowest figure where that is below it, to the highest; of percentages at least to the whole."""
    values = [float(point.value) for point in figures if point.value is not None]
    least = WHOLE if unit in PERCENT_LIKE else 0.0
    low, high = min(0.0, *values), max(least, *values)
    return (low, high) if high > low else (low, low + 1)


def unit_of(unit: str) -> str:
    """The unit under the name it shares: both kinds of percentage are one measure."""
    return Unit.PERCENT.value if unit == PERCENT_SIGN else unit
