"""One cell, one line: what stands there and what is read, or why it is refused."""

import pytest

from etl.sources.cells import day, number, period, words
from etl.workbook import Cell, Kind

TEXT, NUMBER, DATE = Kind.TEXT, Kind.NUMBER, Kind.DATE
PERCENT, DAYS, MONEY = "percent", "days", "currency"


def told(reading) -> str:  # type: ignore[no-untyped-def]
    return " ".join(told.code for told in reading.told)


READ = [
    # what stands there, its kind, its format, the unit -> value, marker, note
    ("72", NUMBER, "", DAYS, "72", "", ""),
    ("72.5", NUMBER, "0.0", PERCENT, "72.5", "", ""),
    ("0", NUMBER, "", PERCENT, "0", "", ""),
    ("0.72", NUMBER, "0%", PERCENT, "72", "", "read_share"),
    ("0.289", NUMBER, "0.0%", PERCENT, "28.9", "", "read_share"),
    ("1", NUMBER, "0%", PERCENT, "100", "", "read_share"),
    ("0.0072", NUMBER, "0.00%", PERCENT, "0.72", "", "read_share"),
    ("72", NUMBER, '0"%"', PERCENT, "72", "", ""),
    ("0.72", NUMBER, r"0.00\%", PERCENT, "0.72", "", ""),
    ("0.30000000000000004", NUMBER, "", DAYS, "0.3", "", "read_rounded"),
    ("0.07200000000000001", NUMBER, "0.0%", PERCENT, "7.2", "", "read_rounded read_share"),
    ("1234.5", NUMBER, "£#,##0.00", MONEY, "1234.5", "", ""),
    ("-3.2", NUMBER, "", DAYS, "-3.2", "", ""),
    ("72%", TEXT, "", PERCENT, "72", "", "read_percent"),
    ("0.72%", TEXT, "", PERCENT, "0.72", "", "read_percent"),
    ("72.10 per cent", TEXT, "", PERCENT, "72.10", "", "read_percent"),
    ("72 y cant", TEXT, "", PERCENT, "72", "", "read_percent"),
    ("72", TEXT, "@", DAYS, "72", "", "read_text"),
    (" 72\u00a0", TEXT, "", DAYS, "72", "", "read_number"),
    ("1,234", TEXT, "", DAYS, "1234", "", "read_number"),
    ("1,234,567.8", TEXT, "", DAYS, "1234567.8", "", "read_number"),
    ("1 234", TEXT, "", DAYS, "1234", "", "read_number"),
    ("1\u202f234\u202f567", TEXT, "", DAYS, "1234567", "", "read_number"),
    ("£1,234.50", TEXT, "", MONEY, "1234.50", "", "read_number"),
    ("-£5", TEXT, "", MONEY, "-5", "", "read_number"),
    ("£-5", TEXT, "", MONEY, "-5", "", "read_number"),
    ("(3.2)", TEXT, "", DAYS, "-3.2", "", "read_number"),
    ("(£3.2)", TEXT, "", MONEY, "-3.2", "", "read_number"),
    ("\u22123.2", TEXT, "", DAYS, "-3.2", "", "read_number"),
    ("\u20133.2", TEXT, "", DAYS, "-3.2", "", "read_number"),
    ("+3.2", TEXT, "", DAYS, "3.2", "", "read_number"),
    ("\uff17\uff12\uff0e\uff15", TEXT, "", DAYS, "72.5", "", "read_number"),
    ("72 [p]", TEXT, "", DAYS, "72", "p", "read_figure_and_marker"),
    ("72p", TEXT, "", DAYS, "72", "p", "read_figure_and_marker"),
    ("72% (r)", TEXT, "", PERCENT, "72", "r", "read_figure_and_marker"),
    ("0 [low]", TEXT, "", DAYS, "0", "k", "read_figure_and_marker"),
    ("1,234 [b]", TEXT, "", DAYS, "1234", "b", "read_figure_and_marker"),
    ("*", TEXT, "", DAYS, "", "c", "read_missing"),
    ("[c]", TEXT, "", DAYS, "", "c", "read_missing"),
    ("C", TEXT, "", DAYS, "", "c", "read_missing"),
    (":", TEXT, "", DAYS, "", "x", "read_missing"),
    ("-", TEXT, "", DAYS, "", "x", "read_missing"),
    ("–", TEXT, "", DAYS, "", "x", "read_missing"),
    ("N/A", TEXT, "", DAYS, "", "x", "read_missing"),
    ("..", TEXT, "", DAYS, "", "x", "read_missing"),
    ("[x]", TEXT, "", DAYS, "", "x", "read_missing"),
    ("[z]", TEXT, "", DAYS, "", "z", "read_missing"),
    ("Not  applicable", TEXT, "", DAYS, "", "z", "read_missing"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "kind", "shows", "unit", "value", "marker", "note"), READ)
