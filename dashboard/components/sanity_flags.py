"""Sanity flags: what looks like a slip, why, and what to check."""

from collections.abc import Sequence

from dash import html
from dash.development.base_component import Component

from dashboard.components.indicator import title_link
from dashboard.components.section import section
from dashboard.components.warning_tiers import owner
from dashboard.i18n import Say
from dashboard.selection import Selection
from warehouse.reads.reader import Row
from warehouse.rules.sanity.vocabulary import Flag
from warehouse.rules.sanity.words import seen, to_check, why

ANCHOR = "check"


def flags_section(flags: Sequence[Row], selection: Selection, say: Say) -> Component:
    """Every flag in sight, by kind, each with the figures it was raised for; or that there is none."""
    title = say("Figures to check")
    if not flags:
        return section(title, None, html.P(say("No figure or target looks like a slip."), className="quiet"))
    note = say("These may be right. They look like a slip, so somebody should check; no judgement is changed by it.")
    by_flag = {flag: [row for row in flags if row["flag"] == flag] for flag in Flag}
    parts = [part for flag, found in by_flag.items() if found for part in _kind(flag, found, selection, say)]
    return section(title, note, *parts, anchor=ANCHOR, className="flags")


def flags_of_indicator(flags: Sequence[Row], say: Say) -> Component | None:
    """The flags of one indicator, for its page; nothing where it has none."""
    if not flags:
        return None
    return html.Ul([html.Li(_told(row, say)) for row in flags], className="plain")


def _kind(flag: Flag, found: Sequence[Row], selection: Selection, say: Say) -> list[Component]:
    items = [
        html.Li([title_link(row, selection), " ", seen(row, say.language), html.Small(_asked(row, say))])
        for row in found
    ]
    words = html.P(f"{why(flag, say.language)} {to_check(flag, say.language)}")
    return [html.H3(f"{flag.words(say.language)} ({len(found)})"), words, html.Ul(items, className="plain")]


def _asked(row: Row, say: Say) -> list[Component | str]:
    return [say("Answers for it"), ": ", owner(row, say)]


def _told(row: Row, say: Say) -> list[Component | str]:
    flag, language = Flag.of(row["flag"]), say.language
    said = f". {seen(row, language)} {why(flag, language)} {to_check(flag, language)}"
    return [html.Strong(flag.words(language)), said]
