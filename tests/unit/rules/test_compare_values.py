"""The edges of 'the same': each constant just inside and just outside."""

from decimal import Decimal
from typing import Any

import pytest

from tests.judging import judge_directions

START = 24264
LARGEST = "99999999999999.999999999999999999"


def call(comparator: str, value: str, **rule: Any) -> dict[str, Any]:
    return {
        "indicator": {"polarity": "higher_is_better", "unit": "number"} | rule,
        "observations": [{"period": [START - 12, 12], "value": comparator}, {"period": [START, 12], "value": value}],
        "report_period": [START, 12],
    }


EDGES = {
    "a quarter point": (call("72", "72.25", unit="percent"), "same"),
    "a hair more than a quarter point": (call("72", "72.250000000000000001", unit="percent"), "improved"),
    "a quarter point down": (call("72", "71.75", unit="percent"), "same"),
    "a hair more down": (call("72", "71.749999999999999999", unit="percent"), "worse"),
    "1%": (call("300", "303"), "same"),
    "a hair more than 1%": (call("300", "303.000000000000000001"), "improved"),
    "1% of a negative figure": (call("-300", "-297"), "same"),
    "a hair more than 1% of a negative figure": (call("-300", "-296.999999999999999999"), "improved"),
    "1% of nothing": (call("0", "0.000000000000000001"), "improved"),
    "exact": (call("1", "1.000000000000000001", tolerance=None), "improved"),
    "half rounds up": (call("72.449", "72.35", decimals=1, tolerance=None), "same"),
    "just below half": (call("72.449", "72.349999999999999999", decimals=1, tolerance=None), "worse"),
    "half rounds away from zero": (call("-72.449", "-72.35", decimals=1, tolerance=None), "same"),
    "the most decimals shown": (call("0.0000014", "0.0000005", decimals=6, tolerance=None), "same"),
    "more decimals than are shown": (call("0.0000014", "0.0000005", decimals=7, tolerance=None), "worse"),
    "the largest figures": (call("-" + LARGEST, LARGEST, decimals=6), "improved"),
    "1% of the largest figure": (call("90000000000000", "90900000000000"), "same"),
    "over 1% of the largest figure": (call("90000000000000", "90900000000000.000000000000000001"), "improved"),
}


@pytest.fixture(scope="module")
def judged() -> dict[str, dict[str, Any]]:
    return dict(zip(EDGES, judge_directions(case for case, _ in EDGES.values()), strict=True))


@pytest.mark.parametrize("name", EDGES)
def test_edge(name: str, judged: dict[str, dict[str, Any]]) -> None:
    assert judged[name]["call"] == EDGES[name][1]


def test_the_band_is_told_in_the_unit(judged: dict[str, dict[str, Any]]) -> None:
    assert judged["a quarter point"]["band"] == Decimal("0.25")
    assert judged["1%"]["band"] == Decimal(3)
    assert judged["exact"]["band"] == 0


HALF_AND_DOUBLE = {
    "within half": (call("72", "72.125", unit="percent"), ("same", "same", "same")),
    "a hair more than half": (call("72", "72.125000000000000001", unit="percent"), ("improved", "same", "same")),
    "a hair less than half, down": (call("72", "71.874999999999999999", unit="percent"), ("worse", "same", "same")),
    "all of it": (call("300", "303"), ("improved", "same", "same")),
    "twice": (call("300", "306"), ("improved", "improved", "same")),
    "a hair more than twice": (call("300", "306.000000000000000001"), ("improved", "improved", "improved")),
    "twice, lower better": (call("300", "306", polarity="lower_is_better"), ("worse", "worse", "same")),
    "exact": (call("1", "1.000000000000000001", tolerance=None), ("improved", "improved", "improved")),
    "alike as shown": (call("72.1", "72.4", unit="percent", decimals=0), ("same", "same", "same")),
    "1% of the largest figure": (call("90000000000000", "90900000000000"), ("improved", "same", "same")),
    "2% of the largest figure": (call("90000000000000", "91800000000000"), ("improved", "improved", "same")),
    "the largest figures": (call("-" + LARGEST, LARGEST), ("improved", "improved", "improved")),
    "no direction": (call("72", "80", polarity="none"), ("cant_say", "cant_say", "cant_say")),
    "no figure before": (call("72", "80") | {"report_period": [START - 12, 12]}, ("not_available",) * 3),
}
"""The calls under half the tolerance, all of it and twice of it."""


@pytest.fixture(scope="module")
def rejudged() -> dict[str, dict[str, Any]]:
    rows = judge_directions(case for case, _ in HALF_AND_DOUBLE.values())
    return dict(zip(HALF_AND_DOUBLE, rows, strict=True))


@pytest.mark.parametrize("name", HALF_AND_DOUBLE)
def test_the_call_with_half_and_with_twice_the_tolerance(name: str, rejudged: dict[str, dict[str, Any]]) -> None:
    row = rejudged[name]
    assert (row["call_half_band"], row["call"], row["call_double_band"]) == HALF_AND_DOUBLE[name][1]


@pytest.mark.parametrize(
    ("comparator", "value", "percent"),
    [
        ("1000", "1000.5", "0.1"),
        ("1000", "1000.499999999999999999", "0.0"),
        ("1000", "999.5", "-0.1"),
        ("-1000", "-999.5", "0.1"),
        ("206", "186", "-9.7"),
        ("3", "4", "33.3"),
        ("0.000000000000000001", "0.000000000000000004", "300.0"),
        ("0", "5", None),
    ],
)
def test_change_percent_is_rounded_half_up_from_the_exact_fraction(
    comparator: str, value: str, percent: str | None
) -> None:
    row = judge_directions([call(comparator, value)])[0]
    assert row["change_percent"] == (None if percent is None else Decimal(percent))


def test_a_change_percent_beyond_meaning_is_not_stated() -> None:
    tiny = "0.000000000000000001"
    kept, beyond = judge_directions([call(tiny, "0.000000099999999999"), call(tiny, "0.0000002")])
    assert kept["change_percent"] == Decimal("9999999999800.0")
    assert beyond["change_percent"] is None
