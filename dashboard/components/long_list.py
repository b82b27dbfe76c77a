"""A list whose first lines stand open and whose rest is folded under them: nothing is left out."""

from collections.abc import Sequence

from dash import html
from dash.development.base_component import Component

from dashboard.i18n import Say

LONGEST = 6
"""Lines before the rest is folded away."""


def long_list(items: Sequence[html.Li], say: Say, *, className: str = "plain") -> list[Component]:  # noqa: N803
    """The first `LONGEST` items, and how many more there are, folded."""
    first, rest = list(items[:LONGEST]), list(items[LONGEST:])
    shown: list[Component] = [html.Ul(first, className=className)]
    if rest:
        summary = html.Summary(say.many("Show {count} more", "Show {count} more", len(rest)))
        shown.append(html.Details([summary, html.Ul(rest, className=className)]))
    return shown
