"""What people wrote about an indicator: the reporting period's beside the one before, every version, and the form."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from dash import html
from dash.development.base_component import Component

from dashboard.components.commentary import earlier_folded, paragraphs, written
from dashboard.components.notice import notice
from dashboard.components.section import section
from dashboard.components.writing_form import ANCHOR, filled_from, writing_form
from dashboard.i18n import Say
from dashboard.i18n.formats import period_words
from dashboard.selection import Selection
from warehouse.reads.reader import Row
from warehouse.rules.periods import parse
from warehouse.writing import Writing


@dataclass(frozen=True)
class Desk:
    """What the person who looks may do here.

    Attributes:
        may_write: they are an editor, and look at what is known now.
        is_waited_for: the indicator waits for an explanation, and they may give it.
    """

    may_write: bool = False
    is_waited_for: bool = False


def indicator_commentary(
    found: Sequence[Row], desk: Desk, selection: Selection, say: Say, year_starts: int
) -> list[Component]:
    """The section; nothing where nothing is written and the reader may not write.

    Args:
        found: rows of `dashboard.written.with_written`, newest first.
        desk: what the person may do.
        selection: the page, with the reporting period looked at.
        say: the page's language.
        year_starts: the month in which the council's year begins.
    """
    if not found and not desk.may_write:
        return []
    period = period_words(selection.period, say, year_starts) if selection.period else ""
    now = [row for row in found if not selection.period or parse(row["period"]).ends_in(parse(selection.period))]
    before = [row for row in found if row not in now]
    own = next((row for row in now if row.get("versions") and row["period"] == selection.period), None)
    versions: Sequence[Writing] = own["versions"] if own else ()
    current: list[Component] = [part for row in now for part in _dated(row, selection, say, year_starts)]
    if not current:
        current = [html.P(say("Nothing is written for {period} yet.", period=period))]
    earlier = _before(before[:1], selection, say, year_starts)
    parts: list[Component] = [
        *_prompt(desk, say),
        html.Div([html.Div(current), *earlier], className="beside"),
        *earlier_folded(before[1:], selection, say, year_starts),
        *(_versions(versions, say) if len(versions) > 1 else []),
    ]
    if desk.may_write:
        summary = say("Change what is written") if versions else say("Write commentary for {period}", period=period)
        form = writing_form(filled_from(versions), selection, say)
        parts.append(html.Details([html.Summary(summary), form], open=desk.is_waited_for))
    return [section(say("Commentary, {period}", period=period), None, *parts, anchor=ANCHOR, className="commentary")]


def _prompt(desk: Desk, say: Say) -> list[Component]:
    if not desk.is_waited_for:
        return []
    return [
        notice(say("This indicator has become more pressing than in the period before. Say why, for those who ask."))
    ]


def _dated(row: Row, selection: Selection, say: Say, year_starts: int) -> list[Component]:
    """A commentary of the period, or of a part of it under that part's name."""
    if row["period"] == selection.period:
        return [written(row, selection, say)]
    return [html.H3(period_words(row["period"], say, year_starts)), written(row, selection, say)]


def _before(rows: Sequence[Row], selection: Selection, say: Say, year_starts: int) -> list[Component]:
    return [
        html.Div(
            [
                html.H3(say("Before that, {period}", period=period_words(row["period"], say, year_starts))),
                written(row, selection, say),
            ]
        )
        for row in rows
    ]


def _versions(versions: Sequence[Writing], say: Say) -> list[Component]:
    """Every version, newest first: who wrote it, when and as what, and every word of it."""
    count = say.many("{count} version", "All {count} versions", len(versions))
    items = [
        html.Li([html.P(version_words(one, say), className="note"), *_texts(one, say)]) for one in reversed(versions)
    ]
    return [html.Details([html.Summary(count), html.Ol(items, className="plain")])]


def version_words(one: Writing, say: Say) -> str:
    """Which version it is, whose, and of when."""
    return say(
        "Version {number}, {person} ({role}), {moment}",
        number=one.version,
        person=one.written_by,
        role=say("editor"),
        moment=say.moment(one.written_at),
    )


def _texts(one: Writing, say: Say) -> list[Any]:
    texts = {"en": one.draft.text_en, "cy": one.draft.text_cy}
    found: list[Any] = [paragraphs(text, language) for language, text in texts.items() if text]
    if not one.draft.text_cy:
        found.append(html.P(say("not yet in Welsh"), className="note"))
    return found
