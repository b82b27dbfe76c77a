"""Which step of a referral may follow which, and when an answer is overdue."""

from datetime import date

import pytest

from warehouse.rules.referrals import (
    LEADS_TO,
    MAY_FOLLOW,
    TAKEN_BY,
    ReferralState,
    ReferralStep,
    WrongReferralStepError,
    after,
    days_overdue,
    is_open,
)

ASK, ANSWER, CLOSE, WITHDRAW = ReferralStep
WAITING, ANSWERED, CLOSED, WITHDRAWN = ReferralState
DUE = date(2026, 3, 31)


@pytest.mark.parametrize(
    ("state", "step", "then"),
    [
        (None, ASK, WAITING),
        (WAITING, ANSWER, ANSWERED),
        (WAITING, WITHDRAW, WITHDRAWN),
        (ANSWERED, CLOSE, CLOSED),
        (ANSWERED, ASK, WAITING),
        (ANSWERED, WITHDRAW, WITHDRAWN),
    ],
)
def test_a_step_that_may_follow_leads_on(state: ReferralState | None, step: ReferralStep, then: ReferralState) -> None:
    assert after(state, step) is then


@pytest.mark.parametrize(
    ("state", "step"),
    [
        (None, ANSWER),
        (None, CLOSE),
        (None, WITHDRAW),
        (WAITING, ASK),
        (WAITING, CLOSE),
        (ANSWERED, ANSWER),
        *((state, step) for state in (CLOSED, WITHDRAWN) for step in ReferralStep),
    ],
)
def test_any_other_step_is_refused_in_words(state: ReferralState | None, step: ReferralStep) -> None:
    with pytest.raises(WrongReferralStepError) as refused:
        after(state, step)
    for language in ("en", "cy"):
        words = refused.value.words(language)
        assert words.endswith(".")
        assert state is None or state.words(language) in words


def test_every_step_has_a_role_and_an_end() -> None:
    assert set(TAKEN_BY) == set(LEADS_TO) == set(ReferralStep)
    assert {step: role for step, role in TAKEN_BY.items() if role != "approver"} == {ANSWER: "editor"}
    assert set(MAY_FOLLOW) == {None, *ReferralState}
    assert [is_open(state) for state in ReferralState] == [True, True, False, False]


@pytest.mark.parametrize(
    ("state", "day", "late"),
    [
        (WAITING, DUE, 0),
        (WAITING, date(2026, 4, 1), 1),
        (ANSWERED, date(2026, 4, 1), 0),
        (CLOSED, date(2027, 4, 1), 0),
        (WITHDRAWN, date(2027, 4, 1), 0),
    ],
)
def test_only_an_answer_that_is_waited_for_is_overdue(state: ReferralState, day: date, late: int) -> None:
    assert days_overdue(state, DUE, day) == late
