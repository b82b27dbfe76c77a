"""Figures and changes as a page writes them."""

from decimal import Decimal

import pytest

from dashboard.i18n import speaker
from dashboard.i18n.formats import change_words


@pytest.mark.parametrize(
    ("value", "comparator", "percent", "unit", "decimals", "words"),
    [
        ("72.5", "70", "3.6", "percent", 1, "+2.5 points"),
        ("602", "571", "5.4", "currency", 0, "+£31 (+5.4%)"),
        ("186", "206", "-9.7", "days", 0, "−20 (−9.7%)"),
        ("5.86", "5.93", "-1.2", "£m", 1, "less than £0.1m"),
        ("5.84", "5.96", "-2.0", "£m", 1, "−£0.2m"),
        ("5.84", "6.04", "-3.3", "£m", 1, "−£0.2m (−3.3%)"),
        ("9.649", "9.651", "0.0", "percent", 1, "−0.1 points"),
        ("9.60", "9.64", "-0.4", "percent", 1, "less than 0.1 points"),
        ("9.60", "9.64", "-0.4", "percent", None, "−0.04 points"),
        ("71", "70", "1.4", "percent", 0, "+1 point"),
        ("69", "70", "-1.4", "percent", 0, "−1 point"),
        ("71", "70", "1.4", "percent", 1, "+1.0 points"),
        ("72", "70", "2.9", "percent", 0, "+2 points"),
        ("1.70", "1.72", "-1.2", "rate", 1, "less than 0.1"),
        ("100", "101", "-1.0", "number", 0, "−1 (−1.0%)"),
        ("0.47", "0.05", "840.0", "%", 1, "+0.4 points"),
        ("10", "0", None, "number", 0, "+10"),
        ("100", "10", "900.0", "number", 0, "+90 (+900.0%)"),
        ("111", "10", "1010.0", "number", 0, "+101"),
        ("5", "5.000", "0.0", "number", 0, "no change"),
    ],
)
def test_a_change_agrees_with_the_figures_it_is_between(
    value: str, comparator: str, percent: str | None, unit: str, decimals: int | None, words: str
) -> None:
    exact = None if percent is None else Decimal(percent)
    assert change_words(Decimal(value), Decimal(comparator), exact, unit, speaker("en"), decimals) == words


@pytest.mark.parametrize(
    ("value", "comparator", "decimals", "words"),
    [
        ("9.60", "9.64", 1, "llai na 0.1 pwynt"),
        ("72", "70", 0, "+2 bwynt"),
        ("67", "70", 0, "−3 phwynt"),
        ("72", "70", 1, "+2.0 pwynt"),
    ],
)
def test_a_change_in_welsh(value: str, comparator: str, decimals: int, words: str) -> None:
    assert (
        change_words(Decimal(value), Decimal(comparator), Decimal("1.0"), "percent", speaker("cy"), decimals) == words
    )
