"""Turns of the story that move the figures themselves: from a day on, for a while or for good."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal


@dataclass(frozen=True)
class Turn:
    """From `since` until `until` (not included) an indicator stands `by` higher."""

    indicator: str
    since: date
    by: str
    until: date = date.max


TURNS = (
    # A hard winter and a contractor that failed: repairs and waits for care get worse together.
    Turn("repairs-on-time", date(2024, 10, 1), "-7.5", date(2025, 4, 1)),
    Turn("repair-days", date(2024, 10, 1), "6.4", date(2025, 5, 1)),
    Turn("care-wait", date(2024, 12, 1), "5.1", date(2025, 5, 1)),
    Turn("discharge-delays", date(2024, 12, 1), "3.2", date(2025, 4, 1)),
    # The new telephone system counts abandoned calls that the old one never saw.
    Turn("calls-answered", date(2025, 4, 1), "-11.0"),
    # Learning points are counted over the new qualifications from the year that began in September 2023.
    Turn("learning-points", date(2023, 9, 1), "-14.0"),
    # Weekly food-waste rounds begin.
    Turn("recycling-rate", date(2024, 7, 1), "2.8"),
    Turn("residual-waste", date(2024, 7, 1), "-4.0"),
    # The bypass opens: the town centre is quieter, and its air cleaner.
    Turn("footfall", date(2025, 6, 1), "-38000"),
    Turn("vacant-shops", date(2025, 7, 1), "1.9"),
    Turn("nitrogen-dioxide", date(2025, 1, 1), "-2.6"),
    # Families moved out of hotels when the old school became flats.
    Turn("temporary-homes", date(2025, 7, 1), "-38"),
    # The spring survey of complaints: two posts were left empty for a year.
    Turn("complaints-on-time", date(2025, 1, 1), "-9.0", date(2026, 1, 1)),
    # A planner on duty every morning: questions are settled before an application is sent.
    Turn("planning-on-time", date(2026, 1, 1), "9.0"),
)


def turn_of(indicator: str, day: date) -> Decimal:
    """How far the story has moved an indicator on a day."""
    turns = (turn for turn in TURNS if turn.indicator == indicator and turn.since <= day < turn.until)
    return sum((Decimal(turn.by) for turn in turns), Decimal(0))
