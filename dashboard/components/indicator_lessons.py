"""Lessons on an indicator's page: its own, those of others who met the same, and the form to write one."""

from collections.abc import Sequence
from dataclasses import dataclass

from dash import html
from dash.development.base_component import Component

from dashboard.been_here import BeenHere
from dashboard.components.been_here import Plans, similar_of_indicator
from dashboard.components.indicator_commentary import version_words
from dashboard.components.lesson import ANCHOR, byline, told, turned_then
from dashboard.components.lesson_form import FilledLesson, filled_lesson, lesson_form
from dashboard.components.notice import notice
from dashboard.components.section import section
from dashboard.i18n import Say
from dashboard.i18n.formats import period_words
from dashboard.selection import Selection
from warehouse.reads.reader import Row
from warehouse.rules.turning_words import Decline, Turn, turn_words
from warehouse.writing import HAPPENED_CY, HAPPENED_EN, Writing


@dataclass(frozen=True)
class LessonDesk:
    """What the indicator does in the period looked at, and what the person who looks may do.

    Attributes:
        may_write: they are an editor, and look at what is known now.
        decline: how it is getting worse, or was until it turned.
        turn: what changed against the period before.
    """

    may_write: bool = False
    decline: Decline | None = None
    turn: Turn | None = None


def indicator_lessons(
    own: Sequence[Row], elsewhere: BeenHere | None, desk: LessonDesk, plans: Plans, selection: Selection, say: Say
) -> list[Component]:
    """The section; nothing where nothing is written, nobody has met the same, and the reader may not write.

    Args:
        own: this indicator's lessons, the newest first.
        elsewhere: what others learnt who met what it meets now.
        desk: what it does now, and what the person may do.
        plans: the plan of each council that a lesson is from, and of the lens's.
        selection: the page, with the reporting period looked at.
        say: the page's language.
    """
    if not own and elsewhere is None and not desk.may_write:
        return []
    year_starts = plans[selection.council].financial_year_starts
    lessons = [part for row in own for part in _own(row, desk, selection, say, year_starts)]
    similar = similar_of_indicator(elsewhere, plans, selection, say) if elsewhere else []
    note = say("What was tried when this indicator turned, and what happened.")
    writing = _writing(own, desk, selection, say, year_starts) if desk.may_write else []
    every = html.P(html.A(say("All lessons"), href=selection.to("lessons")))
    return [section(say("Lessons"), note, *lessons, *writing, *similar, every, anchor=ANCHOR, className="lessons")]


def _own(row: Row, desk: LessonDesk, selection: Selection, say: Say, year_starts: int) -> list[Component]:
    parts: list[Component] = [turned_then(row, say, year_starts), told(row, say), byline(row, selection, say)]
    if len(row["versions"]) > 1:
        parts.append(_versions(row["versions"], say))
    if desk.may_write and row["versions"]:
        there = selection.changed(period=row["period"])
        form = lesson_form(filled_lesson(row["versions"]), there, say)
        parts.append(html.Details([html.Summary(say("Change this lesson")), form]))
    return [html.Div(parts, className="lesson")]


def _writing(own: Sequence[Row], desk: LessonDesk, selection: Selection, say: Say, year_starts: int) -> list[Component]:
    """The form, and before it a prompt where the indicator has turned and nobody has said what was learnt."""
    is_waited_for = desk.turn is not None and all(row["period"] != selection.period for row in own)
    period = period_words(selection.period, say, year_starts)
    summary = say("Write a lesson from {period}", period=period)
    form = html.Details([html.Summary(summary), lesson_form(FilledLesson(), selection, say)])
    if not is_waited_for:
        return [form]
    turned = turn_words(desk.decline, desk.turn, say.language)
    return [notice(say("This indicator has turned."), " ", turned, " ", _ask(desk.turn, say)), form]


def _ask(turn: Turn | None, say: Say) -> str:
    if turn is Turn.BEGAN:
        return say("Write down what is being tried and what is seen so far; it can be changed later.")
    return say("Write down what was tried and what happened, for whoever meets the same.")


def _versions(versions: Sequence[Writing], say: Say) -> html.Details:
    """Every version, newest first, every word of it."""
    count = say.many("{count} version", "All {count} versions", len(versions))
    items = [
        html.Li([html.P(version_words(one, say), className="note"), *lesson_texts(one)]) for one in reversed(versions)
    ]
    return html.Details([html.Summary(count), html.Ol(items, className="plain")])


def lesson_texts(one: Writing) -> list[Component]:
    """Every word of a version in both languages: what was tried, then what happened."""
    said, fields = one.draft, one.draft.fields
    texts = (("en", said.text_en), ("en", fields[HAPPENED_EN]), ("cy", said.text_cy), ("cy", fields.get(HAPPENED_CY)))
    return [html.P(text, lang=language, className="as-sent") for language, text in texts if text]
