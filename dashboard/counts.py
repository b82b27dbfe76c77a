"""Five counts and the share made of them, as the warehouse's tallies have them (method, section D)."""

from dataclasses import dataclass

from dashboard.i18n import Say
from warehouse.reads.reader import Row
from warehouse.rules.tally import FEW
from warehouse.rules.vocabulary import DIRECTIONAL, Call


@dataclass(frozen=True)
class Counts:
    """How many indicators have each call; without any, the tally of a part that has no indicators.

    Attributes:
        percent: the share that improved or stayed the same, as the rules of tallies round it; `None` where no
            indicator has a direction.
    """

    improved: int = 0
    same: int = 0
    worse: int = 0
    cant_say: int = 0
    not_available: int = 0
    percent: int | None = None

    @classmethod
    def of(cls, row: Row) -> "Counts":
        """The counts of a row of `warehouse.reads.tallies.tallies`."""
        return cls(**{call.value: row[call.value] for call in Call}, percent=row["percent"])

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
