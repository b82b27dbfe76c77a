"""A name from the data, marked as English where a Welsh page has no Welsh for it."""

from dash import html

from dashboard.i18n import Name


def named(name: Name) -> html.Span | str:
    """The name; inside a span with its language where that is not the page's."""
    return html.Span(name.text, lang=name.lang) if name.lang else name.text
