"""A workbook that is refused: the fault without its file's name, which only the caller knows."""

from typing import Any

from etl.faults import Fault
from etl.messages import MESSAGES

_LONGEST_WORD = 80


class RefusalError(Exception):
    """Why a workbook is refused.

    Attributes:
        code: the message's key in `etl.messages`.
        sheet: the sheet where the fault is, where it is in one.
        cell: the cell, such as C7.
        value: what stood there.
        words: what else the message names.
    """

    def __init__(
        self, code: str, *, sheet: str | None = None, cell: str | None = None, value: str | None = None, **words: Any
    ) -> None:
        if code not in MESSAGES:
            raise KeyError(code)
        super().__init__(code)
        self.code, self.sheet, self.cell, self.value = code, _short(sheet), cell, _short(value)
        self.words: dict[str, Any] = {
            key: _short(word) if isinstance(word, str) else word for key, word in words.items()
        }

    def fault(self, file: str) -> Fault:
        """The fault of the file that the user named so."""
        return Fault(self.code, file, value=self.value, sheet=self.sheet, cell=self.cell, **self.words)


def _short(text: str | None) -> str | None:
    """The beginning of a stranger's text: a fault is one line."""
    return text if text is None or len(text) <= _LONGEST_WORD else f"{text[:_LONGEST_WORD]}…"
