"""Verdicts in words and shapes: colour comes only with a meaning, and no two verdicts share a tag."""

from dash import html
from dash.development.base_component import Component

from dashboard.components.aria import HIDDEN
from dashboard.i18n import Say
from warehouse.rules.vocabulary import Call, Movement, Rag

ARROWS: dict[str, str] = {Movement.UP: "▲", Movement.DOWN: "▼", Movement.FLAT: "■"}
"""Which way the figure moved; whether that is good is said by the word, never by the arrow."""

RAG_SHAPES: dict[str, str] = {Rag.GREEN: "●", Rag.AMBER: "▲", Rag.RED: "■"}


def call_tag(call: str, movement: str | None, say: Say) -> html.Span:
    """The direction of travel: the word, with an arrow for which way the figure moved."""
    known = Call.of(call)
    words = known.words(say.language)
    shaped = with_shape(ARROWS[movement], words) if movement else [words]
    return html.Span(shaped, className=f"call call-{known.value}")


def rag_tag(rag: str, say: Say) -> html.Span:
    """Green, amber or red as a shape and the word; other answers in plain grey words."""
    known = Rag.of(rag)
    words = known.words(say.language)
    if known not in RAG_SHAPES:
        return html.Span(words, className="tag tag-plain")
    return html.Span(with_shape(RAG_SHAPES[known], words[0].upper() + words[1:]), className=f"tag tag-{known.value}")


def with_shape(shape: str, words: str) -> list[Component | str]:
    """A shape before words; only the words are read aloud."""
    return [html.Span(shape, **HIDDEN), " ", words]
