"""A section: its heading, a quiet note, and what it holds."""

from typing import Any

from dash import html


def section(title: str, note: str | None, *content: Any, className: str | None = None) -> html.Section:  # noqa: N803
    """A section under an H2; `note` says in a line how to read it."""
    return html.Section(
        [html.H2(title), *([html.P(note, className="note")] if note else []), *content], className=className
    )
