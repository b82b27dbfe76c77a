"""Columns of few different values: words, what is true or false, small whole numbers; and what of them stands together.

Of all that could be said of a call a few hundred combinations are said. Each is kept once, and a call names its own.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

import numpy as np
import pandas as pd
import pyarrow as pa

from warehouse.rules.codes import NO_WORD, Codes
from warehouse.rules.noise.arrays import Counts, Flags, Signs

Columns = dict[str, Any]
"""Columns by name: Arrow arrays, or `Few`."""

MOST = 2**62
"""So many combinations are told apart by an int64, with room for one more."""


@dataclass(frozen=True)
class Few:
    """A column of n values, of which few are different.

    Attributes:
        places: (n,), the place of each among `values`; negative where there is none.
        values: each different value.
    """

    places: Codes | Counts
    values: pa.Array

    @property
    def is_text(self) -> bool:
        """Whether the values are texts."""
        found: bool = pa.types.is_string(self.values.type)
        return found

    @property
    def is_alike(self) -> bool:
        """Whether all rows have one value, or none at all; such a column tells no two rows apart."""
        return bool((self.places == self.places[:1]).all())

    def column(self) -> pa.Array:
        """As an Arrow column; texts are kept once each."""
        gone = self.places < 0
        numbers = pa.array(self.places, mask=gone if gone.any() else None)
        return pa.DictionaryArray.from_arrays(numbers, self.values) if self.is_text else self.values.take(numbers)

    def take(self, rows: Counts) -> "Few":
        """The values of these rows."""
        return Few(self.places[rows], self.values)


def texts(places: Codes | Counts, written: Sequence[str]) -> Few:
    """Texts by their places."""
    return Few(places, pa.array(written, pa.string()))


def repeated(places: Counts, written: Sequence[str]) -> Few:
    """The same for texts of which some may be alike."""
    once, place = np.unique(np.array(written, dtype=str), return_inverse=True)
    return texts(place[places], once.tolist())


def words(codes: Codes, table: type[StrEnum]) -> Few:
    """Codes as the words they stand for."""
    return texts(codes, [word.value for word in table])


def flags(found: Flags, known: Flags | None = None) -> Few:
    """What is true and what is false; none where it is not known."""
    places = found.view(np.int8)
    return Few(places if known is None else np.where(known, places, NO_WORD), pa.array([False, True]))


def numbers(found: Signs | Counts, known: Flags) -> Few:
    """Small whole numbers; none where it is not known."""
    here = found[known]
    least, most = (int(here.min()), int(here.max())) if here.size else (0, 0)
    places = np.where(known, found - least, NO_WORD).astype(np.int8)
    return Few(places, pa.array(range(least, most + 1)))


def written_out(columns: Columns) -> dict[str, pa.Array]:
    """Arrow columns of all, those of few values too."""
    return {name: column.column() if isinstance(column, Few) else column for name, column in columns.items()}


def combinations(columns: Mapping[str, Few]) -> tuple[Counts, Columns]:
    """Keep every combination of values once.

    Args:
        columns: columns of n values; at least one.

    Returns:
        (n,), which combination each row has; and the columns of those combinations, in the order in which they appear.
    """
    number, told_apart = np.zeros(next(iter(columns.values())).places.size, dtype=np.int64), 1
    for few in columns.values():
        if few.is_alike:
            continue
        choices = len(few.values) + 1
        if told_apart * choices > MOST:
            number, kinds = pd.factorize(number)
            told_apart = len(kinds)
        number *= choices
        number += np.maximum(few.places, NO_WORD) + 1
        told_apart *= choices
    place, kinds = pd.factorize(number)
    first = np.empty(len(kinds), dtype=np.int64)
    first[place[::-1]] = np.arange(place.size)[::-1]
    return place, {name: few.take(first) for name, few in columns.items()}
