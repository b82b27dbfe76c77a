"""The colour that the evidence suggests, beside the one a person gave a board or a priority (method, section C).

Wrexham's meanings. Green: "Good progress is being made and outcomes are improving." Amber: "Progress is being made but
not yet impacting on outcomes." Red: "Performance is off-track and outcomes are not improving." What is off track while
outcomes improve has no published meaning: then people are asked for a judgement and their reason.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Self

from warehouse.rules.due import days_late
from warehouse.rules.vocabulary import MilestoneState, Rag, Word

ON_COURSE = (MilestoneState.NOT_STARTED, MilestoneState.ON_TRACK)
"""States in which a milestone that is not yet due is on track: at risk and late are the board's word that it is not."""


class Suggestion(Word):
    """What the evidence suggests. Translator to check: (*)."""

    GREEN = Rag.GREEN.value, Rag.GREEN.en, Rag.GREEN.cy
    AMBER = Rag.AMBER.value, Rag.AMBER.en, Rag.AMBER.cy
    RED = Rag.RED.value, Rag.RED.en, Rag.RED.cy
    ASK = "ask", "a judgement and a reason are needed", "mae angen barn a rheswm"  # (*)
    NOT_KNOWN = "not_known", "not known", "ddim yn hysbys"  # (*)


BY_EVIDENCE = {
    (True, True): Suggestion.GREEN,
    (True, False): Suggestion.AMBER,
    (False, False): Suggestion.RED,
    (False, True): Suggestion.ASK,
}
"""Milestones on track, outcomes improving -> what that suggests."""


@dataclass(frozen=True)
class Milestone:
    """A dated step, as the table of milestones has it."""

    state: str
    due: date
    done_on: date | None = None

    def is_on_track(self, day: date) -> bool:
        """Whether it was on track on `day` (`due.day_counted_to`), whatever the board calls it after its due day.

        Reached is on track, even where it was reached late: nothing is left to wait for. One that was reached after
        `day` had not been reached then, and was on track until its due day.
        """
        is_done = self.state == MilestoneState.DONE
        if is_done and (self.done_on is None or self.done_on <= day):
            return True
        return not days_late(self.due, day) and (is_done or self.state in ON_COURSE)


@dataclass(frozen=True)
class Evidence:
    """What stands beside a judgement: counts of a board's milestones, and of its directional measures."""

    on_track: int
    milestones: int
    improved: int
    same: int
    worse: int

    @classmethod
    def of(cls, milestones: Iterable[Milestone], day: date, *, improved: int, same: int, worse: int) -> Self:
        """The evidence on `day`, from a board's milestones and its tally."""
        tracked = [milestone.is_on_track(day) for milestone in milestones]
        return cls(sum(tracked), len(tracked), improved, same, worse)

    @property
    def is_on_track(self) -> bool | None:
        """Whether every milestone is on track; None where a board has none, since progress is not known then."""
        return self.on_track == self.milestones if self.milestones else None

    @property
    def is_improving(self) -> bool | None:
        """Whether more measures improved than got worse; None where no measure has a direction."""
        return self.improved > self.worse if self.improved + self.same + self.worse else None


def suggest(evidence: Evidence) -> Suggestion:
    """The colour the evidence suggests, or that people must say; not known where either half of it is missing."""
    on_track, improving = evidence.is_on_track, evidence.is_improving
    if on_track is None or improving is None:
        return Suggestion.NOT_KNOWN
    return BY_EVIDENCE[on_track, improving]


def differs(judged: str | None, suggestion: Suggestion) -> bool:
    """Whether a person's judgement is another than the colour suggested; never where none is, on either side."""
    suggests = suggestion in (Suggestion.GREEN, Suggestion.AMBER, Suggestion.RED)
    return suggests and judged is not None and judged != suggestion
