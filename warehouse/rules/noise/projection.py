"""The present trend followed to a target's date: the line of section G, tier 3, as far as it is asked for."""

import math
from dataclasses import dataclass

from warehouse.rules.noise.arrays import Floats
from warehouse.rules.noise.runs import YEAR
from warehouse.rules.noise.theil_sen import projected
from warehouse.rules.vocabulary import Aggregation, Polarity, TargetKind

Aim = tuple[float, float]
"""The lowest and the highest figure on target; infinite where there is no such bound."""


@dataclass(frozen=True)
class Projection:
    """Two points of the Theil-Sen line through the latest figures.

    Attributes:
        now: its height at the latest figure.
        ahead: its height at the target's date.
        misses: whether that misses what is aimed for.
    """

    now: float
    ahead: float
    misses: bool


def is_projected(aggregation: str, *, seasonal: bool, step: int) -> bool:
    """Whether the line is followed at all: not for cumulative figures, nor for those that follow the seasons."""
    return aggregation != Aggregation.CUMULATIVE and not (seasonal and step % YEAR)


def projection(run: Floats, step: int, months: int, aim: Aim) -> Projection | None:
    """The line at the latest figure and `months` later; None where there are too few figures.

    Args:
        run: (1, width), the run of comparable figures that ends with the latest.
        step: months from one figure to the next.
        months: from the latest figure to the target's date.
        aim: what the figure should then be.
    """
    now, ahead = (float(projected(run, ahead)[0]) for ahead in (0, months / step))
    if math.isnan(now):
        return None
    return Projection(now, ahead, misses=not aim[0] <= ahead <= aim[1])


def aim_of(kind: str, polarity: str, value: float | None, low: float | None, high: float | None) -> Aim | None:
    """What a target asks of a figure; None for one that names none, or that no direction can be held against.

    Args:
        kind: a `TargetKind`; only a value and a range name a figure.
        polarity: says on which side of a value a figure should be.
        value: the target of kind value.
        low: the lower bound of kind range.
        high: its upper bound.
    """
    if kind == TargetKind.RANGE and low is not None and high is not None:
        return low, high
    if kind != TargetKind.VALUE or value is None:
        return None
    return {str(Polarity.HIGHER): (value, math.inf), str(Polarity.LOWER): (-math.inf, value)}.get(polarity)
