"""A figure that leads to where it came from: its file, its cell, who sent it and who accepted it."""

from collections.abc import Callable
from typing import Any

from dash import html

Trace = Callable[[str, str], str]
"""Area code and period -> the address of that figure's provenance."""


def traced(figure: Any, address: str) -> html.A:
    """A figure as a quiet link: read as a figure first."""
    return html.A(figure, href=address, className="traced")
