"""Figures in words."""

from decimal import Decimal

import pytest

from warehouse.rules.figure_words import figure_words, shown_change, unit_signs


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
        ("5.86", "£m", 1, "£5.9m"),
        ("-0.04", "£m", 2, "−£0.04m"),
        ("1500", "£ per head", 0, "£1,500 per head"),
        ("0.46", "%", 1, "0.5%"),
        ("12.5", "kg per head", None, "12.5 kg per head"),
        ("99999999999999.999999999999999999", "number", None, "99,999,999,999,999.999999999999999999"),
    ],
)
def test_words(value: str, unit: str, decimals: int | None, words: str) -> None:
    assert figure_words(Decimal(value), unit, decimals, "en") == words


def test_days_in_welsh() -> None:
    assert figure_words(Decimal(206), "days", 0, "cy") == "206 diwrnod"


@pytest.mark.parametrize(
    ("unit", "signs"),
    [("currency", ("£", "")), ("£m", ("£", "m")), ("percent", ("", "%")), ("%", ("", "%")), ("days", ("", ""))],
)
def test_the_signs_that_stand_at_a_figure(unit: str, signs: tuple[str, str]) -> None:
    assert unit_signs(unit) == signs


@pytest.mark.parametrize(
    ("value", "comparator", "decimals", "change"),
    [
        ("9.649", "9.651", 1, "-0.1"),
        ("9.60", "9.64", 1, "0.0"),
        ("9.60", "9.64", None, "-0.04"),
        ("-1.25", "1.25", 1, "-2.6"),
        ("99999999999999.999999999999999999", "-0.000000000000000001", None, "100000000000000"),
    ],
)
def test_the_change_shown_is_the_difference_of_the_figures_shown(
    value: str, comparator: str, decimals: int | None, change: str
) -> None:
    assert shown_change(Decimal(value), Decimal(comparator), decimals) == Decimal(change)
