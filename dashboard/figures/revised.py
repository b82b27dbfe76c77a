"""Figures that were revised: what each was before, as a short dash at its old height."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby
from typing import Any

from dashboard.figures.points import Point
from dashboard.figures.theme import MUTED
from dashboard.figures.traces import marks, number
from warehouse.reads.reader import Row
from warehouse.rules.periods import parse

DASH = {"symbol": "line-ew-open", "size": 10, "color": MUTED, "line": {"width": 2, "color": MUTED}}
"""Wider than a figure's own mark, so that a small revision is seen beside it."""


@dataclass(frozen=True)
class Revised:
    """A figure that is not what it was.

    Attributes:
        before: the figure before it was revised for the last time.
        now: the figure that stands.
        known_from: since when it is, UTC.
    """

    before: Point
    now: Point
    known_from: datetime


def revised_of(vintages: Sequence[Row]) -> tuple[Revised, ...]:
    """The revised figures of the whole, oldest period first.

    Args:
        vintages: rows of `warehouse.reads.indicator.vintages`.
    """
    found = []
    whole = [row for row in vintages if not row["breakdown"] and row["value"] is not None]
    for period, told in groupby(sorted(whole, key=_place), key=lambda row: str(row["period"])):
        newest, *earlier = told
        before = next((row["value"] for row in earlier if row["value"] != newest["value"]), None)
        if before is not None and newest["known_until"] is None:
            was, now = (Point(period, parse(period).start_month, value) for value in (before, newest["value"]))
            found.append(Revised(was, now, newest["known_from"]))
    return tuple(sorted(found, key=lambda one: one.before.start_month))


def dashes(revised: Sequence[Revised], words: Sequence[str], shown: tuple[float, float]) -> list[dict[str, Any]]:
    """The trace of what was revised, as far as it lies on the axis: a slip a hundred times too large does not.

    Args:
        revised: what was revised.
        words: what each says when pointed at.
        shown: the lowest and highest value of the axis.
    """
    low, high = shown
    pairs = [
        (one.before, said) for one, said in zip(revised, words, strict=True) if low <= number(one.before.value) <= high
    ]
    if not pairs:
        return []
    points, texts = zip(*pairs, strict=True)
    return [marks("", points, texts, DASH)]


def _place(row: Row) -> tuple[str, int]:
    return str(row["period"]), -row["vintage"]
