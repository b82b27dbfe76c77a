"""Workbooks made to hurt, to deceive, or by accident: each by name, with what must become of it.

Nothing here is kept as a file. `python -m tests.faults.hostile` makes and opens them all, and prints what became of
each.
"""

import re
import sys
import time
import zipfile
from collections.abc import Callable
from dataclasses import dataclass

from etl.guard import limits, open_workbook
from etl.workbook import address
from tests.faults.tampering import (
    encrypted_entries,
    evenly_packed,
    lying,
    lying_zip64,
    nested_bomb,
    overlapping,
    twice,
    zeros,
)
from tests.workbooks import (
    FIRST_SHEET,
    HEAD,
    MAIN,
    OFFICE,
    ROWS,
    SHEET_TYPE,
    added,
    changed,
    figure,
    merges,
    packed,
    parts,
    row,
    shared,
    shared_cell,
    sheet,
    strings,
    text,
    without,
    workbook,
)

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)
READ = None


@dataclass(frozen=True)
class Hostile:
    """One workbook.

    Attributes:
        make: makes it.
        code: of the error that refuses it; READ where it must be read.
        cell: the cell that the error names.
    """

    make: Callable[[], bytes]
    code: str | None
    cell: str | None = None


def of_another_kind(name: str) -> bytes:
    """A zip that some other program wrote."""
    return packed({"mimetype": "application/zip", name: "<office/>"})


def with_doctype(declaration: str, part: str = FIRST_SHEET) -> bytes:
    """A part that declares a document type and, where it is a sheet, uses its entity."""
    rows = row(1, text(1, 1, "&bomb;"))
    body = sheet(rows) if part == FIRST_SHEET else strings("&bomb;")
    return added({part: body.replace(HEAD, f"{HEAD}<!DOCTYPE x [{declaration}]>")})


def billion_laughs() -> str:
    """Ten entities, each ten times the one before."""
    return '<!ENTITY e0 "ha">' + "".join(
        f'<!ENTITY e{number} "{f"&e{number - 1};" * 10}">' for number in range(1, 10)
    ) + '<!ENTITY bomb "&e9;">'  # fmt: skip


def stored(rows: str = "", before: str = "", after: str = "") -> bytes:
    """A workbook that is not packed, so that its ratio says nothing."""
    return packed(parts(sheet(rows, before, after)), zipfile.ZIP_STORED)


def long_column(last: int, cell: Callable[[int], str]) -> str:
    return "".join(row(number, cell(number)) for number in range(1, last + 1))


def spread(sheets: int) -> bytes:
    """Sheets with something in the first cell and in the last that may be used, and nothing between."""
    corners = row(1, figure(1, 1)) + row(limits.MAX_ROWS, figure(limits.MAX_ROWS, limits.MAX_COLUMNS))
    return packed(parts(*[sheet(corners)] * sheets))


