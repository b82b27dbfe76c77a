"""Which target is in force where several might be, and where none can be."""

from dataclasses import replace

import numpy as np
import pandas as pd

from warehouse.rules.aims import ALL_MONTHS, Target
from warehouse.rules.codes import NO_WORD, codes_of, words_of
from warehouse.rules.targets_in_force import InForce, aimed_for, in_force
from warehouse.rules.vocabulary import TargetKind

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
    nothing = Target.none(0).take(numbers(-1, -1))
    assert nothing.kind.tolist() == [NO_WORD, NO_WORD]
    assert nothing.value.ticks.dtype == np.int64


def test_a_figure_without_a_target_beside_one_with_the_only_target_there_is() -> None:
    only = replace(Target.none(1), kind=codes_of(["improve"], TargetKind))
    assert words_of(only.take(numbers(-1, 0)).kind, TargetKind) == [None, TargetKind.IMPROVE]


def test_a_target_for_some_months_is_for_cumulative_figures_alone() -> None:
    held = InForce([numbers(4)], numbers(6), np.ones(1, dtype=np.bool_))
    cumulative = np.array([False, True, True])
    assert aimed_for([numbers(4, 4, 4)], numbers(6, 6, 3), cumulative, WHOLE, held).tolist() == [-1, 0, 0]


def test_of_targets_set_on_one_day_the_first_by_its_kind_is_in_force() -> None:
    rows = pd.DataFrame({"of": ["a"] * 3, "months": 12, "months_elapsed": [12, None, 6], "set_at": None})
    standing = in_force(rows.assign(kind=["value", "range", "value"]), ["of"])
    assert standing[["kind", "covers", "is_fullest"]].to_numpy().tolist() == [
        ["range", ALL_MONTHS, True],
        ["value", 6, False],
    ]
    assert standing.index.tolist() == [0, 1]


def test_the_fullest_is_for_most_months_whichever_was_set_last() -> None:
    rows = pd.DataFrame({"of": ["a", "a", "b", "b"], "months": 12, "months_elapsed": [6, None, 3, 9], "kind": "value"})
    standing = in_force(rows.assign(set_at=["2024-01-01", "2023-01-01", "2024-01-01", None]), ["of"])
    assert set(standing.loc[standing["is_fullest"], ["of", "covers"]].itertuples(index=False, name=None)) == {
        ("a", ALL_MONTHS),
        ("b", 9),
    }
