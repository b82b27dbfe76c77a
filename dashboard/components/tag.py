"""Verdicts in words and shapes: colour comes only with a meaning, and no two verdicts share a tag."""

from dash import html

from dashboard.i18n import Say
from warehouse.rules.vocabulary import Call, Movement, Rag

ARROWS = {Movement.UP: "▲", Movement.DOWN: "▼", Movement.FLAT: "■"}
"""Which way the figure moved; whether that is good is said by the word, never by the arrow."""

RAG_SHAPES = {Rag.GREEN: "●", Rag.AMBER: "▲", Rag.RED: "■"}


def call_tag(call: str, movement: str | None, say: Say) -> html.Span:
    """The direction of travel: the word, with an arrow for which way the figure moved."""
    known = Call(call)
    arrow = ARROWS.get(Movement(movement), "") if movement else ""
    words = [html.Span(arrow, **{"aria-hidden": "true"}), " "] if arrow else []
    return html.Span([*words, known.words(say.language)], className=f"call call-{known.value}")


def rag_tag(rag: str, say: Say) -> html.Span:
    """Green, amber or red as a shape and the word; other answers in plain grey words."""
    known = Rag(rag)
    shape = RAG_SHAPES.get(known)
    word = known.words(say.language)
    if shape is None:
        return html.Span(word, className="tag tag-plain")
    inner = [html.Span(shape, **{"aria-hidden": "true"}), " ", word[0].upper() + word[1:]]
    return html.Span(inner, className=f"tag tag-{known.value}")
