"""What a tally rests on: how clear its calls are, and how it would move with a narrower or a wider "same" band."""

import pandas as pd
from sqlalchemy import func, literal, select, union_all

from warehouse.reads.groups import Filters, standing_in
from warehouse.reads.reader import Reader, whole_numbers
from warehouse.reads.standing_calls import standing_calls
from warehouse.reads.tallies import COUNTS
from warehouse.rules.noise.agreement import MARKS
from warehouse.rules.tally import tally
from warehouse.rules.vocabulary import DIRECTIONAL
from warehouse.schema import CALLS, INDICATOR_GROUPS, STANDINGS

HALF, DOUBLE = "call_half_band", "call_double_band"
BANDS = (HALF, DOUBLE)
"""Columns of the table of calls: what the call would be were the "same" band half and twice as wide."""


def marked_calls(
    reader: Reader,
    council: str,
    period: str,
    scope: str,
    *,
    area: str | None = None,
    theme: str | None = None,
    committee: str | None = None,
) -> pd.DataFrame:
    """How many of the calls with a direction bear each mark, in every part of a scope (method D, the second line).

    Arguments as `warehouse.reads.tallies.tallies`.

    Columns: id, call, mark (both codes, of `Call` and `Mark`), indicators (Int64, at least 1). Ordered by id.
    """
    groups = INDICATOR_GROUPS
    standing = (
        standing_calls(council, area)
        .where(STANDINGS.c.reporting_period == period, groups.c.scope == scope, CALLS.c.call.in_(DIRECTIONAL))
        .where(*standing_in(council, groups.c.indicator, Filters(theme=theme, committee=committee)))
        .add_columns(CALLS.c.agreement)
        .subquery("rows")
    )
    key = (standing.c.id, standing.c.call, standing.c.agreement)
    counted = select(*key, func.count(standing.c.indicator.distinct()).label("indicators")).group_by(*key)
    frame = whole_numbers(reader.frame(counted.order_by(*key)), "indicators")
    marks = pd.Series([MARKS[agreement].value for agreement in frame["agreement"]], dtype=object)
    return frame.assign(mark=marks)[["id", "call", "mark", "indicators"]]


def tallies_under(
    reader: Reader,
    council: str,
    period: str,
    scope: str,
    id_: str,
    *,
    area: str | None = None,
    theme: str | None = None,
    committee: str | None = None,
) -> pd.DataFrame:
    """The tallies of one part, were the "same" band half and twice as wide.

    Arguments as `warehouse.reads.tallies.tallies`.

    Columns: band (the column of calls that is counted, one of `BANDS`), then those of a tally from improved on. No row
    where the part has no indicators.
    """
    groups = INDICATOR_GROUPS
    standing = (
        standing_calls(council, area)
        .where(STANDINGS.c.reporting_period == period, groups.c.scope == scope, groups.c.id == id_)
        .where(*standing_in(council, groups.c.indicator, Filters(theme=theme, committee=committee)))
        .add_columns(*(CALLS.c[band] for band in BANDS))
        .cte("standing")
    )
    under = [
        select(literal(band).label("band"), standing.c.indicator, standing.c[band].label("call")) for band in BANDS
    ]
    return whole_numbers(reader.frame(tally(union_all(*under).subquery("rows"), ["band"])), *COUNTS)
