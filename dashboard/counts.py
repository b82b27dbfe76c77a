"""Five counts and the share made of them, for any set of calls: the tally rules of the method, section D."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

import pandas as pd

from dashboard.i18n import Say
from warehouse.rules.tally import FEW
from warehouse.rules.vocabulary import DIRECTIONAL, Call

FEW_MEASURES = 3
"""A part of the plan with fewer outcome measures than this says so."""


@dataclass(frozen=True)
class Counts:
    """How many indicators have each call."""

    improved: int = 0
    same: int = 0
    worse: int = 0
    cant_say: int = 0
    not_available: int = 0

    @classmethod
    def of(cls, calls: Iterable[str]) -> "Counts":
        """Count call codes."""
        return cls(**Counter(Call.of(call).value for call in calls))

    def __getitem__(self, call: str) -> int:
        return int(getattr(self, Call.of(call).value))

    @property
    def total(self) -> int:
        """All indicators."""
        return sum(self[call] for call in Call)

    @property
    def directional(self) -> int:
        """Those with a direction: the bottom of the fraction."""
        return sum(self[call] for call in DIRECTIONAL)

    @property
    def good(self) -> int:
        """Improved or the same: the top of the fraction."""
        return self.improved + self.same

    @property
    def uncalled(self) -> int:
        """Those without a direction."""
        return self.cant_say + self.not_available

    @property
    def percent(self) -> int | None:
        """`good` of `directional`, rounded half up from the exact fraction; `None` when there is none."""
        return (200 * self.good + self.directional) // (2 * self.directional) if self.directional else None

    def share(self, say: Say) -> str:
        """74% (42/57); with few directional indicators 5/8 (63%); with none, so in words."""
        if not self.directional:
            return say("no directional indicators")
        if self.directional < FEW:
            return f"{self.good}/{self.directional} ({self.percent}%)"
        return f"{self.percent}% ({self.good}/{self.directional})"


@dataclass(frozen=True)
class LikeForLike:
    """The same indicators in two periods: those with a direction in both."""

    now: Counts
    before: Counts


def like_for_like(now: pd.DataFrame, before: pd.DataFrame) -> LikeForLike:
    """Two tallies over the indicators directional in both frames (each with columns indicator and call)."""
    both = now[["indicator", "call"]].merge(before[["indicator", "call"]], on="indicator", suffixes=("_now", "_before"))
    told = both[both["call_now"].isin(DIRECTIONAL) & both["call_before"].isin(DIRECTIONAL)]
    return LikeForLike(Counts.of(told["call_now"]), Counts.of(told["call_before"]))


def by_part(calls: pd.DataFrame, plural: str) -> dict[str, Counts]:
    """The tally of each theme, objective, board or committee (`plural` names the column of ids).

    An indicator in several parts is counted once in each.
    """
    each = calls[[plural, "call"]].explode(plural).dropna(subset=[plural])
    return {str(part): Counts.of(group) for part, group in each.groupby(plural)["call"]}
