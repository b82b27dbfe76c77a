"""How periods, amounts and shares are written in each language."""

from decimal import ROUND_HALF_UP, Decimal

from babel.dates import get_month_names
from babel.numbers import format_decimal

from dashboard.i18n.catalogue import Say
from warehouse.rules import periods
from warehouse.rules.vocabulary import Unit

_MONTHS_IN_QUARTER = 3
_MONTHS_IN_YEAR = 12
MINUS = "\u2212"


def period_words(iso: str, say: Say, year_starts: int = periods.FINANCIAL_YEAR_STARTS) -> str:
    """A stored period as people write it: 2023/24, 2024, Q2 2024/25, Sep 2024, 2020\u20132022, 15 March 2025."""
    period = periods.parse(iso, year_starts)
    start = period.start
    if not period.months:
        return say.day(start)
    if period.months == 1:
        return f"{_month(start.month, say)} {start.year}"
    if period.months == _MONTHS_IN_QUARTER and (start.month - year_starts) % _MONTHS_IN_QUARTER == 0:
        return _quarter_words(period, say, year_starts)
    if period.months == _MONTHS_IN_YEAR:
        return str(start.year) if start.month == 1 else f"{start.year}/{(start.year + 1) % 100:02d}"
    if start.month == 1 and period.months % _MONTHS_IN_YEAR == 0:
        return f"{start.year}\u2013{period.end.year}"
    if period.months % _MONTHS_IN_YEAR == 0:
        return f"{start.year}/{(start.year + 1) % 100:02d}\u2013{period.end.year - 1}/{period.end.year % 100:02d}"
    return f"{_month(start.month, say)} {start.year}\u2013{_month(period.end.month, say)} {period.end.year}"


def _quarter_words(period: periods.Period, say: Say, year_starts: int) -> str:
    months_in = (period.start.month - year_starts) % _MONTHS_IN_YEAR
    year = period.start.year - (period.start.month < year_starts)
    quarter = months_in // _MONTHS_IN_QUARTER + 1
    return say("Q{quarter} {year}", quarter=quarter, year=f"{year}/{(year + 1) % 100:02d}")


def _month(number: int, say: Say) -> str:
    return str(get_month_names("abbreviated", locale=say.locale)[number])


def number_words(value: Decimal, say: Say, decimals: int | None = None) -> str:
    """A number with its thousands marked; `decimals` places, half up, or as many as it has."""
    places = decimals if decimals is not None else max(0, -int(value.normalize().as_tuple().exponent))
    rounded = value.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)
    pattern = "#,##0" + ("." + "0" * places if places else "")
    sign = MINUS if rounded < 0 else ""
    return sign + str(format_decimal(abs(rounded), pattern, locale=say.locale))


def amount_words(value: Decimal, unit: str, say: Say, decimals: int | None = None) -> str:
    """A figure with its unit: 80.4%, £602, 186 days, 7.7 t per person."""
    number = number_words(value, say, decimals)
    if unit == Unit.PERCENT:
        return f"{number}%"
    if unit == Unit.CURRENCY:
        sign = MINUS if number.startswith(MINUS) else ""
        return f"{sign}£{number.removeprefix(MINUS)}"
    if unit == Unit.DAYS:
        return say.many("{number} day", "{number} days", int(value) if value == int(value) else 5, number=number)
    if unit in {Unit.NUMBER, Unit.RATE, Unit.SCORE, Unit.RATIO}:
        return number
    return f"{number} {unit}"


def change_words(change: Decimal, percent: Decimal | None, unit: str, say: Say, decimals: int | None = None) -> str:
    """A change with its sign: +2.5 points, +£31 (+5.4%), no change."""
    if not change:
        return say("no change")
    places = _places_that_show(change, decimals)
    if unit == Unit.PERCENT:
        return say("{number} points", number=_signed(number_words(change, say, places)))
    size = _signed(amount_words(change, unit, say, places))
    return f"{size} ({_signed(number_words(percent, say, 1))}%)" if percent is not None else size


def _places_that_show(change: Decimal, decimals: int | None) -> int | None:
    """As many decimals as asked for, or more where a small change would read as nought."""
    if decimals is None or change.quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP):
        return decimals
    return -change.adjusted()


def _signed(words: str) -> str:
    return words if words.startswith(MINUS) else f"+{words}"
