"""The mark of the evidence beside a judgement: its own shape and words, and how the judgement stands to it."""

from typing import Any

import pytest

from dashboard.components.suggestion import OUTLINES, suggestion_cell, suggestion_section, suggestion_tag
from dashboard.components.tag import RAG_SHAPES, rag_tag
from dashboard.i18n import speaker
from dashboard.selection import Selection
from dashboard.static_html import text_of_tree, to_html
from warehouse.rules.board_judgement import Evidence, Suggestion
from warehouse.rules.vocabulary import Rag

EN = speaker("en")
HERE = Selection(page="boards", id="jobs", council="test", period="2023-04-01/P1Y")
GREEN, AMBER, RED = Evidence(6, 6, 3, 1, 2), Evidence(6, 6, 2, 1, 3), Evidence(5, 6, 2, 1, 3)
ASK, UNKNOWN = Evidence(5, 6, 3, 1, 2), Evidence(0, 0, 3, 1, 2)


def judged(rag: str, period: str = HERE.period, reason: str = "") -> dict[str, Any]:
    return {"period": period, "rag": rag, "reason_en": reason, "reason_cy": ""}


def section(evidence: Evidence, *rows: dict[str, Any]) -> str:
    said = text_of_tree(suggestion_section(evidence, rows, "2023/24", HERE, EN))
    return said.removeprefix(
        "What the evidence suggests, 2023/24 From milestones and outcomes, by rule. "
        "It stands beside the judgement and never replaces it. "
    ).removesuffix("How this is suggested · Every judgement beside its evidence")


@pytest.mark.parametrize(
    ("evidence", "rows", "said"),
    [
        (
            GREEN,
            [judged("green")],
            "○ Green The evidence suggests green: 6 of 6 milestones on track; 3 improved, 2 worse.",
        ),
        (AMBER, [], "△ Amber The evidence suggests amber: 6 of 6 milestones on track; 2 improved, 3 worse."),
        (RED, [], "□ Red The evidence suggests red: 5 of 6 milestones on track; 2 improved, 3 worse."),
        (UNKNOWN, [judged("green")], "The evidence suggests no colour: no milestones; 3 improved, 2 worse."),
        (ASK, [], "Off track, yet outcomes are improving: a judgement and a reason are needed"),
    ],
    ids=["green", "amber", "red", "no milestones", "no meaning"],
)
def test_what_is_suggested_is_said_with_what_it_rests_on(evidence: Evidence, rows: list[Any], said: str) -> None:
    assert section(evidence, *rows).startswith(said)


@pytest.mark.parametrize(
    ("evidence", "rows", "beside"),
    [
        (
            GREEN,
            [judged("green")],
            "worse. ● Green The council's judgement, 2023/24. It agrees with what is suggested.",
        ),
        (GREEN, [judged("amber")], "worse. ▲ Amber The council's judgement, 2023/24. The judgement differs from this."),
        (GREEN, [judged("amber", "2022-04-01/P1Y")], "The council published no judgement of this board for 2023/24."),
        (GREEN, [], "2 worse."),
        (
            ASK,
            [judged("amber", reason="The rise is another service's.")],
            "(5 of 6 milestones on track; 3 improved, 2 worse). ▲ Amber The council's judgement, 2023/24.",
        ),
        (ASK, [judged("amber")], "The council's judgement, 2023/24. No reason is published with it."),
        (UNKNOWN, [judged("amber")], "3 improved, 2 worse. ▲ Amber The council's judgement, 2023/24."),
    ],
    ids=["agrees", "differs", "of another year", "none", "reason given", "no reason given", "nothing suggested"],
)
def test_how_the_judgement_stands_to_it(evidence: Evidence, rows: list[Any], beside: str) -> None:
    assert section(evidence, *rows).strip().endswith(beside)


def test_a_suggestion_never_looks_like_a_judgement() -> None:
    assert not set(OUTLINES.values()) & set(RAG_SHAPES.values())
    for rag in (Rag.GREEN, Rag.AMBER, Rag.RED):
        judgement, suggested = to_html(rag_tag(rag, EN)), to_html(suggestion_tag(Suggestion.of(rag), EN))
        assert f"tag-{rag.value}" in judgement
        assert f"tag-{rag.value}" not in suggested


def test_a_cell_flags_a_differing_judgement_in_words() -> None:
    assert "The judgement differs from this." in text_of_tree(suggestion_cell(GREEN, "red", EN))
    assert "differs" not in text_of_tree(suggestion_cell(GREEN, "green", EN))
    assert "differs" not in text_of_tree(suggestion_cell(GREEN, None, EN))


def test_it_is_said_in_welsh() -> None:
    said = text_of_tree(suggestion_section(GREEN, [judged("red")], "2023/24", HERE, speaker("cy")))
    assert "Mae'r dystiolaeth yn awgrymu gwyrdd: cerrig milltir ar y trywydd iawn: 6 o 6" in said
    assert "Mae'r dyfarniad yn wahanol i hyn." in said
