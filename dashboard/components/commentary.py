"""What people wrote: the newest for the reporting period in full, earlier ones folded away below."""

import re
from collections.abc import Sequence
from typing import Any

from dash import html
from dash.development.base_component import Component

from dashboard.components.named import in_english
from dashboard.components.section import section
from dashboard.components.traced import traced
from dashboard.i18n import Say, text_of
from dashboard.i18n.formats import period_words
from dashboard.provenance import commentary_address
from dashboard.selection import Selection
from warehouse.reads.reader import Row
from warehouse.rules.periods import parse

PARAGRAPHS = re.compile(r"\n\s*\n")


def commentary_section(found: Sequence[Row], selection: Selection, say: Say, year_starts: int) -> Component:
    """The commentary under its heading.

    Args:
        found: at least one row of `warehouse.reads.commentary`, newest first.
        selection: the page, with the reporting period looked at.
        say: the page's language.
        year_starts: the month in which the council's year begins.
    """
    newest, earlier, period = found[0], found[1:], selection.period
    words = period_words(newest["period"], say, year_starts)
    note = None
    if period and not parse(newest["period"]).ends_in(parse(period)):
        note = say(
            "None is written for {period}; this is the newest before it.", period=period_words(period, say, year_starts)
        )
    return section(
        say("Commentary, {period}", period=words),
        note,
        written(newest, selection, say),
        *earlier_folded(earlier, selection, say, year_starts),
    )


def folded(found: Sequence[tuple[Any, Row]], selection: Selection, say: Say, year_starts: int) -> list[Component]:
    """The newest commentary on each of several things, folded away together; nothing where there is none.

    Args:
        found: the name of each thing, and a row of `warehouse.reads.commentary`.
        selection: the page.
        say: the page's language.
        year_starts: the month in which the council's year begins.
    """
    if not found:
        return []
    parts: list[Component] = []
    for name, row in found:
        parts += [html.H3([name, ", ", period_words(row["period"], say, year_starts)]), written(row, selection, say)]
    return [html.Details([html.Summary(say("Commentary on the objectives")), *parts])]


def written(row: Row, selection: Selection, say: Say) -> Component:
    """One commentary: its paragraphs, who wrote it when, and where it came from."""
    text = text_of(row, "text", say.language)
    byline = _byline(row, selection, say, is_english=text.lang is not None)
    return html.Div([paragraphs(text.text, text.lang), *byline])


def paragraphs(text: str, language: str | None) -> Component:
    """A text as it was written: an empty line begins a paragraph."""
    return html.Div([html.P(part) for part in PARAGRAPHS.split(text) if part.strip()], lang=language)


def _byline(row: Row, selection: Selection, say: Say, *, is_english: bool) -> list[Component]:
    parts: list[Any] = []
    if row["author_role"]:
        parts.append(in_english(row["author_role"], say))
    if row["written_on"] and not row.get("versions"):
        parts.append(say.day(row["written_on"]))
    if is_english:
        parts.append(say("not yet in Welsh"))
    if newest := next(reversed(row.get("versions", ())), None):
        parts.append(
            say("written here by {person}, {moment}", person=newest.written_by, moment=say.moment(newest.written_at))
        )
    else:
        address = commentary_address(selection, row["scope"], row["id"], row["period"])
        parts.append(traced(say("where it came from"), address))
    return [html.P([piece for part in parts for piece in (", ", part)][1:], className="note")]


def earlier_folded(rows: Sequence[Row], selection: Selection, say: Say, year_starts: int) -> list[Component]:
    """Earlier commentaries on one thing, each under its period, folded away; nothing where there is none."""
    if not rows:
        return []
    summary = say.many("{count} earlier commentary", "{count} earlier commentaries", len(rows))
    parts: list[Component] = []
    for row in rows:
        parts += [html.H3(period_words(row["period"], say, year_starts)), written(row, selection, say)]
    return [html.Details([html.Summary(summary), *parts])]
