"""A referral as people write it here: what each step must say, and the whole that its thread tells. Pure: no store.

Its text is what the step says: the question, the answer, or the decision. Every version carries the fields of the
question, so that the newest tells all. The period of its subject is the reporting period in which it was first asked.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from warehouse.approval import Role
from warehouse.rules.referrals import (
    LEADS_TO,
    OPEN_REFERRALS,
    TAKEN_BY,
    Purpose,
    ReferralState,
    ReferralStep,
    Side,
    days_overdue,
)
from warehouse.writing import AUTHOR_ROLE, Draft, Subject, Writing
from warehouse.written_action import FIRST_DAY, LAST_DAY, FieldFault

STEP, COMMITTEE, TO, DUE, PURPOSE, TOPIC = "step", "committee", "to", "due", "purpose", "topic"
OF_QUESTION = (COMMITTEE, TO, DUE, PURPOSE, TOPIC)
"""What is said once with the question and carried through the steps after it: the committee's id (a board's, where a
plan names no committee), who is to answer, by which day, `Purpose`, and the topic as a work programme names it."""

FIELDS = (STEP, *OF_QUESTION, AUTHOR_ROLE)

NEEDED = (COMMITTEE, TO, DUE)

ROLES: Mapping[Side, Role] = {Side.COMMITTEE: Role.APPROVER, Side.OFFICERS: Role.EDITOR}
"""The role that acts for each side."""


def role_for(step: ReferralStep) -> Role:
    """The role a step needs."""
    return ROLES[TAKEN_BY[step]]


@dataclass(frozen=True)
class Referral:
    """One referral with every step that was taken.

    Attributes:
        versions: as they stand in the record, oldest first.
    """

    versions: tuple[Writing, ...]

    @property
    def thread(self) -> int:
        """Its number in the record."""
        return self.versions[-1].thread

    @property
    def subject(self) -> Subject:
        """What it is about: an indicator, a board's work, or a committee's own."""
        return self.versions[-1].draft.subject

    @property
    def newest(self) -> Writing:
        """The last step."""
        return self.versions[-1]

    @property
    def question(self) -> Writing:
        """The question as it was last put."""
        return self._last(ReferralStep.ASK) or self.versions[0]

    @property
    def answer(self) -> Writing | None:
        """The last answer; None before the first."""
        return self._last(ReferralStep.ANSWER)

    @property
    def decision(self) -> Writing | None:
        """What closed or withdrew it; None while it is open."""
        return None if self.is_open else self.newest

    @property
    def state(self) -> ReferralState:
        """Where it stands."""
        return LEADS_TO[step_of(self.newest)]

    @property
    def is_open(self) -> bool:
        """Whether somebody still has to do something about it."""
        return self.state in OPEN_REFERRALS

    @property
    def committee(self) -> str:
        """The id of who asks."""
        return self._said(COMMITTEE)

    @property
    def to(self) -> str:
        """Who is to answer."""
        return self._said(TO)

    @property
    def due(self) -> date:
        """The day by which an answer is due."""
        return date.fromisoformat(self._said(DUE))

    @property
    def purpose(self) -> Purpose:
        """Why it was referred."""
        return Purpose.of(self._said(PURPOSE))

    @property
    def topic(self) -> str:
        """The topic of a work programme it is about; empty where it is about none."""
        return self.newest.draft.fields.get(TOPIC, "")

    @property
    def asked_on(self) -> date:
        """The day on which it was first asked."""
        return self.versions[0].written_at.date()

    def overdue(self, day: date) -> int:
        """Days since its answer was due, counted to a day; 0 where it is not late."""
        return days_overdue(self.state, self.due, day)

    def _last(self, step: ReferralStep) -> Writing | None:
        return next((one for one in reversed(self.versions) if step_of(one) is step), None)

    def _said(self, name: str) -> str:
        return self.newest.draft.fields[name]


def step_of(writing: Writing) -> ReferralStep:
    """The step that a version is."""
    return ReferralStep.of(writing.draft.fields[STEP])


def faults_of(draft: Draft, committees: Sequence[str]) -> list[FieldFault]:
    """What stands in the way of asking it, in the order of the form; at most one fault for each field.

    Args:
        draft: tidy, with the fields of the question.
        committees: ids of those who may ask.
    """
    return list(_faults(draft.fields, committees))


def _faults(said: Mapping[str, str], committees: Sequence[str]) -> Iterator[FieldFault]:
    yield from (FieldFault(name, "needed") for name in NEEDED if not said.get(name))
    if said.get(COMMITTEE) and said[COMMITTEE] not in committees:
        yield FieldFault(COMMITTEE, "choice")
    if said.get(DUE) and not is_day(said[DUE]):
        yield FieldFault(DUE, "day")
    if said.get(PURPOSE) not in set(Purpose):
        yield FieldFault(PURPOSE, "choice")


def is_day(text: str) -> bool:
    """Whether a text is a day of this century."""
    try:
        day = date.fromisoformat(text)
    except ValueError:
        return False
    return FIRST_DAY <= day <= LAST_DAY and day.isoformat() == text
