"""One cell of a workbook made into the text that a contract asks for, or refused; never guessed in silence.

Whatever is read otherwise than as written is told as a note, with what stood there and what it was read as. A cell that
could mean two things is an error that says how to write each of them. What is refused keeps the text that stood there.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Context, Decimal

from etl.faults import Severity
from etl.sources.written import BARE_MARKS, MARKS, MISSING, PERCENT, POUND, plain
from etl.workbook import Cell, Kind
from warehouse.rules.periods import PeriodError, month_number, parse
from warehouse.rules.vocabulary import Unit

EXACT_DIGITS = 15
"""Significant digits that a spreadsheet keeps; further ones are what binary arithmetic left over."""

SHARE = Decimal(1)
"""A bare number up to this, in a percent, might be a share of one or a percentage."""

DAY_ONE = date(1899, 12, 30)
FIRST_DAY, LAST_DAY = 32874, 73050
"""The days 1990-01-01 and 2099-12-31 as a spreadsheet numbers them: outside them a number is not taken for a day."""

LONGEST_SHOWN = 40
"""Characters of a cell that a message shows."""


@dataclass(frozen=True)
class Told:
    """Something to be told of a cell: the message's code, how severe, and its words."""

    code: str
    severity: Severity
    words: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True)
class Reading:
    """A cell as read.

    Attributes:
        text: what the contract is given; what stood there where it was refused.
        marker: a marker that stood in the cell beside the figure or in its place.
        told: notes on how it was read, or the error that refuses it.
    """

    text: str
    marker: str = ""
    told: tuple[Told, ...] = ()

    @property
    def is_refused(self) -> bool:
        """True where the cell could not be read."""
        return any(told.severity == "error" for told in self.told)


def shown(cell: Cell) -> str:
    """What stands in a cell, short enough for a message."""
    text = " ".join(cell.text.split())
    return text if len(text) <= LONGEST_SHOWN else f"{text[: LONGEST_SHOWN - 1]}…"


def is_blank(cell: Cell | None) -> bool:
    """True where nothing stands in the cell, or nothing but spaces."""
    return cell is None or (cell.kind is Kind.TEXT and not plain(cell.text))


def refuse(cell: Cell, code: str, **words: object) -> Reading:
    """A cell that is not read, and why."""
    return Reading(cell.text.strip(), told=(Told(code, "error", words),))


def _noted(text: str, code: str, marker: str = "", **words: object) -> Reading:
    return Reading(text, marker, (Told(code, "note", {"read": text, **words}),))


def broken(cell: Cell) -> Reading | None:
    """The refusal of a cell that holds no value: an error of the sheet, or a formula that was never worked out."""
    if cell.kind is Kind.ERROR:
        return refuse(cell, "error_cell")
    if cell.kind is Kind.NOT_CALCULATED:
        return refuse(cell, "not_calculated")
    return None


def words(cell: Cell) -> Reading:
    """A cell of a column of words. A date there is refused: the sheet made it out of something like 5-9."""
    if refused := broken(cell):
        return refused
    if cell.kind is Kind.DATE:
        return refuse(cell, "date_for_words")
    if cell.kind is Kind.NUMBER:
        return Reading(_canonical(Decimal(cell.text)))
    return Reading(cell.text.translate(_NO_BREAK).strip())


_NO_BREAK = str.maketrans({"\u00a0": " ", "\ufeff": "", "\u200b": ""})


def number(cell: Cell, unit: str | None, *, takes_marker: bool = False) -> Reading:
    """A cell of a column of numbers.

    Args:
        cell: what stands there.
        unit: the unit it is in, `percent` being the one that matters; None where it is not known.
        takes_marker: True where a marker beside the figure or in its place has somewhere to be kept.
    """
    if refused := broken(cell):
        return refused
    if cell.kind is Kind.DATE:
        return refuse(cell, "date_for_number")
    if cell.kind is Kind.BOOLEAN:
        return refuse(cell, "not_a_number")
    if cell.kind is Kind.NUMBER:
        return _number_cell(cell, unit)
    return _number_text(cell, unit, takes_marker=takes_marker)