HOSTILE = {
    # What is no workbook.
    "nothing at all": Hostile(bytes, "empty_file"),
    "a CSV file": Hostile(lambda: b"indicator,value\nrepairs,4.2\n", "workbook_is_text"),
    "a web page": Hostile(lambda: b"<!DOCTYPE html><html><table><tr><td>1</td></tr></table></html>", "workbook_is_html"),
    "a PDF": Hostile(lambda: b"%PDF-1.7\n1 0 obj\n", "not_a_workbook"),
    "a picture": Hostile(lambda: b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "not_a_workbook"),
    "an old workbook": Hostile(lambda: OLE + "Workbook".encode("utf-16-le"), "workbook_is_xls"),
    "an encrypted workbook": Hostile(lambda: OLE + "EncryptedPackage".encode("utf-16-le"), "workbook_encrypted"),
    "an OpenDocument sheet": Hostile(lambda: of_another_kind("content.xml"), "workbook_is_ods"),
    "a binary workbook": Hostile(lambda: of_another_kind("xl/workbook.bin"), "workbook_is_xlsb"),
    "a Word document": Hostile(lambda: of_another_kind("word/document.xml"), "not_a_workbook"),
    "a file too large": Hostile(lambda: workbook() + bytes(limits.MAX_FILE_BYTES), "workbook_too_large"),
    # What runs.
    "macros": Hostile(lambda: added({"xl/vbaProject.bin": OLE}), "workbook_has_macros"),
    "macros by their kind of content": Hostile(
        lambda: changed("[Content_Types].xml", SHEET_TYPE, "application/vnd.ms-excel.sheet.macroEnabled"),
        "workbook_has_macros",
    ),
    "a sheet of old macros": Hostile(
        lambda: changed("[Content_Types].xml", SHEET_TYPE, "application/vnd.ms-excel.macrosheet"),
        "workbook_has_macros",
    ),
    # Zips.
    "encrypted parts": Hostile(encrypted_entries, "workbook_encrypted"),
    "a file cut in half": Hostile(lambda: workbook()[:900], "workbook_damaged"),
    "a file without its last byte": Hostile(lambda: workbook()[:-1], "workbook_damaged"),
    "a wrong checksum": Hostile(lambda: lying(checksum_difference=1), "workbook_damaged"),
    "a size that is too small": Hostile(lambda: lying(-1), "workbook_damaged"),
    "a size that is too large": Hostile(lambda: lying(1), "workbook_damaged"),
    "a size beyond belief": Hostile(lying_zip64, "workbook_inflates_too_much"),
    "a bomb that says it is small": Hostile(
        lambda: lying(-8 * limits.MEGABYTE, rows=" " * 8 * limits.MEGABYTE), "workbook_damaged"
    ),
    "parts over one another": Hostile(overlapping, "workbook_damaged"),
    "a part that stands twice": Hostile(
        lambda: twice("xl/worksheets/sheet1.xml", "xl/worksheets/sheet1.xml"), "workbook_unsafe_part"
    ),
    "a part that stands twice but for case": Hostile(
        lambda: twice("xl/worksheets/sheet1.xml", "xl/worksheets/SHEET1.xml"), "workbook_unsafe_part"
    ),
    "a part above its folder": Hostile(lambda: added({"../../etc/passwd": "x"}), "workbook_unsafe_part"),
    "a part at the root": Hostile(lambda: added({"/etc/passwd": "x"}), "workbook_unsafe_part"),
    "a part with backslashes": Hostile(lambda: added({"xl\\..\\..\\x.xml": "x"}), "workbook_unsafe_part"),
    "too many parts": Hostile(lambda: added({f"xl/{n}.bin": "" for n in range(5_000)}), "workbook_too_many_parts"),
    "a flat bomb": Hostile(lambda: added(dict(zeros(5))), "workbook_inflates_too_much"),
    "a bomb below the size": Hostile(lambda: added(dict(zeros(1))), "workbook_packed_too_tightly"),
    "many parts that are large together": Hostile(lambda: added(evenly_packed(4)), "workbook_inflates_too_much"),
    "a nested bomb with a workbook's name": Hostile(nested_bomb, "not_a_workbook"),
    "a nested bomb inside a workbook": Hostile(lambda: added({"xl/media/bomb.zip": nested_bomb()}), READ),
    "a packing that Excel does not know": Hostile(lambda: packed(parts(), zipfile.ZIP_BZIP2), "workbook_damaged"),
    # Parts.
    "no list of contents": Hostile(lambda: without("[Content_Types].xml"), "workbook_damaged"),
    "no list of sheets": Hostile(lambda: without("xl/_rels/workbook.xml.rels"), "workbook_damaged"),
    "a sheet that is missing": Hostile(lambda: without(FIRST_SHEET), "workbook_damaged"),
    "a sheet on another computer": Hostile(
        lambda: changed("xl/_rels/workbook.xml.rels", "/>", ' TargetMode="External"/>'), "workbook_damaged"
    ),
    "a sheet outside the file": Hostile(
        lambda: changed("xl/_rels/workbook.xml.rels", "worksheets/", "../../../etc/"), "workbook_damaged"
    ),
    "no styles": Hostile(lambda: without("xl/styles.xml"), READ),
    "two sheets of one name": Hostile(
        lambda: packed(
            {**parts(sheet(), sheet()), "xl/workbook.xml": parts(sheet(), sheet())["xl/workbook.xml"].replace("S2", "s1")}
        ),
        "workbook_damaged",
    ),
    "a part that is many sheets": Hostile(
        lambda: packed(
            {
                **parts(*[sheet()] * 90),
                "xl/_rels/workbook.xml.rels": re.sub(
                    r"sheet\d+\.xml", "sheet1.xml", str(parts(*[sheet()] * 90)["xl/_rels/workbook.xml.rels"])
                ),
            }
        ),
        "workbook_damaged",
    ),
    "too many sheets": Hostile(lambda: packed(parts(*[sheet("")] * 101)), "workbook_too_many_sheets"),
    "figures of other workbooks": Hostile(
        lambda: added({"xl/externalLinks/externalLink1.xml": f'<externalLink xmlns="{MAIN}"/>'}), READ
    ),
    # XML.
    "a billion laughs": Hostile(lambda: with_doctype(billion_laughs()), "workbook_has_dtd"),
    "an entity that is a file": Hostile(
        lambda: with_doctype('<!ENTITY bomb SYSTEM "file:///etc/passwd">', "xl/sharedStrings.xml"), "workbook_has_dtd"
    ),
    "an entity from the network": Hostile(
        lambda: with_doctype('<!ENTITY % bomb SYSTEM "http://192.0.2.1/x.dtd">%bomb;', "docProps/core.xml"),
        "workbook_has_dtd",
    ),
    "a document type in another encoding": Hostile(
        lambda: added({"customXml/item1.xml": '<!DOCTYPE x [<!ENTITY y "z">]><x>&y;</x>'.encode("utf-16")}),
        "workbook_has_dtd",
    ),
    "a tag that is not closed": Hostile(lambda: workbook(ROWS + "<row>"), "workbook_damaged"),
    "another encoding": Hostile(
        lambda: added({FIRST_SHEET: sheet().replace("UTF-8", "UTF-16").encode("utf-16")}), "workbook_damaged"
    ),
    "bytes that are no text": Hostile(lambda: workbook(row(1, text(1, 1, "\0"))), "workbook_damaged"),
    "tags inside tags": Hostile(lambda: workbook("<g>" * 100_000 + "</g>" * 100_000), "workbook_nested_too_deep"),
    "an endless tag": Hostile(lambda: stored(f'<row spans="{"1 " * 2_000_000}"/>'), "workbook_tag_too_long"),
    "tags without end": Hostile(lambda: stored("<a/>" * 2_100_000), "workbook_too_many_elements"),
    # Cells.
    "a cell at the far end": Hostile(
        lambda: workbook(ROWS + row(1_048_576, figure(1_048_576, 16_384))), "workbook_cell_too_far", "XFD1048576"
    ),
    "an empty text at the far end": Hostile(
        lambda: workbook(ROWS + row(1_048_576, '<c r="XFD1048576" t="str"><v></v></c>')),
        "workbook_cell_too_far",
        "XFD1048576",
    ),
    "an empty styled cell at the far end": Hostile(
        lambda: workbook(ROWS + row(1_048_576, '<c r="XFD1048576" s="1"/>')), READ
    ),
    "a lying dimension": Hostile(lambda: workbook(before='<dimension ref="A1:XFD1048576"/>'), READ),
    "a dimension that is too small": Hostile(lambda: workbook(before='<dimension ref="A1"/>'), READ),
    "every row filled": Hostile(
        lambda: workbook(long_column(1_048_576, lambda n: f'<c r="A{n}"><v>{n}</v></c>')),
        "workbook_cell_too_far",
        "A50001",
    ),
    "every row tall and empty": Hostile(
        lambda: workbook(ROWS + "".join(f'<row r="{n}"/>' for n in range(3, 1_048_577))), READ
    ),
    "every column styled": Hostile(
        lambda: workbook(
            ROWS + row(3, *(f'<c r="{address(3, n)}" s="1"/>' for n in range(1, 16_385))),
            "<cols>" + "".join(f'<col min="{n}" max="{n}" width="9" style="1"/>' for n in range(1, 16_385)) + "</cols>",
        ),
        READ,
    ),
    "every column filled": Hostile(
        lambda: workbook(row(1, *(figure(1, n) for n in range(1, 16_385)))), "workbook_cell_too_far", "IW1"
    ),
    "too many cells": Hostile(
        lambda: workbook("".join(row(r, *(figure(r, c) for c in range(1, 252))) for r in range(1, 1_001))),
        "workbook_too_many_cells",
    ),
    "two cells far apart": Hostile(lambda: spread(1), READ),
    "cells far apart on many sheets": Hostile(lambda: spread(50), "workbook_too_spread_out"),
    "a million merges": Hostile(
        lambda: workbook(after=merges(1_000_000, lambda n: f"A{n}:B{n}")), "workbook_too_many_merges"
    ),
    "merges over one another": Hostile(
        lambda: workbook(after=merges(5_000, lambda _: "A1:XFD1048576")), "workbook_merges_overlap"
    ),
    "everything merged": Hostile(lambda: workbook(after=merges(1, lambda _: "A1:XFD1048576")), READ),
    "every column hidden": Hostile(
        lambda: workbook(before='<cols><col min="1" max="16384" hidden="1"/></cols>'), READ
    ),
    "a giant shared text": Hostile(
        lambda: shared(["x" * 500_000], row(1, shared_cell(1, 1, 0))), "workbook_text_too_long", "A1"
    ),
    "a giant text": Hostile(lambda: workbook(row(7, text(7, 3, "xy" * 50_000))), "workbook_text_too_long", "C7"),
    "a long text in every cell": Hostile(
        lambda: shared(["x" * 30_000], long_column(1_000, lambda n: shared_cell(n, 1, 0))), "workbook_too_much_text"
    ),
    "shared texts that are missing": Hostile(lambda: workbook(row(1, shared_cell(1, 1, 7))), "workbook_damaged"),
    "a name of a sheet without end": Hostile(
        lambda: changed("xl/workbook.xml", "S1", "S" * 100_000), "workbook_text_too_long"
    ),
    "a character that cannot be seen": Hostile(
        lambda: workbook(row(2, text(2, 1, "rep_x0000_airs"))), "workbook_hidden_character", "A2"
    ),
    "text that reads backwards": Hostile(
        lambda: workbook(row(2, text(2, 1, "\u202e2.4"))), "workbook_hidden_character", "A2"
    ),
    "an address that is none": Hostile(
        lambda: workbook(row(1, '<c r="ZZZZZZZ99999999999"><v>1</v></c>')), "workbook_cell_unreadable"
    ),
    "a column beyond the last": Hostile(
        lambda: workbook(row(1, '<c r="XFE1"><v>1</v></c>')), "workbook_cell_unreadable", "XFE1"
    ),
    "a cell that stands twice": Hostile(
        lambda: workbook(row(1, figure(1, 1), figure(1, 1, "2"))), "workbook_cell_unreadable", "A1"
    ),
    "a row that stands twice": Hostile(
        lambda: workbook(row(1, figure(1, 1)) + row(1, figure(1, 2))), "workbook_cell_unreadable"
    ),
    "a number that is none": Hostile(
        lambda: workbook(row(1, figure(1, 1, "0x1F"))), "workbook_cell_unreadable", "A1"
    ),
    "not a number": Hostile(lambda: workbook(row(1, figure(1, 1, "NaN"))), "workbook_cell_unreadable", "A1"),
    "a number without end": Hostile(lambda: workbook(row(1, figure(1, 1, "1e999"))), "workbook_cell_unreadable", "A1"),
    "a day before all days": Hostile(
        lambda: workbook(row(1, '<c r="A1" s="2"><v>-5</v></c>')), "workbook_cell_unreadable", "A1"
    ),
    "a formula never calculated": Hostile(lambda: workbook(row(1, '<c r="A1"><f>1/3</f><v></v></c>')), READ),
    "an error in a cell": Hostile(lambda: workbook(row(1, '<c r="A1" t="e"><v>#DIV/0!</v></c>')), READ),
    "sheets that are hidden": Hostile(lambda: packed(parts(sheet(), sheet(), states={2: "veryHidden"})), READ),
    "a sheet of another standard": Hostile(
        lambda: packed(
            {
                name: body.replace(MAIN, "http://purl.oclc.org/ooxml/spreadsheetml/main").replace(
                    OFFICE, "http://purl.oclc.org/ooxml/officeDocument/relationships"
                )
                for name, body in parts().items()
                if isinstance(body, str)
            }
        ),
        READ,
    ),
}  # fmt: skip


def main() -> None:
    """Open them all, and print what became of each and how long it took."""
    for name, hostile in HOSTILE.items():
        content = hostile.make()
        began = time.perf_counter()
        workbook, faults = open_workbook("x.xlsx", content)
        took = time.perf_counter() - began
        words = "; ".join(fault.line() for fault in faults) or "read"
        sys.stdout.write(f"{name}: {len(content):,} bytes, {took:.2f} s: {words}\n")
        expected = hostile.code == (faults[0].code if workbook is None else READ)
        sys.stdout.write("" if expected else "  NOT AS EXPECTED\n")


if __name__ == "__main__":
    main()
