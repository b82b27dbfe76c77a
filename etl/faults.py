"""One shape for everything wrong with an input: its place, the fault, and what to do."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Literal

from etl.messages import MESSAGES
from warehouse.uploads import Issue

Severity = Literal["error", "warning", "note"]

_PLACE = {
    "en": {"row": "row", "column": "column", "sheet": "sheet", "cell": "cell"},
    "cy": {"row": "rhes", "column": "colofn", "sheet": "dalen", "cell": "cell"},
}


@dataclass(frozen=True, init=False)
class Fault:
    """A fault or warning in an input.

    Attributes:
        code: the message's key in `etl.messages`.
        file: the file as the user named it.
        row: the row in the file; the header is row 1.
        column: the column's name.
        value: what stood there.
        severity: an error stops the load; a warning is told and the load goes on; a note says how a cell was read.
        sheet: in a workbook, the sheet.
        cell: in a workbook, the cell, such as C7.
        words: what else the message names.
    """

    code: str
    file: str
    row: int | None
    column: str | None
    value: str | None
    severity: Severity
    sheet: str | None
    cell: str | None
    words: Mapping[str, object] = field(hash=False)

    def __init__(
        self,
        code: str,
        file: str,
        row: int | None = None,
        column: str | None = None,
        value: str | None = None,
        severity: Severity = "error",
        *,
        sheet: str | None = None,
        cell: str | None = None,
        **words: object,
    ) -> None:
        if code not in MESSAGES:
            raise KeyError(code)
        for name, given in (
            ("code", code),
            ("file", file),
            ("row", row),
            ("column", column),
            ("value", value),
            ("severity", severity),
            ("sheet", sheet),
            ("cell", cell),
            ("words", words),
        ):
            object.__setattr__(self, name, given)

    @property
    def is_error(self) -> bool:
        """True where the load must stop."""
        return self.severity == "error"

    def place(self, language: str = "en") -> str:
        """Where it is: file, row and column; in a workbook file, sheet and cell."""
        terms = _PLACE[language]
        parts = [self.file]
        if self.sheet is not None:
            parts.append(f"{terms['sheet']} {self.sheet}")
        if self.cell is not None:
            return ", ".join([*parts, f"{terms['cell']} {self.cell}"])
        if self.row is not None:
            parts.append(f"{terms['row']} {self.row}")
        if self.column is not None:
            parts.append(f"{terms['column']} {self.column}")
        return ", ".join(parts)

    def line(self, language: str = "en") -> str:
        """One line for a person: place, fault, what to do."""
        return f"{self.place(language)}: {self.sentence(language)}"

    def sentence(self, language: str = "en") -> str:
        """The fault and what to do, without its place."""
        message = MESSAGES[self.code].words(language)
        return message.format(value=self.value, column=self.column, **self.words)

    def issue(self) -> Issue:
        """As the record keeps it."""
        return Issue(
            self.severity, self.code, self.file, self.sentence("en"), self.sentence("cy"),
            self.sheet, self.row, self.column, self.cell, self.value,
        )  # fmt: skip


class RefusedError(Exception):
    """Inputs that were not accepted; nothing was loaded. Carries every fault found."""

    def __init__(self, faults: Iterable[Fault]) -> None:
        self.faults = tuple(faults)
        super().__init__("\n".join(fault.line() for fault in self.faults))


def has_errors(faults: Iterable[Fault]) -> bool:
    """True where any fault stops the load."""
    return any(fault.is_error for fault in faults)


def once_per_cell(faults: Iterable[Fault]) -> list[Fault]:
    """The faults without what a later check says again of a workbook's cell that was refused already."""
    kept: list[Fault] = []
    refused: set[tuple[str, str | None, str]] = set()
    for fault in faults:
        place = (fault.file, fault.sheet, fault.cell) if fault.cell is not None else None
        if place is None or place not in refused:
            kept.append(fault)
        if place is not None and fault.is_error:
            refused.add(place)
    return kept
