"""The difference in differences, by hand."""

import math

import numpy as np
import pytest

from warehouse.rules.codes import words_of
from warehouse.rules.verdicts.difference import Differences, differences
from warehouse.rules.verdicts.vocabulary import NoDifference

NAN = float("nan")
SEVEN = [1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0]
"""Mean 4, variance 28 / 6."""
T_OF_SIX = 2.4469
"""97.5% of Student's t with 6 degrees of freedom, from a printed table."""


def of(own: float, others: list[float]) -> Differences:
    return differences(np.array([own]), np.array([others]))


def test_the_difference_and_its_interval() -> None:
    found = of(10.0, [*SEVEN, NAN])
    half = T_OF_SIX * math.sqrt(28 / 6 * (1 + 1 / 7))
    assert (found.others[0], found.places[0], found.difference[0]) == (4.0, 7, 6.0)
    assert found.lower[0] == pytest.approx(6 - half, rel=1e-4)
    assert found.upper[0] == pytest.approx(6 + half, rel=1e-4)
    assert words_of(found.reason, NoDifference) == [None]


@pytest.mark.parametrize(
    ("own", "others", "reason"),
    [
        (10.0, SEVEN[1:], NoDifference.TOO_FEW_PLACES),
        (10.0, [], NoDifference.TOO_FEW_PLACES),
        (NAN, SEVEN, NoDifference.NO_CHANGE),
        (NAN, [], NoDifference.NO_CHANGE),
    ],
)
def test_without_one_there_is_a_reason(own: float, others: list[float], reason: NoDifference) -> None:
    found = of(own, others)
    assert words_of(found.reason, NoDifference) == [reason]
    for numbers in (found.others, found.difference, found.lower, found.upper):
        assert np.isnan(numbers).all()


def test_places_that_all_changed_alike_leave_no_doubt() -> None:
    found = of(5.0, [2.0] * 8)
    assert (found.lower[0], found.difference[0], found.upper[0]) == (3.0, 3.0, 3.0)
