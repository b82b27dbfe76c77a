"""Vintages: what each load newly told us. A figure is never overwritten; a newer one stands beside it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import pandas as pd

from warehouse.rules.vocabulary import Marker

KEY = ["council", "indicator", "area", "breakdown", "period"]
CONTENT = [
    "value", "marker", "lower", "upper", "numerator", "denominator", "months_elapsed", "definition",
    "published_at", "source", "note",
]  # fmt: skip
FORGOTTEN_ON_WITHDRAWAL = ["value", "lower", "upper", "numerator", "denominator", "months_elapsed"]


@dataclass(frozen=True)
class Edition:
    """One accepted edition of a figures file.

    Attributes:
        recorded_at: when it was accepted.
        original: SHA-256 of the file.
        rows: its figures, as `etl.frames.figures` gives them.
    """

    recorded_at: datetime
    original: str
    rows: pd.DataFrame


def vintages(files: Iterable[Iterable[Edition]]) -> pd.DataFrame:
    """Every vintage of every figure.

    Args:
        files: for each figures file, its accepted editions, oldest first.

    Returns:
        The columns of the table `observations`. An edition adds the figures that are new or differ; a figure that it
        no longer has becomes a vintage without a value, marked not available. Vintages count up from 1 in the order
        in which they became known.
    """
    told = [news for editions in files for news in _news(editions)]
    if not told:
        return pd.DataFrame(columns=[*KEY, *CONTENT])
    rows = pd.concat(told, ignore_index=True)
    known = pd.to_datetime(rows["published_at"]).fillna(pd.to_datetime(rows["recorded_at"]).dt.normalize())
    order = rows.assign(known=known).sort_values([*KEY, "known", "recorded_at"], kind="stable")
    return rows.loc[order.index].assign(vintage=order.groupby(KEY, dropna=False).cumcount() + 1)


def _news(editions: Iterable[Edition]) -> Iterable[pd.DataFrame]:
    """For each edition in turn, the rows that it adds, changes or withdraws."""
    before: Edition | None = None
    for edition in editions:
        if before is not None and edition.original == before.original:
            continue
        marks: dict[str, Any] = {"recorded_at": edition.recorded_at, "original": edition.original}
        rows = edition.rows
        if before is not None:
            yield _without(rows, before.rows, KEY + CONTENT).assign(**marks)
            gone = _without(before.rows, rows, KEY).drop_duplicates(KEY, keep="last")
            empty: dict[str, Any] = dict.fromkeys(FORGOTTEN_ON_WITHDRAWAL)
            yield gone.assign(
                **empty, marker=Marker.NOT_AVAILABLE.value, published_at=edition.recorded_at.date().isoformat(), **marks
            )
        else:
            yield rows.assign(**marks)
        before = edition


def _without(rows: pd.DataFrame, others: pd.DataFrame, columns: list[str]) -> pd.DataFrame:
    """The rows that `others` does not have, comparing these columns."""
    seen = others[columns].drop_duplicates().assign(seen=True)
    return rows[rows[columns].merge(seen, how="left", on=columns)["seen"].isna().to_numpy()]
