"""Each request with its figure, that figure's comparator, and what is known where one of them is missing."""

import sqlalchemy as sa

from warehouse.rules.compare_values import YARDSTICK
from warehouse.rules.figures import PERIOD, SERIES, matches

RULES = (*YARDSTICK, "aggregation")
"""Columns of the table of indicators that judge two figures once both are found."""


def pair(asked: sa.CTE, known: sa.CTE, compared: sa.CTE, indicators: sa.FromClause) -> sa.CTE:
    """Join what was asked with what is known.

    Args:
        asked: requests with `current_start`.
        known: the latest vintage of every figure.
        compared: every usable figure with its comparator.
        indicators: as the table of that name.

    Returns:
        One row per request: its indicator's `RULES`; the columns of `compared`, NULL where no figure is usable;
        `current_period`; `marker`
        of the figure, else `absent_marker`, of the period that has none; `withheld_marker` of the period wanted
        for comparison that has none; and `first_start`, where the series begins.
    """
    absent = _absent(known)
    withheld = absent.alias("withheld")
    first = _first_usable(known)
    own_figure = sa.and_(matches(asked, compared, *SERIES, "months"), asked.c.current_start == compared.c.start_month)
    wanted = sa.and_(
        matches(compared, withheld, *SERIES),
        compared.c.comparator_start.is_(None),
        compared.c.wanted_start == withheld.c.start_month,
        compared.c.wanted_months == withheld.c.months,
    )
    found = compared.c.period.is_not(None)
    keys = {*SERIES, *PERIOD, "period", "marker"}
    return (
        sa.select(
            *(asked.c[name] for name in (*SERIES, *PERIOD, "period", "current_start")),
            *(indicators.c[name] for name in RULES),
            *(column for column in compared.c if column.name not in keys),
            compared.c.period.label("current_period"),
            sa.case((found, compared.c.marker), else_=absent.c.marker).label("marker"),
            sa.case((sa.not_(found), absent.c.marker)).label("absent_marker"),
            withheld.c.marker.label("withheld_marker"),
            first.c.first_start,
        )
        .select_from(
            asked.outerjoin(compared, own_figure)
            .outerjoin(absent, matches(asked, absent, *SERIES, *PERIOD))
            .outerjoin(withheld, wanted)
            .outerjoin(first, matches(asked, first, *SERIES))
            .outerjoin(indicators, matches(asked, indicators, "council", "indicator"))
        )
        .cte("paired")
    )


def _absent(known: sa.CTE) -> sa.CTE:
    """Periods with a row but no usable figure, and the marker that says why."""
    return (
        sa.select(*(known.c[name] for name in (*SERIES, *PERIOD)), known.c.marker)
        .where(sa.not_(known.c.usable))
        .cte("absent")
    )


def _first_usable(known: sa.CTE) -> sa.CTE:
    """Where the first usable figure of each series starts."""
    series = [known.c[name] for name in SERIES]
    return (
        sa.select(*series, sa.func.min(known.c.start_month, type_=sa.Integer).label("first_start"))
        .where(known.c.usable)
        .group_by(*series)
        .cte("first_usable")
    )
