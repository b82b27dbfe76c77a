"""Putting a list of calls in the order asked for: `title`, `-title` for the other way round, and so on."""

from collections.abc import Callable
from typing import Any

import pandas as pd

from warehouse.reads.reader import Row, rows
from warehouse.reads.search import plain
from warehouse.rules.vocabulary import Call, Rag

Key = Callable[[Row, str], Any]

_CALLS = {call: place for place, call in enumerate((Call.WORSE, Call.SAME, Call.IMPROVED, *tuple(Call)[3:]))}
_RAGS = {rag: place for place, rag in enumerate((Rag.RED, Rag.AMBER, Rag.GREEN, *tuple(Rag)[3:]))}


def _title(row: Row, language: str) -> str:
    welsh = row["title_cy"] if language == "cy" and isinstance(row["title_cy"], str) else None
    return plain(welsh or row["title_en"])


KEYS: dict[str, Key] = {
    "title": _title,
    "board": lambda row, _: row["boards"],
    "change": lambda row, _: row["change_percent"],
    "call": lambda row, _: _CALLS[row["call"]],
    "rag": lambda row, _: _RAGS[row["rag"]],
    "period": lambda row, _: row["current_period"] or row["period"],
}
"""What each order looks at: worse and red come first; the change is by its size relative to where it began."""


def ordered(calls: pd.DataFrame, order: str, language: str) -> pd.DataFrame:
    """The rows of `warehouse.reads.calls.calls` in an order; rows without that value come last, either way round.

    An unknown order leaves the plan folder's own.
    """
    name, falling = order.removeprefix("-"), order.startswith("-")
    if name not in KEYS:
        return calls
    keys = [KEYS[name](row, language) for row in rows(calls)]
    known = [place for place, key in enumerate(keys) if not _missing(key)]
    missing = [place for place, key in enumerate(keys) if _missing(key)]
    known.sort(key=lambda place: keys[place], reverse=falling)
    return calls.iloc[[*known, *missing]].reset_index(drop=True)


def _missing(key: Any) -> bool:
    return key is None
