"""What is being done: open actions and those the figures tell of, those due first coming first; the rest folded."""

from collections.abc import Callable, Sequence
from datetime import date

from dash import html
from dash.development.base_component import Component

from dashboard.actions import is_open, is_told
from dashboard.components.action_item import action_item
from dashboard.components.action_link import ANCHOR
from dashboard.components.section import section
from dashboard.components.verdict import not_proof
from dashboard.components.work_words import counted_to
from dashboard.i18n import Say
from dashboard.selection import Selection
from warehouse.reads.plans import Plan
from warehouse.reads.reader import Row

Below = Callable[[Row], Sequence[Component]]
"""What stands under an action."""


def actions_section(
    found: Sequence[Row],
    day: date,
    plan: Plan,
    selection: Selection,
    say: Say,
    *,
    below: Below = lambda _: (),
    closing: Sequence[Component] = (),
) -> Component:
    """The actions under their heading.

    Args:
        found: rows of `dashboard.actions.actions_of`.
        day: the day to which overdue is counted.
        plan: the council's plan, for the names of boards.
        selection: the page; what it is itself about is not named again.
        say: the page's language.
        below: what stands under each.
        closing: what stands under all of them.
    """

    def listed(rows: Sequence[Row]) -> list[Component]:
        items = [action_item(row, day, plan, selection, say, below(row)) for row in rows]
        return [html.Ul(items, className="plain")] if items else []

    closed = [row for row in found if not is_open(row) and not is_told(row)]
    stands = sorted((row for row in found if row not in closed), key=lambda row: not is_open(row))
    notes = [counted_to(day, say)] if any(row["due"] for row in stands) else []
    notes += [not_proof(say)] if any(row["verdicts"] for row in found) else []
    folded = _folded(listed(closed), len(closed), say)
    return section(
        say("Actions"),
        " ".join(notes) or None,
        *listed(stands),
        *folded,
        *closing,
        anchor=ANCHOR,
        className="actions",
    )


def _folded(closed: Sequence[Component], count: int, say: Say) -> list[Component]:
    if not count:
        return []
    summary = say.many("{count} action done or stopped", "{count} actions done or stopped", count)
    return [html.Details([html.Summary(summary), *closed])]
