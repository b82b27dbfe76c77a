"""One series at a time through the rules that judge blocks of them."""

from typing import Any

import numpy as np

from warehouse.rules.codes import code, words_of
from warehouse.rules.noise.agreement import agreement
from warehouse.rules.noise.arrays import NOT_RUN, Floats, Signs
from warehouse.rules.noise.limits import limits
from warehouse.rules.noise.noise import BETTER, OVERLAPPING, Judged, is_seasonal, judge
from warehouse.rules.noise.runs import runs, window
from warehouse.rules.noise.words import OF_POINTS, Agreement, Noise, NoiseReason, NoiseTest
from warehouse.rules.noise.z_test import z_test
from warehouse.rules.vocabulary import Call, Polarity

STEPS = {"monthly": 1, "quarterly": 3, "annual": 12}


def row(*figures: float | None, width: int = 24) -> Floats:
    """One run, right-aligned."""
    padded = [np.nan] * (width - len(figures)) + [np.nan if figure is None else figure for figure in figures]
    return np.array([padded], dtype=np.float64)


def judge_runs(found: Floats, better: int = 1, ci: int = int(NOT_RUN), **flags: bool) -> Judged:
    """Runs of indicators that have no other feature than what is named."""
    size = len(found)
    return judge(
        found,
        limits(found),
        np.full(size, better, dtype=np.int8),
        overlapping=np.full(size, flags.get("overlapping", False)),
        seasonal=np.full(size, flags.get("seasonal", False)),
        ci=np.full(size, ci, dtype=np.int8),
    )


def judge_case(case: dict[str, Any]) -> dict[str, Any]:
    """The noise-aware call of a case as the vectors write it, in the words of the vectors."""
    indicator = case["indicator"]
    step = STEPS[indicator.get("frequency", "monthly")]
    values = np.array([case["series"]], dtype=np.float64)
    figures = runs(values, np.zeros(values.shape, dtype=np.int64), window(step))[-1:]
    ci: Signs = np.array([NOT_RUN])
    if case["ci"]:
        ci = z_test(*(np.array([number], dtype=np.float64) for point in case["ci"] for number in point))
    judged = judge(
        figures,
        limits(figures),
        np.array([BETTER[Polarity.of(indicator["polarity"])]], dtype=np.int8),
        overlapping=np.array([indicator.get("aggregation") in OVERLAPPING]),
        seasonal=is_seasonal(np.array([indicator.get("seasonal", False)]), step),
        ci=ci,
    )
    return said(judged)


def said(judged: Judged) -> dict[str, Any]:
    """The first figure of a block in words."""
    tests = {
        NoiseTest.XMR_TRIAL if judged.trial[0] else NoiseTest.XMR: judged.xmr[0],
        NoiseTest.MANN_KENDALL: judged.mann_kendall[0],
        NoiseTest.CI_Z: judged.ci_z[0],
    }
    ran = {test: int(sign) for test, sign in tests.items() if sign != NOT_RUN}
    reason = words_of(judged.reason, NoiseReason)[0]
    return {
        "noise": words_of(judged.noise, Noise)[0],
        "reason": f"{judged.points[0]}{OF_POINTS}" if reason == NoiseReason.POINTS else reason,
        "tests": list(ran),
        "results": list(ran.values()),
        "conflict": bool(judged.conflict[0]),
    }


def together(call: str, noise: Noise | None) -> Agreement | None:
    """Both calls of one figure; None where there was none to test."""
    calls, tested = code(Call.of(call)), NOT_RUN if noise is None else code(noise)
    return words_of(agreement(np.array([calls]), np.array([tested])), Agreement)[0]
