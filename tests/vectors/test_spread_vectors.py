"""The spread of groups, and figures against one of them, as ONS Explore Local Statistics has them."""

from decimal import Decimal
from typing import Any

import numpy as np
import pytest

from tests.judging_places import decimals, figure_row, judge_against
from tests.vectors.cases import cases_of
from warehouse.rules.amounts import AMOUNT_DECIMALS
from warehouse.rules.exact import exactly
from warehouse.rules.spread import FINER, spreads

CASES = cases_of("compare/els_median_mad.json")
SAID = {"Higher than": "higher", "Similar to": "similar", "Lower than": "lower"}
PLAIN = {"polarity": "none", "unit": "number"}


def amounts(case: dict[str, Any]) -> list[Decimal | None]:
    return [None if value is None else Decimal(str(value)) for value in case["input"]["values"]]


@pytest.mark.parametrize("name", CASES)
def test_median_and_deviation(name: str) -> None:
    values = amounts(CASES[name])
    found = spreads(np.zeros(len(values), dtype=np.int64), exactly(values))
    (median_twice,) = set(decimals(found.median_twice, AMOUNT_DECIMALS))
    (mad,) = set(decimals(found.mad, AMOUNT_DECIMALS + FINER))
    expected = CASES[name]["expected"]
    assert median_twice is not None
    assert mad is not None
    assert float(median_twice) / 2 == pytest.approx(expected["median"], rel=1e-12)
    assert float(mad) == pytest.approx(expected["mad"], rel=1e-12)


@pytest.mark.parametrize("name", CASES)
def test_comparisons(name: str) -> None:
    """Every pair; each figure compared with has the whole group beside it."""
    values, pairs = amounts(CASES[name]), CASES[name]["input"]["pairs"]
    others = {f"{other:04d}": values[other] for _, other in pairs}
    rows = [figure_row(group, area, value) for group in others for area, value in enumerate(values)]
    benchmarks = [figure_row(group, "", value, test="interval") for group, value in others.items()]
    judged = {
        (int(row["area"]), int(row["indicator"])): row["against"]
        for row in judge_against(rows, benchmarks, dict.fromkeys(others, PLAIN))
    }
    for (own, other), said in zip(pairs, CASES[name]["expected"]["comparisons"], strict=True):
        if said is None and values[own] is not None and values[other] is not None:
            assert 0 in (values[own], values[other])
            assert judged[own, other] is not None, "a figure of 0 is a figure, although the reference skips it"
        else:
            assert judged[own, other] == (None if said is None else SAID[said])
