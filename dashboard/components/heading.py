"""The page's one H1. It takes the focus after a navigation, so that a screen reader begins there."""

from typing import Any

from dash import html

from dashboard.ids import Shell


def heading(*words: Any, lang: str | None = None) -> html.H1:
    """The H1, focusable by script only."""
    return html.H1(list(words), id=Shell.HEADING, tabIndex="-1", lang=lang)
