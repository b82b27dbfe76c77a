"""One sheet scanned: what it tells, and each limit at its boundary."""

import pytest

from etl.guard import limits
from etl.guard.markup import Budget
from etl.guard.parts import SheetPart
from etl.guard.refusal import RefusalError
from etl.guard.sheet_scan import Mark, Marks, SheetScan
from tests.workbooks import figure, merges, row, sheet, text

PART = SheetPart(0, "Figures", "xl/worksheets/sheet1.xml", is_hidden=False)


def scanned(rows: str = "", before: str = "", after: str = "", room: int = 1_000) -> tuple[SheetScan, Marks]:
    marks: Marks = {}
    scan = SheetScan(PART, room, marks)
    scan.scan([sheet(rows, before, after).encode()], Budget())
    return scan, marks


def refused(rows: str = "", before: str = "", after: str = "", room: int = 1_000) -> tuple[str, str | None, str | None]:
    with pytest.raises(RefusalError) as refusal:
        scanned(rows, before, after, room)
    assert refusal.value.sheet in ("Figures", None)
    return refusal.value.code, refusal.value.cell, refusal.value.value


def test_a_cell_has_its_kind_its_style_its_value_and_its_formula() -> None:
    cells = (
        '<c r="B2" t="s" s="3"><v>7</v></c><c r="C2"><f>1+1</f><v>2</v></c><c r="D2"><f>1+1</f></c><c r="E2" s="1"/>'
    )
    _, marks = scanned(row(2, cells))
    assert marks == {
        (2, 2): Mark("s", 3, "7"),
        (2, 3): Mark("n", 0, "2", "1+1"),
        (2, 4): Mark("n", 0, None, "1+1"),
    }


def test_a_cell_without_an_address_stands_beside_the_one_before_it() -> None:
    _, marks = scanned("<row><c><v>1</v></c></row><row><c><v>2</v></c><c/><c><v>3</v></c></row>")
    assert list(marks) == [(1, 1), (2, 1), (2, 3)]


def test_a_formula_that_cells_share_is_told_for_each() -> None:
    first, second = '<f t="shared" ref="A1:B1" si="0">C1*2</f>', '<f t="shared" si="0"/>'
    _, marks = scanned(row(1, f'<c r="A1">{first}</c><c r="B1">{second}</c>'))
    assert [mark.formula for mark in marks.values()] == ["C1*2", "C1*2"]


def test_what_is_merged_and_what_is_hidden() -> None:
    scan, _ = scanned(
        '<row r="3" hidden="1"/><row r="4" hidden="0"/>',
        '<cols><col min="2" max="3" hidden="1"/><col min="5" max="5"/></cols>',
        merges(1, lambda _: "A1:C2"),
    )
    assert (scan.merged, scan.hidden_rows, scan.hidden_columns) == ([(1, 1, 2, 3)], {3}, {2, 3})


def test_cells_outside_the_data_are_none() -> None:
    _, marks = scanned(after='<extLst><c r="A1"><v>1</v></c></extLst>')
    assert marks == {}


def test_the_last_row_and_column_pass() -> None:
    last = row(limits.MAX_ROWS, figure(limits.MAX_ROWS, limits.MAX_COLUMNS))
    scan, marks = scanned(last)
    assert list(marks) == [(limits.MAX_ROWS, limits.MAX_COLUMNS)]
    assert scan.grid == limits.MAX_ROWS * limits.MAX_COLUMNS
    assert refused(row(1, figure(1, limits.MAX_COLUMNS + 1))) == ("workbook_cell_too_far", "IW1", None)
    assert refused(row(limits.MAX_ROWS + 1, figure(limits.MAX_ROWS + 1, 1))) == (
        "workbook_cell_too_far",
        "A50001",
        None,
    )


def test_empty_cells_may_stand_anywhere() -> None:
    scan, marks = scanned(row(1_048_576, '<c r="XFD1048576" s="4"/>'))
    assert (marks, scan.grid) == ({}, 0)


def test_just_so_many_cells_pass() -> None:
    assert scanned(row(1, figure(1, 1), figure(1, 2)), room=2)[0].count == 2
    assert refused(row(1, figure(1, 1), figure(1, 2)), room=1)[0] == "workbook_too_many_cells"


def test_just_so_many_merges_pass(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "MAX_MERGES", 2)
    assert len(scanned(after=merges(2, lambda n: f"A{n}:B{n}"))[0].merged) == 2
    assert refused(after=merges(3, lambda n: f"A{n}:B{n}"))[0] == "workbook_too_many_merges"


def test_text_just_so_long_passes() -> None:
    scanned(row(1, text(1, 1, "x" * limits.MAX_TEXT)))
    assert refused(row(1, text(1, 1, "x" * (limits.MAX_TEXT + 1)))) == ("workbook_text_too_long", "A1", None)


@pytest.mark.parametrize("value", ["1", "-1", "+1", "1.", ".5", "1.5E-7", "1e300", "0.30000000000000004"])
def test_a_number_may_be_written_so(value: str) -> None:
    assert scanned(row(1, figure(1, 1, value)))[1][1, 1].value == value


@pytest.mark.parametrize("value", ["1,5", "1 000", " 1", "٤", "1_000", "nan", "INF", "0x10", "1e400", "e5", "."])
def test_a_number_may_not_be_written_so(value: str) -> None:
    assert refused(row(1, figure(1, 1, value))) == ("workbook_cell_unreadable", "A1", value)


@pytest.mark.parametrize(("kind", "value"), [("b", "2"), ("b", "true"), ("s", "x"), ("s", "-1"), ("z", "1")])
def test_a_value_that_does_not_fit_its_kind_is_refused(kind: str, value: str) -> None:
    rows = row(1, f'<c r="A1" t="{kind}"><v>{value}</v></c>')
    assert refused(rows) == ("workbook_cell_unreadable", "A1", value)


@pytest.mark.parametrize("reference", ["", "A", "1", "A0", "a1", "$A$1", "A1:B1", "AAAA1", "A10000000", "Ａ1"])
def test_an_address_that_is_none_is_refused(reference: str) -> None:
    assert refused(row(1, f'<c r="{reference}"><v>1</v></c>')) == ("workbook_cell_unreadable", None, reference)


@pytest.mark.parametrize("reference", ["A2", "XFE1"])
def test_an_address_in_another_row_or_beyond_all_columns_is_refused(reference: str) -> None:
    assert refused(row(1, f'<c r="{reference}"><v>1</v></c>')) == ("workbook_cell_unreadable", reference, reference)


@pytest.mark.parametrize("rows", [row(1) + row(1), row(2) + row(1), row(0), row(1_048_577)])
def test_rows_that_are_not_in_order_are_refused(rows: str) -> None:
    assert refused(rows)[0] == "workbook_cell_unreadable"


@pytest.mark.parametrize("before", ['<cols><col min="1" max="x" hidden="1"/></cols>', '<cols><col hidden="1"/></cols>'])
def test_columns_without_numbers_are_refused(before: str) -> None:
    assert refused(before=before)[0] == "workbook_cell_unreadable"
