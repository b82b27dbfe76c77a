"""Workbooks put together part by part, so that any part can be wrong."""

import io
import zipfile
from collections.abc import Callable, Mapping

from etl.workbook import address

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
SHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml"
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'

FIRST_SHEET = "xl/worksheets/sheet1.xml"

# A header and a figure, as Excel writes them.
ROWS = (
    '<row r="1"><c r="A1" t="inlineStr"><is><t>indicator</t></is></c><c r="B1" t="inlineStr"><is><t>value</t></is></c>'
    '</row><row r="2"><c r="A2" t="inlineStr"><is><t>repairs</t></is></c><c r="B2"><v>4.2</v></c></row>'
)
STYLES = (
    f'{HEAD}<styleSheet xmlns="{MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="0.0%"/></numFmts>'
    '<fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders>'
    '<cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="164"/>'
    '<xf numFmtId="14"/></cellXfs></styleSheet>'
)

Parts = dict[str, str | bytes]


def sheet(rows: str = ROWS, before: str = "", after: str = "") -> str:
    """One sheet's XML with these rows."""
    return f'{HEAD}<worksheet xmlns="{MAIN}">{before}<sheetData>{rows}</sheetData>{after}</worksheet>'


def strings(*texts: str) -> str:
    """The table of shared strings."""
    return f'{HEAD}<sst xmlns="{MAIN}">' + "".join(f"<si><t>{text}</t></si>" for text in texts) + "</sst>"


def parts(*sheets: str, states: Mapping[int, str] | None = None, settings: str = "") -> Parts:
    """The parts of a good workbook with these sheets, named S1, S2, ...; by default one."""
    numbered = list(enumerate(sheets or (sheet(),), 1))
    states = states or {}
    return {
        "[Content_Types].xml": (
            f'{HEAD}<Types xmlns="{PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/>'
            f'<Override PartName="/xl/workbook.xml" ContentType="{SHEET_TYPE}.sheet.main+xml"/></Types>'
        ),
        "_rels/.rels": (
            f'{HEAD}<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="rId1" '
            f'Type="{OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>'
        ),
        "xl/workbook.xml": (
            f'{HEAD}<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}"><workbookPr{settings}/><sheets>'
            + "".join(
                f'<sheet name="S{number}" sheetId="{number}" state="{states.get(number, "visible")}" '
                f'r:id="rId{number}"/>'
                for number, _ in numbered
            )
            + "</sheets></workbook>"
        ),
        "xl/_rels/workbook.xml.rels": (
            f'{HEAD}<Relationships xmlns="{PACKAGE}/relationships">'
            + "".join(
                f'<Relationship Id="rId{number}" Type="{OFFICE}/worksheet" Target="worksheets/sheet{number}.xml"/>'
                for number, _ in numbered
            )
            + "</Relationships>"
        ),
        "xl/styles.xml": STYLES,
        **{f"xl/worksheets/sheet{number}.xml": text for number, text in numbered},
    }


def packed(given: Mapping[str, str | bytes], compression: int = zipfile.ZIP_DEFLATED) -> bytes:
    """The parts as one file."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", compression) as archive:
        for name, text in given.items():
            archive.writestr(name, text)
    return file.getvalue()


def workbook(rows: str = ROWS, before: str = "", after: str = "") -> bytes:
    """A workbook of one sheet."""
    return packed(parts(sheet(rows, before, after)))


def changed(name: str, old: str, new: str) -> bytes:
    """A good workbook with other words in one part."""
    given = parts()
    text = given[name]
    assert isinstance(text, str)
    assert old in text
    return packed({**given, name: text.replace(old, new)})


def added(more: Mapping[str, str | bytes]) -> bytes:
    """A good workbook with more parts, or others."""
    return packed({**parts(), **more})


def without(name: str) -> bytes:
    """A good workbook that lacks a part."""
    return packed({key: text for key, text in parts().items() if key != name})


def figure(row: int, column: int, value: str = "1") -> str:
    """A cell that holds a number."""
    return f'<c r="{address(row, column)}"><v>{value}</v></c>'


def text(row: int, column: int, value: str) -> str:
    """A cell that holds text."""
    return f'<c r="{address(row, column)}" t="inlineStr"><is><t>{value}</t></is></c>'


def row(number: int, *cells: str) -> str:
    """A row of cells."""
    return f'<row r="{number}">{"".join(cells)}</row>'


def merges(count: int, reference: Callable[[int], str]) -> str:
    """The list of merged ranges."""
    return "<mergeCells>" + "".join(f'<mergeCell ref="{reference(n)}"/>' for n in range(1, count + 1)) + "</mergeCells>"


def shared(texts: list[str], rows: str) -> bytes:
    """A workbook whose cells share texts."""
    return added({"xl/sharedStrings.xml": strings(*texts), FIRST_SHEET: sheet(rows)})


def shared_cell(number: int, column: int, place: int) -> str:
    """A cell that holds one of the shared texts."""
    return f'<c r="{address(number, column)}" t="s"><v>{place}</v></c>'
