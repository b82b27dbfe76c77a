"""One lesson: where it was learnt, what was tried, what happened, and who wrote it."""

from typing import Any

from dash import html
from dash.development.base_component import Component

from dashboard.components.commentary import PARAGRAPHS
from dashboard.components.named import in_english, named
from dashboard.components.traced import traced
from dashboard.i18n import Name, Say, text_of
from dashboard.i18n.formats import period_words
from dashboard.provenance import here_or_there, lesson_address
from dashboard.selection import Selection
from warehouse.reads.reader import Row
from warehouse.rules.turning_words import turn_words

ANCHOR = "lessons"
"""Where lessons stand on an indicator's page."""


def learnt_from(row: Row, selection: Selection) -> Component:
    """The indicator's title, leading to its lessons; only its title where its plan no longer has it."""
    title = named(text_of(row, "title", selection.language))
    if row["is_gone"]:
        return html.Span(title)
    address = here_or_there(selection, row["council"]).to("indicators", row["indicator"], period=row["period"])
    return html.A(title, href=f"{address}#{ANCHOR}")


def turned_then(row: Row, say: Say, year_starts: int) -> html.P:
    """The reporting period, and what the indicator was doing then."""
    words = turn_words(row["decline"], row["turn"], say.language)
    return html.P([html.B(period_words(row["period"], say, year_starts)), " ", words], className="turned")


def told(row: Row, say: Say) -> html.Dl:
    """What was tried and what happened, beside each other where there is room."""
    parts = ((say("What was tried"), "tried"), (say("What happened"), "happened"))
    return html.Dl(
        [html.Div([html.Dt(words), _text(text_of(row, stem, say.language))]) for words, stem in parts],
        className="told",
    )


def byline(row: Row, selection: Selection, say: Say, *more: Any) -> html.P:
    """What else is to be said, who wrote it and when, whether its Welsh is still missing, and where it came from."""
    parts: list[Any] = [*more]
    if row["author_role"]:
        parts.append(in_english(row["author_role"], say))
    newest = next(reversed(row["versions"]), None)
    if newest is not None:
        parts.append(
            say("written here by {person}, {moment}", person=newest.written_by, moment=say.moment(newest.written_at))
        )
    elif row["written_on"]:
        parts.append(say.day(row["written_on"]))
    if any(text_of(row, stem, say.language).lang for stem in ("tried", "happened")):
        parts.append(say("not yet in Welsh"))
    if newest is None:
        address = lesson_address(selection, row["council"], row["indicator"], row["period"])
        parts.append(traced(say("where it came from"), address))
    return html.P([piece for part in parts for piece in (", ", part)][1:], className="note")


def _text(text: Name) -> html.Dd:
    return html.Dd([html.P(part) for part in PARAGRAPHS.split(text.text) if part.strip()], lang=text.lang)
