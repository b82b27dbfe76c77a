"""An indicator's lessons, and those of others who met what it meets now, read for its page."""

from dash.development.base_component import Component
from flask import request

from dashboard.auth import who
from dashboard.been_here import been_here
from dashboard.components.indicator_lessons import LessonDesk, indicator_lessons
from dashboard.context import Context
from dashboard.indicator_view import IndicatorView
from dashboard.lessons import everywhere, plans_of, turned
from warehouse.approval import Role
from warehouse.rules.periods import parse
from warehouse.rules.turning_words import ENDED


def lessons_section(context: Context, view: IndicatorView) -> list[Component]:
    """The section; nothing before the council's first reporting period."""
    selection, indicator = view.selection, view.indicator
    if not selection.period:
        return []
    lessons, last = everywhere(context, selection), parse(selection.period).end
    id_ = indicator.indicator
    now = turned(view.reader, view.plan, {selection.period}, {id_}).get((selection.period, id_))
    may_write = not selection.as_known_at and who(request, context.settings).may(Role.EDITOR)
    desk = LessonDesk(may_write, now["decline"], now["turn"]) if now else LessonDesk(may_write)
    own = [
        row
        for row in lessons
        if row["council"] == selection.council and row["indicator"] == id_ and parse(row["period"]).end <= last
    ]
    here = vars(indicator) | {"council": selection.council}
    declines = desk.decline is not None and desk.turn not in ENDED
    elsewhere = been_here(here, desk.decline, lessons, selection.period) if desk.decline and declines else None
    plans = plans_of(context, lessons, selection)
    return indicator_lessons(own, elsewhere, desk, plans, selection, view.say)
