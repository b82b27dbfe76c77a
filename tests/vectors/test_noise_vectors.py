"""Every case of the noise-aware call with an expected answer."""

import pytest

from tests.noise_series import judge_case, together
from tests.vectors.cases import cases_of

CASES = cases_of("dot/noise.json")


@pytest.mark.parametrize("name", CASES)
def test_case(name: str) -> None:
    expected = dict(CASES[name]["expected"])
    call, agreement = expected.pop("two_point"), expected.pop("agreement")
    found = judge_case(CASES[name]["input"])
    assert {key: found[key] for key in expected} == expected
    assert together(call, found["noise"]) == agreement
