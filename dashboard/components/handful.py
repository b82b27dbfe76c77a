"""A list for a wall: a handful of lines, and a link to all of them where there are more."""

from collections.abc import Sequence

from dash import html
from dash.development.base_component import Component

from dashboard.i18n import Say

MOST = 5
"""Lines that a room takes in at once, and of which four lists fit on two sides of paper."""


def handful(items: Sequence[html.Li], address: str, say: Say, *, most: int = MOST) -> list[Component]:
    """The first `most` items, and how many more there are at `address`."""
    shown: list[Component] = [html.Ul(list(items[:most]), className="plain")]
    more = len(items) - most
    if more > 0:
        shown.append(html.P(html.A(say.many("and {count} more", "and {count} more", more), href=address)))
    return shown
