"""A list of facts: a term and what is known about it."""

from collections.abc import Iterable
from typing import Any

from dash import html


def facts(pairs: Iterable[tuple[str, Any]]) -> html.Dl:
    """The pairs whose second part is known, as a description list."""
    known = [(term, value) for term, value in pairs if value not in (None, "", [])]
    return html.Dl([html.Div([html.Dt(term), html.Dd(value)]) for term, value in known], className="known")
