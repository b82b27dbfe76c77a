"""How sure can we be: each test of a call, what it asks, the numbers it rests on, and what the words mean."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from dash import html
from dash.development.base_component import Component

from dashboard.components.facts import facts
from dashboard.components.table import Column, table
from dashboard.figures.control_summary import line_words
from dashboard.figures.estimates import estimate, places_of
from dashboard.figures.trend import Trend
from dashboard.i18n import Say
from dashboard.i18n.formats import number_words, size_words
from warehouse.reads.evidence import Evidence
from warehouse.reads.reader import Row
from warehouse.rules.noise.mark_words import signs_of_tests
from warehouse.rules.noise.noise_words import FOUND
from warehouse.rules.noise.words import Cause, NoiseTest

SMALLEST_P = Decimal("0.001")
P_PLACES, Z_PLACES, SIGMA_PLACES = 3, 2, 1
SLOPE_MORE_PLACES = 1
"""A slope is an estimate between figures: one place more than theirs."""


@dataclass(frozen=True)
class _Test:
    """A line of the table."""

    asks: str
    numbers: list[str]


def sureness(call: Row, evidence: Evidence, trend: Trend, step: int, say: Say) -> list[Component]:
    """The tests as a table under a plain sentence; empty where none ran.

    Args:
        call: a row of `warehouse.reads.calls.calls`.
        evidence: the numbers behind its tests.
        trend: the chart's figures, for unit and places.
        step: months from one figure to the next.
        say: the page's language.
    """
    ran = signs_of_tests(call)
    if not ran:
        return []
    described = _described(call, evidence, trend, step, say)
    columns = [Column(say("Test")), Column(say("What it asks")), Column(say("Numbers")), Column(say("What it found"))]
    lines: list[list[Any]] = [
        [
            _begun(test.words(say.language)),
            described[test].asks,
            "; ".join(described[test].numbers),
            _found(test, sign, call, say),
        ]
        for test, sign in ran.items()
    ]
    lead = say("Figures go up and down by chance. These tests ask whether this one moved by more than that.")
    meanings = html.Details([html.Summary(say("What these words mean")), facts(_meanings(ran, say))])
    return [html.P(lead, className="note"), table(say("Tests of this figure"), columns, lines, quiet=True), meanings]


def _begun(words: str) -> str:
    return f"{words[0].upper()}{words[1:]}"


def _described(call: Row, evidence: Evidence, trend: Trend, step: int, say: Say) -> dict[NoiseTest, _Test]:
    chart = _Test(say("Does it stand out from its usual level?"), _chart_numbers(call, trend, say))
    return {
        NoiseTest.XMR: chart,
        NoiseTest.XMR_TRIAL: chart,
        NoiseTest.MANN_KENDALL: _Test(
            say("Do its figures keep going one way?"), _trend_numbers(call, evidence, trend, step, say)
        ),
        NoiseTest.CI_Z: _Test(
            say("Is it further from the figure compared with than their uncertainty?"), _apart_numbers(evidence, say)
        ),
    }


def _chart_numbers(call: Row, trend: Trend, say: Say) -> list[str]:
    numbers = [_figures(call, say)]
    if call["mean"] is not None:
        mean, low, high = (line_words(call[name], trend, say) for name in ("mean", "lower_limit", "upper_limit"))
        numbers += [say("mean {mean}", mean=mean), say("control limits {low} to {high}", low=low, high=high)]
    if call["effect"]:
        numbers.append(say("moved the wrong way by {size} sigma", size=_number(call["effect"], SIGMA_PLACES)))
    return numbers


def _trend_numbers(call: Row, evidence: Evidence, trend: Trend, step: int, say: Say) -> list[str]:
    numbers = [_figures(call, say)]
    if evidence.p is not None:
        small = Decimal(repr(evidence.p)) < SMALLEST_P
        shown = say("less than {amount}", amount=SMALLEST_P) if small else _number(evidence.p, P_PLACES)
        numbers.append(f"p: {shown}")
    if evidence.slope is not None:
        places = places_of(trend.decimals, trend.own) + SLOPE_MORE_PLACES
        slope = size_words(estimate(evidence.slope, places), trend.unit, say, places)
        numbers.append(say("Theil-Sen slope: {slope} {each}", slope=slope, each=_each(step, say)))
    return numbers


def _apart_numbers(evidence: Evidence, say: Say) -> list[str]:
    return [] if evidence.z is None else [f"z: {_number(evidence.z, Z_PLACES)}"]


def _figures(call: Row, say: Say) -> str:
    return say.many("{count} figure", "{count} figures", int(call["points"]))


def _each(step: int, say: Say) -> str:
    words = {1: say("a month"), 3: say("a quarter"), 12: say("a year")}
    return words.get(step, say("each period"))


def _number(value: float, places: int) -> str:
    return number_words(estimate(value, places), places)


def _found(test: NoiseTest, sign: int, call: Row, say: Say) -> str:
    words = FOUND[say.language][sign]
    cause = call["cause"] if test in (NoiseTest.XMR, NoiseTest.XMR_TRIAL) else None
    if cause is None or cause == Cause.COMMON:
        return words
    return f"{words}: {Cause.of(cause).words(say.language)}"


def _meanings(ran: dict[NoiseTest, int], say: Say) -> list[tuple[str, str]]:
    """The unfamiliar words of the tests that ran."""
    found = []
    if {NoiseTest.XMR, NoiseTest.XMR_TRIAL} & ran.keys():
        found += [
            (
                say("Control limits"),
                say(
                    "Lines on both sides of the mean, as far off as figures usually stray by chance: 2.66 times the "
                    "average step between neighbouring figures."
                ),
            ),
            ("Sigma", say("The usual size of a change by chance: a third of the way from the mean to a limit.")),
        ]
    if NoiseTest.MANN_KENDALL in ran:
        found += [
            (
                say("Mann-Kendall"),
                say(
                    "A count of how many pairs of figures rose and how many fell, held against what chance would give."
                ),
            ),
            (
                "p",
                say("How often chance alone would give a trend this strong, either way; 0.05 or less is called clear."),
            ),
            (
                say("Theil-Sen slope"),
                say("The middle one of all slopes between two figures, which one odd figure cannot bend."),
            ),
        ]
    if NoiseTest.CI_Z in ran:
        z = say(
            "How far two figures lie apart, in standard errors, as their 95% confidence limits tell them; beyond 1.96, "
            "up or down, is called clear."
        )
        found.append(("z", z))
    return found
