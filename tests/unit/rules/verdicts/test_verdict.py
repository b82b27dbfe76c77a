"""The verdict, case by case."""

import numpy as np
import pytest

from warehouse.rules.codes import code, words_of
from warehouse.rules.noise.arrays import NOT_RUN
from warehouse.rules.verdicts.verdict import reached, verdicts
from warehouse.rules.verdicts.vocabulary import Verdict
from warehouse.rules.vocabulary import Call

NAN = float("nan")


@pytest.mark.parametrize(
    ("call", "gain", "expected", "clear", "early", "verdict"),
    [
        (Call.IMPROVED, 5.0, 5.0, 1, False, Verdict.EVIDENT),
        (Call.IMPROVED, 4.9, 5.0, 1, False, Verdict.MOVING),
        (Call.IMPROVED, 9.0, 5.0, 0, False, Verdict.MOVING),
        (Call.IMPROVED, 9.0, 5.0, -1, False, Verdict.MOVING),
        (Call.IMPROVED, 9.0, 5.0, NOT_RUN, False, Verdict.MOVING),
        (Call.IMPROVED, 9.0, NAN, 1, False, Verdict.MOVING),
        (Call.SAME, 0.2, 0.1, 1, False, Verdict.NO_SIGN),
        (Call.WORSE, -1.0, 5.0, 0, False, Verdict.WORSE),
        (Call.WORSE, -9.0, 5.0, -1, False, Verdict.WORSE),
        (Call.CANT_SAY, 9.0, 5.0, 1, False, Verdict.CANNOT_TELL),
        (Call.NOT_AVAILABLE, NAN, 5.0, NOT_RUN, False, Verdict.CANNOT_TELL),
        (Call.NOT_AVAILABLE, NAN, 5.0, NOT_RUN, True, Verdict.TOO_EARLY),
        (Call.IMPROVED, 9.0, 5.0, 1, True, Verdict.TOO_EARLY),
    ],
)
def test_the_first_that_holds(
    call: Call, gain: float, expected: float, clear: int, early: bool, verdict: Verdict
) -> None:
    calls, clears = np.array([code(call)]), np.array([clear], dtype=np.int8)
    found = verdicts(calls, np.array([gain]), np.array([expected]), clears, early=np.array([early]))
    assert words_of(found, Verdict) == [verdict]


def test_what_binary_fractions_miss_is_reached() -> None:
    gain, expected = np.array([0.3 - 0.2, 0.0999]), np.array([0.1, 0.1])
    assert reached(gain, expected).tolist() == [True, False]
