"""Who may do what with an upload: the roles, and the rule of the second person. Pure: no store, no page."""

from collections.abc import Collection
from enum import StrEnum

from warehouse.errors import StepRefusedError
from warehouse.uploads import Step, Upload


class Role(StrEnum):
    """What a person may do besides reading what is published, which everybody may."""

    READER = "reader"
    """Reads what is published."""
    EDITOR = "editor"
    """Uploads files, and submits them for a decision."""
    APPROVER = "approver"
    """Accepts and rejects what was submitted, and withdraws what was accepted."""
    ADMIN = "admin"
    """Holds every role."""


ROLE_FOR = {
    Step.CHECKED: Role.EDITOR,
    Step.SUBMITTED: Role.EDITOR,
    Step.ACCEPTED: Role.APPROVER,
    Step.REJECTED: Role.APPROVER,
    Step.WITHDRAWN: Role.APPROVER,
}
"""The role each step needs."""

DECISIONS = (Step.ACCEPTED, Step.REJECTED)
OFFERS = (Step.CHECKED, Step.SUBMITTED)


def allow_person(upload: Upload, step: Step, by: str, *, same_person_may: bool) -> None:
    """Nothing where this person may take this step; their role is asked elsewhere.

    Raises:
        StepRefusedError: they offered the upload themselves, and a second person must decide.
    """
    offered_by = [done.by for done in upload.steps if done.step in OFFERS]
    if step in DECISIONS and not may_decide(by, offered_by, same_person_may=same_person_may):
        raise StepRefusedError("person", upload=upload.upload, person=by)


def may_decide(decider: str, offered_by: Collection[str], *, same_person_may: bool) -> bool:
    """Whether a person may accept or reject an upload.

    A second person decides, unless the council's settings say that one person may do both.

    Args:
        decider: who would decide.
        offered_by: who uploaded it, and who submitted it.
        same_person_may: the setting SAME_PERSON_MAY_APPROVE.
    """
    return same_person_may or _person(decider) not in {_person(name) for name in offered_by}


def _person(name: str) -> str:
    """A name as one person's: another way of writing it does not make a second person."""
    return " ".join(name.split()).casefold()
