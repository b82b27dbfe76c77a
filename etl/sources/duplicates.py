"""Figures that stand twice in a publisher's file: identical ones keep one, conflicting ones are an error."""

from collections.abc import Iterable, Mapping
from decimal import Decimal

from etl.faults import Fault

KEY = ("indicator", "area", "period")
_NUMBERS = ("value", "lower", "upper")
_TEXTS = ("marker", "note")


def keep_one(rows: Iterable[Mapping[str, object]]) -> tuple[list[Mapping[str, object]], list[Fault]]:
    """The rows without identical repeats, and a fault for every repeat, naming both rows.

    Two rows of one indicator, area and period are identical when their numbers, markers and notes are equal
    (4.0 equals 4). Of conflicting rows the first is kept, but their fault is an error, so that none is loaded.
    """
    first: dict[tuple[object, ...], Mapping[str, object]] = {}
    faults: list[Fault] = []
    for row in rows:
        key = tuple(row[column] for column in KEY)
        other = first.setdefault(key, row)
        if other is not row:
            faults.append(_fault(row, other))
    return list(first.values()), faults


def _fault(row: Mapping[str, object], other: Mapping[str, object]) -> Fault:
    same = _figure(row) == _figure(other)
    return Fault(
        "duplicate_identical" if same else "duplicate_key",
        str(row["file"]),
        int(str(row["row"])),
        severity="warning" if same else "error",
        key=", ".join(str(row[column]) for column in KEY),
        other=f"row {other['row']}",
    )


def _figure(row: Mapping[str, object]) -> tuple[object, ...]:
    numbers = (str(row.get(column, "")) for column in _NUMBERS)
    return (*(Decimal(text) if text else None for text in numbers), *(row.get(column, "") for column in _TEXTS))
