"""The numbers behind what the tests say of one call: how likely chance alone would be to give as much."""

import math
from dataclasses import dataclass

import numpy as np

from warehouse.reads.comparable import Comparable
from warehouse.reads.indicator import Indicator
from warehouse.reads.reader import Row
from warehouse.rules.noise.arrays import Floats
from warehouse.rules.noise.confidence import derived_limits
from warehouse.rules.noise.mann_kendall import mann_kendall
from warehouse.rules.noise.theil_sen import theil_sen
from warehouse.rules.noise.words import NoiseTest
from warehouse.rules.noise.z_test import z_score
from warehouse.rules.vocabulary import Unit


@dataclass(frozen=True)
class Evidence:
    """Numbers of the tests that ran, None for those of tests that did not.

    Attributes:
        p: two-sided p of the Mann-Kendall test.
        slope: change from one period to the next by the Theil-Sen line, in the unit, where that test ran.
        z: how many standard errors the figure and its comparator lie apart, above 0 where it is higher.
    """

    p: float | None = None
    slope: float | None = None
    z: float | None = None


def evidence(own: Comparable, call: Row, indicator: Indicator) -> Evidence:
    """The numbers behind a call, a row of `warehouse.reads.calls.calls`."""
    tests = (call["tests"] or "").split(";")
    figure, before = own.figure(call["current_period"]), own.figure(call["comparator_period"])
    p = slope = z = None
    if NoiseTest.MANN_KENDALL in tests and own.series is not None and figure is not None:
        run = own.series.run_to(figure["start_month"])
        p, slope = float(mann_kendall(run).p[0]), float(theil_sen(run)[0][0])
    if NoiseTest.CI_Z in tests and figure is not None and before is not None:
        z = float(z_score(*_measured(figure, indicator), *_measured(before, indicator))[0])
    return Evidence(p, slope, z)


def _measured(figure: Row, indicator: Indicator) -> tuple[Floats, Floats, Floats]:
    """A figure with its 95% limits: the published ones, else those that follow from its counts; as the rules do."""
    value, lower, upper, count, whole = (
        np.array([math.nan if figure[name] is None else float(figure[name])])
        for name in ("value", "lower", "upper", "numerator", "denominator")
    )
    if np.isnan(lower) | np.isnan(upper):
        percent, rate = (np.array([indicator.unit == unit]) for unit in (Unit.PERCENT, Unit.RATE))
        lower, upper = derived_limits(value, count, whole, percent=percent, rate=rate)
    return value, lower, upper
