"""Somebody has been here before: lessons of other indicators that got worse in the way one does now."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from warehouse.reads.reader import Row
from warehouse.rules.nearness import MOST_SHOWN, Near, Standing, order, why_near
from warehouse.rules.periods import parse
from warehouse.rules.turning_words import ENDED, Decline


@dataclass(frozen=True)
class Similar:
    """A lesson of another indicator (a row of `dashboard.lessons.lessons_of`), and why it is shown."""

    lesson: Row
    reasons: tuple[Near, ...]


@dataclass(frozen=True)
class BeenHere:
    """An indicator that is getting worse, and what others who met the same have learnt.

    Attributes:
        row: its council, indicator, title_en, title_cy, unit, themes and boards.
        decline: how it is getting worse.
        similar: at most `MOST_SHOWN`, the nearest first.
    """

    row: Row
    decline: Decline
    similar: Sequence[Similar]


def been_here(row: Row, decline: Decline, lessons: Iterable[Row], period: str) -> BeenHere | None:
    """What is known elsewhere of the decline that an indicator is in; None where nobody has written of one.

    Args:
        row: as in `BeenHere`.
        decline: how it is getting worse.
        lessons: rows of `dashboard.lessons.lessons_of`, of any councils.
        period: the reporting period looked at; a lesson about a later time was not known then.
    """
    last, here = parse(period).end, _standing(row)
    found = [
        Similar(one, why_near(here, _standing(one), ended=one["turn"] in ENDED))
        for one in lessons
        if one["decline"] is decline and parse(one["period"]).end <= last and not _is_same(one, row)
    ]
    found.sort(key=lambda one: (order(one.reasons), -parse(one.lesson["period"]).end.toordinal()))
    return BeenHere(row, decline, found[:MOST_SHOWN]) if found else None


def _standing(row: Row) -> Standing:
    return Standing(row["council"], row["unit"], row["themes"], row["boards"])


def _is_same(one: Row, other: Row) -> bool:
    return (one["council"], one["indicator"]) == (other["council"], other["indicator"])
