"""Plain links between the ways of seeing one page; the address says which is seen."""

from collections.abc import Sequence

from dash import html
from dash.development.base_component import Component

from dashboard.components.aria import aria
from dashboard.i18n import Say
from dashboard.selection import Selection

KEY = "show"


def view_switch(views: Sequence[tuple[str, str]], selection: Selection, say: Say) -> Component:
    """A link for each view but the one seen; `views` are pairs of the value of `show` and the words."""
    shown = selection.get(KEY)
    return html.Nav(
        html.Ul([html.Li(_link(value, words, selection, here=value == shown)) for value, words in views]),
        className="views",
        **aria(label=say("Ways of seeing this page")),
    )


def _link(value: str, words: str, selection: Selection, *, here: bool) -> Component:
    current = aria(current="true") if here else {}
    return html.A(words, href=selection.href(show=value), **current)
