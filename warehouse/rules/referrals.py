"""A referral: what a committee asks, what officers answer, and what the committee then decides. Pure.

It is a thread of steps. Each step leads to a state, and only some steps may follow a state.
"""

from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from types import MappingProxyType

from warehouse.rules.due import days_late
from warehouse.rules.vocabulary import Word


class Purpose(Word):
    """Why something is referred. Translator to check: (*)."""

    QUESTION = "question", "question", "cwestiwn"  # (*)
    MISSED = "targets_not_achieved", "target not achieved", "targed heb ei gyrraedd"  # (*)


class ReferralState(Word):
    """Where a referral stands. Translator to check: (*)."""

    ASKED = "asked", "waits for an answer", "yn aros am ateb"  # (*)
    ANSWERED = "answered", "answered, not decided", "wedi'i ateb, heb ei benderfynu"  # (*)
    CLOSED = "closed", "closed", "wedi'i gau"  # (*)
    WITHDRAWN = "withdrawn", "withdrawn", "wedi'i dynnu'n ôl"  # (*)


class ReferralStep(Word):
    """What is done to a referral. Translator to check: (*)."""

    ASK = "ask", "asked", "gofynnwyd"  # (*)
    ANSWER = "answer", "answered", "atebwyd"  # (*)
    CLOSE = "close", "closed", "caewyd"  # (*)
    WITHDRAW = "withdraw", "withdrawn", "tynnwyd yn ôl"  # (*)


class Side(StrEnum):
    """Whose step it is."""

    COMMITTEE = "committee"
    """It asks and decides."""
    OFFICERS = "officers"
    """They answer."""


OPEN_REFERRALS = (ReferralState.ASKED, ReferralState.ANSWERED)
"""States of a referral that somebody still has to do something about."""

LEADS_TO: Mapping[ReferralStep, ReferralState] = MappingProxyType(
    {
        ReferralStep.ASK: ReferralState.ASKED,
        ReferralStep.ANSWER: ReferralState.ANSWERED,
        ReferralStep.CLOSE: ReferralState.CLOSED,
        ReferralStep.WITHDRAW: ReferralState.WITHDRAWN,
    }
)
"""The state each step leads to."""

MAY_FOLLOW: Mapping[ReferralStep, tuple[ReferralState | None, ...]] = MappingProxyType(
    {
        ReferralStep.ASK: (None, *OPEN_REFERRALS),
        ReferralStep.ANSWER: OPEN_REFERRALS,
        ReferralStep.CLOSE: (ReferralState.ANSWERED,),
        ReferralStep.WITHDRAW: OPEN_REFERRALS,
    }
)
"""The states from which each step may be taken; None is before the first. A question may be put again before it is
answered, and an answer mended before it is decided on; what is closed or withdrawn stays so."""

TAKEN_BY: Mapping[ReferralStep, Side] = MappingProxyType(
    {
        ReferralStep.ASK: Side.COMMITTEE,
        ReferralStep.ANSWER: Side.OFFICERS,
        ReferralStep.CLOSE: Side.COMMITTEE,
        ReferralStep.WITHDRAW: Side.COMMITTEE,
    }
)
"""Who takes each step."""


def may_follow(state: ReferralState | None, step: ReferralStep) -> bool:
    """Whether a step may be taken where a referral stands; None is before it is asked."""
    return state in MAY_FOLLOW[step]


def next_steps(state: ReferralState) -> tuple[ReferralStep, ...]:
    """The steps that may follow a state, whoever takes them, the one that is expected first."""
    expected = (ReferralStep.ANSWER, ReferralStep.CLOSE, ReferralStep.ASK, ReferralStep.WITHDRAW)
    return tuple(step for step in expected if may_follow(state, step))


def days_overdue(state: ReferralState, due: date, day: date) -> int:
    """Days since the answer was due; 0 where it is not late, or was given."""
    return days_late(due, day) if state is ReferralState.ASKED else 0
