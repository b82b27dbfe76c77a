"""Every case of Mann-Kendall and Theil-Sen that pymannkendall and scipy answer, with the p that the method prescribes."""

import numpy as np
import pytest

from tests.noise_series import row
from tests.vectors.cases import cases_of
from warehouse.rules.noise.inversions import LONGEST, MOST_TIED
from warehouse.rules.noise.mann_kendall import mann_kendall
from warehouse.rules.noise.theil_sen import theil_sen

CASES = cases_of("trend/mann_kendall_theil_sen.json")
JUDGED = {name: case for name, case in CASES.items() if len(case["input"]["values"]) <= LONGEST}


@pytest.mark.parametrize("name", JUDGED)
def test_mann_kendall(name: str) -> None:
    values, expected = JUDGED[name]["input"]["values"], JUDGED[name]["expected"]
    if "exact_permutation_p" in expected:
        prescribed = expected["exact_permutation_p"]
    elif len(set(values)) == len(values):
        prescribed = expected["scipy_kendalltau_exact"]["p"]
    else:
        assert len(values) > MOST_TIED
        prescribed = expected["pymannkendall"]["p"]
    found = mann_kendall(row(*values))
    assert found.s.tolist() == [expected["pymannkendall"]["s"]]
    assert found.p == pytest.approx([prescribed], rel=1e-12)
    assert found.trend.tolist() == [np.sign(expected["pymannkendall"]["s"]) * (prescribed <= 0.05)]


@pytest.mark.parametrize("name", CASES)
def test_theil_sen(name: str) -> None:
    values, expected = CASES[name]["input"]["values"], CASES[name]["expected"]["scipy_theilslopes"]
    slope, intercept = theil_sen(row(*values, width=len(values)))
    assert slope == pytest.approx([expected["slope"]], rel=1e-12, abs=1e-12)
    assert intercept == pytest.approx([expected["intercept"]], rel=1e-12, abs=1e-12)
