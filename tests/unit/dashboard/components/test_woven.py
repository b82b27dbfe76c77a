"""Components in the places of a sentence, in the order of the language."""

import pytest
from dash import html

from dashboard.components.woven import woven


@pytest.mark.parametrize(
    ("sentence", "parts"),
    [
        ("{value}, from {before}", ["V", ", from ", "B"]),
        ("o {before} i {value}", ["o ", "B", " i ", "V"]),
        ("nothing", ["nothing"]),
    ],
)
def test_each_place_is_taken_by_what_has_its_name(sentence: str, parts: list[str]) -> None:
    assert woven(sentence, value="V", before="B") == parts


def test_a_component_stays_one() -> None:
    link = html.A("4.2", href="/")
    assert woven("{value}!", value=link) == [link, "!"]
