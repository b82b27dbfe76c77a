"""Which target is in force where several might be, and where none can be."""

import numpy as np
import pandas as pd

from warehouse.rules.aims import ALL_MONTHS, Target
from warehouse.rules.codes import NO_WORD
from warehouse.rules.targets_in_force import InForce, aimed_for, in_force

WHOLE = np.ones(3, dtype=np.bool_)


def numbers(*given: int) -> np.ndarray[tuple[int], np.dtype[np.int64]]:
    return np.array(given, dtype=np.int64)


def test_targets_of_what_no_figure_is_of_are_left_aside() -> None:
    held = InForce([numbers(-1, -1, 5)], numbers(ALL_MONTHS, ALL_MONTHS, ALL_MONTHS), WHOLE)
    assert aimed_for([numbers(4, 5, 6)], numbers(-1, -1, -1), WHOLE, WHOLE, held).tolist() == [-1, 2, -1]


def test_no_target_at_all() -> None:
    none = numbers()
    held = InForce([none], none, np.zeros(0, dtype=np.bool_))
    assert aimed_for([numbers(4, 5, 6)], numbers(-1, 6, 12), WHOLE, WHOLE, held).tolist() == [-1, -1, -1]
    assert Target.none(0).take(numbers(-1, -1)).kind.tolist() == [NO_WORD, NO_WORD]


def test_of_targets_set_on_one_day_the_first_by_its_kind_is_in_force() -> None:
    rows = pd.DataFrame({"of": ["a"] * 3, "months": 12, "months_elapsed": [12, None, 6], "set_at": None})
    standing = in_force(rows.assign(kind=["value", "range", "value"]), ["of"])
    assert standing[["kind", "covers", "is_fullest"]].to_numpy().tolist() == [
        ["range", ALL_MONTHS, True],
        ["value", 6, False],
    ]
