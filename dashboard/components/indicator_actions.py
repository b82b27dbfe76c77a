"""What is being done to move an indicator: its actions, every version of those written here, and the editor's form."""

from collections.abc import Sequence
from datetime import date

from dash import html
from dash.development.base_component import Component

from dashboard.components.action_form import ActionFilled, action_form, filled_with
from dashboard.components.action_link import ANCHOR
from dashboard.components.action_versions import action_versions
from dashboard.components.actions import actions_section
from dashboard.components.section import section
from dashboard.i18n import Say
from dashboard.selection import Selection
from warehouse.reads.plans import Plan
from warehouse.reads.reader import Row


def indicator_actions(
    found: Sequence[Row], day: date, plan: Plan, polarity: str, selection: Selection, say: Say, *, may_write: bool
) -> Component:
    """The section; an indicator without an action says so.

    Args:
        found: rows of `dashboard.actions.actions_of`.
        day: the day to which overdue is counted.
        plan: the council's plan.
        polarity: which way is better for the indicator.
        selection: the page.
        say: the page's language.
        may_write: whether the person is an editor who looks at what is known now.
    """

    def below(row: Row) -> list[Component]:
        versions = row["versions"]
        if not versions:
            return []
        form = action_form(filled_with(versions), polarity, selection, say) if may_write else None
        change = [html.Details([html.Summary(say("Change this action")), form])] if form else []
        return [*action_versions(versions, say), *change]

    new = action_form(ActionFilled(), polarity, selection, say) if may_write else None
    closing = [html.Details([html.Summary(say("Write an action")), new])] if new else []
    if not found:
        words = say("No actions are recorded for this indicator in this plan.")
        return section(
            say("Actions"), None, html.P(words, className="quiet"), *closing, anchor=ANCHOR, className="actions"
        )
    return actions_section(found, day, plan, selection, say, below=below, closing=closing)
