"""Direction of travel: is a figure better than the one it is compared with, the same, or worse? Method, section B.

Coventry's five calls. Not available means that a figure we need is missing; can't say means that we have both
figures but they do not tell us the direction. `reasons` holds the checks, in the method's order.
"""

from decimal import Decimal

import sqlalchemy as sa

from warehouse.rules.amounts import AMOUNT, Expression, constant, equal_as_shown
from warehouse.rules.comparator import find_comparators
from warehouse.rules.compare_values import Yardstick, compare_values
from warehouse.rules.current import find_current
from warehouse.rules.figures import SERIES, latest_vintages
from warehouse.rules.pairing import pair
from warehouse.rules.percent_change import with_change_percent
from warehouse.rules.reasons import either_marked, first_reason
from warehouse.rules.vocabulary import Call, Marker, Movement, Reason

AS_IF_HALF, AS_IF_DOUBLE = constant(2), constant(Decimal("0.5"))
"""A gain lies within half the tolerance where twice the gain lies within all of it, and so on: figures have the digits
to spare for either, the tolerance has not."""


def direction(
    requests: sa.FromClause,
    observations: sa.FromClause,
    indicators: sa.FromClause,
    as_known_at: Expression | None = None,
) -> sa.Select[tuple[object, ...]]:
    """Judge every request.

    Args:
        requests: council, indicator, area, breakdown, period, start_month, months: each a period to judge, which
            may have no figure.
        observations: as the table of that name; every vintage.
        indicators: as the table of that name; polarity is `none` where nobody signed it off.
        as_known_at: a date; figures published (or first held here) later are ignored. None means now.

    Returns:
        One row per request with the columns of the table of calls up to `marker`. `reason` is NULL exactly for
        improved, same and worse.
    """
    known = latest_vintages(observations, as_known_at)
    asked = find_current(requests, known, indicators)
    compared = find_comparators(known, indicators)
    paired = pair(asked, known, compared, indicators)
    checked = sa.select(paired, first_reason(paired).label("reason")).cte("checked")
    measured = with_change_percent(_measure(checked), "measured")
    return _final(measured)


def _measure(checked: sa.CTE) -> sa.CTE:
    """The change, shown wherever two figures may be compared, whatever the polarity (step 8); gain and tolerance."""
    is_directional = checked.c.reason.is_(None)
    comparable = sa.or_(is_directional, checked.c.reason == constant(Reason.NO_POLARITY))
    value, comparator, yardstick = checked.c.value, checked.c.comparator_value, Yardstick.of(checked)
    return sa.select(
        checked,
        comparator.label("comparator"),
        sa.cast(sa.case((comparable, value - comparator)), AMOUNT).label("change"),
        sa.case((is_directional, yardstick.gain(value, comparator))).label("gain"),
        sa.case((is_directional, yardstick.tolerated(comparator))).label("tolerated"),
    ).cte("changed")


def _final(rows: sa.CTE) -> sa.Select[tuple[object, ...]]:
    has_both = sa.and_(rows.c.current_period.is_not(None), rows.c.comparator_start.is_not(None))
    call, half, double = _calls(rows, has_both)
    return sa.select(
        *(rows.c[name] for name in (*SERIES, "period", "current_period", "comparator_period")),
        *(rows.c[name] for name in ("value", "comparator", "change", "change_percent")),
        _movement(rows.c.change).label("movement"),
        call.label("call"),
        rows.c.reason,
        sa.and_(has_both, either_marked(rows, Marker.PROVISIONAL)).label("provisional"),
        sa.and_(rows.c.current_period.is_not(None), rows.c.current_start < rows.c.start_month).label("lagged"),
        _known(rows.c.gap).label("gap"),
        _known(rows.c.overlap).label("overlap"),
        sa.cast(rows.c.tolerated, AMOUNT).label("band"),
        half.label("call_half_band"),
        double.label("call_double_band"),
        rows.c.months_elapsed,
        rows.c.marker,
    )


def _calls(rows: sa.CTE, has_both: Expression) -> list[Expression]:
    """The call, and what it would be were the tolerance half and twice as wide."""
    same_as_shown = equal_as_shown(rows.c.value, rows.c.comparator, rows.c.decimals)
    gains = (rows.c.gain, rows.c.gain * AS_IF_HALF, rows.c.gain * AS_IF_DOUBLE)
    return [
        sa.case(
            (sa.not_(has_both), constant(Call.NOT_AVAILABLE)),
            (rows.c.reason.is_not(None), constant(Call.CANT_SAY)),
            else_=compare_values(same_as_shown, gain, rows.c.tolerated),
        )
        for gain in gains
    ]


def _movement(change: Expression) -> Expression:
    return sa.case(
        (change > constant(0), constant(Movement.UP)),
        (change < constant(0), constant(Movement.DOWN)),
        (change == constant(0), constant(Movement.FLAT)),
    )


def _known(flag: Expression) -> Expression:
    """A flag that is false where its step was not reached."""
    return sa.func.coalesce(flag, sa.false(), type_=sa.Boolean)
