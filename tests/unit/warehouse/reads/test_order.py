"""The order of a list, and what is found by searching."""

import pandas as pd
import pytest

from warehouse.reads.order import ordered
from warehouse.reads.search import matches

CALLS = pd.DataFrame(
    {
        "indicator": ["a", "b", "c", "d"],
        "title_en": ["Zebra", "apple", "Élan", "bus"],
        "title_cy": [None, "Ŵyn", None, "Bws"],
        "boards": [("x",), (), ("w",), ("x", "y")],
        "change_percent": [2, None, -5, 1],
        "call": ["improved", "worse", "not_available", "same"],
        "rag": ["no_target", "amber", "red", "green"],
        "period": ["2020", "2021", "2022", "2023"],
        "current_period": ["2019", None, None, None],
    }
)


@pytest.mark.parametrize(
    ("order", "language", "expected"),
    [
        ("", "en", "abcd"),
        ("nonsense", "en", "abcd"),
        ("title", "en", "bdca"),
        ("title", "cy", "dcba"),
        ("-title", "en", "acdb"),
        ("change", "en", "cdab"),
        ("-change", "en", "adcb"),
        ("call", "en", "bdac"),
        ("rag", "en", "cbda"),
        ("period", "en", "abcd"),
        ("board", "en", "bcad"),
    ],
)
def test_the_order_asked_for(order: str, language: str, expected: str) -> None:
    assert "".join(ordered(CALLS, order, language)["indicator"]) == expected


@pytest.mark.parametrize(
    ("search", "found"),
    [("", True), ("TY", True), ("tŷ troseddau", True), ("tai", False), ("tŷ tai", False)],
)
def test_search_ignores_capitals_and_circumflexes(search: str, found: bool) -> None:
    assert matches(search, ["Troseddau yn y Tŷ", None]) is found
