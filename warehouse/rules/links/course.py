"""Which way what acts is going, and whether that bears on what it acts on."""

from enum import StrEnum

from warehouse.rules.noise.words import Noise
from warehouse.rules.vocabulary import DIRECTIONAL, Call, LinkSign


class Course(StrEnum):
    """Which way an indicator is going."""

    DECLINING = "declining"
    GAINING = "gaining"
    NEITHER = "neither"


def course(call: str | None, noise: str | None) -> Course:
    """Declining where the call is worse, or where it has a direction and the tests find it clearly worsening.

    Args:
        call: the two-point call; None where none stands.
        noise: the noise-aware call; None where there is none.
    """
    if call == Call.WORSE or (call in DIRECTIONAL and noise == Noise.WORSENING):
        return Course.DECLINING
    return Course.GAINING if call == Call.IMPROVED else Course.NEITHER


def may_follow(sign: str, acting: Course) -> Course:
    """Which way what is acted on may go: as what acts where the link helps, the other way where it harms."""
    if acting is Course.NEITHER:
        return acting
    better = (acting is Course.GAINING) == (sign == LinkSign.HELPS)
    return Course.GAINING if better else Course.DECLINING
