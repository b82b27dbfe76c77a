"""How periods, figures and changes are written; the words themselves are the rules'."""

from decimal import Decimal

from dashboard.i18n.catalogue import Say
from warehouse.rules import figure_words, periods
from warehouse.rules import period_words as rules_of_periods
from warehouse.rules.change_words import shown_percent
from warehouse.rules.figure_words import MINUS
from warehouse.rules.vocabulary import Unit

PERCENT_PLACES = 1
"""Decimals of a change in per cent."""

SEVERAL = 10
"""In both languages a number with decimals takes the same form as this one."""


def period_words(iso: str, say: Say, year_starts: int = periods.FINANCIAL_YEAR_STARTS) -> str:
    """A stored period as people write it: 2023/24, 2024, Q2 2024/25, Sep 2024, 2020 to 2022, 15 March 2025."""
    return rules_of_periods.period_words(iso, say.language, year_starts)


def when_words(iso: str, say: Say, year_starts: int = periods.FINANCIAL_YEAR_STARTS) -> str:
    """A stored period as part of a sentence: in 2023/24, on 15 March 2025; in brackets in Welsh."""
    return rules_of_periods.when_words(iso, say.language, year_starts)


def amount_words(value: Decimal, unit: str, say: Say, decimals: int | None = None) -> str:
    """A figure with its unit: 80.4%, £602, £5.9m, 186 days."""
    return figure_words.figure_words(value, unit, decimals, say.language)


def number_words(value: Decimal, decimals: int | None = None) -> str:
    """A number with its thousands marked, the same in both languages."""
    return figure_words.bare_figure(value, Unit.NUMBER, decimals)


def change_words(
    value: Decimal, comparator: Decimal, percent: Decimal | None, unit: str, say: Say, decimals: int | None = None
) -> str:
    """The change between two figures as they are shown: +2.5 points, +£31 (+5.4%), less than 0.1 points, no change.

    Args:
        value: the figure.
        comparator: the figure it is compared with.
        percent: the exact change as a percentage of the comparator, as the calls have it.
        unit: of both figures.
        say: the page's language.
        decimals: places both are shown with; None shows them as they are.
    """
    if value == comparator:
        return say("no change")
    change = figure_words.shown_change(value, comparator, decimals)
    if not change:
        return say("less than {amount}", amount=size_words(Decimal(1).scaleb(-(decimals or 0)), unit, say, decimals))
    size = _signed(size_words(change, unit, say, decimals))
    share = shown_percent(value, comparator, percent, unit, decimals)
    if share is None:
        return size
    return f"{size} ({_signed(figure_words.bare_figure(share, Unit.PERCENT, PERCENT_PLACES))})"


def size_words(change: Decimal, unit: str, say: Say, decimals: int | None) -> str:
    """How far two figures lie apart: percentages by points, all else by the unit's own signs."""
    if unit in figure_words.PERCENT_LIKE:
        number = number_words(change, decimals)
        return say.many("{number} point", "{number} points", _counted(number), number=number)
    return figure_words.bare_figure(change, unit, decimals)


def _counted(number: str) -> int:
    """What a shown number counts as in a sentence: itself without its sign, several where it has decimals."""
    digits = number.removeprefix(MINUS)
    return int(digits) if digits.isdecimal() else SEVERAL


def _signed(words: str) -> str:
    return words if words.startswith(MINUS) else f"+{words}"
