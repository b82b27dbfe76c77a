"""Every case of a place among its group with an expected answer."""

from decimal import Decimal
from typing import Any

import pytest

from tests.judging_places import judge_places
from tests.vectors.cases import cases_of

CASES = cases_of("dot/quartile.json")
OWN_WORDS = ("no_polarity", "no_value")
"""Reasons that the cases name as we do; any other says that the group is too small."""


def group(case: dict[str, Any]) -> list[Decimal | None]:
    """The place's own figure first, then those of the others; a place without a figure stands beside the group."""
    values, own = list(case["group"]), case["value"]
    if own is not None:
        values.remove(own)
    return [None if value is None else Decimal(value) for value in (own, *values)]


@pytest.fixture(scope="module")
def judged() -> dict[str, dict[str, Any]]:
    inputs = [case["input"] for case in CASES.values()]
    found = judge_places([(case["indicator"], group(case)) for case in inputs])
    return dict(zip(CASES, (rows[0] for rows in found), strict=True))


@pytest.mark.parametrize("name", CASES)
def test_case(name: str, judged: dict[str, dict[str, Any]]) -> None:
    expected, row = CASES[name]["expected"], judged[name]
    reason = expected.get("reason")
    assert row["quartile_reason"] == (reason if reason is None or reason in OWN_WORDS else "too_few")
    numbers = {key: value for key, value in expected.items() if key != "reason"}
    assert {key: row[key] for key in numbers} == numbers
