"""Calls, tallies and figures as they are taken away: exact, in the columns that others rely on."""

from collections.abc import Collection
from decimal import Decimal
from typing import Any

import pandas as pd
from sqlalchemy import ColumnElement, FromClause, Select, Table, and_, or_, select

from warehouse.reads.beside import with_beside
from warehouse.reads.groups import Filters, standing_in
from warehouse.reads.reader import Reader, whole_numbers
from warehouse.reads.standing_calls import standing_calls
from warehouse.reads.tallies import COUNTS
from warehouse.rules.figures import matches
from warehouse.rules.tally import tally
from warehouse.rules.wording import because
from warehouse.schema import (
    CALLS,
    COUNCILS,
    INDICATOR_GROUPS,
    INDICATORS,
    OBSERVATIONS,
    OF_STANDING,
    PLANS,
    STANDINGS,
    TALLIES,
)

OF_PLACE = ("quartile", "rank", "of")
"""Of the default comparator; missing where it says nothing of the place."""

CALLS_COLUMNS = (
    "council",
    "indicator",
    "area",
    "breakdown",
    "period",
    "comparator_period",
    "value",
    "comparator",
    "change",
    "change_percent",
    "movement",
    "call",
    "reason",
    "provisional",
    "lagged",
    "gap",
    "rag",
    "noise",
    "tests",
    "agreement",
    "assurance",
    "quartile",
    "rank",
    "of",
    "because",
)
TALLIES_COLUMNS = ("council", "scope", "id", "period", *COUNTS, "text")
FIGURES_COLUMNS = (
    "council",
    "indicator",
    "area",
    "period",
    "value",
    "breakdown",
    "marker",
    "lower",
    "upper",
    "numerator",
    "denominator",
    "months_elapsed",
    "definition",
    "published_at",
    "source",
    "note",
)

STAMP_COLUMNS = ("version", "audit_head")
"""Trailing columns of every export: which publication it was taken from, and the head of the audit chain as the foot
of every page has it. Columns, since they stay with the rows wherever a file is cut, joined or saved again; a comment
line above the header would be lost there, and most readers of CSV would take it for the header."""

SHOWN_HEX = 12
"""Digits of the head that are shown."""


def calls_export(
    reader: Reader,
    *,
    council: str | None = None,
    area: str | None = None,
    period: str | None = None,
    language: str = "en",
    indicators: Collection[str] | None = None,
    breakdown: str | None = None,
) -> pd.DataFrame:
    """Calls with their reason in words, in the columns of `CALLS_COLUMNS`, then `STAMP_COLUMNS`.

    Args:
        reader: the version to read.
        council: only this council's plan.
        area: only this area; each council's own unless given.
        period: the calls that stand in this reporting period or, where the council does not report for it, are of
            this very period; every call of every period unless given.
        language: of `because`, `en` or `cy`.
        indicators: only these.
        breakdown: only this part; `""` is the whole. Every part unless given.
    """
    wanted = _calls().where(*chosen(CALLS, council, area, indicators))
    if breakdown is not None:
        wanted = wanted.where(CALLS.c.breakdown == breakdown)
    if period is not None:
        is_reported = and_(STANDINGS.c.council == CALLS.c.council, STANDINGS.c.reporting_period == period)
        of_itself = and_(CALLS.c.period == period, ~select(STANDINGS.c.period).where(is_reported).exists())
        wanted = wanted.where(or_(_stands_in(CALLS, period), of_itself))
    order = [CALLS.c.council, INDICATORS.c.position, CALLS.c.area, CALLS.c.breakdown, CALLS.c.period]
    frame = exact(whole_numbers(reader.frame(wanted.order_by(*order)), *OF_PLACE))
    return stamped(reader, frame.assign(because=_because(reader, frame, language))[list(CALLS_COLUMNS)])


def tallies_export(
    reader: Reader,
    *,
    council: str | None = None,
    area: str | None = None,
    period: str | None = None,
    language: str = "en",
    board: str | None = None,
) -> pd.DataFrame:
    """Tallies in the columns of `TALLIES_COLUMNS`, then `STAMP_COLUMNS`; other arguments as `calls_export`.

    With `board`, which needs a council, every tally counts only the indicators that stand on that board too.
    """
    table = TALLIES if board is None or council is None else _on_board(council, board, area)
    wanted = select(*(table.c[name] for name in TALLIES_COLUMNS)).where(*chosen(table, council, area))
    if period is not None:
        wanted = wanted.where(table.c.period == period)
    order = [table.c[name] for name in ("council", "period", "scope", "id")]
    return stamped(reader, whole_numbers(reader.frame(wanted.order_by(*order)), *COUNTS))


