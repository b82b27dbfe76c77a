"""What is new since the last scheduled report, and how long members would have waited to be told.

A report is scheduled for each meeting of a board. Audit Wales, Wrexham (2024), paragraph 33: performance is seen at
quarter two, and a dip before it may be missed.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

import pandas as pd


def newly_pressing(now: pd.Series, then: pd.Series) -> pd.Series:
    """Whether each indicator stands in a tier now that is worse than the one it stood in, or stood in none.

    Args:
        now: tiers, 1 the most pressing; missing where it needs no attention.
        then: tiers as they were known at the last report, with the same index.
    """
    listed, was_listed = now.notna(), then.notna()
    return listed & (~was_listed | (now < then).fillna(value=False).astype(bool))


def last_report(meetings: Sequence[date], day: date) -> date | None:
    """The last meeting before a day; None where there is none.

    Args:
        meetings: the days of the meetings, the earliest first.
        day: the day whose knowledge a page shows.
    """
    place = bisect_left(meetings, day)
    return meetings[place - 1] if place else None


def next_report(meetings: Sequence[date], known: date) -> date | None:
    """The first meeting after the day on which a figure came; None where none is scheduled.

    A figure that comes on the day of a meeting is too late for its papers.

    Args:
        meetings: the days of the meetings, the earliest first.
        known: the day on which the figure became known here.
    """
    place = bisect_right(meetings, known)
    return meetings[place] if place < len(meetings) else None


@dataclass(frozen=True)
class Wait:
    """The three days of a figure.

    Attributes:
        ended: the last day of its period.
        known: the day on which it became known here.
        reported: the day of the scheduled report that would have told it; None where none is scheduled.
    """

    ended: date
    known: date
    reported: date | None

    @property
    def days_to_known(self) -> int:
        """Days from the end of the period until the figure was here; below 0 where it came before the end."""
        return (self.known - self.ended).days

    @property
    def days_to_report(self) -> int | None:
        """Days from then until the scheduled report; None where none is scheduled."""
        return None if self.reported is None else (self.reported - self.known).days
