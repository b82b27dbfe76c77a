"""The values of cells: what each kind reads as, in both systems of dates, and what does not fit together."""

import pytest

from etl.guard import limits
from etl.guard.refusal import RefusalError
from etl.guard.values import sheets_of
from etl.workbook import Cell, Kind
from tests.workbooks import added, figure, merges, packed, parts, row, shared, shared_cell, sheet, text, workbook


def cells_of(rows: str) -> dict[tuple[int, int], Cell]:
    return dict(sheets_of(workbook(rows))[0].cells)


def cell(xml: str) -> Cell | None:
    return cells_of(row(1, xml)).get((1, 1))


NUMBERS = {
    "0.3": "0.3",
    "0.30000000000000004": "0.30000000000000004",
    "0.72999999999999998": "0.73",
    "100": "100",
    "1.5E-7": "0.00000015",
    "1e+22": "10000000000000000000000",
    "-0": "0",
    "-12.50": "-12.5",
    "9007199254740993": "9007199254740992",
}


@pytest.mark.parametrize(("stored", "read"), NUMBERS.items())
def test_a_number_is_the_shortest_decimal_that_gives_it_again(stored: str, read: str) -> None:
    assert cell(figure(1, 1, stored)) == Cell(Kind.NUMBER, read)
    assert float(read) == float(stored)


KINDS = {
    "text": ('<c r="A1" t="inlineStr"><is><t xml:space="preserve"> a </t></is></c>', Cell(Kind.TEXT, " a ")),
    "rich text": ('<c r="A1" t="inlineStr"><is><r><t>a</t></r><r><t>b</t></r></is></c>', Cell(Kind.TEXT, "ab")),
    "text worked out": ('<c r="A1" t="str"><f>"a"</f><v>a</v></c>', Cell(Kind.TEXT, "a", is_formula=True)),
    "a number that is text": ('<c r="A1" t="str"><v>72%</v></c>', Cell(Kind.TEXT, "72%")),
    "a share": ('<c r="A1" s="1"><v>0.72</v></c>', Cell(Kind.NUMBER, "0.72", "0.0%")),
    "a number worked out": ('<c r="A1"><f>1+1</f><v>2</v></c>', Cell(Kind.NUMBER, "2", is_formula=True)),
    "a style that is not there": ('<c r="A1" s="99"><v>2</v></c>', Cell(Kind.NUMBER, "2")),
    "true": ('<c r="A1" t="b"><v>1</v></c>', Cell(Kind.BOOLEAN, "true")),
    "false": ('<c r="A1" t="b"><v>0</v></c>', Cell(Kind.BOOLEAN, "false")),
    "an error": ('<c r="A1" t="e"><v>#N/A</v></c>', Cell(Kind.ERROR, "#N/A")),
    "an error worked out": (
        '<c r="A1" t="e"><f>1/0</f><v>#DIV/0!</v></c>',
        Cell(Kind.ERROR, "#DIV/0!", is_formula=True),
    ),
    "never calculated": ('<c r="A1"><f>B1*2</f></c>', Cell(Kind.NOT_CALCULATED, "=B1*2", is_formula=True)),
    "a day": ('<c r="A1" s="2"><v>45596</v></c>', Cell(Kind.DATE, "2024-10-31", "mm-dd-yy")),
    "a moment": ('<c r="A1" s="2"><v>45596.25</v></c>', Cell(Kind.DATE, "2024-10-31T06:00:00", "mm-dd-yy")),
    "a time of day": ('<c r="A1" s="2"><v>0.25</v></c>', Cell(Kind.DATE, "06:00:00", "mm-dd-yy")),
    "a day in ISO form": ('<c r="A1" t="d"><v>2024-10-31T00:00:00</v></c>', Cell(Kind.DATE, "2024-10-31")),
}


@pytest.mark.parametrize(("xml", "read"), KINDS.values(), ids=KINDS)
def test_each_kind_of_cell(xml: str, read: Cell) -> None:
    assert cell(xml) == read


def test_a_duration_is_no_number() -> None:
    styles = str(parts()["xl/styles.xml"]).replace("0.0%", "[h]:mm")
    content = added(
        {"xl/styles.xml": styles, "xl/worksheets/sheet1.xml": sheet(row(1, '<c r="A1" s="1"><v>1.5</v></c>'))}
    )
    assert sheets_of(content)[0].cells[1, 1] == Cell(Kind.DATE, "PT36H0M0S", "[h]:mm")


