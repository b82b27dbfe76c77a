"""Which of the calls that stand in reporting periods a question is about."""

from sqlalchemy.sql.elements import ColumnElement

from warehouse.reads.exports import chosen
from warehouse.reads.groups import Filters, standing_in
from warehouse.schema import CALLS, STANDINGS


def chosen_standing(
    council: str | None,
    area: str | None,
    period: str | None,
    filters: Filters | None = None,
    indicator: str | None = None,
) -> list[ColumnElement[bool]]:
    """Conditions on `CALLS` joined with `STANDINGS`.

    Args:
        council: only this council's plan.
        area: only this area; each council's own unless given.
        period: only this reporting period; every one unless given.
        filters: the parts of the plan an indicator must stand in; they need a council.
        indicator: only this one.
    """
    conditions = chosen(CALLS, council, area, None if indicator is None else [indicator])
    if period is not None:
        conditions.append(STANDINGS.c.reporting_period == period)
    if council is not None and filters is not None:
        conditions += standing_in(council, CALLS.c.indicator, filters)
    return conditions
