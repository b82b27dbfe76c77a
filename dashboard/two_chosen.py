"""Which two indicators an address puts together, and by how many months the second is moved back."""

from collections.abc import Collection

from dashboard.selection import Selection

FIRST, SECOND, LAG = "indicator", "with", "lag"
"""Keys of the address."""

LONGEST_LAG = 120
"""Months: the longest that a link may state."""


def chosen(selection: Selection, known: Collection[str]) -> tuple[str, str] | None:
    """The two ids the address names; None unless both are known and differ."""
    pair = selection.get(FIRST), selection.get(SECOND)
    return pair if pair[0] != pair[1] and set(pair) <= set(known) else None


def lag_of(text: str) -> int | None:
    """A lag as the address says it, in months; None where it says none, or nothing that can be one."""
    if not (text.isascii() and text.isdecimal()) or int(text) > LONGEST_LAG:
        return None
    return int(text)
