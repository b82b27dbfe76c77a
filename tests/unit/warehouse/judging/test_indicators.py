"""The table of indicators as arrays: what is empty, and what the ticks must hold."""

from decimal import Decimal

import numpy as np
import pytest

from tests.unit.warehouse.judging.written import INT64, OBJECT, indicators
from warehouse.judging.indicators import decimals_of, indicators_of, largest_of_rules, scale_of_rules
from warehouse.rules.codes import NO_WORD, code
from warehouse.rules.vocabulary import Aggregation, Basis, Polarity, RagPolicy, Unit

RANGE = {"polarity": "aim_for_range", "range_low": Decimal("80.5"), "range_high": Decimal(90)}
FULL = RANGE | {
    "unit": "percent",
    "decimals": 1,
    "tolerance_kind": "absolute",
    "tolerance": Decimal("0.25"),
    "amber_kind": "relative",
    "amber": Decimal("0.05"),
    "aggregation": "cumulative",
    "seasonal": True,
    "basis": "baseline",
    "baseline_start_month": 24000,
    "baseline_months": 12,
    "max_lag_periods": 2,
    "allow_gap": 1,
    "rag_policy": "havering",
}
HALF = {"polarity": "aim_for_range", "range_low": Decimal(80), "range_high": float("nan")}


def test_every_rule_of_an_indicator() -> None:
    found = indicators_of(indicators(a=FULL), 2, INT64)
    yardstick = found.yardstick
    assert (yardstick.polarity[0], yardstick.decimals[0], yardstick.scale[0]) == (code(Polarity.RANGE), 1, 2)
    assert (yardstick.low[0], yardstick.high[0], yardstick.bounded[0]) == (8050, 9000, True)
    assert (yardstick.tolerance.fixed[0], yardstick.tolerance.share[0]) == (25, 0)
    assert (found.amber.fixed[0], found.amber.share[0]) == (0, 50_000)
    assert (found.policy[0], found.unit[0]) == (code(RagPolicy.HAVERING), code(Unit.PERCENT))
    assert (found.aggregation[0], found.seasonal[0]) == (code(Aggregation.CUMULATIVE), True)
    assert (found.basis[0], found.baseline_start[0], found.baseline_months[0]) == (code(Basis.BASELINE), 24000, 12)
    assert (found.max_lag[0], found.allow_gap[0]) == (2, 1)


@pytest.mark.parametrize("kind", [INT64, OBJECT], ids=str)
def test_amounts_are_of_the_kind_asked_for(kind: "np.dtype[np.int64]") -> None:
    found = indicators_of(indicators(a=FULL), 2, kind)
    amounts = (found.yardstick.low, found.yardstick.high, found.yardstick.tolerance.fixed, found.amber.share)
    assert {one.dtype for one in amounts} == {kind}


def test_what_is_empty_is_no_rule() -> None:
    found = indicators_of(indicators(a={}), 2, INT64)
    assert (found.basis[0], found.yardstick.decimals[0], found.baseline_start[0]) == (NO_WORD, -1, -1)
    assert (found.max_lag[0], found.allow_gap[0], found.seasonal[0]) == (0, 0, False)
    assert (found.yardstick.tolerance.fixed[0], found.yardstick.tolerance.share[0]) == (0, 0)


def test_a_range_with_one_bound_is_none() -> None:
    found = indicators_of(indicators(a=HALF), 2, INT64).yardstick
    assert (found.bounded[0], found.low[0], found.high[0]) == (False, 0, 0)
    assert not found.tells_direction[0]


def test_decimals_and_sizes_that_bounds_and_absolute_bands_need() -> None:
    fine = {"amber_kind": "absolute", "amber": Decimal("0.125"), "range_low": Decimal("-400.5")}
    share = {"tolerance_kind": "relative", "tolerance": Decimal("0.0125"), "amber_kind": "relative", "amber": 2}
    rows = indicators(a=FULL, fine=fine, share=share, none={})
    assert scale_of_rules(rows).tolist() == [2, 3, 0, 0]
    size, shares = largest_of_rules(rows)
    np.testing.assert_allclose(size, [90e18, 400.5e18, 0, 0])
    np.testing.assert_allclose(shares, [50_000, 0, 2_000_000, 0])


@pytest.mark.parametrize(
    ("written", "needed"), [("72", 0), ("72.50", 1), ("1E+3", 0), ("0.000", 0), ("-0.001", 3), (None, 0)]
)
def test_decimals_that_an_amount_needs(written: str | None, needed: int) -> None:
    assert decimals_of(None if written is None else Decimal(written)) == needed
