"""Figures in words."""

from decimal import Decimal

import pytest

from warehouse.rules.figure_words import figure_words


@pytest.mark.parametrize(
    ("value", "unit", "decimals", "words"),
    [
        ("602", "currency", 0, "£602"),
        ("1234.5", "currency", None, "£1,234.50"),
        ("-1234", "currency", None, "−£1,234"),
        ("80.4", "percent", 1, "80.4%"),
        ("80", "percent", 1, "80.0%"),
        ("80.400000000000000000", "percent", None, "80.4%"),
        ("2818", "days", 0, "2,818 days"),
        ("1", "days", None, "1 day"),
        ("-3.95", "days", None, "−3.95 days"),
        ("1234567.000000000000000000", "number", None, "1,234,567"),
        ("72.45", "rate", 1, "72.5"),
        ("-72.45", "score", 1, "−72.5"),
        ("-0.04", "ratio", 1, "0.0"),
        ("12.5", "kg per head", None, "12.5 kg per head"),
        ("99999999999999.999999999999999999", "number", None, "99,999,999,999,999.999999999999999999"),
    ],
)
def test_words(value: str, unit: str, decimals: int | None, words: str) -> None:
    assert figure_words(Decimal(value), unit, decimals, "en") == words


def test_days_in_welsh() -> None:
    assert figure_words(Decimal(206), "days", 0, "cy") == "206 diwrnod"
