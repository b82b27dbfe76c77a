"""Words in whole arrays: each as a small number, its place in its class."""

from collections.abc import Sequence
from enum import StrEnum
from functools import lru_cache
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

W = TypeVar("W", bound=StrEnum)

Codes = NDArray[np.int8]

NO_WORD = np.int8(-1)
"""In place of a word where there is none."""


@lru_cache(maxsize=None, typed=True)
def code(word: StrEnum) -> np.int8:
    """The small number that stands for a word; equal words of two classes are told apart by their types."""
    return np.int8(list(type(word)).index(word))


def codes_of(written: Sequence[str | None], table: type[StrEnum]) -> Codes:
    """The numbers that stand for words as they are stored; `NO_WORD` for None and for what is no word of the class."""
    places = {word.value: place for place, word in enumerate(table)}
    return np.array([places.get(one or "", NO_WORD) for one in written], dtype=np.int8)


def words_of(codes: Codes, table: type[W]) -> list[W | None]:
    """The words that small numbers stand for, None for a number that stands for none."""
    words = list(table)
    return [words[number] if 0 <= number < len(words) else None for number in codes.tolist()]
