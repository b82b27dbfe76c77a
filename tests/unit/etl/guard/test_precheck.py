"""What is checked before a workbook is parsed: the limits that count over the whole workbook, at their boundaries."""

import pytest

from etl.guard import limits
from etl.guard.precheck import precheck
from etl.guard.refusal import RefusalError
from tests.workbooks import MAIN, added, changed, figure, packed, parts, row, sheet, workbook


def code_of(content: bytes) -> str | None:
    """The code that refuses a workbook, or None."""
    try:
        precheck(content)
    except RefusalError as refusal:
        return refusal.code
    return None


def test_a_good_workbook_passes_and_takes_figures_from_no_other() -> None:
    assert precheck(workbook()) == 0


def test_other_workbooks_that_it_takes_figures_from_are_counted() -> None:
    links = {f"xl/externalLinks/externalLink{number}.xml": f'<externalLink xmlns="{MAIN}"/>' for number in (1, 2)}
    assert precheck(added(links)) == 2


def test_just_so_many_sheets_pass(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "MAX_SHEETS", 2)
    assert code_of(packed(parts(sheet(), sheet()))) is None
    assert code_of(packed(parts(sheet(), sheet(), sheet()))) == "workbook_too_many_sheets"


def test_sheets_share_the_cells_that_a_workbook_may_have(monkeypatch: pytest.MonkeyPatch) -> None:
    two = packed(parts(sheet(row(1, figure(1, 1))), sheet(row(1, figure(1, 1)))))
    monkeypatch.setattr(limits, "MAX_CELLS", 2)
    assert code_of(two) is None
    monkeypatch.setattr(limits, "MAX_CELLS", 1)
    assert code_of(two) == "workbook_too_many_cells"


def test_sheets_share_the_grid(monkeypatch: pytest.MonkeyPatch) -> None:
    corner = sheet(row(3, figure(3, 4)))
    monkeypatch.setattr(limits, "MAX_GRID", 24)
    assert code_of(packed(parts(corner, corner))) is None
    monkeypatch.setattr(limits, "MAX_GRID", 23)
    assert code_of(packed(parts(corner, corner))) == "workbook_too_spread_out"


def test_a_name_of_a_sheet_just_so_long_passes() -> None:
    assert code_of(changed("xl/workbook.xml", "S1", "S" * limits.MAX_SHEET_NAME)) is None
    assert code_of(changed("xl/workbook.xml", "S1", "S" * (limits.MAX_SHEET_NAME + 1))) == "workbook_text_too_long"


def test_a_sheet_that_is_one_chart_is_left_out() -> None:
    given = parts(sheet(), sheet("<c"))
    relations = str(given["xl/_rels/workbook.xml.rels"])
    second = relations.replace('worksheet" Target="worksheets/sheet2', 'chartsheet" Target="chartsheets/sheet2')
    del given["xl/worksheets/sheet2.xml"]
    assert code_of(packed({**given, "xl/_rels/workbook.xml.rels": second})) is None


def test_only_what_stands_beside_the_workbook_may_be_in_another_encoding() -> None:
    other = '<?xml version="1.0" encoding="UTF-16"?><a/>'.encode("utf-16")
    assert code_of(added({"customXml/item1.xml": other})) is None
    assert code_of(added({"xl/theme/theme1.xml": other})) == "workbook_damaged"


@pytest.mark.parametrize("encoding", ["klingon", "utf-7", "shift_jis", "zip"])
def test_an_encoding_that_cannot_be_read_is_refused(encoding: str) -> None:
    part = f'<?xml version="1.0" encoding="{encoding}"?><a/>'
    assert code_of(added({"customXml/item1.xml": part})) == "workbook_damaged"


def test_parts_that_are_no_xml_are_unpacked_and_counted_too() -> None:
    content = bytearray(added({"xl/media/image1.png": b"picture" * 100}))
    at = content.index(b"xl/media/image1.png") + len("xl/media/image1.png") + 2
    content[at] ^= 0xFF
    assert code_of(bytes(content)) == "workbook_damaged"
