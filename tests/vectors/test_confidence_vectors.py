"""Every case of confidence limits that PHEindicatormethods answers."""

import numpy as np
import pytest

from tests.vectors.cases import cases_of
from warehouse.rules.noise.confidence import EXACT_BELOW, proportion_limits, rate_limits

CASES = cases_of("ci/phe_confidence_intervals.json")
METHODS = {"wilson": proportion_limits, "rate": rate_limits}
EXACT = "Exact"


@pytest.mark.parametrize("name", CASES)
def test_case(name: str) -> None:
    given, expected = CASES[name]["input"], CASES[name]["expected"]
    count, denominator = (np.array([given[part]], dtype=np.float64) for part in ("count", "denominator"))
    limits = METHODS[given["method"]](count, denominator, given["multiplier"], given["confidence"])
    assert [limit[0] for limit in limits] == pytest.approx([expected["lower"], expected["upper"]], rel=1e-12, abs=1e-12)
    if expected["rate_method"]:
        assert (expected["rate_method"] == EXACT) == (given["count"] < EXACT_BELOW)
