"""Which figure is judged for a period: its own, or an older one where the indicator allows a lag (step 1)."""

import sqlalchemy as sa

from warehouse.rules.amounts import constant
from warehouse.rules.figures import PERIOD, SERIES, matches


def find_current(requests: sa.FromClause, known: sa.FromClause, indicators: sa.FromClause) -> sa.CTE:
    """Add `current_start` to the requests: where the figure judged starts, if there is one.

    Without a usable figure within the lag it stays the request's own start, at which nothing usable stands.
    """
    lagging = _last_usable(requests, known, indicators)
    start = sa.func.coalesce(lagging.c.last_start, requests.c.start_month, type_=sa.Integer)
    return (
        sa.select(requests, start.label("current_start"))
        .select_from(requests.outerjoin(lagging, matches(requests, lagging, *SERIES, *PERIOD)))
        .cte("asked")
    )


def _last_usable(requests: sa.FromClause, known: sa.FromClause, indicators: sa.FromClause) -> sa.CTE:
    """The last usable start at or before each request, for indicators that may lag, no further back than they may.

    Figures and requests stand in one row of time, a whole number of periods apart, and each request takes the last
    figure before it: one sort, however many periods a figure may lag.
    """
    may_lag = indicators.c.max_lag_periods > constant(0)
    moments = sa.union_all(
        _moments(known, indicators, known.c.start_month).where(may_lag, known.c.usable),
        _moments(requests, indicators, sa.null()).where(may_lag),
    ).subquery("moments")
    step = sa.func.nullif(moments.c.months, constant(0), type_=sa.Integer)
    last_start = sa.func.max(moments.c.figure_start).over(
        partition_by=[*(moments.c[name] for name in SERIES), moments.c.months, moments.c.start_month % step],
        order_by=moments.c.start_month,
    )
    timeline = sa.select(moments, last_start.label("last_start")).cte("timeline")
    furthest = timeline.c.max_lag_periods * timeline.c.months
    return (
        sa.select(*(timeline.c[name] for name in (*SERIES, *PERIOD)), timeline.c.last_start)
        .where(timeline.c.figure_start.is_(None), timeline.c.start_month - timeline.c.last_start <= furthest)
        .cte("lagging")
    )


def _moments(
    rows: sa.FromClause, indicators: sa.FromClause, figure_start: sa.ColumnElement[int] | sa.Null
) -> sa.Select[tuple[object, ...]]:
    return sa.select(
        *(rows.c[name] for name in (*SERIES, *PERIOD)),
        sa.cast(figure_start, sa.Integer).label("figure_start"),
        indicators.c.max_lag_periods,
    ).select_from(rows.join(indicators, matches(rows, indicators, "council", "indicator")))
