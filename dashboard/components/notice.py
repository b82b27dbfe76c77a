"""A short notice: why something is not as asked, or why there is nothing to show."""

from typing import Any

from dash import html


def notice(*words: Any) -> html.Div:
    """A notice in words, set apart by a line and not by colour alone."""
    return html.Div(html.P(list(words)), className="notice", role="note")
