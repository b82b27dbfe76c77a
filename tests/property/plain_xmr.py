"""The XmR rules read from the method's text, one figure at a time and in no hurry: what the fast rules are held to."""

import math
from collections.abc import Iterator
from fractions import Fraction
from itertools import pairwise

from warehouse.rules.noise.words import Cause

Found = tuple[Cause, int]
SCREEN, WIDTH, NEAR = Fraction("3.267"), Fraction("2.66"), 2 * Fraction("2.66") / 3
SLACK = Fraction(1, 10**9)


def plain_limits(values: list[float]) -> tuple[Fraction, Fraction] | None:
    """Mean and mean moving range; None where no two figures are neighbours."""
    there = [Fraction(value) for value in values if not math.isnan(value)]
    moving = [
        abs(Fraction(after) - Fraction(before))
        for before, after in pairwise(values)
        if not math.isnan(before) and not math.isnan(after)
    ]
    if not moving:
        return None
    spread = sum(moving, Fraction(0)) / len(moving)
    kept = [size for size in moving if size < SCREEN * spread]
    if any(kept):
        spread = sum(kept, Fraction(0)) / len(kept)
    return sum(there, Fraction(0)) / len(there), spread


def plain_chart(values: list[float]) -> list[Found]:
    """The rule that labels each figure of one segment, and its direction."""
    labels: list[Found] = [(Cause.COMMON, 0)] * len(values)
    lines = plain_limits(values)
    if lines is None or lines[1] == 0:
        return labels
    for rule in (_shift, _two_of_three, _trend, _outside):
        for place, found in rule(values, *lines):
            labels[place] = found
    return labels


def _slack(mean: Fraction, spread: Fraction) -> Fraction:
    return SLACK * max(abs(mean), abs(mean - WIDTH * spread), abs(mean + WIDTH * spread))


def _beyond(value: float, mean: Fraction, reach: Fraction, slack: Fraction) -> int:
    if math.isnan(value):
        return 0
    apart = Fraction(value) - mean
    return (apart > reach + slack) - (apart < -reach - slack)


def _outside(values: list[float], mean: Fraction, spread: Fraction) -> Iterator[tuple[int, Found]]:
    for place, value in enumerate(values):
        side = _beyond(value, mean, WIDTH * spread, _slack(mean, spread))
        if side:
            yield place, (Cause.OUTSIDE, side)


def _trend(values: list[float], mean: Fraction, spread: Fraction) -> Iterator[tuple[int, Found]]:
    part = set()
    for first in range(len(values) - 6):
        steps = [after - before for before, after in pairwise(values[first : first + 7])]
        if all(step > 0 for step in steps) or all(step < 0 for step in steps):
            part |= set(range(first, first + 7))
    for place in part:
        other = place + 1 if place + 1 in part and values[place + 1] != values[place] else place - 1
        step = (values[other] - values[place]) * (other - place)
        yield place, (Cause.TREND, 1 if step > 0 else -1)


def _two_of_three(values: list[float], mean: Fraction, spread: Fraction) -> Iterator[tuple[int, Found]]:
    slack = _slack(mean, spread)
    for first in range(len(values) - 2):
        places = range(first, first + 3)
        for side in (-1, 1):
            near = [
                place
                for place in places
                if _beyond(values[place], mean, NEAR * spread, slack) == side
                and _beyond(values[place], mean, WIDTH * spread, slack) == 0
            ]
            if all(_beyond(values[place], mean, Fraction(0), slack) == side for place in places) and len(near) >= 2:
                yield from ((place, (Cause.TWO_OF_THREE, side)) for place in near)


def _shift(values: list[float], mean: Fraction, spread: Fraction) -> Iterator[tuple[int, Found]]:
    slack = _slack(mean, spread)
    for first in range(len(values) - 6):
        for side in (-1, 1):
            if all(_beyond(value, mean, Fraction(0), slack) == side for value in values[first : first + 7]):
                yield from ((first + place, (Cause.SHIFT, side)) for place in range(7))
