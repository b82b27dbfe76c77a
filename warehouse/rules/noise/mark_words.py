"""The second mark beside a call, and why it stands there, made from the row that holds both calls."""

import numpy as np

from warehouse.rules import periods
from warehouse.rules.change_words import Row, plain
from warehouse.rules.noise.agreement import MARKS, agreement_words
from warehouse.rules.noise.noise import is_seasonal
from warehouse.rules.noise.noise_words import noise_words
from warehouse.rules.noise.runs import YEAR
from warehouse.rules.noise.words import Agreement, Cause, Mark, Noise, NoiseReason, NoiseTest

FOUND_BY = {
    NoiseTest.XMR: "xmr",
    NoiseTest.XMR_TRIAL: "xmr",
    NoiseTest.MANN_KENDALL: "mann_kendall",
    NoiseTest.CI_Z: "ci_z",
}
"""The column that holds what each test found."""


def mark_of(row: Row) -> Mark | None:
    """The second mark of a call; None where it has no direction, so that there is nothing to compare.

    Args:
        row: agreement.
    """
    return MARKS.get(Agreement.of(row["agreement"]))


def why_marked(row: Row, language: str) -> str:
    """Both calls in a sentence, then what each test found.

    Args:
        row: a call that has a mark: its current_period and comparator_period; of its indicator seasonal; of its
            signals agreement, noise, noise_reason, points, tests, xmr, mann_kendall, ci_z, cause, conflict, carry_over.
        language: `en` or `cy`.
    """
    return f"{both_calls(row, language)} {what_tests_found(row, language)}"


def both_calls(row: Row, language: str) -> str:
    """Both calls in a sentence; arguments as `why_marked`."""
    return agreement_words(Agreement.of(row["agreement"]), language, a_year_apart=is_a_year_apart(row))


def what_tests_found(row: Row, language: str) -> str:
    """What each test found of a figure, and which could not run; arguments as `why_marked`."""
    cause, reason = plain(row["cause"]), plain(row["noise_reason"])
    return noise_words(
        Noise.of(row["noise"]),
        signs_of_tests(row),
        int(row["points"]),
        language,
        reason=_reason(reason) if reason else None,
        cause=Cause.of(cause) if cause else None,
        seasonal=bool(is_seasonal(np.array(bool(row["seasonal"])), periods.parse(row["current_period"]).months)),
        conflict=bool(plain(row["conflict"])),
        carry_over=bool(plain(row["carry_over"])),
    )


def signs_of_tests(row: Row) -> dict[NoiseTest, int]:
    """The tests that ran, and what each found: +1 improving, -1 worsening, 0 nothing clear.

    Args:
        row: tests (missing where there is no figure), xmr, mann_kendall, ci_z.
    """
    ran = (NoiseTest.of(name) for name in (plain(row["tests"]) or "").split(";") if name)
    return {test: int(row[FOUND_BY[test]]) for test in ran}


def is_a_year_apart(row: Row) -> bool:
    """Whether a figure of a year or less is compared with the one that began a year earlier.

    Args:
        row: current_period, comparator_period.
    """
    now, before = (periods.parse(row[name]) for name in ("current_period", "comparator_period"))
    return now.months == before.months <= YEAR and now.start_month - before.start_month == YEAR


def _reason(code: str) -> NoiseReason:
    """The reason behind what is exported: `4_points` is too few points."""
    return NoiseReason.POINTS if code.endswith(f"_{NoiseReason.POINTS}") else NoiseReason.of(code)
