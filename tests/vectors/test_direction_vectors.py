"""Every case of the direction of travel with an expected answer."""

from decimal import Decimal
from typing import Any

import pytest

from tests.judging import judge_directions
from tests.vectors.cases import cases_of

AMOUNTS = ("change", "change_percent")

CASES = cases_of("dot/direction.json")


@pytest.fixture(scope="module")
def judged() -> dict[str, dict[str, Any]]:
    return dict(zip(CASES, judge_directions(case["input"] for case in CASES.values()), strict=True))


@pytest.mark.parametrize("name", CASES)
def test_case(name: str, judged: dict[str, dict[str, Any]]) -> None:
    expected = {
        key: Decimal(value) if key in AMOUNTS and value is not None else value
        for key, value in CASES[name]["expected"].items()
    }
    assert {key: judged[name][key] for key in expected} == expected
