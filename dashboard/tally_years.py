"""A tally through the years: as the council published it, and as it comes out of the figures here."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from dashboard.context import Context
from dashboard.counts import Counts
from dashboard.headline import FEWEST_ALIKE
from dashboard.report import YEAR_MONTHS, Report, narrowed_by, narrowed_to
from dashboard.selection import Selection
from warehouse.reads import tallies as read
from warehouse.reads.reader import Row, rows
from warehouse.rules import periods
from warehouse.rules.tally import FEW
from warehouse.rules.vocabulary import Scope

YEARS_SHOWN = 10
"""As far back as the tests of annual figures look (method, section F)."""

YEARS_COMPARED = 5
"""Years of one basket: a plan's usual length. The longer, the fewer indicators have a direction in all of them."""


@dataclass(frozen=True)
class Year:
    """A year, or the same quarter of it.

    Attributes:
        period: the reporting period, ISO.
        counts: the tally computed from the figures here; without a direction where nothing could be judged.
        published: the tally the council published, a row of `warehouse.reads.tallies.published_tallies` with a share.
    """

    period: str
    counts: Counts
    published: Row | None

    @property
    def told(self) -> bool:
        """Whether there is any share to show."""
        return bool(self.counts.directional) or self.published is not None

    @property
    def few(self) -> bool:
        """Whether the computed share is of too few indicators to stand in a line with others."""
        return self.counts.directional < FEW


@dataclass(frozen=True)
class OneBasket:
    """The tallies of several years over the indicators that have a direction in all of them, the earliest first."""

    years: tuple[tuple[str, Counts], ...]

    @property
    def size(self) -> int:
        """How many indicators those are."""
        return self.years[-1][1].directional


def tally_years(context: Context, report: Report, selection: Selection, board: str | None = None) -> tuple[Year, ...]:
    """Every year from the first to the last that has a share, at most `YEARS_SHOWN`, the earliest first.

    The last is the newest that has one, unless the reporting period lies further back than that reaches.
    """
    reader, (scope, part) = context.store.reader(), _part(report, board)
    history = read.tally_history(reader, selection.council, scope, part, **narrowed_by(selection))
    computed = {row["period"]: Counts.of(row) for row in rows(history)}
    # A council counts its whole plan: its tally says nothing of a board, a theme or a committee's part.
    whole = board is None and not narrowed_to(report.plan, selection)
    said = rows(read.published_tallies(reader, selection.council)) if whole else []
    published = {row["period"]: row for row in said if row["percent"] is not None}
    return years_of(computed, published, report.period)


def years_of(computed: Mapping[str, Counts], published: Mapping[str, Row], period: str) -> tuple[Year, ...]:
    """As `tally_years`, of the tallies of every reporting period."""
    known = {one for one, counts in computed.items() if counts.directional} | set(published)
    shown = years_in_a_row(known, period, YEARS_SHOWN)
    return tuple(Year(one, computed.get(one, Counts()), published.get(one)) for one in shown)


def years_in_a_row(known: Collection[str], period: str, most: int) -> list[str]:
    """The same part of every year from the first to the last of the `known` periods, at most `most`, oldest first.

    The last is the newest, unless `period` lies further back than `most` years reach.
    """
    ends = sorted(_years_after(period, one) for one in known if _same_part_of_year(period, one))
    if not ends:
        return []
    last = ends[-1] if ends[-1] < most else 0
    first = max(ends[0], last - most + 1)
    return [_shifted(period, years) for years in range(first, last + 1)]


def one_basket(
    context: Context, report: Report, selection: Selection, years: Sequence[Year], board: str | None = None
) -> OneBasket | None:
    """The tallies like for like up to the reporting period: over `YEARS_COMPARED` years or, failing that, two.

    None where fewer than `FEWEST_ALIKE` indicators have a direction even in both of two years.
    """
    reader, (scope, part) = context.store.reader(), _part(report, board)
    directional = {year.period for year in years if year.counts.directional}
    for count in (YEARS_COMPARED, 2):
        wanted = [_shifted(report.period, -back) for back in range(count)]
        if not directional.issuperset(wanted):
            continue
        lens = narrowed_by(selection)
        found = rows(read.like_for_like(reader, selection.council, wanted, scope, part, **lens))
        basket = OneBasket(tuple((row["period"], Counts.of(row)) for row in found))
        if found and basket.size >= FEWEST_ALIKE:
            return basket
    return None


def _part(report: Report, board: str | None) -> tuple[Scope, str]:
    return (Scope.BOARD, board) if board else (Scope.PLAN, report.plan.id)


def _same_part_of_year(one: str, other: str) -> bool:
    here, there = periods.parse(one), periods.parse(other)
    return here.months == there.months and here.start.month == there.start.month


def _years_after(one: str, other: str) -> int:
    return periods.parse(other).start.year - periods.parse(one).start.year


def _shifted(period: str, years: int) -> str:
    here = periods.parse(period)
    return periods.Period(periods.add_months(here.start, YEAR_MONTHS * years), here.months).iso