def _number_cell(cell: Cell, unit: str | None) -> Reading:
    written = Decimal(cell.text)
    exact = _EXACT.plus(written)
    told: tuple[Told, ...] = ()
    if exact != written:
        told = (Told("read_rounded", "note", {"read": _canonical(exact)}),)
    shows = _literals_removed(cell.number_format)
    if _SCALED.search(shows):
        return refuse(cell, "scaled_format")
    if _OTHER_CURRENCY.search(cell.number_format) or (POUND in cell.number_format and unit == Unit.PERCENT):
        return refuse(cell, "currency_not_expected")
    if "%" in shows:
        if unit not in (None, Unit.PERCENT):
            return refuse(cell, "percent_not_expected", unit=unit)
        exact *= 100
        return Reading(_canonical(exact), told=(*told, Told("read_share", "note", {"read": _canonical(exact)})))
    if unit == Unit.PERCENT and "%" not in cell.number_format and _might_be_share(exact):
        return refuse(cell, "share_or_percent", **_both_ways(exact))
    return Reading(_canonical(exact), told=told)


def _number_text(cell: Cell, unit: str | None, *, takes_marker: bool) -> Reading:
    text = plain(cell.text)
    if marker := missing(text):
        told = Told("read_missing", "note", {"read": marker}) if takes_marker else Told("read_empty", "note")
        return Reading("", marker if takes_marker else "", (told,))
    match = _NUMBER.fullmatch(text)
    if match is None:
        return refuse(cell, "decimal_comma" if _COMMA.search(text) else "not_a_number")
    if bool(match["open"]) != bool(match["close"]) or (match["open"] and (match["sign"] or match["after_sign"])):
        return refuse(cell, "not_a_number")
    is_percent, in_pounds = bool(match["percent"]), bool(match["pound"] or match["after_pound"])
    if is_percent and (in_pounds or unit not in (None, Unit.PERCENT)):
        return refuse(cell, "percent_not_expected", unit=unit)
    if in_pounds and unit == Unit.PERCENT:
        return refuse(cell, "currency_not_expected")
    marker, refusal = _mark(cell, match, unit, in_pounds=in_pounds)
    if refusal:
        return refusal
    if marker and not takes_marker:
        return refuse(cell, "unknown_sign", mark=marker)
    amount = Decimal(re.sub(r"[, ']", "", match["digits"]))
    if match["open"] or "-" in (match["sign"], match["after_sign"]):
        amount = -amount
    if unit == Unit.PERCENT and not is_percent and _might_be_share(amount):
        return refuse(cell, "share_or_percent", **_both_ways(amount))
    read = format(amount, "f")
    if read == cell.text:
        return _noted(read, "read_text")
    if marker:
        return _noted(read, "read_figure_and_marker", marker, mark=marker)
    return _noted(read, "read_percent" if is_percent else "read_number")


def _mark(cell: Cell, match: re.Match[str], unit: str | None, *, in_pounds: bool) -> tuple[str, Reading | None]:
    """The marker written beside a figure, or the refusal of a sign that is none or that could mean two things."""
    bracketed, bare = match["bracketed"], match["bare"]
    mark = (bracketed or bare or "").lower()
    if not mark:
        return "", None
    if mark in MISSING and mark not in MARKS:
        return "", refuse(cell, "figure_and_missing", mark=mark)
    is_pence = mark == "p" and (in_pounds or unit == Unit.CURRENCY)
    if mark not in MARKS or (bare and (mark not in BARE_MARKS or is_pence)):
        return "", refuse(cell, "unknown_sign", mark=match["bare"] or match["bracketed"])
    return MARKS[mark].value, None


def missing(text: str) -> str:
    """The marker that stands in place of a figure, '' where the text is none: `[c]` and `*` are c, `n/a` is x."""
    shorthand = re.sub(r"^\[\s*(.+?)\s*\]$", r"\1", text.lower())
    found = MISSING.get(" ".join(shorthand.split()))
    return found.value if found else ""


def day(cell: Cell) -> Reading:
    """A cell of a column of dates, as 2024-10-31. Of a date in figures the day comes first, as in Britain."""
    if refused := broken(cell):
        return refused
    if cell.kind is Kind.DATE:
        found, _, time = cell.text.replace("T", " ").partition(" ")
        if not _ISO_DAY.fullmatch(found):
            return refuse(cell, "not_a_date")
        return _noted(found, "read_date") if time.strip("0:.") else Reading(found)
    if cell.kind is Kind.NUMBER:
        serial = Decimal(cell.text)
        if serial != int(serial) or not FIRST_DAY <= serial <= LAST_DAY:
            return refuse(cell, "not_a_date")
        return _noted((DAY_ONE + timedelta(days=int(serial))).isoformat(), "read_day_number")
    if cell.kind is Kind.BOOLEAN:
        return refuse(cell, "not_a_date")
    text = plain(cell.text)
    if missing(text):
        return _noted("", "read_empty")
    found_day = _day_of(text)
    if found_day is None:
        return refuse(cell, "not_a_date")
    iso = found_day.isoformat()
    return Reading(iso) if iso == text else _noted(iso, "read_date")


