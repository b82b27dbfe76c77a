"""What a workbook says of itself: its sheets and where they stand, and how its cells are shown."""

import posixpath
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from etl.guard import limits
from etl.guard.markup import Attributes, Budget, walk
from etl.guard.refusal import RefusalError

CONTENT_TYPES = "[Content_Types].xml"
WORKBOOK = "xl/workbook.xml"
RELATIONS = "xl/_rels/workbook.xml.rels"
STYLES = "xl/styles.xml"

# Part name -> its bytes in pieces.
Opener = Callable[[str], Iterable[bytes]]

# Formats that every spreadsheet knows by number (ECMA-376, part 1, 18.8.30); the file does not spell them out.
_BUILT_IN = {
    1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 9: "0%", 10: "0.00%", 11: "0.00E+00", 12: "# ?/?", 13: "# ??/??",
    14: "mm-dd-yy", 15: "d-mmm-yy", 16: "d-mmm", 17: "mmm-yy", 18: "h:mm AM/PM", 19: "h:mm:ss AM/PM", 20: "h:mm",
    21: "h:mm:ss", 22: "m/d/yy h:mm", 37: "#,##0 ;(#,##0)", 38: "#,##0 ;[Red](#,##0)", 39: "#,##0.00;(#,##0.00)",
    40: "#,##0.00;[Red](#,##0.00)", 45: "mm:ss", 46: "[h]:mm:ss", 47: "mmss.0", 48: "##0.0E+0", 49: "@",
}  # fmt: skip


@dataclass(frozen=True)
class SheetPart:
    """One sheet as the workbook lists it.

    Attributes:
        place: its place among all sheets, from 0.
        name: as on its tab.
        part: the part that holds its cells.
        is_hidden: True where its tab is not shown.
    """

    place: int
    name: str
    part: str
    is_hidden: bool


def sheets(read: Opener, budget: Budget) -> list[SheetPart]:
    """The sheets that hold cells, in their order; sheets that are one chart are left out.

    Raises:
        RefusalError: there are too many, one of them stands nowhere in the file, or two share a name or a part.
    """
    listed: list[Attributes] = []
    relations: dict[str, Attributes] = {}

    def in_workbook(tag: str, attributes: Attributes) -> None:
        if tag == "sheet":
            listed.append(attributes)

    def in_relations(tag: str, attributes: Attributes) -> None:
        if tag == "Relationship":
            relations[attributes.get("Id", "")] = attributes

    walk(WORKBOOK, read(WORKBOOK), budget, in_workbook)
    walk(RELATIONS, read(RELATIONS), budget, in_relations)
    if len(listed) > limits.MAX_SHEETS:
        raise RefusalError("workbook_too_many_sheets", found=len(listed), limit=limits.MAX_SHEETS)
    found = []
    for place, sheet in enumerate(listed):
        relation = relations.get(next((value for key, value in sheet.items() if key.endswith(":id")), ""), {})
        if relation.get("Type", "").endswith("/worksheet") and relation.get("TargetMode") != "External":
            part = posixpath.normpath(posixpath.join("/xl", relation.get("Target", ""))).lstrip("/")
            is_hidden = sheet.get("state", "visible") != "visible"
            found.append(SheetPart(place, _name(sheet), part, is_hidden))
        elif not relation.get("Type", "").endswith(("/chartsheet", "/dialogsheet")):
            raise RefusalError("workbook_damaged", part=RELATIONS)
    if any(len(set(each)) < len(found) for each in ([s.name.casefold() for s in found], [s.part for s in found])):
        raise RefusalError("workbook_damaged", part=WORKBOOK)
    return found


def _name(sheet: Attributes) -> str:
    name = sheet.get("name", "")
    if len(name) > limits.MAX_SHEET_NAME:
        raise RefusalError("workbook_text_too_long", sheet=name, limit=limits.MAX_SHEET_NAME)
    return name


def content_types(read: Opener, budget: Budget) -> set[str]:
    """The kinds of content that the file says it holds, in lower case."""
    found = set()

    def each(_: str, attributes: Attributes) -> None:
        found.add(attributes.get("ContentType", "").lower())

    walk(CONTENT_TYPES, read(CONTENT_TYPES), budget, each)
    return found


def number_formats(read: Opener, budget: Budget) -> list[str]:
    """How each style of the workbook shows a number; empty for General."""
    own: dict[str, str] = {}
    styles: list[str] = []
    within = ""

    def begins(tag: str, attributes: Attributes) -> None:
        nonlocal within
        if tag in ("numFmts", "cellXfs"):
            within = tag
        elif tag == "numFmt" and within == "numFmts":
            own[attributes.get("numFmtId", "")] = attributes.get("formatCode", "")
        elif tag == "xf" and within == "cellXfs":
            styles.append(attributes.get("numFmtId", "0"))

    def ends(tag: str) -> None:
        nonlocal within
        if tag == within:
            within = ""

    walk(STYLES, read(STYLES), budget, begins, ends)
    known = {str(number): code for number, code in _BUILT_IN.items()} | own
    return ["" if known.get(style, "") == "General" else known.get(style, "") for style in styles]
