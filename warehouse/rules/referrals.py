"""A committee's referral, step by step: which step may follow which, who takes it, and when an answer is overdue.

The committee asks; an officer answers; the committee closes it with its decision, or asks again. Until it is closed
the committee may withdraw it. Nothing follows a closing or a withdrawal: a new question is a new referral. Welsh
marked (*) awaits a translator.
"""

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType

from warehouse.rules.due import days_late
from warehouse.rules.vocabulary import Word


class ReferralKind(Word):
    """Why something is referred."""

    QUESTION = "question", "question", "cwestiwn"
    TARGETS = "targets_not_achieved", "target not achieved", "targed heb ei gyrraedd"  # (*)


class ReferralState(Word):
    """Where a referral stands."""

    WAITING = "waiting", "waiting for an answer", "yn aros am ateb"  # (*)
    ANSWERED = (
        "answered",
        "answered, waiting for the committee's decision",
        "wedi'i ateb, yn aros am benderfyniad",
    )  # (*)
    CLOSED = "closed", "closed", "ar gau"  # (*)
    WITHDRAWN = "withdrawn", "withdrawn", "wedi'i dynnu'n ôl"  # (*)


class ReferralStep(Word):
    """What somebody does with a referral, as done."""

    ASK = "ask", "asked", "gofynnwyd"  # (*)
    ANSWER = "answer", "answered", "atebwyd"  # (*)
    CLOSE = "close", "closed", "caewyd"  # (*)
    WITHDRAW = "withdraw", "withdrawn", "tynnwyd yn ôl"  # (*)


LEADS_TO: Mapping[ReferralStep, ReferralState] = MappingProxyType(
    {
        ReferralStep.ASK: ReferralState.WAITING,
        ReferralStep.ANSWER: ReferralState.ANSWERED,
        ReferralStep.CLOSE: ReferralState.CLOSED,
        ReferralStep.WITHDRAW: ReferralState.WITHDRAWN,
    }
)
"""Where a referral stands after a step."""

MAY_FOLLOW: Mapping[ReferralState | None, tuple[ReferralStep, ...]] = MappingProxyType(
    {
        None: (ReferralStep.ASK,),
        ReferralState.WAITING: (ReferralStep.ANSWER, ReferralStep.WITHDRAW),
        ReferralState.ANSWERED: (ReferralStep.CLOSE, ReferralStep.ASK, ReferralStep.WITHDRAW),
        ReferralState.CLOSED: (),
        ReferralState.WITHDRAWN: (),
    }
)
"""The steps that may be taken from a state; None is before the first."""

TAKEN_BY: Mapping[ReferralStep, str] = MappingProxyType(
    {
        ReferralStep.ASK: "approver",
        ReferralStep.ANSWER: "editor",
        ReferralStep.CLOSE: "approver",
        ReferralStep.WITHDRAW: "approver",
    }
)
"""The role that a step needs: officers answer, and an approver acts for the committee."""

REFUSED = {
    "en": "This referral is {state}. It cannot be {step} now.",
    "cy": "Mae'r atgyfeiriad hwn {state}. Ni ellir cymryd y cam hwn nawr: {step}.",  # (*)
}
NOT_BEGUN = {
    "en": "A referral begins with a question.",
    "cy": "Mae atgyfeiriad yn dechrau gyda chwestiwn.",  # (*)
}


class WrongReferralStepError(ValueError):
    """A step that may not follow where a referral stands.

    Attributes:
        state: where it stands; None before the first step.
        step: what was to be done.
    """

    def __init__(self, state: ReferralState | None, step: ReferralStep) -> None:
        self.state, self.step = state, step
        super().__init__(self.words("en"))

    def words(self, language: str) -> str:
        """Why not, in `en` or `cy`."""
        if self.state is None:
            return NOT_BEGUN[language]
        return REFUSED[language].format(state=self.state.words(language), step=self.step.words(language))


def after(state: ReferralState | None, step: ReferralStep) -> ReferralState:
    """Where a referral stands after a step.

    Raises:
        WrongReferralStepError: the step may not follow.
    """
    if step not in MAY_FOLLOW[state]:
        raise WrongReferralStepError(state, step)
    return LEADS_TO[step]


def is_open(state: ReferralState) -> bool:
    """Whether somebody has still to do something."""
    return bool(MAY_FOLLOW[state])


def days_overdue(state: ReferralState, due: date | None, day: date) -> int:
    """Days for which an answer is overdue; 0 where none is waited for, and on the day it is due."""
    return days_late(due, day) if state is ReferralState.WAITING else 0
