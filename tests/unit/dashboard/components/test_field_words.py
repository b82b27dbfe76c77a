"""What an upload says of several columns in one text, read back."""

import pytest

from dashboard.components.field_words import said_words
from dashboard.i18n import speaker
from dashboard.static_html import text_of_tree


@pytest.mark.parametrize(
    ("table", "text", "words"),
    [
        ("observations", None, "–"),
        ("observations", "92.4", "92.4"),
        ("observations", "value 2.9; definition 1", "2.9"),
        ("observations", "value 2.9; marker p; definition 2", "2.9 Marker : p Definition : 2"),
        ("observations", "marker x", "Marker : x"),
        ("observations", "value 2; note late; see minutes", "2 Note : late; see minutes"),
        ("nowhere", "value 2", "value 2"),
        ("tallies", "74% (42/57)", "74% (42/57)"),
    ],
)
def test_a_side_of_a_change_is_read_value_first(table: str, text: str | None, words: str) -> None:
    assert text_of_tree(said_words(table, text, speaker("en"))) == words


def test_no_directional_indicators_is_said_in_welsh() -> None:
    assert "no directional" not in text_of_tree(said_words("tallies", "no directional indicators", speaker("cy")))
