"""Which target is in force for each figure."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd

from warehouse.rules.aims import ALL_MONTHS
from warehouse.rules.noise.arrays import Counts, Flags

AIMED_FOR = ("council", "indicator", "area", "period")
"""Columns that name what a target is for."""


@dataclass(frozen=True)
class InForce:
    """Targets in force, one value each; no two are for the same months of what a figure is of.

    Attributes:
        names: numbers that together name what each is for (`AIMED_FOR`); any that no figure has, such as -1, for what
            no figure is of.
        covers: months that it is for, or `ALL_MONTHS`.
        is_fullest: true for the one of those with the same name that is for most months.
    """

    names: Sequence[Counts]
    covers: Counts
    is_fullest: Flags


def in_force(targets: pd.DataFrame, key: Sequence[str] = AIMED_FOR) -> pd.DataFrame:
    """The target of each period, and of each number of its months: of several the one set last.

    Args:
        targets: `key`, `months`, `months_elapsed`, `kind` and `set_at`, as in the table of targets, and any others.
        key: the columns that name what a target is for.

    Returns:
        The rows that are in force, numbered anew, with `covers` (int64) and `is_fullest` (bool) as `InForce` says.
    """
    covers = targets["months_elapsed"].fillna(ALL_MONTHS).astype("int64")
    dated = targets.assign(
        covers=covers.mask(covers == targets["months"], ALL_MONTHS), set_at=pd.to_datetime(targets["set_at"])
    )
    fullness = dated["covers"].where(dated["covers"] != ALL_MONTHS, np.iinfo(np.int64).max)
    newest = dated.assign(fullness=fullness).sort_values(
        [*key, "fullness", "set_at", "kind"],
        ascending=[True] * len(key) + [False, False, True],
        na_position="last",
    )
    standing = newest.drop_duplicates([*key, "covers"], ignore_index=True).drop(columns="fullness")
    return standing.assign(is_fullest=~standing.duplicated(list(key)))


def aimed_for(figures: Sequence[Counts], elapsed: Counts, cumulative: Flags, whole: Flags, targets: InForce) -> Counts:
    """The target of each figure: its place among those in force, -1 where there is none.

    Of a cumulative figure that is the target for the very months that it covers, else the one for most months; of any
    other only one for all of its period.

    Args:
        figures: numbers that together name what each figure is of, one array for each of `targets.names`.
        elapsed: months that a cumulative figure covers; -1 where none are told.
        cumulative: whether its indicator is cumulative.
        whole: whether it is about the whole of its area; a target never is about a part, a breakdown.
        targets: those in force.
    """
    found = np.full(elapsed.size, -1)
    fullest = np.flatnonzero(targets.is_fullest)
    rows = np.flatnonzero(whole)
    places = _places(_at(targets.names, fullest), _at(figures, rows))
    rows, fullest = rows[places >= 0], fullest[places[places >= 0]]
    found[rows] = np.where(cumulative[rows] | (targets.covers[fullest] == ALL_MONTHS), fullest, -1)
    rows = rows[cumulative[rows] & (elapsed[rows] >= 0)]
    some = np.flatnonzero(targets.covers != ALL_MONTHS)
    places = _places([*_at(targets.names, some), targets.covers[some]], [*_at(figures, rows), elapsed[rows]])
    found[rows[places >= 0]] = some[places[places >= 0]]
    return found


def _at(keys: Sequence[Counts], rows: Counts) -> list[Counts]:
    return [key[rows] for key in keys]


def _places(held: Sequence[Counts], sought: Sequence[Counts]) -> Counts:
    """The place of each key among those held; -1 for a key that is not there. Of keys sought no two held are alike.

    Few figures have a target, so most keys are left out by the first of their numbers that no target has.
    """
    rows, kept = np.arange(sought[0].size), np.arange(held[0].size)
    for one, other in zip(held, sought, strict=True):
        rows = rows[np.isin(other[rows], one[kept])]
        kept = kept[np.isin(one[kept], other[rows])]
    found = np.full(sought[0].size, -1)
    if rows.size:
        keys = pd.MultiIndex.from_arrays(_at(held, kept))
        places = keys.get_indexer(pd.MultiIndex.from_arrays(_at(sought, rows)))
        found[rows] = np.where(places >= 0, kept[places], -1)
    return found
