"""The council's own figures of every indicator at once: what a page of small lines draws."""

import pandas as pd
from sqlalchemy import select

from warehouse.reads.reader import ALL, Reader, latest_observations, own_area

OWN_SERIES_COLUMNS = ("indicator", "period", "start_month", "months", "value", "marker", "definition")


def own_series(reader: Reader, council: str, *, since: int, until: int) -> pd.DataFrame:
    """The figures in force of the council's own area, of the whole, by indicator and oldest first.

    Args:
        reader: the version to read.
        council: whose plan.
        since: the first month in which a period may begin, as `warehouse.rules.periods.Period.start_month` counts.
        until: the month before which a period must end.

    Returns:
        Columns `OWN_SERIES_COLUMNS`: value is a Decimal, or None where none can be shown.
    """
    latest = latest_observations(council)
    wanted = select(*(latest.c[name] for name in OWN_SERIES_COLUMNS)).where(
        latest.c.area == own_area(council),
        latest.c.breakdown == ALL,
        latest.c.start_month >= since,
        latest.c.start_month + latest.c.months <= until,
    )
    return reader.frame(wanted.order_by(latest.c.indicator, latest.c.start_month, latest.c.period))
