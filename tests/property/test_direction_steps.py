"""The direction of travel on whole arrays equals the method told step by step, for any series and any ticks."""

from collections.abc import Iterator
from contextlib import contextmanager
from decimal import Decimal
from typing import Any
from unittest import mock

import hypothesis.strategies as st
import numpy as np
from hypothesis import given

from tests.judging import judge_directions
from tests.property.cases import FEW_BATCHES, Case, amounts, batches, indicators, pair, pairs, series, wide_amounts
from tests.property.plain_direction import judge
from warehouse.judging import parts
from warehouse.judging.decimals import fits
from warehouse.judging.indicators import indicators_of, scale_of_rules

TOO_LARGE = Decimal("9999999999999")


def differences(cases: list[Case]) -> list[tuple[Case, dict[str, Any], dict[str, Any]]]:
    found = []
    for case, row in zip(cases, judge_directions(cases), strict=True):
        expected = judge(case)
        got = {key: row[key] for key in expected}
        if got != expected:
            found.append((case, expected, got))
    return found


@FEW_BATCHES
@given(batches(series()))
def test_any_series(cases: list[Case]) -> None:
    assert differences(cases) == []


@FEW_BATCHES
@given(batches(pairs()))
def test_any_pair_of_figures(cases: list[Case]) -> None:
    assert differences(cases) == []


@FEW_BATCHES
@given(batches(st.builds(pair, indicators(), wide_amounts(), wide_amounts())))
def test_figures_of_any_size_are_judged_exactly(cases: list[Case]) -> None:
    for case, expected, got in differences(cases):
        percent = expected.pop("change_percent")
        assert got.pop("change_percent") is None, (case, percent)
        assert abs(percent) >= TOO_LARGE
        assert got == expected


@FEW_BATCHES
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


MOST_THAT_FIT = 2**62 // (8 * 10**6)
"""Ticks; figures up to here are counted in 64 bits, if no share is larger than the figure."""


@contextmanager
def ticks(scale: int, *, unlimited: bool) -> Iterator[list[tuple[int, str]]]:
    """Count every amount in ticks of at least so many decimals, in 64 bits where they fit unless `unlimited`.

    Yields:
        The decimals and the kind of the ticks of every part that is judged meanwhile.
    """
    told: list[tuple[int, str]] = []

    def lay_out(rows: Any, decimals: int, dtype: Any) -> Any:
        told.append((decimals, str(dtype)))
        return indicators_of(rows, decimals, dtype)

    with (
        mock.patch.object(parts, "scale_of_rules", lambda rows: np.maximum(scale_of_rules(rows), scale)),
        mock.patch.object(parts, "fits", lambda *given: fits(*given) & (not unlimited)),
        mock.patch.object(parts, "indicators_of", lay_out),
    ):
        yield told


@FEW_BATCHES
@given(batches(series() | pairs()))
def test_the_ticks_do_not_matter(cases: list[Case]) -> None:
    usual = judge_directions(cases)
    for scale, unlimited in ((0, True), (3, False), (5, False), (18, True)):
        with ticks(scale, unlimited=unlimited) as told:
            assert judge_directions(cases) == usual, (scale, unlimited)
        assert {kind for _, kind in told} == {"object" if unlimited else "int64"}
        assert min(decimals for decimals, _ in told) >= scale


@FEW_BATCHES
@given(batches(st.builds(pair, indicators(), amounts(MOST_THAT_FIT), amounts(MOST_THAT_FIT))))
def test_the_largest_figures_that_fit_64_bits_are_judged_exactly(cases: list[Case]) -> None:
    with ticks(0, unlimited=False) as told:
        assert differences(cases) == []
    assert "int64" in {kind for _, kind in told}
