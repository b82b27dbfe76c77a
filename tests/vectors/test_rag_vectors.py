"""Every case of green, amber and red with an expected answer."""

from typing import Any

import pytest

from tests.judging_targets import judge_rags
from tests.vectors.cases import cases_of

CASES = cases_of("dot/rag.json")


@pytest.fixture(scope="module")
def judged() -> dict[str, dict[str, Any]]:
    return dict(zip(CASES, judge_rags(case["input"] for case in CASES.values()), strict=True))


@pytest.mark.parametrize("name", CASES)
def test_case(name: str, judged: dict[str, dict[str, Any]]) -> None:
    expected = {"stretch": None} | CASES[name]["expected"]
    assert {key: judged[name][key] for key in expected} == expected
