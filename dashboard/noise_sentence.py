"""What the tests found of one call, as the rules word it, from the row of the call."""

from warehouse.reads.indicator import Indicator
from warehouse.reads.reader import Row
from warehouse.rules.noise.agreement import agreement_words
from warehouse.rules.noise.noise_words import noise_words
from warehouse.rules.noise.words import Agreement, Cause, Noise, NoiseReason, NoiseTest
from warehouse.rules.periods import parse
from warehouse.rules.vocabulary import DIRECTIONAL

YEAR = 12
COLUMNS = {
    NoiseTest.XMR: "xmr",
    NoiseTest.XMR_TRIAL: "xmr",
    NoiseTest.MANN_KENDALL: "mann_kendall",
    NoiseTest.CI_Z: "ci_z",
}
"""Where a call's row has what each test found."""


def tests_of(call: Row) -> dict[NoiseTest, int]:
    """The tests that ran, and what each found: +1 improving, -1 worsening, 0 nothing clear."""
    ran = (NoiseTest.of(name) for name in (call["tests"] or "").split(";") if name)
    return {test: int(call[COLUMNS[test]]) for test in ran}


def both_calls(call: Row, language: str) -> str:
    """The two calls together in a sentence; empty where there is no direction."""
    if call["call"] not in DIRECTIONAL:
        return ""
    return agreement_words(Agreement.of(call["agreement"]), language, a_year_apart=_a_year_apart(call))


def what_tests_found(call: Row, indicator: Indicator, language: str) -> str:
    """What each test found, and which could not run; empty where the call has no figure."""
    if call["noise"] is None:
        return ""
    return noise_words(
        Noise.of(call["noise"]),
        tests_of(call),
        int(call["points"]),
        language,
        reason=_reason(call["noise_reason"]),
        cause=Cause.of(call["cause"]) if call["cause"] else None,
        seasonal=indicator.seasonal and indicator.frequency != "annual",
        conflict=bool(call["conflict"]),
        carry_over=bool(call["carry_over"]),
    )


def _reason(code: str | None) -> NoiseReason | None:
    """The reason no test ran; too few figures are counted in theirs, such as `4_points`."""
    if not code:
        return None
    return NoiseReason.POINTS if code.endswith(NoiseReason.POINTS) else NoiseReason.of(code)


def _a_year_apart(call: Row) -> bool:
    now, before = (parse(call[name]) for name in ("current_period", "comparator_period"))
    return now.start_month - before.start_month == YEAR