def _day_of(text: str) -> date | None:
    """A date as people write it: 2024-10-31, 31/10/2024, 31 October 2024, 31 Hydref 2024."""
    for pattern in (_YEAR_FIRST, _DAY_FIRST, _IN_WORDS):
        if match := pattern.fullmatch(text):
            month = int(match["month"]) if match["month"].isdigit() else month_number(match["month"])
            try:
                return date(int(match["year"]), month, int(match["day"])) if month else None
            except ValueError:
                return None
    return None


def period(cell: Cell) -> Reading:
    """A cell of a column of periods, as text; whether it is one is for the checks to say.

    A sheet makes a date of `Sep 2024`. One that it shows as a month is read as that month, any other as that day; a
    month that could as well be a year (Dec 2011, 2011-12) is refused.
    """
    if refused := broken(cell):
        return refused
    if cell.kind is not Kind.DATE:
        text = " ".join(plain(words(cell).text).split())
        return Reading(text) if text == cell.text.strip() else _noted(text, "read_period")
    found = cell.text.replace("T", " ").partition(" ")[0]
    if not _ISO_DAY.fullmatch(found):
        return refuse(cell, "unreadable_period")
    shows = _literals_removed(cell.number_format).lower()
    if "d" in shows or "m" not in shows:
        return _noted(found, "read_period")
    month = found[: len("2024-09")]
    try:
        parse(month)
    except PeriodError as error:
        return refuse(cell, "ambiguous_period", first=error.could_be[0], second=error.could_be[1])
    return _noted(month, "read_period")


def _literals_removed(number_format: str) -> str:
    """A number format without the parts that only print words: 0"%" prints a sign, 0% makes a percentage."""
    return re.sub(r'"[^"]*"|\\.|_.|\*.|\[[^\]]*\]', "", number_format)


def _might_be_share(amount: Decimal) -> bool:
    return 0 < abs(amount) <= SHARE


def _both_ways(amount: Decimal) -> dict[str, str]:
    return {"as_percent": f"{_canonical(amount)}%", "as_share": f"{_canonical(amount * 100)}%"}


def _canonical(amount: Decimal) -> str:
    """Plain digits without an exponent and without noughts after the last decimal place."""
    return format(_WIDE.plus(amount.normalize(_WIDE)), "f")


_WIDE = Context(prec=60)
_EXACT = Context(prec=EXACT_DIGITS)
_ISO_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_SCALED = re.compile(r"[0#?],+(?![0#?,])")
_OTHER_CURRENCY = re.compile(r'[€¥]|"\$"|\\\$|\[\$\$')
_COMMA = re.compile(r"[0-9],[0-9]")
_DIGITS = (
    r"[1-9][0-9]{0,2}(?:(?P<group>[, '])[0-9]{3})(?:(?P=group)[0-9]{3})*(?:\.[0-9]+)?|[0-9]+(?:\.[0-9]*)?|\.[0-9]+"
)
_NUMBER = re.compile(
    rf"(?P<open>\()?\s*(?P<sign>[-+])?\s*(?P<pound>{POUND})?\s*(?P<after_sign>[-+])?\s*(?P<digits>{_DIGITS})"
    rf"\s*(?P<after_pound>{POUND})?\s*(?P<percent>{'|'.join(PERCENT)})?\s*(?P<close>\))?"
    r"\s*(?:[\[(]\s*(?P<bracketed>[a-z]+|\*)\s*[\])]|(?P<bare>[a-z]|\*+))?",
    re.IGNORECASE,
)
_YEAR_FIRST = re.compile(r"(?P<year>\d{4})[-/.](?P<month>\d{1,2})[-/.](?P<day>\d{1,2})(?:[T ][0:.]+Z?)?", re.ASCII)
_DAY_FIRST = re.compile(r"(?P<day>\d{1,2})[-/.](?P<month>\d{1,2})[-/.](?P<year>\d{4})(?: [0:.]+)?", re.ASCII)
_IN_WORDS = re.compile(
    r"(?:[A-Za-z]+,? )?(?P<day>\d{1,2})(?:st|nd|rd|th)?[ -](?P<month>[A-Za-z]+)[ -](?P<year>\d{4})", re.ASCII
)
