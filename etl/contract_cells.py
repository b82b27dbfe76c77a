"""What may stand in a cell of a plan folder: the checks that the contracts are made of.

A check's `error` is the code of the fault it finds; an empty cell passes all of them.
"""

from collections.abc import Callable, Iterable
from datetime import date
from enum import StrEnum

import pandas as pd
import pandera.pandas as pa

NUMBER = r"[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?"
TOLERANCE = rf"exact|{NUMBER}%?"
RANGE = rf"{NUMBER}\.\.{NUMBER}"
SHOWN_DECIMALS = r"[0-6]"
"""Decimal places an indicator may be shown with."""

Test = Callable[[pd.Series], pd.Series]


def check_of(code: str, passes: Test) -> pa.Check:
    """A check that every cell passes or is empty; `code` is of the fault."""
    return pa.Check(lambda cells: (cells == "") | passes(cells), error=code)


def matches(code: str, pattern: str) -> pa.Check:
    """Every cell is empty or matches the whole pattern."""
    return check_of(code, lambda cells: cells.str.fullmatch(pattern))


def one_of(allowed: Iterable[str]) -> pa.Check:
    """The cell is one of a list; the list is named in the fault."""
    words = tuple(str(word) for word in allowed)
    return pa.Check(lambda cells: (cells == "") | cells.isin(words), error="not_in_list", description=", ".join(words))


def _is_date(cells: pd.Series) -> pd.Series:
    return cells.map(reads_as_date).astype(bool)


def reads_as_date(text: str) -> bool:
    """True for a day that is written as 2024-10-31."""
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


def _below_limit(cells: pd.Series) -> pd.Series:
    return ~pd.to_numeric(cells, errors="coerce").abs().ge(1e14)


ONE_NUMBER = (
    matches("not_a_number", NUMBER),
    check_of("number_too_large", _below_limit),
)
COUNT = (matches("not_a_whole_number", r"\d{1,9}"),)
MONTHS = (matches("not_a_whole_number", r"\d{1,2}"),)
DATE = (check_of("not_a_date", _is_date),)
YES_NO = (matches("not_yes_or_no", r"true|false"),)
LONGEST_LAG = 120
"""Months, ten years: what takes longer to show is not told from anything else by figures of a plan."""

LAG = (
    *COUNT,
    check_of("lag_too_long", lambda cells: ~pd.to_numeric(cells, errors="coerce").gt(LONGEST_LAG)),
)
ADDRESS = (matches("not_an_address", r"https://[\w-]+(\.[\w-]+)+(:\d{1,5})?([/?#]\S*)?"),)
"""A page, by an address that no reader can be led astray by; `etl.checks_of_links` warns where there is none."""

ANY: tuple[pa.Check, ...] = ()
ID = (matches("not_an_id", r"[A-Za-z0-9][A-Za-z0-9._-]*"),)


def listed(words: type[StrEnum] | Iterable[str]) -> tuple[pa.Check, ...]:
    """The checks of a column that holds one of a list."""
    return (one_of(words),)
