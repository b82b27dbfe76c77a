"""Every case that NHSRplotthedots answers; where it stops or has no limits, what the method says instead."""

from itertools import pairwise
from typing import Any

import numpy as np
import pytest

from tests.property.plain_xmr import plain_chart
from tests.vectors.cases import cases_of
from warehouse.rules.codes import words_of
from warehouse.rules.noise.assurance import FEWEST, assurance
from warehouse.rules.noise.control_chart import FEWEST_TO_FIX, ControlChart, TooFewToFixError, control_chart
from warehouse.rules.noise.words import Assurance, Cause

CASES = {
    name: case
    for family in ("edge_cases", "package_tests", "real_ae", "real_els_councils", "real_r_datasets")
    for name, case in cases_of(f"spc/{family}.json").items()
}
STOPS = {name: case for name, case in CASES.items() if "error" in case["expected"]}
RUNS = [name for name in CASES if name not in STOPS]
TOO_FEW_TO_FIX = "fix_after_n_points must be"
DUPLICATES = "duplicate rows"
BETTER = {"increase": 1, "decrease": -1, "neutral": 0}
CAUSES = {
    "Common Cause": (Cause.COMMON, 0),
    "Above UCL": (Cause.OUTSIDE, 1),
    "Below LCL": (Cause.OUTSIDE, -1),
    "7 Point Trend (Increasing)": (Cause.TREND, 1),
    "7 Point Trend (Decreasing)": (Cause.TREND, -1),
    "2 in 3 Above CL": (Cause.TWO_OF_THREE, 1),
    "2 in 3 Below CL": (Cause.TWO_OF_THREE, -1),
    "7 Points Above CL": (Cause.SHIFT, 1),
    "7 Points Below CL": (Cause.SHIFT, -1),
}
ASSURANCES = {
    "consistent_fail": Assurance.CONSISTENTLY_FAILS,
    "inconsistent": Assurance.HIT_AND_MISS,
    "consistent_pass": Assurance.CONSISTENTLY_MEETS,
}


def in_order(given: dict[str, Any]) -> tuple[list[float], list[int]]:
    """Values and segments, by date."""
    rows = sorted(zip(given["dates"], given["values"], strict=True))
    segments = [sum(date >= rebase for rebase in given["rebase_dates"]) for date, _ in rows]
    return [np.nan if value is None else value for _, value in rows], segments


def chart_of(given: dict[str, Any]) -> ControlChart:
    values, segments = in_order(given)
    return control_chart(
        np.array(values),
        np.array(segments),
        fix_after=given["fix_after_n_points"],
        screened=given["screen_outliers"],
    )


def point_type(direction: int, better: int) -> str:
    if direction == 0:
        return "common_cause"
    if better == 0:
        return "special_cause_neutral_high" if direction > 0 else "special_cause_neutral_low"
    return "special_cause_improvement" if direction == better else "special_cause_concern"


@pytest.mark.parametrize("name", RUNS)
def test_lines(name: str) -> None:
    given, expected = CASES[name]["input"], CASES[name]["expected"]
    chart = chart_of(given)
    segments = in_order(given)[1]
    for group in expected["groups"]:
        first = segments.index(group["rebase_group"])
        assert chart.mean[first] == pytest.approx(group["mean"], rel=1e-12, abs=1e-12)
        assert chart.short[first] == group["short_group_warning"]
        if group["lpl"] is not None:
            assert chart.lower[first] == pytest.approx(group["lpl"], rel=1e-12, abs=1e-12)
            assert chart.upper[first] == pytest.approx(group["upl"], rel=1e-12, abs=1e-12)
        elif group["n"] > 1:
            assert chart.lower[first] == chart.upper[first] == pytest.approx(group["mean"])
        else:
            assert np.isnan([chart.lower[first], chart.upper[first]]).all()


@pytest.mark.parametrize("name", RUNS)
def test_points(name: str) -> None:
    given, expected = CASES[name]["input"], CASES[name]["expected"]["points"]
    better = BETTER[given["improvement_direction"]]
    chart = chart_of(given)
    assert chart.side.tolist() == [side or 0 for side in expected["relative_to_mean"]]
    assert (chart.outside != 0).tolist() == [bool(outside) for outside in expected["outside_limits"]]
    assert (chart.near != 0).tolist() == [bool(near) for near in expected["close_to_limits"]]
    causes = list(zip(words_of(chart.cause, Cause), chart.direction.tolist(), strict=True))
    assert causes == [CAUSES[cause] for cause in expected["special_cause_type"]]
    assert (chart.cause != 0).tolist() == expected["special_cause_flag"]
    assert [point_type(direction, better) for direction in chart.direction.tolist()] == expected["point_type"]


@pytest.mark.parametrize("name", RUNS)
def test_icons(name: str) -> None:
    given, expected = CASES[name]["input"], CASES[name]["expected"]
    better = BETTER[given["improvement_direction"]]
    chart = chart_of(given)
    assert point_type(chart.direction[-1], better) == expected["variation_type"]
    target = np.nan if given["target"] is None else given["target"]
    found = words_of(assurance(np.array([target]), chart.current, np.array([better], dtype=np.int8)), Assurance)
    enough = chart.points[-1] >= FEWEST
    assert found == [ASSURANCES.get(expected["assurance_type"]) if enough else None]


@pytest.mark.parametrize("name", STOPS)
def test_what_stops_the_reference(name: str) -> None:
    given, error = STOPS[name]["input"], STOPS[name]["expected"]["error"]
    if TOO_FEW_TO_FIX in error:
        assert given["fix_after_n_points"] < FEWEST_TO_FIX
        with pytest.raises(TooFewToFixError):
            chart_of(given)
    elif DUPLICATES in error:
        assert any(one == other for one, other in pairwise(sorted(given["dates"])))
    else:
        chart = chart_of(given)
        causes = list(zip(words_of(chart.cause, Cause), chart.direction.tolist(), strict=True))
        assert causes == plain_chart(in_order(given)[0])
