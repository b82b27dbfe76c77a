"""How near a lesson learnt elsewhere is to an indicator that gets worse in the same way, and why it is shown.

There is no score: the reasons are asked one after another, in the order of `Near`, and the newest comes first of those
that have the same ones.
"""

from collections.abc import Collection
from dataclasses import dataclass

from warehouse.rules.vocabulary import Word

MOST_SHOWN = 3
"""Lessons beside one indicator: as many as are read before a meeting; the search has the rest."""


class Near(Word):
    """Why a lesson is near, the weightiest first."""

    THEME = "same_theme", "the same theme", "yr un thema"  # (*)
    UNIT = "same_unit", "measured in the same unit", "wedi'i fesur yn yr un uned"  # (*)
    OTHER_BOARD = "other_board", "from another board", "o fwrdd arall"  # (*)
    ENDED = "ended", "the decline ended", "daeth y dirywiad i ben"  # (*)


@dataclass(frozen=True)
class Standing:
    """Where an indicator stands: its council, what it is measured in, and the parts of the plan it is in."""

    council: str
    unit: str
    themes: Collection[str]
    boards: Collection[str]


def why_near(here: Standing, there: Standing, *, ended: bool) -> tuple[Near, ...]:
    """The reasons that hold, in the order of `Near`.

    Parts of the plans of two councils are never the same, whatever their ids; every board there is another board.

    Args:
        here: the indicator that is getting worse.
        there: the one from which the lesson was learnt.
        ended: whether the decline there stopped or turned into a recovery.
    """
    at_home = here.council == there.council
    holds = {
        Near.THEME: at_home and not set(here.themes).isdisjoint(there.themes),
        Near.UNIT: here.unit == there.unit,
        Near.OTHER_BOARD: not at_home or set(here.boards).isdisjoint(there.boards),
        Near.ENDED: ended,
    }
    return tuple(reason for reason in Near if holds[reason])


def order(reasons: Collection[Near]) -> tuple[bool, ...]:
    """A key by which what is nearer sorts first."""
    return tuple(reason not in reasons for reason in Near)
