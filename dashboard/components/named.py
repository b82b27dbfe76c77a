"""Words from the data, marked as English where a Welsh page has no Welsh for them."""

from typing import Any

from dash import html

from dashboard.i18n import Name, Say


def named(name: Name) -> html.Span | str:
    """The name; inside a span with its language where that is not the page's."""
    return html.Span(name.text, lang=name.lang) if name.lang else name.text


def in_english(words: Any, say: Say) -> Any:
    """What the data gives once, in English: a source, a licence, a note, the name of whoever signed off."""
    return words if say.language == "en" else html.Span(words, lang="en")


def as_written(words: str) -> html.Span:
    """What a person wrote or named: in whichever language they chose, which nobody marked."""
    return html.Span(words, lang="")
