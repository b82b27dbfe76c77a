"""How long things have been so: comparisons that ended worse, or periods without a direction, one after another.

A period without a direction ends a run of worse ones, as a missing figure ends a run of figures (method, section F):
what happened in it is not known, and an improvement may be hidden there. The indicator then stands among the blind
spots, and begins again at one. A call that repeats an older figure (`lagged`) is no further comparison: it neither
lengthens a run nor ends it.
"""

from typing import Any

import sqlalchemy as sa

from warehouse.rules.amounts import Expression, constant
from warehouse.rules.figures import SERIES
from warehouse.rules.vocabulary import Call

WITHOUT_DIRECTION = (Call.CANT_SAY, Call.NOT_AVAILABLE)


def calls_in_a_row(calls: sa.FromClause) -> sa.Select[tuple[object, ...]]:
    """Add run and missing to calls.

    Args:
        calls: `SERIES`, start_month, months, call, lagged, and any further column; one row for every period of a
            series' calendar, as the build makes them: one that is left out would not be noticed.

    Returns:
        All columns of `calls`, and two integers that count up to and including the row:
        run: consecutive comparisons that ended worse; 0 where the call is another;
        missing: consecutive periods with can't say or not available; 0 where there is a direction.
    """
    is_worse = calls.c.call == constant(Call.WORSE)
    is_missing = calls.c.call.in_([constant(call) for call in WITHOUT_DIRECTION])
    counted = sa.select(
        *calls.c,
        _so_far(calls, sa.and_(is_worse, sa.not_(calls.c.lagged))).label("worse_so_far"),
        _so_far(calls, is_missing).label("missing_so_far"),
    ).cte("counted")
    return sa.select(
        *(counted.c[column.name] for column in calls.c),
        _since_last(counted, is_other=counted.c.call != constant(Call.WORSE), so_far="worse_so_far").label("run"),
        _since_last(
            counted,
            is_other=counted.c.call.not_in([constant(call) for call in WITHOUT_DIRECTION]),
            so_far="missing_so_far",
        ).label("missing"),
    )


def _through_time(rows: sa.FromClause) -> dict[str, Any]:
    """The window over one series from its beginning to the row."""
    return {
        "partition_by": [rows.c[name] for name in (*SERIES, "months")],
        "order_by": rows.c.start_month,
        "rows": (None, 0),
    }


def _so_far(calls: sa.FromClause, hit: Expression) -> Expression:
    return sa.func.sum(sa.case((hit, constant(1)), else_=constant(0))).over(**_through_time(calls))


def _since_last(counted: sa.FromClause, *, is_other: Expression, so_far: str) -> Expression:
    """The count so far, less what it was where the run last ended: the count never falls, so that is the largest."""
    count = counted.c[so_far]
    ended = sa.func.max(sa.case((is_other, count), else_=constant(0))).over(**_through_time(counted))
    return sa.cast(count - ended, sa.Integer)
