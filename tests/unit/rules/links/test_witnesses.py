"""What a place says: of every two of its times, how many agree, less how many do not."""

import numpy as np
import pytest

from warehouse.rules.links.witnesses import witnesses
from warehouse.rules.noise.arrays import Counts, Flags, Floats


@pytest.fixture(autouse=True)
def nothing_shared(monkeypatch: pytest.MonkeyPatch) -> None:
    """Here changes are taken to be a place's own."""

    def as_it_is(changes: Floats, _kept: Flags) -> Floats:
        return changes

    for step in ("centred", "out_of_step"):
        monkeypatch.setattr(f"warehouse.rules.links.witnesses.{step}", as_it_is)


def said(source: list[float], target: list[float], kept: list[int] | None = None) -> int:
    known = np.array([kept or [1] * len(source)], dtype=np.bool_)
    found: Counts = witnesses(np.array([source]), np.array([target]), known)
    return int(found[0])


def test_every_two_times_are_held_against_each_other() -> None:
    assert said([1, 2, 3, 4], [10, 20, 30, 40]) == 6
    assert said([1, 2, 3, 4], [40, 30, 20, 10]) == -6
    assert said([1, 2, 3, 4], [20, 10, 30, 40]) == 4


def test_equal_changes_say_nothing() -> None:
    assert said([1, 1, 3, 4], [10, 20, 30, 40]) == 5
    assert said([1, 2, 3, 4], [7, 7, 7, 7]) == 0
    assert said([0.1 + 0.2, 0.3, 1, 2], [1, 2, 3, 4]) == 5, "binary fractions make no difference of none"


def test_times_without_a_pair_say_nothing() -> None:
    assert said([1, 2, 3, 4], [10, 0, 30, 40], [1, 0, 1, 1]) == 3


def test_each_place_speaks_for_itself() -> None:
    source, target = np.array([[1.0, 2, 3], [1, 2, 3]]), np.array([[1.0, 2, 3], [3, 2, 1]])
    assert witnesses(source, target, np.ones((2, 3), dtype=np.bool_)).tolist() == [3, -3]
