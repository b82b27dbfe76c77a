"""Indicators that wait for an explanation: they entered a worse tier, and nobody has said why in that period."""

from datetime import datetime

from dashboard.context import Context
from dashboard.report import report_before
from dashboard.selection import Selection
from warehouse.reads.attention import needing_attention
from warehouse.reads.commentary import by_id
from warehouse.reads.plans import Plan
from warehouse.reads.reader import Row, rows
from warehouse.rules.explaining import asks_for_explanation
from warehouse.rules.vocabulary import Scope
from warehouse.writing import Written


def waiting(context: Context, selection: Selection, plan: Plan) -> list[Row]:
    """Those of the lens's council, the most pressing first: rows of `warehouse.reads.attention.needing_attention`."""
    reader, council, period = context.store.reader(), selection.council, selection.period
    before = report_before(plan.reporting_periods, period)
    if before is None:
        return []
    then = {row["id"]: row["tier"] for row in rows(needing_attention(reader, council=council, period=before))}
    said = explained(context, council, period)
    return [
        row
        for row in rows(needing_attention(reader, council=council, period=period))
        if row["id"] not in said and asks_for_explanation(row["tier"], then.get(row["id"]))
    ]


def explained(context: Context, council: str, period: str, until: datetime | None = None) -> set[str]:
    """The indicators that somebody has commented on for a reporting period; by a moment (UTC) where one is given."""
    given = by_id(context.store.reader(), council, Scope.INDICATOR, period)
    found = {id_ for id_, rows_ in given.items() if any(row["period"] == period for row in rows_)}
    here = context.store.record.writings.all(council, kind=Written.COMMENTARY, scope=Scope.INDICATOR, until=until)
    return found | {one.draft.subject.id for one in here if one.draft.subject.period == period}
