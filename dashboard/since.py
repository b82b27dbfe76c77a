"""The day a meeting looks back to: one the reader chose, else the board's last meeting, else the period's end."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum, auto

from warehouse.rules import periods

KEY = "since"


class Because(Enum):
    """Why that day."""

    CHOSEN = auto()
    MEETING = auto()
    PERIOD_END = auto()


@dataclass(frozen=True)
class Since:
    """The day, why, and whether another was asked for that cannot be looked back to."""

    day: date
    because: Because
    refused: bool = False


def since_of(asked: str, meetings: Sequence[date], period: str, known_on: date) -> Since:
    """The day to look back to.

    Args:
        asked: what the address says; empty for nothing.
        meetings: the days on which the board meets, the earliest first.
        period: the reporting period looked at, ISO.
        known_on: the day whose knowledge the page shows; what is looked back to lies before it.
    """
    chosen = _day(asked)
    if chosen is not None and chosen < known_on:
        return Since(chosen, Because.CHOSEN)
    held = [day for day in meetings if day < known_on]
    if held:
        return Since(held[-1], Because.MEETING, refused=bool(asked))
    return Since(min(periods.parse(period).end, known_on), Because.PERIOD_END, refused=bool(asked))


def next_meeting(meetings: Sequence[date], known_on: date) -> date | None:
    """The first meeting on or after the day whose knowledge is shown; None where the plan names none."""
    return next((day for day in meetings if day >= known_on), None)


def _day(asked: str) -> date | None:
    try:
        return date.fromisoformat(asked)
    except ValueError:
        return None
