"""What a sanity flag says: what was seen, why it may be wrong, what to check. In English or Welsh.

All Welsh here awaits a translator's check; it is worded so that figures never have to mutate what follows them.
"""

from collections.abc import Mapping
from typing import Any

from warehouse.rules.figure_words import figure_words
from warehouse.rules.sanity.vocabulary import Flag

SEEN: Mapping[str, Mapping[Flag, str]] = {
    "en": {
        Flag.FAR_FROM_TARGET: "The figure is {value}; the target is {target}.",
        Flag.ZERO_TARGET: "The target is {target}; the figure is {value}.",
        Flag.UNCHANGED: "The figure is {value}, as in the two periods before.",
        Flag.SIGN_CHANGED: "The figure is {value}; the one before was {previous}, and all before lay on its side.",
        Flag.SCALE_CHANGED: "The figure is {value}; the one before was {previous}.",
        Flag.UNIT_CHANGED: "The unit is now “{unit}”; it was “{told_unit}” when the figure before was told.",
        Flag.ABOVE_HUNDRED: "The figure is {value}.",
    },
    "cy": {
        Flag.FAR_FROM_TARGET: "Y ffigur: {value}; y targed: {target}.",
        Flag.ZERO_TARGET: "Y targed: {target}; y ffigur: {value}.",
        Flag.UNCHANGED: "Y ffigur: {value}, fel yn y ddau gyfnod blaenorol.",
        Flag.SIGN_CHANGED: "Y ffigur: {value}; yr un blaenorol: {previous}. Roedd pob un cynt yr ochr honno i 0.",
        Flag.SCALE_CHANGED: "Y ffigur: {value}; yr un blaenorol: {previous}.",
        Flag.UNIT_CHANGED: "Yr uned yn awr: “{unit}”; pan adroddwyd y ffigur blaenorol: “{told_unit}”.",
        Flag.ABOVE_HUNDRED: "Y ffigur: {value}.",
    },
}

WHY: Mapping[str, Mapping[Flag, str]] = {
    "en": {
        Flag.FAR_FROM_TARGET: "One of the two may be in another unit, such as a share beside a percentage.",
        Flag.ZERO_TARGET: (
            "A cell left empty is often saved as 0. Where higher is better every figure meets it; where lower is "
            "better any figure above it is red."
        ),
        Flag.UNCHANGED: "An old figure may have been copied forward. Measured things seldom stay exactly the same.",
        Flag.SIGN_CHANGED: "A minus may have been lost, or typed by mistake.",
        Flag.SCALE_CHANGED: "The figure may have been typed in another unit, or with its point in the wrong place.",
        Flag.UNIT_CHANGED: "The two figures are compared as they stand, though they may not be in the same unit.",
        Flag.ABOVE_HUNDRED: "A share of a whole cannot be more than all of it.",
    },
    "cy": {
        Flag.FAR_FROM_TARGET: "Gall un o'r ddau fod mewn uned arall, megis cyfran wrth ochr canran.",
        Flag.ZERO_TARGET: (
            "Mae cell wag yn aml yn cael ei chadw fel 0. Lle mae uwch yn well mae pob ffigur yn ei gyrraedd; lle mae "
            "is yn well mae pob ffigur uwch yn goch."
        ),
        Flag.UNCHANGED: "Gall hen ffigur fod wedi'i gopïo ymlaen. Anaml y mae mesur yn aros yn union yr un fath.",
        Flag.SIGN_CHANGED: "Gall arwydd minws fod wedi'i golli, neu wedi'i deipio ar gam.",
        Flag.SCALE_CHANGED: "Gall y ffigur fod wedi'i deipio mewn uned arall, neu â'i bwynt yn y lle anghywir.",
        Flag.UNIT_CHANGED: "Cymherir y ddau ffigur fel y maent, er efallai nad ydynt yn yr un uned.",
        Flag.ABOVE_HUNDRED: "Ni all cyfran o gyfanswm fod yn fwy na'r cyfan.",
    },
}

CHECK: Mapping[str, Mapping[Flag, str]] = {
    "en": {
        Flag.FAR_FROM_TARGET: "Check the unit of both in the file they came from.",
        Flag.ZERO_TARGET: "Ask whether 0 is meant; if no target is set, leave its cell out.",
        Flag.UNCHANGED: "Ask whoever sent it whether each period was measured anew.",
        Flag.SIGN_CHANGED: "Check the figure in the file it came from.",
        Flag.SCALE_CHANGED: "Check the unit and the point in the file it came from.",
        Flag.UNIT_CHANGED: "Check that earlier figures were given anew, or give the new ones a new definition.",
        Flag.ABOVE_HUNDRED: "Check what it is a percentage of. If it may exceed 100, give its unit as %.",
    },
    "cy": {
        Flag.FAR_FROM_TARGET: "Gwiriwch uned y ddau yn y ffeil y daethant ohoni.",
        Flag.ZERO_TARGET: "Gofynnwch ai 0 a olygir; os nad oes targed, gadewch y gell allan.",
        Flag.UNCHANGED: "Gofynnwch i bwy bynnag a'i hanfonodd a fesurwyd pob cyfnod o'r newydd.",
        Flag.SIGN_CHANGED: "Gwiriwch y ffigur yn y ffeil y daeth ohoni.",
        Flag.SCALE_CHANGED: "Gwiriwch yr uned a'r pwynt yn y ffeil y daeth ohoni.",
        Flag.UNIT_CHANGED: "Gwiriwch fod ffigurau cynharach wedi'u rhoi o'r newydd, neu rhowch ddiffiniad newydd.",
        Flag.ABOVE_HUNDRED: "Gwiriwch o beth y mae'n ganran. Os gall fod dros 100, rhowch ei huned fel %.",
    },
}

AMOUNTS = ("value", "target", "previous")


def seen(row: Mapping[str, Any], language: str) -> str:
    """What was seen, with the figures it rests on.

    Args:
        row: flag, unit, decimals, told_unit; value, target and previous (exact amounts, None where missing).
        language: `en` or `cy`.
    """
    shown = {
        name: "–" if row[name] is None else figure_words(row[name], row["unit"], None, language) for name in AMOUNTS
    }
    words = SEEN[language][Flag.of(row["flag"])]
    return words.format(unit=row["unit"], told_unit=row["told_unit"], **shown)


def why(flag: Flag, language: str) -> str:
    """Why such a figure may be wrong."""
    return WHY[language][flag]


def to_check(flag: Flag, language: str) -> str:
    """What to check."""
    return CHECK[language][flag]
