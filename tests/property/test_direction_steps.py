"""The set-based direction of travel equals the method told step by step, for any series."""

from decimal import Decimal
from typing import Any

import hypothesis.strategies as st
from hypothesis import given

from tests.judging import judge_directions
from tests.property.cases import FEW_QUERIES, Case, batches, indicators, pair, pairs, series, wide_amounts
from tests.property.plain_direction import judge

TOO_LARGE = Decimal("9999999999999")


def differences(cases: list[Case]) -> list[tuple[Case, dict[str, Any], dict[str, Any]]]:
    found = []
    for case, row in zip(cases, judge_directions(cases), strict=True):
        expected = judge(case)
        got = {key: row[key] for key in expected}
        if got != expected:
            found.append((case, expected, got))
    return found


@FEW_QUERIES
@given(batches(series()))
def test_any_series(cases: list[Case]) -> None:
    assert differences(cases) == []


@FEW_QUERIES
@given(batches(pairs()))
def test_any_pair_of_figures(cases: list[Case]) -> None:
    assert differences(cases) == []


@FEW_QUERIES
@given(batches(st.builds(pair, indicators(), wide_amounts(), wide_amounts())))
def test_figures_of_any_size_are_judged_exactly(cases: list[Case]) -> None:
    for case, expected, got in differences(cases):
        percent = expected.pop("change_percent")
        assert got.pop("change_percent") is None, (case, percent)
        assert abs(percent) >= TOO_LARGE
        assert got == expected


@FEW_QUERIES
@given(batches(series()))
def test_what_a_period_lacks_is_empty(cases: list[Case]) -> None:
    for row in judge_directions(cases):
        directional = row["call"] in ("improved", "same", "worse")
        assert (row["reason"] is None) == directional
        assert (row["band"] is not None) == directional
        if row["current_period"] is None:
            assert row["value"] is None
            assert not row["lagged"]
        if row["comparator_period"] is None:
            assert (row["comparator"], row["change"], row["movement"]) == (None, None, None)
            assert (row["gap"], row["overlap"], row["provisional"]) == (False, False, False)
