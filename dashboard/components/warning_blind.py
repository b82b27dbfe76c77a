"""What nobody can see: by reason, for how long, what is overdue and who answers for it."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from dash import html
from dash.development.base_component import Component

from dashboard.attention import by_reason
from dashboard.components.indicator import own_period, reason_words, title_link
from dashboard.components.section import section
from dashboard.components.table import Column, table
from dashboard.components.warning_tiers import owner
from dashboard.components.work_words import overdue
from dashboard.i18n import Say
from dashboard.selection import Selection
from warehouse.reads.plans import Plan
from warehouse.reads.reader import Row
from warehouse.rules import periods
from warehouse.rules.vocabulary import DIRECTIONAL, Call, Reason

ANCHOR = "blind"


def blind_section(
    blind: Sequence[Row], late: Sequence[Row], day: date, plan: Plan, selection: Selection, say: Say
) -> Component:
    """The indicators without a direction, and those judged on an older figure; or that there is none.

    Args:
        blind: those without a direction, those longest without one first.
        late: those whose direction rests on an older figure.
        day: the day to which overdue is counted.
        plan: the council's plan.
        selection: the address.
        say: the page's language.
    """
    title = say("Blind spots")
    if not (blind or late):
        words = say("Every indicator has a direction, from a figure of its own period.")
        return section(title, None, html.P(words, className="quiet"), anchor=ANCHOR)
    note = say(
        "Nobody can say whether these are declining, or only from an older figure. A figure is overdue from the end of "
        "its period; counted to {day}.",
        day=say.day(day),
    )
    ordered = [row for rows in by_reason(blind) for row in rows]
    columns = [
        Column(say("Indicator")),
        Column(say("Why")),
        Column(say("Periods without a direction"), numeric=True),
        Column(say("Overdue")),
        Column(say("Answers for it")),
    ]
    cells = [_cells(row, day, plan, selection, say) for row in (*ordered, *late)]
    return section(title, note, table(title, columns, cells, quiet=True), anchor=ANCHOR, className="blind")


def _cells(row: Row, day: date, plan: Plan, selection: Selection, say: Say) -> list[Any]:
    return [
        title_link(row, selection),
        _why(row, plan, say),
        str(row["missing"]) if row["missing"] else "–",
        _overdue(row, day, say),
        owner(row, say),
    ]


def _why(row: Row, plan: Plan, say: Say) -> list[Any]:
    period = html.Small(own_period(row, say, plan.financial_year_starts))
    if row["call"] in DIRECTIONAL:
        return [say("late: judged on an older figure"), period]
    return [f"{Call.of(row['call']).words(say.language)}: {reason_words(row, say)}", period]


def _overdue(row: Row, day: date, say: Say) -> str:
    """How long a figure that was not published, or stands in for a newer one, has been waited for."""
    if row["reason"] != Reason.NOT_PUBLISHED and not row["lagged"]:
        return "–"
    return overdue(periods.parse(row["period"]).end, day, say) or say("its period has not ended")
