"""Which figures of the council's own area are not what they were known to be at an earlier moment."""

from datetime import datetime

import pandas as pd
from sqlalchemy import and_, or_, select

from warehouse.history import KEYS, in_force
from warehouse.reads.groups import Filters, standing_in
from warehouse.reads.reader import ALL, Reader, own_area
from warehouse.rules.figures import matches
from warehouse.schema import INDICATORS, OBSERVATIONS

REVISED_COLUMNS = ("indicator", "title_en", "title_cy", "unit", "decimals", "area", "period", "old", "new")


def revised_figures(reader: Reader, council: str, since: datetime, filters: Filters | None = None) -> pd.DataFrame:
    """Every figure that was known at a moment (UTC) and is another now, newest period first, then by the plan's order.

    A figure that came or went since is no revision.

    Args:
        reader: what is known now.
        council: whose figures; of its own area, of the whole.
        since: the earlier moment.
        filters: the parts of the plan an indicator must stand in.

    Returns:
        Columns `REVISED_COLUMNS`; old and new are exact amounts.
    """
    now, then = OBSERVATIONS.alias("now"), OBSERVATIONS.alias("then")
    known_then = and_(or_(then.c.known_from.is_(None), then.c.known_from <= since), then.c.known_until > since)
    of_indicator = [INDICATORS.c[name] for name in ("title_en", "title_cy", "unit", "decimals")]
    wanted = (
        select(
            now.c.indicator,
            *of_indicator,
            now.c.area,
            now.c.period,
            then.c.value.label("old"),
            now.c.value.label("new"),
        )
        .select_from(now)
        .join(then, matches(now, then, *KEYS[OBSERVATIONS.name]))
        .join(INDICATORS, matches(now, INDICATORS, "council", "indicator"))
        .where(now.c.council == council, now.c.area == own_area(council), now.c.breakdown == ALL)
        .where(in_force(now), now.c.known_from > since, known_then, now.c.value != then.c.value)
        .where(*standing_in(council, now.c.indicator, filters or Filters()))
        .order_by(now.c.start_month.desc(), INDICATORS.c.position, now.c.period)
    )
    return reader.frame(wanted).astype({"decimals": "Int64"})
