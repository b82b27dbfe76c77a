"""Everything that was ever said of one thing, such as a figure, each with when we knew it and where it stands."""

from collections.abc import Mapping
from enum import StrEnum

import pandas as pd
from sqlalchemy import select

from warehouse.history import KEYS
from warehouse.reads.reader import Reader
from warehouse.schema import HISTORIES


class Said(StrEnum):
    """What is traced: the table it is kept in."""

    FIGURE = "observations"
    TARGET = "targets"
    JUDGEMENT = "judgements"
    TALLY = "published_tallies"
    BUDGET = "budget_lines"
    COMMENTARY = "commentary"
    LESSON = "lessons"


def told(reader: Reader, what: Said, key: Mapping[str, str]) -> pd.DataFrame:
    """Every row that ever was in force under a key, the newest first.

    Args:
        reader: the version to read.
        what: a figure, a target, a judgement, or another of `Said`.
        key: a value for each column of `warehouse.history.KEYS[what]` that counts; one that is left out may be any.

    Returns:
        The columns of the table's history: the table's own, then known_from (empty: from the beginning), known_until
        (empty: in force), upload, original, file, sheet and row; of figures also cell.
    """
    history = HISTORIES[what]
    wanted = select(history).where(*(history.c[name] == key[name] for name in KEYS[what] if name in key))
    return reader.frame(wanted.order_by(history.c.known_from.desc().nulls_last()))
