"""Words that actions and milestones share: a state, how late something is, and the day to which that is counted."""

from datetime import date
from typing import Any

from dash import html
from dash.development.base_component import Component

from dashboard.components.section import section
from dashboard.i18n import Say
from warehouse.rules.due import days_late
from warehouse.rules.vocabulary import Word


def state_tag(state: Word, say: Say) -> html.Span:
    """How far it is, in words: a state is a report, and no verdict, so it has no colour."""
    return html.Span(state.words(say.language), className="tag tag-plain")


def overdue(due: date | None, day: date, say: Say) -> str:
    """By how many days something unfinished is overdue; empty where it is not."""
    days = days_late(due, day)
    return overdue_words(days, say) if days else ""


def overdue_words(days: int, say: Say) -> str:
    """How late something is."""
    return say.many("overdue by {count} day", "overdue by {count} days", days)


def counted_to(day: date, say: Say) -> str:
    """The day to which overdue is counted."""
    return say("What is overdue is counted to {day}.", day=say.day(day))


def nothing_recorded(title: str, words: str) -> Component:
    """A section that says, quietly, that it has nothing."""
    return section(title, None, html.P(words, className="quiet"))


def dotted(parts: list[Any]) -> list[Any]:
    """Parts of a small line, with a dot between each two."""
    return [piece for part in parts for piece in (" \u00b7 ", part)][1:]
