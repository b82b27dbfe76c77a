"""Every indicator through the reporting periods: what stands for each in each, read at once."""

from collections.abc import Collection

import pandas as pd
from sqlalchemy import select

from warehouse.reads.groups import Filters, standing_in
from warehouse.reads.reader import ALL, Reader, own_area, whole_numbers
from warehouse.rules.figures import matches
from warehouse.schema import CALLS, INDICATORS, OF_STANDING, STANDINGS

HEATMAP_COLUMNS = ("indicator", "reporting_period", "period", "call", "reason", "agreement", "rag", "run", "tier")


def calls_through_time(
    reader: Reader,
    council: str,
    periods: Collection[str],
    *,
    area: str | None = None,
    theme: str | None = None,
    committee: str | None = None,
) -> pd.DataFrame:
    """The call that stands for each indicator in each of these reporting periods.

    Args:
        reader: the version to read.
        council: whose plan.
        periods: reporting periods, ISO.
        area: the council's own unless given.
        theme: only indicators that stand in it.
        committee: likewise.

    Returns:
        Columns `HEATMAP_COLUMNS`: period is the indicator's own whose call stands; call, reason (missing where there is
        a direction), agreement and rag are codes; run counts the comparisons in a row that ended
        worse, tier is that of early warning (both Int64).
        In the plan folder's order of indicators, then by reporting period. An indicator has no row for a reporting
        period in which nothing stands for it.
    """
    own = {"indicator": CALLS.c.indicator, "reporting_period": STANDINGS.c.reporting_period}
    wanted = (
        select(*(own[name] if name in own else CALLS.c[name] for name in HEATMAP_COLUMNS))
        .join_from(STANDINGS, CALLS, matches(STANDINGS, CALLS, *OF_STANDING))
        .join(INDICATORS, matches(CALLS, INDICATORS, "council", "indicator"))
        .where(CALLS.c.council == council, STANDINGS.c.reporting_period.in_(tuple(periods)))
        .where(CALLS.c.area == (area or own_area(council)), CALLS.c.breakdown == ALL)
        .where(*standing_in(council, CALLS.c.indicator, Filters(theme=theme, committee=committee)))
        .order_by(INDICATORS.c.position, STANDINGS.c.reporting_period)
    )
    return whole_numbers(reader.arrow(wanted).to_pandas(), "run", "tier")
