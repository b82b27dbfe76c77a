"""A tally as a bar: five states, each a link to exactly the indicators it counts, and each said in words."""

from collections.abc import Callable

from dash import html
from dash.development.base_component import Component

from dashboard.counts import Counts
from dashboard.i18n import Say
from warehouse.rules.vocabulary import Call


def tally_bar(counts: Counts, link: Callable[[Call], str], about: str, say: Say) -> Component:
    """The bar.

    Args:
        counts: how many indicators have each call.
        link: the address of the indicators with one call.
        about: whose tally this is, for readers who hear the links one by one.
        say: the page's language.
    """
    shown = [(call, counts[call]) for call in Call if counts[call]]
    return html.Ul(
        [html.Li(_segment(call, count, link(call), about, say), style={"flexGrow": count}) for call, count in shown],
        className="bar",
    )


def _segment(call: Call, count: int, address: str, about: str, say: Say) -> Component:
    word = call.words(say.language)
    return html.A(
        [str(count), html.Span(f" {word}: {about}", className="unseen")],
        href=address,
        title=f"{count} {word}",
        className=f"segment segment-{call.value}",
    )


def tally_key(say: Say) -> Component:
    """What the colours and patterns mean."""
    return html.Ul(
        [html.Li([html.Span(className=f"swatch segment-{call.value}"), call.words(say.language)]) for call in Call],
        className="key",
    )


def tally_words(counts: Counts, say: Say) -> str:
    """The five counts in a sentence's order: 31 improved, 9 same, 17 worse."""
    return ", ".join(f"{counts[call]} {call.words(say.language)}" for call in Call if counts[call])