def test_a_number_is_read(text: str, kind: Kind, shows: str, unit: str, value: str, marker: str, note: str) -> None:
    reading = number(Cell(kind, text, shows), unit, takes_marker=True)
    assert (reading.text, reading.marker, told(reading)) == (value, marker, note)
    assert not reading.is_refused


REFUSED = [
    ("0.72", NUMBER, "", PERCENT, "share_or_percent"),
    ("1", NUMBER, "General", PERCENT, "share_or_percent"),
    ("0.72", TEXT, "", PERCENT, "share_or_percent"),
    ("0.72", NUMBER, "0%", DAYS, "percent_not_expected"),
    ("72%", TEXT, "", DAYS, "percent_not_expected"),
    ("£72", TEXT, "", PERCENT, "currency_not_expected"),
    ("72", NUMBER, "£0", PERCENT, "currency_not_expected"),
    ("72", NUMBER, "[$€-2] #,##0", MONEY, "currency_not_expected"),
    ("72", NUMBER, '"$"#,##0', MONEY, "currency_not_expected"),
    ("1234567", NUMBER, "#,##0,", DAYS, "scaled_format"),
    ("1234567", NUMBER, '0.0,,"m"', MONEY, "scaled_format"),
    ("1,5", TEXT, "", DAYS, "decimal_comma"),
    ("1.234,5", TEXT, "", DAYS, "decimal_comma"),
    ("0,123", TEXT, "", DAYS, "decimal_comma"),
    ("12,34", TEXT, "", DAYS, "decimal_comma"),
    ("1,2345", TEXT, "", DAYS, "decimal_comma"),
    ("1,234 567", TEXT, "", DAYS, "decimal_comma"),
    ("72 [c]", TEXT, "", DAYS, "figure_and_missing"),
    ("72x", TEXT, "", DAYS, "figure_and_missing"),
    ("72*", TEXT, "", DAYS, "figure_and_missing"),
    ("5k", TEXT, "", DAYS, "unknown_sign"),
    ("£3b", TEXT, "", MONEY, "unknown_sign"),
    ("72p", TEXT, "", MONEY, "unknown_sign"),
    ("5m", TEXT, "", DAYS, "unknown_sign"),
    ("72²", TEXT, "", DAYS, "not_a_number"),
    ("72 days", TEXT, "", DAYS, "not_a_number"),
    ("<5", TEXT, "", DAYS, "not_a_number"),
    ("10-12", TEXT, "", DAYS, "not_a_number"),
    ("72)", TEXT, "", DAYS, "not_a_number"),
    ("(-3)", TEXT, "", DAYS, "not_a_number"),
    ("1e3", TEXT, "", DAYS, "not_a_number"),
    ("72 [p][r]", TEXT, "", DAYS, "not_a_number"),
    ("٧٢", TEXT, "", DAYS, "not_a_number"),
    ("€5", TEXT, "", MONEY, "not_a_number"),
    ("true", Kind.BOOLEAN, "", DAYS, "not_a_number"),
    ("2024-05-01", DATE, "d-mmm", DAYS, "date_for_number"),
    ("#DIV/0!", Kind.ERROR, "", DAYS, "error_cell"),
    ("=A1+B1", Kind.NOT_CALCULATED, "", DAYS, "not_calculated"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "kind", "shows", "unit", "code"), REFUSED)
