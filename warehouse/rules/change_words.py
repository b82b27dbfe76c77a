"""The change between two figures in words: how far it moved, what that is in the indicator's own terms.

Welsh marked (*) awaits a translator's check.
"""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

import pandas as pd

from warehouse.rules.figure_words import EXACT, PERCENT_LIKE, as_shown, bare_figure, figure_words, shown_change
from warehouse.rules.vocabulary import Band, Call, Movement, Polarity, Unit

Row = Mapping[Any, Any]

POINTS = {"en": ("percentage point", "percentage points"), "cy": ("pwynt canran", "pwynt canran")}  # (*)
SMALLEST_PERCENT = Decimal("0.1")
BORNE_OUT = Decimal("0.5")
"""A percentage this far from the one the figures shown give is rounding's work, and would contradict them."""
LARGEST_PERCENT = 999
"""Beyond this a percentage says only that the figure compared with was tiny; the change itself is given instead."""
LESS_THAN = {"en": "less than {}", "cy": "llai na {}"}  # (*)
WITHIN = {
    "en": "within {}, which counts as the same",
    "cy": "o fewn {}, sy'n cyfrif fel heb newid",  # (*)
}
READ_ALIKE = {
    "en": "the same to {} decimal places",
    "cy": "yr un fath i {} lle degol",  # (*)
}
READ_ALIKE_ONE = {"en": "the same to 1 decimal place", "cy": "yr un fath i 1 lle degol"}  # (*)
READ_ALIKE_WHOLE = {
    "en": "the same to the nearest whole number",
    "cy": "yr un fath i'r rhif cyfan agosaf",  # (*)
}
RANGE = {"en": "the range aimed for, {low} to {high}", "cy": "yr ystod a ddymunir, {low} i {high}"}  # (*)
VALUE = {"en": "the figure aimed for, {low}", "cy": "y ffigur a ddymunir, {low}"}  # (*)
NEARER = {"en": "nearer to {}", "cy": "yn nes at {}"}  # (*)
REACHED = {"en": "now in {}", "cy": "bellach o fewn {}"}  # (*)
FURTHER = {"en": "further from {}", "cy": "ymhellach oddi wrth {}"}  # (*)
AS_NEAR = {"en": "about as near to {}", "cy": "tua'r un mor agos at {}"}  # (*)
BOTH_INSIDE = {"en": "both in {}", "cy": "ill dau o fewn {}"}  # (*)


def plain(value: Any) -> Any:
    """A cell of a frame, with every kind of 'missing' as None."""
    return None if pd.isna(value) else value


def decimals_of(rule: Row) -> int | None:
    """Decimal places the indicator shows, None where its figures are shown as they are."""
    decimals = plain(rule["decimals"])
    return None if decimals is None else int(decimals)


def change_words(call: Row, rule: Row, language: str) -> str:
    """Which way a figure moved and by how much: `down 9.7%`, `up 8 percentage points`; or that both read alike."""
    if _read_alike(call, rule):
        return _alike_words(rule, language)
    return f"{Movement.of(call['movement']).words(language)} {_extent(call, rule, language)}"


def _extent(call: Row, rule: Row, language: str) -> str:
    """Percentages move by points; all else by a share of the comparator, or by the unit where that was next to 0."""
    value, comparator, decimals = call["value"], call["comparator"], decimals_of(rule)
    change = shown_change(value, comparator, decimals).copy_abs()
    percent = shown_percent(value, comparator, plain(call["change_percent"]), rule["unit"], decimals)
    if percent is None:
        return width_words(as_shown(change, None), rule["unit"], language)
    if not percent:
        return LESS_THAN[language].format(f"{SMALLEST_PERCENT}%")
    return f"{abs(percent):,f}%"


def shown_percent(
    value: Decimal, comparator: Decimal, percent: Decimal | None, unit: str, decimals: int | None
) -> Decimal | None:
    """The change as a percentage of the comparator, None where saying it would mislead.

    There is none of a percentage (5% up from 4% is not `25% more`), none of a comparator next to 0, and none that the
    figures as shown, both rounded to `decimals`, do not bear out: 7.7 against 7.8 is not seen to be 2% less.
    """
    base = as_shown(comparator, decimals).copy_abs()
    if percent is None or not base or unit in PERCENT_LIKE or abs(percent) > LARGEST_PERCENT:
        return None
    seen = EXACT.divide(100 * shown_change(value, comparator, decimals), base)
    return percent if abs(seen - percent) <= BORNE_OUT else None


def width_words(width: Decimal, unit: str, language: str) -> str:
    """A width in the unit: percentages are apart by percentage points."""
    if unit not in PERCENT_LIKE:
        return figure_words(width, unit, None, language)
    one, many = POINTS[language]
    number = bare_figure(width, Unit.NUMBER, None)
    return f"{number} {one if number == '1' else many}"


def same_words(call: Row, rule: Row, language: str) -> str:
    """Why two unequal figures count as the same: they read alike, lie in the range, or are near enough."""
    value, comparator = call["value"], call["comparator"]
    if _read_alike(call, rule):
        return _alike_words(rule, language)
    if _in_range(value, rule) and _in_range(comparator, rule):
        return BOTH_INSIDE[language].format(_range_words(rule, language))
    if rule["polarity"] == Polarity.RANGE:
        return AS_NEAR[language].format(_range_words(rule, language))
    if rule["tolerance_kind"] == Band.RELATIVE:
        return WITHIN[language].format(f"{as_shown(100 * rule['tolerance'], None):f}%")
    return WITHIN[language].format(width_words(plain(rule["tolerance"]) or Decimal(0), rule["unit"], language))


def _read_alike(call: Row, rule: Row) -> bool:
    """Whether two figures look the same at the decimals shown."""
    return not shown_change(call["value"], call["comparator"], decimals_of(rule))


def _alike_words(rule: Row, language: str) -> str:
    decimals = decimals_of(rule)
    return {0: READ_ALIKE_WHOLE, 1: READ_ALIKE_ONE}.get(decimals or 0, READ_ALIKE)[language].format(decimals)


def polarity_words(call: Row, rule: Row, language: str) -> str:
    """What makes the change better or worse: which way is better, or where the range aimed for lies."""
    if rule["polarity"] != Polarity.RANGE:
        return Polarity.of(rule["polarity"]).words(language)
    gained = REACHED if _in_range(call["value"], rule) else NEARER
    phrase = FURTHER if call["call"] == Call.WORSE else gained
    return phrase[language].format(_range_words(rule, language))


def _in_range(value: Decimal, rule: Row) -> bool:
    return bool(rule["polarity"] == Polarity.RANGE and rule["range_low"] <= value <= rule["range_high"])


def _range_words(rule: Row, language: str) -> str:
    low, high = (bare_figure(rule[bound], rule["unit"], None) for bound in ("range_low", "range_high"))
    return (VALUE if low == high else RANGE)[language].format(low=low, high=high)
