"""Published judgements by part of the plan, newest first."""

from dashboard.components.plan_parts import Judged
from dashboard.context import Context
from dashboard.i18n import Say
from dashboard.i18n.formats import period_words
from dashboard.selection import Selection
from warehouse.reads.judgements import judgements
from warehouse.reads.plans import Plan
from warehouse.reads.reader import Row, rows


def judgements_of(context: Context, selection: Selection, scope: str) -> dict[str, list[Row]]:
    """Every published judgement of a scope (board, objective, theme), newest first, by id."""
    found: dict[str, list[Row]] = {}
    for row in rows(judgements(context.store.reader(), selection.council, scope=scope)):
        found.setdefault(row["id"], []).append(row)
    return found


def latest(history: list[Row], plan: Plan, say: Say) -> Judged | None:
    """The newest judgement, with its period in words."""
    if not history:
        return None
    return Judged(history[0]["rag"], period_words(history[0]["period"], say, plan.financial_year_starts))