def test_days_count_from_1904_where_the_workbook_says_so() -> None:
    rows = row(1, '<c r="A1" s="2"><v>44134</v></c>')
    content = packed(parts(sheet(rows), settings=' date1904="1"'))
    assert sheets_of(content)[0].cells[1, 1].text == "2024-10-31"


@pytest.mark.parametrize(
    "xml",
    [
        '<c r="A1"/>',
        '<c r="A1"><v/></c>',
        '<c r="A1" t="str"><f>""</f><v></v></c>',
        '<c r="A1" t="inlineStr"><is/></c>',
    ],
)
def test_an_empty_cell_is_left_out(xml: str) -> None:
    assert cell(xml) is None


@pytest.mark.parametrize(
    "xml",
    [
        '<c r="A1" t="b"><v>2</v></c>',
        '<c r="A1" t="z"><v>2</v></c>',
        '<c r="A1" t="d"><v>yesterday</v></c>',
        '<c r="A1" s="2"><v>-1</v></c>',
    ],
)
def test_a_cell_that_does_not_fit_its_kind_is_refused(xml: str) -> None:
    with pytest.raises(RefusalError) as refusal:
        cell(xml)
    assert (refusal.value.code, refusal.value.sheet, refusal.value.cell) == ("workbook_cell_unreadable", "S1", "A1")


def test_values_stand_where_they_stood_when_the_sheet_begins_further_in() -> None:
    found = cells_of(row(3, figure(3, 2, "1"), figure(3, 4, "2")) + row(5, figure(5, 3, "3")))
    assert {place: cell.text for place, cell in found.items()} == {(3, 2): "1", (3, 4): "2", (5, 3): "3"}


def test_shared_text_just_so_long_passes() -> None:
    def read(length: int) -> object:
        return sheets_of(shared(["x" * length], row(2, shared_cell(2, 2, 0))))

    read(limits.MAX_TEXT)
    with pytest.raises(RefusalError) as refusal:
        read(limits.MAX_TEXT + 1)
    assert (refusal.value.code, refusal.value.cell) == ("workbook_text_too_long", "B2")


def test_text_is_counted_for_every_cell_of_every_sheet(monkeypatch: pytest.MonkeyPatch) -> None:
    two = packed(parts(sheet(row(1, text(1, 1, "abc"), text(1, 2, "abc"))), sheet(row(1, text(1, 1, "abcd")))))
    monkeypatch.setattr(limits, "MAX_ALL_TEXT", 10)
    assert len(sheets_of(two)) == 2
    monkeypatch.setattr(limits, "MAX_ALL_TEXT", 9)
    with pytest.raises(RefusalError, match="workbook_too_much_text"):
        sheets_of(two)


def test_how_a_number_is_shown_counts_as_text(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "MAX_ALL_TEXT", 4)
    with pytest.raises(RefusalError, match="workbook_too_much_text"):
        cells_of(row(1, '<c r="A1" s="1"><v>1</v></c>'))


@pytest.mark.parametrize("sign", ["_x0000_", "_x001B_", "_x0085_", "\u202e", "\u2066"])
def test_a_character_that_cannot_be_seen_is_refused(sign: str) -> None:
    with pytest.raises(RefusalError, match="workbook_hidden_character"):
        cell(text(1, 1, f"a{sign}b"))


@pytest.mark.parametrize("sign", ["\t", "&#10;", "_x000D_", "\u00a0", "\u2019", "ŵ"])
def test_ends_of_lines_and_the_signs_of_a_language_are_kept(sign: str) -> None:
    assert cell(text(1, 1, f"a{sign}b")) is not None


def test_merges_are_cut_where_the_cells_end_and_may_not_overlap() -> None:
    rows = row(1, figure(1, 1)) + row(4, figure(4, 3))

    def merged(*references: str) -> tuple[tuple[int, int, int, int], ...]:
        return sheets_of(workbook(rows, after=merges(len(references), lambda n: references[n - 1])))[0].merged

    assert merged("A1:Z1", "D9:E9", "B2:C3") == ((1, 1, 1, 3), (2, 2, 3, 3))
    assert merged("A1:C4") == ((1, 1, 4, 3),)
    with pytest.raises(RefusalError, match="workbook_merges_overlap"):
        merged("A1:C4", "B2:B2")
