"""A section: its heading, a quiet note, and what it holds."""

from typing import Any

from dash import html


def section(
    title: str,
    note: str | None,
    *content: Any,
    className: str | None = None,  # noqa: N803
    anchor: str | None = None,
) -> html.Section:
    """A section under an H2; `note` says in a line how to read it, and links lead to `anchor`."""
    named: dict[str, Any] = {"id": anchor} if anchor else {}
    return html.Section(
        [html.H2(title, **named), *([html.P(note, className="note")] if note else []), *content], className=className
    )
