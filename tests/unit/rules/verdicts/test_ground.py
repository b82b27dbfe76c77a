"""What a verdict rests on: the first ground that holds."""

import numpy as np
import pytest

from warehouse.rules.codes import NO_WORD, code, words_of
from warehouse.rules.noise.arrays import NOT_RUN
from warehouse.rules.verdicts.ground import grounds, is_early, why_not_judged
from warehouse.rules.verdicts.vocabulary import Ground, Verdict
from warehouse.rules.vocabulary import ActionState


@pytest.mark.parametrize(
    ("state", "starts", "shows", "before", "after", "ground"),
    [
        (ActionState.STOPPED, False, False, -1, -1, Ground.STOPPED),
        (ActionState.PLANNED, False, False, -1, -1, Ground.NO_FIRST_DAY),
        (ActionState.PLANNED, True, False, -1, -1, Ground.NO_LAST_DAY),
        (ActionState.PLANNED, True, True, 3, 4, Ground.NOT_BEGUN),
        (ActionState.UNDER_WAY, True, True, -1, -1, Ground.NO_FIGURE_YET),
        (ActionState.DONE, True, True, -1, 4, Ground.NO_FIGURE_BEFORE),
        (ActionState.UNDER_WAY, True, True, 0, 0, None),
    ],
)
def test_the_first_that_holds_is_why_nothing_is_said(
    state: ActionState, starts: bool, shows: bool, before: int, after: int, ground: Ground | None
) -> None:
    flags = (np.array([one]) for one in (starts, shows))
    found = why_not_judged(np.array([code(state)]), *flags, np.array([before]), np.array([after]))
    assert words_of(found, Ground) == [ground]
    assert is_early(found).tolist() == [ground in (Ground.NOT_BEGUN, Ground.NO_FIGURE_YET)]


@pytest.mark.parametrize(
    ("verdict", "clear", "expected", "ground"),
    [
        (Verdict.CANNOT_TELL, 1, 1.0, Ground.NO_DIRECTION),
        (Verdict.WORSE, 1, 1.0, Ground.GOT_WORSE),
        (Verdict.NO_SIGN, 1, 1.0, Ground.WITHIN_TOLERANCE),
        (Verdict.EVIDENT, 1, 1.0, Ground.REACHED),
        (Verdict.MOVING, NOT_RUN, np.nan, Ground.NOT_TESTED),
        (Verdict.MOVING, 0, np.nan, Ground.NOT_CLEAR),
        (Verdict.MOVING, -1, 1.0, Ground.NOT_CLEAR),
        (Verdict.MOVING, 1, np.nan, Ground.NOTHING_EXPECTED),
        (Verdict.MOVING, 1, 3.0, Ground.LESS_THAN_EXPECTED),
    ],
)
def test_every_verdict_says_what_it_rests_on(verdict: Verdict, clear: int, expected: float, ground: Ground) -> None:
    none = np.array([NO_WORD])
    signs = np.array([clear], dtype=np.int8)
    found = grounds(none, np.array([code(verdict)]), np.array([2.0]), np.array([expected]), signs)
    assert words_of(found, Ground) == [ground]


def test_why_nothing_is_said_comes_before_all() -> None:
    stopped = np.array([code(Ground.STOPPED)])
    found = grounds(stopped, np.array([code(Verdict.CANNOT_TELL)]), np.array([np.nan]), np.array([1.0]), np.array([0]))
    assert words_of(found, Ground) == [Ground.STOPPED]
