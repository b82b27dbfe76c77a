"""Figures as people read them: with their unit, thousands separated, rounded half up to the places shown."""

from decimal import ROUND_HALF_UP, Context, Decimal

from warehouse.rules.vocabulary import Unit

MINUS = "\N{MINUS SIGN}"
PENCE = 2
EXACT = Context(prec=64)
"""More digits than any stored amount has; the usual 28 would round some."""

DAY_WORDS = {"en": ("day", "days"), "cy": ("diwrnod", "diwrnod")}  # (*)
BARE = (Unit.NUMBER, Unit.RATE, Unit.SCORE, Unit.RATIO)
"""Units whose figures stand alone: the indicator's title says what is counted."""
POUND = "£"
PERCENT_SIGN = "%"
PERCENT_LIKE = (Unit.PERCENT, PERCENT_SIGN)
"""Percentages; `%` is one that may lie below 0 or above 100. Two of them are apart by percentage points."""


def figure_words(value: Decimal, unit: str, decimals: int | None, language: str) -> str:
    """A figure with its unit: £602, £5.9m, 80.4%, 2,818 days; other units are written after the figure as they are.

    Args:
        value: the exact figure.
        unit: a `Unit`, or free text.
        decimals: places shown; None shows the figure as it is, without closing zeros.
        language: `en` or `cy`.
    """
    number = bare_figure(value, unit, decimals)
    if unit == Unit.DAYS:
        one, many = DAY_WORDS[language]
        return f"{number} {one if number == '1' else many}"
    if unit in BARE or any(unit_signs(unit)):
        return number
    return f"{number} {unit}"


def bare_figure(value: Decimal, unit: str, decimals: int | None) -> str:
    """A figure without the words of its unit, but with the signs that stand at the figure itself: £602, 80.4%."""
    shown = as_shown(value, decimals)
    if unit == Unit.CURRENCY and decimals is None and shown % 1:
        shown = as_shown(value, PENCE)
    digits = f"{shown.copy_abs():,f}"
    sign = MINUS if shown < 0 else ""
    before, after = unit_signs(unit)
    return f"{sign}{before}{digits}{after}"


def unit_signs(unit: str) -> tuple[str, str]:
    """What stands right before and after a figure: the £ and the m of £m; both empty where a unit has no sign."""
    if unit in PERCENT_LIKE:
        return "", PERCENT_SIGN
    if unit == Unit.CURRENCY:
        return POUND, ""
    return (POUND, unit.removeprefix(POUND)) if unit.startswith(POUND) else ("", "")


def as_shown(value: Decimal, decimals: int | None) -> Decimal:
    """The figure rounded half up (away from zero) to `decimals` places; None takes off closing zeros only."""
    if decimals is not None:
        return value.quantize(Decimal(1).scaleb(-decimals, EXACT), rounding=ROUND_HALF_UP, context=EXACT)
    return Decimal(f"{value.normalize(EXACT):f}")


def shown_change(value: Decimal, comparator: Decimal, decimals: int | None) -> Decimal:
    """The difference of two figures as they are shown, so that a reader who subtracts them finds the same.

    0 where they read alike; the exact difference is the table of calls' own `change`.
    """
    return EXACT.subtract(as_shown(value, decimals), as_shown(comparator, decimals))
