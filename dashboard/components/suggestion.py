"""What the evidence suggests, as a mark of its own beside the judgement that people made: never one colour of both."""

from collections.abc import Sequence

from dash import html
from dash.development.base_component import Component

from dashboard.components.scrutiny_views import EVIDENCE, PAGE
from dashboard.components.section import section
from dashboard.components.tag import rag_tag, with_shape
from dashboard.i18n import Say, text_of
from dashboard.selection import Selection
from warehouse.reads.reader import Row
from warehouse.rules.board_judgement import Evidence, Suggestion, differs, suggest
from warehouse.rules.board_judgement_words import DIFFERS, evidence_words, suggestion_words

OUTLINES: dict[str, str] = {Suggestion.GREEN: "○", Suggestion.AMBER: "△", Suggestion.RED: "□"}
"""The shapes of judgements, hollow: a suggestion is not yet a judgement."""


def suggestion_tag(suggestion: Suggestion, say: Say) -> html.Span:
    """The colour suggested as a hollow shape and the word, without a fill; other answers in plain grey words."""
    words = suggestion.words(say.language)
    if suggestion not in OUTLINES:
        return html.Span(words, className="tag tag-plain tag-words")
    shaped = with_shape(OUTLINES[suggestion], words[0].upper() + words[1:])
    return html.Span(shaped, className="tag tag-suggested")


def suggestion_section(
    evidence: Evidence, judged: Sequence[Row], period: str, selection: Selection, say: Say
) -> Component:
    """What the evidence of a reporting period suggests, and how the judgement of the same period stands to it.

    Args:
        evidence: of the board, in the reporting period.
        judged: the board's judgements, of any period.
        period: the reporting period, in words.
        selection: the page's address; its period is the reporting period.
        say: the page's language.
    """
    suggestion = suggest(evidence)
    same_period = next((row for row in judged if row["period"] == selection.period), None)
    told = suggestion_words(evidence, None, say.language)
    tag: list[Component | str] = [suggestion_tag(suggestion, say), " "] if suggestion in OUTLINES else []
    beside = _beside(suggestion, same_period, period, is_judged=bool(judged), say=say)
    note = say("From milestones and outcomes, by rule. It stands beside the judgement and never replaces it.")
    how = html.A(say("How this is suggested"), href=selection.to("about") + "#judgement")
    return section(
        say("What the evidence suggests, {period}", period=period),
        note,
        html.P([*tag, told]),
        *([html.P(beside)] if beside else []),
        html.P([how, " · ", html.A(say("Every judgement beside its evidence"), href=selection.to(PAGE, EVIDENCE))]),
    )


def _beside(
    suggestion: Suggestion, row: Row | None, period: str, *, is_judged: bool, say: Say
) -> list[Component | str]:
    """People's judgement of the same period, as a mark of its own, and how it stands to what is suggested."""
    if row is None:
        return [say("The council published no judgement of this board for {period}.", period=period)] * is_judged
    judged: list[Component | str] = [
        rag_tag(row["rag"], say),
        " ",
        say("The council's judgement, {period}.", period=period),
    ]
    return [*judged, *_stands(suggestion, row, say)]


def _stands(suggestion: Suggestion, row: Row, say: Say) -> list[Component | str]:
    if differs(row["rag"], suggestion):
        return [" ", html.B(DIFFERS[say.language])]
    if suggestion == Suggestion.ASK and not text_of(row, "reason", say.language).text:
        return [" ", html.B(say("No reason is published with it."))]
    return [" ", say("It agrees with what is suggested.")] if suggestion in OUTLINES else []


def suggestion_cell(evidence: Evidence, judged: str | None, say: Say) -> list[Component | str]:
    """The same in a table or on a card: the mark, what it rests on, and whether the judgement differs.

    Args:
        evidence: of the board, in the reporting period.
        judged: the colour people gave for the same period; None where they gave none.
        say: the page's language.
    """
    suggestion = suggest(evidence)
    because = html.Small(evidence_words(evidence, say.language))
    differing = [html.Small(html.B(DIFFERS[say.language]))] if differs(judged, suggestion) else []
    return [suggestion_tag(suggestion, say), because, *differing]
