"""In what order links are shown: those that may do harm now first, those that need nobody's attention last."""

from enum import IntEnum

from warehouse.rules.links.course import Course, course, may_follow
from warehouse.rules.vocabulary import DIRECTIONAL, Rag

OFF_TARGET = (Rag.RED, Rag.AMBER)


class Pressing(IntEnum):
    """How pressing a link is; the first that holds."""

    DECLINING_OFF_TARGET = 1
    """What acts is declining, and misses its target."""
    DECLINING = 2
    OFF_TARGET = 3
    """It misses its target, though it is not declining."""
    MAY_HARM = 4
    """It is getting better, and the link says that this harms what it acts on; or the two stand in conflict."""
    CALM = 5
    UNSEEN = 6
    """It has no figure, or no direction: nobody can say whether it is declining."""


FOLDED = (Pressing.CALM, Pressing.UNSEEN)
"""What may be folded away."""


def pressing(sign: str, call: str | None, noise: str | None, rag: str | None, *, in_conflict: bool = False) -> Pressing:
    """How pressing a link is.

    Args:
        sign: helps or harms.
        call: of what acts; None where no call of it stands.
        noise: its noise-aware call.
        rag: its verdict against target.
        in_conflict: whether an action for it stands in conflict with what it acts on.
    """
    going, missed = course(call, noise), rag in OFF_TARGET
    if going is Course.DECLINING:
        return Pressing.DECLINING_OFF_TARGET if missed else Pressing.DECLINING
    if missed:
        return Pressing.OFF_TARGET
    if in_conflict or may_follow(sign, going) is Course.DECLINING:
        return Pressing.MAY_HARM
    return Pressing.CALM if call in DIRECTIONAL else Pressing.UNSEEN
