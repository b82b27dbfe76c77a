"""Which call stands for each indicator in a reporting period: the one frame behind lists, boards and exports."""

from collections.abc import Collection
from typing import Any

import pandas as pd
from sqlalchemy import Select, select

from warehouse.reads.beside import COUNTS, with_beside
from warehouse.reads.groups import PLURALS, Filters, places, standing_in
from warehouse.reads.reader import ALL, Reader, own_area, whole_numbers
from warehouse.reads.search import matches as holds
from warehouse.rules.figures import matches
from warehouse.rules.noise.agreement import MARKS
from warehouse.rules.vocabulary import DIRECTIONAL
from warehouse.schema import CALLS, INDICATORS, OF_STANDING, STANDINGS

SEARCHED = ("indicator", "title_en", "title_cy", "definition_en", "definition_cy")

_OF_INDICATOR = (
    "indicator",
    "title_en",
    "title_cy",
    "definition_en",
    "definition_cy",
    "unit",
    "decimals",
    "polarity",
    "frequency",
    "seasonal",
    "owner_role",
    "source",
    "source_url",
    "position",
)
_OF_CALL = tuple(column.name for column in CALLS.c if column.name not in ("council", "indicator", "breakdown"))


def calls(
    reader: Reader,
    council: str,
    period: str,
    *,
    area: str | None = None,
    board: str | None = None,
    theme: str | None = None,
    objective: str | None = None,
    committee: str | None = None,
    call: str | None = None,
    variation: str | None = None,
    search: str | None = None,
    indicator: str | None = None,
    among: Collection[str] | None = None,
) -> pd.DataFrame:
    """One row per indicator standing in the reporting period `period`, in the plan folder's order.

    `area` is the council's own unless given; the other words narrow the list (all must hold). `variation` is a mark
    (`warehouse.rules.noise.words.Mark`), which only a call with a direction has; `among` names indicators.

    Columns: indicator, title_en, title_cy, definition_en, definition_cy, unit, decimals (Int64), polarity, frequency,
    seasonal, owner_role, source, source_url, position; every column of `calls` (area, period: the indicator's own
    period whose call stands, current_period, comparator_period, value, comparator, change, change_percent, movement,
    call, reason, provisional, lagged, gap, overlap, band, marker, target_kind, target, rag, stretch, noise, ..., tier)
    and, for the default comparator, of `comparisons` (`beside.OF_PLACE`); and themes, objectives, boards, committees as
    tuples of ids.
    """
    filters = Filters(theme=theme, objective=objective, board=board, committee=committee)
    wanted = _select(council, period, area, filters)
    for column, value in ((CALLS.c.call, call), (CALLS.c.indicator, indicator)):
        if value:
            wanted = wanted.where(column == value)
    if among is not None:
        wanted = wanted.where(CALLS.c.indicator.in_(sorted(among)))
    if variation:
        wanted = wanted.where(CALLS.c.agreement.in_([told for told, mark in MARKS.items() if mark == variation]))
    frame = whole_numbers(reader.frame(wanted), "decimals", *COUNTS)
    if search and search.strip():
        texts = zip(*(frame[name] for name in SEARCHED), strict=True)
        frame = frame[[holds(search, (t for t in text if isinstance(t, str))) for text in texts]]
    return _with_places(frame.reset_index(drop=True), reader, council, indicator)


def changed_calls(reader: Reader, council: str, period: str, previous: str) -> pd.DataFrame:
    """Indicators whose call in `period` differs from the one in `previous`, for the council's own area.

    Columns: those of `calls` for `period`, and `previous_call`. Only changes between two directional calls, or to and
    from one, are listed: a figure that is missing twice for different reasons is no change.
    """
    now = calls(reader, council, period)
    before = calls(reader, council, previous)[["indicator", "call"]].rename(columns={"call": "previous_call"})
    both = now.merge(before, on="indicator", how="inner")
    told = both["call"].isin(DIRECTIONAL) | both["previous_call"].isin(DIRECTIONAL)
    return both[told & (both["call"] != both["previous_call"])].reset_index(drop=True)


def _select(council: str, period: str, area: str | None, filters: Filters) -> Select[Any]:
    standing = (
        select(*(INDICATORS.c[name] for name in _OF_INDICATOR), *(CALLS.c[name] for name in _OF_CALL))
        .select_from(STANDINGS)
        .join(CALLS, matches(STANDINGS, CALLS, *OF_STANDING))
        .join(INDICATORS, matches(CALLS, INDICATORS, "council", "indicator"))
    )
    return (
        with_beside(standing)
        .where(STANDINGS.c.reporting_period == period, CALLS.c.council == council)
        .where(CALLS.c.area == (area or own_area(council)), CALLS.c.breakdown == ALL)
        .where(*standing_in(council, CALLS.c.indicator, filters))
        .order_by(INDICATORS.c.position)
    )


def _with_places(frame: pd.DataFrame, reader: Reader, council: str, indicator: str | None) -> pd.DataFrame:
    stands = places(reader, council, indicator)
    nowhere: dict[str, tuple[str, ...]] = dict.fromkeys(PLURALS.values(), ())
    columns = {
        plural: pd.Series([stands.get(indicator, nowhere)[plural] for indicator in frame["indicator"]], dtype=object)
        for plural in PLURALS.values()
    }
    return frame.assign(**columns)
