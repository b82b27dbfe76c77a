"""Links between the pages of scrutiny, the same on each of them."""

from dash import html
from dash.development.base_component import Component

from dashboard.components.aria import aria
from dashboard.i18n import Say, mark
from dashboard.selection import Selection

PAGE = "scrutiny"
REFERRALS = "referrals"
EVIDENCE = "evidence"
VIEWS = (
    ("", mark("Committees and topics")),
    (REFERRALS, mark("Referrals")),
    (EVIDENCE, mark("Judgements and targets")),
)
"""The second word of the address, and the words of the link."""


def scrutiny_views(selection: Selection, say: Say) -> Component:
    """A link to each page of scrutiny through the same lens; the one that is open is said to be."""
    return html.Nav(
        html.Ul([html.Li(_link(id_, say(words), selection)) for id_, words in VIEWS]),
        className="views",
        **aria(label=say("Pages of scrutiny")),
    )


def _link(id_: str, words: str, selection: Selection) -> Component:
    current = aria(current="page") if selection.id == id_ else {}
    return html.A(words, href=selection.to(PAGE, id_), **current)
