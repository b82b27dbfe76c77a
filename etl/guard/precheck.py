"""Everything that is checked before a workbook is parsed; nothing is kept, and nothing is unpacked twice."""

from collections.abc import Iterator
from functools import partial

from etl.guard import limits, parts
from etl.guard.container import Parts, inflated, listed
from etl.guard.markup import Attributes, Budget, walk
from etl.guard.refusal import RefusalError
from etl.guard.sheet_scan import SheetScan

_MACRO_TYPES = ("macroenabled", "vbaproject", "macrosheet")
_MACRO_PARTS = ("vbaproject.bin", "vbadata.xml")
_BINARY_WORKBOOK = "xl/workbook.bin"
_ODS_PART = "content.xml"


def precheck(content: bytes) -> int:
    """Refuse a workbook that no council would write.

    Args:
        content: the file.

    Returns:
        How many other workbooks it takes figures from.

    Raises:
        RefusalError: the first thing found to be wrong.
    """
    found = listed(content)
    _check_parts(found)
    budget, read = Budget(), partial(opened, content, found)
    if any(macro in kind for kind in parts.content_types(read, budget) for macro in _MACRO_TYPES):
        raise RefusalError("workbook_has_macros")
    sheets = parts.sheets(read, budget)
    room, grid = limits.MAX_CELLS, 0
    for sheet in sheets:
        scan = SheetScan(sheet, room)
        scan.scan(read(sheet.part), budget)
        room, grid = room - scan.count, grid + scan.grid
        if grid > limits.MAX_GRID:
            raise RefusalError("workbook_too_spread_out", limit=limits.MAX_GRID)
    scanned = {parts.CONTENT_TYPES, parts.WORKBOOK, parts.RELATIONS, *(sheet.part for sheet in sheets)}
    for name in found.keys() - scanned:
        if name.endswith((".xml", ".rels")):
            # Only what stands beside the workbook, and is not read, may be in another encoding: Excel does so.
            walk(name, read(name), budget, _ignored, is_utf8=name.startswith("xl/"))
        else:
            for _ in read(name):
                pass
    return sum(name.startswith("xl/externalLinks/") and name.endswith(".xml") for name in found)


def opened(content: bytes, found: Parts, name: str) -> Iterator[bytes]:
    """The bytes of a part that must be there.

    Raises:
        RefusalError: it is not there, or it is damaged.
    """
    if name not in found:
        raise RefusalError("workbook_damaged", part=name)
    return inflated(content, found[name])


def _check_parts(found: Parts) -> None:
    names = {name.casefold() for name in found}
    if any(name.endswith(_MACRO_PARTS) for name in names):
        raise RefusalError("workbook_has_macros")
    if _BINARY_WORKBOOK in names:
        raise RefusalError("workbook_is_xlsb")
    if parts.WORKBOOK not in found:
        raise RefusalError("workbook_is_ods" if _ODS_PART in names else "not_a_workbook")


def _ignored(_: str, __: Attributes) -> None:
    """An element that only counts."""
