"""Who may do what with an upload: the roles, and the rule of the second person. Pure: no store, no page."""

from collections.abc import Collection
from enum import StrEnum


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
