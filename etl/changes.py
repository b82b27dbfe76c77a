"""What an upload would change: every row it brings beside the row that stands, told before anyone decides."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from typing import Any

import pandas as pd

from etl.reading import rows_of
from warehouse.history import CLOCK, KEYS, PLACE
from warehouse.schema import AMOUNT, GIVEN
from warehouse.uploads import NEW, REVISED, UNCHANGED, WITHDRAWN, Change

LISTED_NEW = 500
"""Of more new rows of one table than this only the first are listed; all are counted."""

NOT_SAID = {*PLACE, *CLOCK, "cell", "position", "start_month", "months", "vintage"}
"""Columns that say where a row stands or follow from others: a row that differs in these alone is unchanged."""

Frames = Mapping[str, pd.DataFrame]
Said = dict[str, str]
_AMOUNTS = {table.name: {c.name for c in table.columns if c.type is AMOUNT} for table in GIVEN}


class Standing:
    """The rows that stand for one council, by table and key, with what each says and the file it came from.

    Uploads are taken on in the order in which they are accepted.
    """

    def __init__(self, frames: Frames) -> None:
        self._rows = {name: _said(name, frame) for name, frame in frames.items()}

    def changes(
        self, frames: Frames, *, replaces: bool, files: Iterable[str]
    ) -> tuple[tuple[Change, ...], dict[str, int]]:
        """What these rows would change, and how many rows are new, revised, unchanged and withdrawn.

        Args:
            frames: table name -> typed rows, as `etl.frames` gives them.
            replaces: True for a plan folder: a row that is gone from one of its files is withdrawn.
            files: the names of its files.
        """
        told: list[Change] = []
        counts = dict.fromkeys((NEW, REVISED, UNCHANGED, WITHDRAWN), 0)
        for name, frame in frames.items():
            offered, new = _said(name, frame), 0
            for change in self._of_table(name, offered, replaces=replaces, files=set(files)):
                counts[change.what] += 1
                new += change.what == NEW
                if change.what != UNCHANGED and (change.what != NEW or new <= LISTED_NEW):
                    told.append(change)
        return tuple(told), counts

    def accept(self, frames: Frames, *, replaces: bool, files: Iterable[str]) -> None:
        """Take these rows on."""
        names = set(files)
        for name, frame in frames.items():
            offered, standing = _said(name, frame), self._rows.setdefault(name, {})
            if replaces:
                for key in [key for key, row in standing.items() if row.file in names and key not in offered]:
                    del standing[key]
            standing.update(offered)

    def _of_table(
        self, name: str, offered: "dict[tuple[str, ...], _Row]", *, replaces: bool, files: set[str]
    ) -> Iterable[Change]:
        standing = self._rows.get(name, {})
        for key, row in offered.items():
            before = standing.get(key)
            if before is None:
                yield Change(name, key, NEW, None, _words(row.said), row.sheet, row.cell)
            elif before.said == row.said:
                yield Change(name, key, UNCHANGED, None, None, row.sheet, row.cell)
            else:
                old, new = _differing(before.said, row.said)
                yield Change(name, key, REVISED, _words(old), _words(new), row.sheet, row.cell)
        if replaces:
            for key, before in standing.items():
                if before.file in files and key not in offered:
                    yield Change(name, key, WITHDRAWN, _words(before.said), None)


@dataclass(frozen=True, slots=True)
class _Row:
    """What a row says beside its key, and where it stands."""

    said: Said
    file: str
    sheet: str | None
    cell: str | None


def _said(name: str, frame: pd.DataFrame) -> dict[tuple[str, ...], _Row]:
    key = [column for column in KEYS[name] if column != "council"]
    content = [column for column in frame.columns if column not in NOT_SAID and column not in KEYS[name]]
    texts = {column: [_text(value, column in _AMOUNTS[name]) for value in frame[column]] for column in [*key, *content]}
    rows: dict[tuple[str, ...], _Row] = {}
    for at, row in enumerate(rows_of(frame)):
        said = {column: texts[column][at] for column in content if texts[column][at]}
        sheet, cell = (_plain(getattr(row, column, None)) for column in ("sheet", "cell"))
        rows[tuple(texts[column][at] for column in key)] = _Row(said, str(row.file).rpartition("/")[2], sheet, cell)
    return rows


def _differing(old: Said, new: Said) -> tuple[Said, Said]:
    """What each of two rows says that the other does not say alike."""
    columns = [column for column in {**old, **new} if old.get(column) != new.get(column)]
    return _only(old, columns), _only(new, columns)


def _only(said: Said, columns: Iterable[str]) -> Said:
    return {column: said[column] for column in columns if column in said}


def _words(said: Said) -> str:
    """`value 92.4; marker p`: the value alone where nothing else is said."""
    return said["value"] if list(said) == ["value"] else "; ".join(f"{column} {text}" for column, text in said.items())


def _text(value: Any, is_amount: bool) -> str:
    """A cell as one text for one value, whether it comes from a file or from the warehouse."""
    if _plain(value) is None:
        return ""
    if is_amount:
        try:
            return format(Decimal(str(value)).normalize(), "f")
        except InvalidOperation:
            return str(value)
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value).lower() if isinstance(value, bool) else str(value)


def _plain(value: Any) -> str | None:
    return None if value is None or value != value or value == "" else str(value)
