"""Worked examples of the noise-aware call: a run of figures, what each test finds, and what follows beside the call."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from functools import cache
from math import hypot

import numpy as np

from warehouse.reads.worked.directions import QUARTER, YEAR, Judged, Series, judge
from warehouse.rules.codes import words_of
from warehouse.rules.noise import noise as rule
from warehouse.rules.noise.agreement import TABLE
from warehouse.rules.noise.arrays import NOT_RUN, Floats, Signs
from warehouse.rules.noise.assurance import assurance
from warehouse.rules.noise.limits import limits
from warehouse.rules.noise.mann_kendall import mann_kendall
from warehouse.rules.noise.runs import runs, window
from warehouse.rules.noise.words import Agreement, Assurance, Cause, Noise, NoiseTest
from warehouse.rules.noise.z_test import INTERVAL, z_test
from warehouse.rules.periods import parse
from warehouse.rules.vocabulary import Call

Limits = tuple[tuple[str, str], tuple[str, str]]


class Run(StrEnum):
    """The examples, in the order in which a page shows them."""

    OUTSIDE = "outside"
    USUAL = "usual"
    LOW_BUT_RISING = "low_but_rising"
    SLIDING = "sliding"
    RISING = "rising"
    NOT_QUITE = "not_quite"
    INTERVALS = "intervals"


@dataclass(frozen=True)
class Written:
    """A run as written here: its figures, the period of the last, and the limits of the last two, if they have any."""

    row: str
    period: str = YEAR
    limits: Limits | None = None

    @property
    def figures(self) -> list[str]:
        """Each figure as it is written."""
        return self.row.split()


EXAMPLES: Mapping[Run, Written] = {
    Run.OUTSIDE: Written("10 11 10 9 10 11 9 10 10 11 9 10 10 25", QUARTER),
    Run.USUAL: Written("52 49 51 48 50 53 49 51 48 52 50 49 50 54", QUARTER),
    Run.LOW_BUT_RISING: Written("50 51 49 50 52 50 49 51 50 51 49 50 45 44 45 43 44 43 44 46", QUARTER),
    Run.SLIDING: Written("71.2 70.8 70.1 69.7 69.0 68.6 67.9 67.3 66.5 66.0"),
    Run.RISING: Written("50 51 52 53 54"),
    Run.NOT_QUITE: Written("50 51 53 52 54"),
    Run.INTERVALS: Written("50 55", limits=(("47", "53"), ("52", "58"))),
}
"""Higher is better in all of them."""

AIMS = (40, 50, 60)
"""Targets set against the limits of the usual run."""


@dataclass(frozen=True)
class Tested:
    """An example with both calls.

    Attributes:
        judged: its figures and the two-point call.
        noise: the noise-aware call.
        together: what both say.
        tests: the tests that ran, and what each found: +1 improving, -1 worsening, 0 nothing clear.
        points: the length of the run.
        cause: the rule of the control chart that the latest figure is part of; None where it did not run.
        lines: mean, lower and upper limit of the control chart; None where it did not run.
        p: of Mann-Kendall's test; None where it did not run.
        z: of the two figures; None where they have no limits.
        conflict: whether tests disagree.
        carry_over: whether the figures carry over strongly from one period to the next.
    """

    judged: Judged
    noise: Noise
    together: Agreement
    tests: Mapping[NoiseTest, int]
    points: int
    cause: Cause | None
    lines: tuple[float, float, float] | None
    p: float | None
    z: float | None
    conflict: bool
    carry_over: bool


@cache
def judged_runs() -> dict[Run, Tested]:
    """Every example, judged by the rules."""
    series = {str(name): _series(written) for name, written in EXAMPLES.items()}
    judged = judge(series)
    return {name: _tested(judged[name], written) for name, written in EXAMPLES.items()}


@cache
def relied_on() -> tuple[tuple[float, float], dict[int, Assurance]]:
    """The limits of the usual run, and what they say of a target below them, between them and above them."""
    lines = limits(np.array([EXAMPLES[Run.USUAL].figures], dtype=np.float64))
    better = np.ones(1, dtype=np.int8)
    found = {aim: words_of(assurance(np.array([float(aim)]), lines, better), Assurance)[0] for aim in AIMS}
    told = {aim: one for aim, one in found.items() if one is not None}
    return (float(lines.lower[0, 0]), float(lines.upper[0, 0])), told


def _series(written: Written) -> Series:
    return Series([Decimal(figure) for figure in written.figures], period=written.period)


def _tested(judged: Judged, written: Written) -> Tested:
    step = parse(written.period).months
    values = np.array([[float(figure) for figure in written.figures]])
    latest = runs(values, np.zeros(values.shape, dtype=np.int64), window(step))[-1:]
    false = np.zeros(1, dtype=np.bool_)
    found = rule.judge(
        latest,
        limits(latest),
        np.ones(1, dtype=np.int8),
        overlapping=false,
        seasonal=false,
        ci=_ci(values, written.limits),
    )
    noise, cause = words_of(found.noise, Noise)[0] or Noise.NOT_ENOUGH_DATA, words_of(found.cause, Cause)[0]
    tests = _tests(found)
    charted = bool({NoiseTest.XMR, NoiseTest.XMR_TRIAL} & tests.keys())
    return Tested(
        judged,
        noise,
        TABLE[Call.of(judged.call["call"]), noise],
        tests,
        int(found.points[0]),
        cause,
        _lines(latest) if charted else None,
        float(mann_kendall(latest).p[0]) if NoiseTest.MANN_KENDALL in tests else None,
        _z(values, written.limits),
        bool(found.conflict[0]),
        bool(found.carry_over[0]),
    )


def _tests(found: rule.Judged) -> dict[NoiseTest, int]:
    """The tests that ran, in the order of their class."""
    trial = bool(found.trial[0])
    signs = {
        NoiseTest.XMR_TRIAL if trial else NoiseTest.XMR: found.xmr,
        NoiseTest.MANN_KENDALL: found.mann_kendall,
        NoiseTest.CI_Z: found.ci_z,
    }
    return {test: int(sign[0]) for test, sign in signs.items() if sign[0] != NOT_RUN}


def _lines(latest: Floats) -> tuple[float, float, float]:
    lines = limits(latest)
    return float(lines.mean[0, 0]), float(lines.lower[0, 0]), float(lines.upper[0, 0])


def _ci(values: Floats, written: Limits | None) -> Signs:
    if written is None:
        return np.array([NOT_RUN])
    (before_lower, before_upper), (lower, upper) = np.array(written, dtype=np.float64)[:, :, None]
    return z_test(values[:, -1], lower, upper, values[:, -2], before_lower, before_upper)


def _z(values: Floats, written: Limits | None) -> float | None:
    """How many standard errors the last two figures lie apart."""
    if written is None:
        return None
    before, now = (float(upper) - float(lower) for lower, upper in written)
    return float(values[0, -1] - values[0, -2]) / (hypot(before, now) / INTERVAL)
