"""What stands in a column, to be read: never a bare code, never a guess."""

import pytest

from dashboard.components.field_words import aim_words, value_words
from dashboard.i18n import speaker
from dashboard.static_html import text_of_tree
from warehouse.rules.vocabulary import TargetKind


@pytest.mark.parametrize(
    ("table", "field", "text", "words"),
    [
        ("observations", "value", None, "–"),
        ("observations", "value", "2692", "2,692"),
        ("observations", "marker", "p", "provisional"),
        ("observations", "note", "late; see minutes", "late; see minutes"),
        ("judgements", "judged_at", "2025-11-18", "18 November 2025"),
        ("judgements", "judged_at", "last week", "last week"),
        ("indicators", "polarity", "lower_is_better", "lower is better"),
        ("indicators", "polarity", "sideways", "sideways"),
        ("indicators", "seasonal", "true", "yes"),
        ("milestones", "state", "at_risk", "at risk"),
        ("indicators", "tolerance_kind", "exact", "only when equal"),
        ("indicators", "amber_kind", "sideways", "sideways"),
        ("judgements", "rag", "amber", "▲ Amber"),
        ("judgements", "rag", "purple", "purple"),
        ("calls", "call", "worse", "worse"),
        ("targets", "kind", "sustain", "to get no worse, without a figure to reach"),
        ("tallies", "text", "74% (42/57)", "74% (42/57)"),
        ("nowhere", "value", "2", "2"),
    ],
)
def test_a_value_is_said_as_people_read_it(table: str, field: str, text: str | None, words: str) -> None:
    assert text_of_tree(value_words(table, field, text, speaker("en"))) == words


def test_no_directional_indicators_is_said_in_welsh() -> None:
    said = text_of_tree(value_words("tallies", "text", "no directional indicators", speaker("cy")))
    assert said
    assert "no directional" not in said


@pytest.mark.parametrize("kind", TargetKind)
def test_an_aim_is_said_in_both_languages(kind: TargetKind) -> None:
    english, welsh = (aim_words(kind.value, speaker(language)) for language in ("en", "cy"))
    assert len({english, welsh, kind.value}) == 3
