"""How periods, figures and changes are written; the words themselves are the rules'."""

from decimal import ROUND_HALF_UP, Decimal

from dashboard.i18n.catalogue import Say
from warehouse.rules import figure_words, periods
from warehouse.rules import period_words as rules_of_periods
from warehouse.rules.figure_words import MINUS
from warehouse.rules.vocabulary import Unit

PERCENT_PLACES = 1
"""Decimals of a change in per cent."""


def period_words(iso: str, say: Say, year_starts: int = periods.FINANCIAL_YEAR_STARTS) -> str:
    """A stored period as people write it: 2023/24, 2024, Q2 2024/25, Sep 2024, 2020 to 2022, 15 March 2025."""
    return rules_of_periods.period_words(iso, say.language, year_starts)


def amount_words(value: Decimal, unit: str, say: Say, decimals: int | None = None) -> str:
    """A figure with its unit: 80.4%, £602, 186 days."""
    return figure_words.figure_words(value, unit, decimals, say.language)


def number_words(value: Decimal, decimals: int | None = None) -> str:
    """A number with its thousands marked, the same in both languages."""
    return figure_words.bare_figure(value, Unit.NUMBER, decimals)


def change_words(change: Decimal, percent: Decimal | None, unit: str, say: Say, decimals: int | None = None) -> str:
    """A change with its sign: +2.5 points, +£31 (+5.4%), no change."""
    if not change:
        return say("no change")
    places = _places_that_show(change, decimals)
    if unit == Unit.PERCENT:
        return say("{number} points", number=_signed(number_words(change, places)))
    size = _signed(figure_words.bare_figure(change, unit, places))
    if percent is None:
        return size
    return f"{size} ({_signed(figure_words.bare_figure(percent, Unit.PERCENT, PERCENT_PLACES))})"


def _places_that_show(change: Decimal, decimals: int | None) -> int | None:
    """As many decimals as asked for, or more where a small change would read as nought."""
    if decimals is None or change.quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP):
        return decimals
    return -change.adjusted()


def _signed(words: str) -> str:
    return words if words.startswith(MINUS) else f"+{words}"
