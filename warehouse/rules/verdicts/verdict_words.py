"""Why a verdict is what it is, and what other places did meanwhile, in short sentences of English or Welsh.

Made from a row of the table of verdicts. Welsh marked (*) awaits a translator's check; it is worded so that figures
never have to mutate what follows them.
"""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from warehouse.rules.figure_words import MINUS, as_shown, bare_figure, figure_words
from warehouse.rules.period_words import period_words
from warehouse.rules.verdicts.difference import CONFIDENCE
from warehouse.rules.verdicts.vocabulary import Ground, NoDifference
from warehouse.rules.vocabulary import Reason, Unit

Row = Mapping[str, Any]

SHARE_DECIMALS = 1
"""Shares of other places' figures are said as percentages with so many decimals."""

FROM_TO = {
    "en": "From {before} ({before_period}) to {after} ({after_period}), {gain}: {ground}.",
    "cy": "O {before} ({before_period}) i {after} ({after_period}), {gain}: {ground}.",  # (*)
}
ALONE = {"en": "{ground}.", "cy": "{ground}."}
BETTER = {"en": "{size} better", "cy": "{size} yn well"}  # (*)
WORSE = {"en": "{size} worse", "cy": "{size} yn waeth"}  # (*)
UNMOVED = {"en": "no different", "cy": "dim gwahaniaeth"}  # (*)
NOT_COMPARED = {"en": "not compared", "cy": "heb eu cymharu"}  # (*)
EXPECTED = {"en": " {size} better was expected.", "cy": " Disgwylid {size} yn well."}  # (*)

BESIDE = {
    "en": (
        "Over the same time {others} other places moved by {theirs} on average (above 0 is better). The council's own"
        " {own} is {difference} beside that; 95% interval {lower} to {upper}, which {holds}. This is not proof."
    ),
    "cy": (
        "Dros yr un cyfnod, symudiad cyfartalog y lleoedd eraill ({others}) oedd {theirs} (mae uwchlaw 0 yn well)."
        " Wrth ochr hynny, {difference} yw {own} y cyngor ei hun; cyfwng 95%: {lower} i {upper}, {holds}."
        " Nid yw hyn yn brawf."  # (*)
    ),
}
HOLDS = {
    "en": {True: "holds 0: no telling them apart", False: "leaves out 0"},
    "cy": {True: "sy'n cynnwys 0: ni ellir eu gwahaniaethu", False: "nad yw'n cynnwys 0"},  # (*)
}
NOT_BESIDE = {
    "en": "Other places are not held beside it: {reason}.",
    "cy": "Nid yw lleoedd eraill wedi'u gosod wrth ei ochr: {reason}.",  # (*)
}
assert CONFIDENCE == 0.95, "the words name the interval"


def why_said(row: Row, language: str) -> str:
    """What a verdict rests on, with its two figures where there are two.

    Args:
        row: of the table of verdicts, with the indicator's unit and decimals, and the action's expected_change.
        language: `en` or `cy`.
    """
    ground = Ground.of(row["ground"]).words(language)
    if row["after_period"] is None:
        return _sentence(ALONE[language].format(ground=ground))
    told = {
        "before": _figure(row, "before_value", language),
        "after": _figure(row, "after_value", language),
        "before_period": period_words(row["before_period"], language),
        "after_period": period_words(row["after_period"], language),
    }
    if row["gain"] is None:
        reason = Reason.of(row["reason"]).words(language) if row["reason"] else ground
        return FROM_TO[language].format(**told, gain=NOT_COMPARED[language], ground=reason)
    expected = row["expected_change"]
    wanted = "" if expected is None else EXPECTED[language].format(size=_size(abs(expected), row))
    return FROM_TO[language].format(**told, gain=_gain(row, language), ground=ground) + wanted


def what_others_did(row: Row, language: str) -> str:
    """The difference in differences with its interval, or why there is none; arguments as `why_said`."""
    if row["no_difference"]:
        return NOT_BESIDE[language].format(reason=NoDifference.of(row["no_difference"]).words(language))
    names = {"theirs": "others_gain", "own": "own_gain", "difference": "difference"}
    names |= {"lower": "difference_lower", "upper": "difference_upper"}
    told = {name: _signed(float(row[column]), row) for name, column in names.items()}
    holds = row["difference_lower"] <= 0 <= row["difference_upper"]
    return BESIDE[language].format(others=int(row["others"]), holds=HOLDS[language][bool(holds)], **told)


def _figure(row: Row, column: str, language: str) -> str:
    return figure_words(row[column], row["unit"], row["decimals"], language)


def _gain(row: Row, language: str) -> str:
    gain = as_shown(row["gain"], row["decimals"])
    if not gain:
        return UNMOVED[language]
    return (BETTER if gain > 0 else WORSE)[language].format(size=_size(abs(gain), row))


def _size(size: Decimal, row: Row) -> str:
    """A distance between two figures: of percentages it is in points, so without their sign."""
    return bare_figure(size, Unit.NUMBER if row["unit"] in (Unit.PERCENT, "%") else row["unit"], row["decimals"])


def _signed(value: float, row: Row) -> str:
    """A gain with its sign; a share as a percentage."""
    size = abs(Decimal(repr(value)))
    text = bare_figure(size * 100, Unit.PERCENT, SHARE_DECIMALS) if row["in_shares"] else _size(size, row)
    return f"{MINUS if value < 0 else '+'}{text}"


def _sentence(text: str) -> str:
    return text[:1].upper() + text[1:]