def test_a_number_is_refused(text: str, kind: Kind, shows: str, unit: str, code: str) -> None:
    reading = number(Cell(kind, text, shows), unit, takes_marker=True)
    assert told(reading) == code
    assert reading.is_refused
    assert (reading.text, reading.marker) == (text, "")


def test_both_meanings_of_a_bare_share_are_named() -> None:
    (why,) = number(Cell(NUMBER, "0.725"), PERCENT).told
    assert why.words == {"as_percent": "0.725%", "as_share": "72.5%"}


def test_a_marker_is_refused_where_it_cannot_be_kept() -> None:
    assert told(number(Cell(TEXT, "72 [p]"), DAYS)) == "unknown_sign"
    missing = number(Cell(TEXT, "n/a"), DAYS)
    assert (missing.text, missing.marker, told(missing)) == ("", "", "read_empty")


DAYS_READ = [
    ("2024-10-31", DATE, "2024-10-31", ""),
    ("2024-10-31T09:30:00", DATE, "2024-10-31", "read_date"),
    ("2024-10-31", TEXT, "2024-10-31", ""),
    ("31/10/2024", TEXT, "2024-10-31", "read_date"),
    ("05/10/2024", TEXT, "2024-10-05", "read_date"),
    ("31.10.2024", TEXT, "2024-10-31", "read_date"),
    ("31 October 2024", TEXT, "2024-10-31", "read_date"),
    ("Thursday 31st Oct 2024", TEXT, "2024-10-31", "read_date"),
    ("31 Hydref 2024", TEXT, "2024-10-31", "read_date"),
    ("45596", NUMBER, "2024-10-31", "read_day_number"),
    ("n/a", TEXT, "", "read_empty"),
]


@pytest.mark.parametrize(("text", "kind", "value", "note"), DAYS_READ)
def test_a_day_is_read(text: str, kind: Kind, value: str, note: str) -> None:
    reading = day(Cell(kind, text))
    assert (reading.text, told(reading), reading.is_refused) == (value, note, False)


@pytest.mark.parametrize(
    ("text", "kind"),
    [("10/31/2024", TEXT), ("31/10/24", TEXT), ("30 February 2024", TEXT), ("soon", TEXT), ("20241031", NUMBER),
     ("45596.5", NUMBER), ("09:30:00", DATE), ("true", Kind.BOOLEAN)],
)  # fmt: skip
def test_a_day_is_refused(text: str, kind: Kind) -> None:
    reading = day(Cell(kind, text))
    assert (told(reading), reading.is_refused) == ("not_a_date", True)


PERIODS = [
    ("2023/24", TEXT, "", "2023/24", ""),
    ("2023\u201324", TEXT, "", "2023-24", "read_period"),
    ("Q2\u00a02024/25", TEXT, "", "Q2 2024/25", "read_period"),
    ("2024", NUMBER, "", "2024", ""),
    ("2024-09-01", DATE, "mmm-yy", "2024-09", "read_period"),
    ("2024-09-01", DATE, "[$-809]mmmm yyyy", "2024-09", "read_period"),
    ("2024-09-30", DATE, "dd/mm/yyyy", "2024-09-30", "read_period"),
]


@pytest.mark.parametrize(("text", "kind", "shows", "value", "note"), PERIODS)
def test_a_period_is_read(text: str, kind: Kind, shows: str, value: str, note: str) -> None:
    reading = period(Cell(kind, text, shows))
    assert (reading.text, told(reading), reading.is_refused) == (value, note, False)


def test_a_month_that_the_sheet_may_have_made_of_a_year_is_refused() -> None:
    (why,) = period(Cell(DATE, "2011-12-01", "mmm-yy")).told
    assert (why.code, why.words) == ("ambiguous_period", {"first": "2011/12", "second": "Dec 2011"})


def test_words_are_read_without_the_spaces_around_them() -> None:
    assert words(Cell(TEXT, " Girls\u00a0")).text == "Girls"
    assert words(Cell(NUMBER, "101")).text == "101"


def test_a_date_that_the_sheet_made_of_words_is_refused() -> None:
    assert told(words(Cell(DATE, "2024-09-05", "d-mmm"))) == "date_for_words"