def figures_export(
    reader: Reader,
    *,
    council: str | None = None,
    area: str | None = None,
    period: str | None = None,
    language: str = "en",
    indicators: Collection[str] | None = None,
) -> pd.DataFrame:
    """Every vintage of every figure, in the columns of a plan folder's `figures.csv`, the council, and `STAMP_COLUMNS`.

    Every area unless one is given. `period` keeps the figures of that very period, and those standing in it. Figures
    read the same in both languages: `language` is there so that every export is called alike.
    """
    wanted = select(*(OBSERVATIONS.c[name] for name in FIGURES_COLUMNS))
    for column, value in ((OBSERVATIONS.c.council, council), (OBSERVATIONS.c.area, area)):
        if value is not None:
            wanted = wanted.where(column == value)
    if indicators is not None:
        wanted = wanted.where(OBSERVATIONS.c.indicator.in_(tuple(indicators)))
    if period is not None:
        wanted = wanted.where(or_(OBSERVATIONS.c.period == period, _stands_in(OBSERVATIONS, period)))
    names = ("council", "indicator", "area", "breakdown", "start_month", "period", "vintage")
    return stamped(reader, exact(reader.frame(wanted.order_by(*(OBSERVATIONS.c[name] for name in names)))))


def stamped(reader: Reader, frame: pd.DataFrame) -> pd.DataFrame:
    """The frame with `STAMP_COLUMNS`."""
    return frame.assign(version=reader.version.number, audit_head=reader.version.audit_head[:SHOWN_HEX])


def _stands_in(rows: Table, period: str) -> ColumnElement[bool]:
    """True for rows of calls or figures that stand in a reporting period."""
    stands = and_(matches(STANDINGS, rows, *OF_STANDING), STANDINGS.c.reporting_period == period)
    return select(STANDINGS.c.period).where(stands).exists()


def _calls() -> Select[Any]:
    same_indicator = and_(CALLS.c.council == INDICATORS.c.council, CALLS.c.indicator == INDICATORS.c.indicator)
    return with_beside(select(*CALLS.c).join_from(CALLS, INDICATORS, same_indicator))


def _because(reader: Reader, calls: pd.DataFrame, language: str) -> pd.Series:
    """Why each call is what it is, in each council's own way of naming years."""
    year_starts = reader.frame(select(PLANS.c.council, PLANS.c.financial_year_starts))
    starts = dict(zip(year_starts["council"], year_starts["financial_year_starts"], strict=True))
    words = pd.Series("", index=calls.index, dtype=object)
    for council, theirs in calls.groupby("council", sort=False):
        indicators = reader.frame(select(INDICATORS).where(INDICATORS.c.council == council))
        words.loc[theirs.index] = because(theirs, indicators, language, starts[council])
    return words


def _on_board(council: str, board: str, area: str | None) -> FromClause:
    """The tallies of a council, in the columns of the mart, over the indicators of one board."""
    standing = (
        standing_calls(council, area)
        .add_columns(CALLS.c.council, CALLS.c.area)
        .where(*standing_in(council, INDICATOR_GROUPS.c.indicator, Filters(board=board)))
    )
    return tally(standing.subquery("rows"), ["council", "area", "scope", "id", "period"]).subquery("on_board")


def chosen(
    table: Any, council: str | None, area: str | None, indicators: Collection[str] | None = None
) -> list[ColumnElement[bool]]:
    """Conditions: the council, the area (each council's own unless one is given) and the indicators."""
    if area is None:
        own = select(COUNCILS.c.area).where(COUNCILS.c.council == table.c.council).scalar_subquery()
        conditions = [table.c.area == own]
    else:
        conditions = [table.c.area == area]
    if council is not None:
        conditions.append(table.c.council == council)
    if indicators is not None:
        conditions.append(table.c.indicator.in_(tuple(indicators)))
    return conditions


def exact(frame: pd.DataFrame) -> pd.DataFrame:
    """Amounts without the trailing zeros of the column they were kept in: 72.5, not 72.500000000000000000."""
    columns = {
        name: frame[name].map(_short).astype(object)
        for name in frame.columns
        if any(isinstance(value, Decimal) for value in frame[name])
    }
    return frame.assign(**columns)


def _short(value: Any) -> Any:
    if not isinstance(value, Decimal):
        return value
    short = value.normalize()
    return short.quantize(Decimal(1)) if int(short.as_tuple().exponent) > 0 else short
