"""Figures and their targets in whole arrays: the same in either kind of whole number, and each its own."""

from typing import Any

import hypothesis.strategies as st
import numpy as np
import pandas as pd
from hypothesis import given

from tests.judging_targets import judge_rags
from tests.property.aims_drawn import aims
from tests.property.cases import FEW_BATCHES, Case
from warehouse.rules.aims import ALL_MONTHS
from warehouse.rules.targets_in_force import InForce, aimed_for, in_force

DECIMALS = 2
"""Of every amount that is drawn."""


@FEW_BATCHES
@given(st.lists(aims(), min_size=20, max_size=30))
def test_whole_numbers_of_64_bits_judge_as_those_without_a_limit_do(cases: list[Case]) -> None:
    for case, one, other in zip(cases, judge_rags(cases), judge_rags(cases, DECIMALS), strict=True):
        assert one == other, case


NAMES = st.tuples(st.integers(0, 1), st.integers(0, 1))
"""Few, so that several targets are often for one figure."""

TARGETS = st.tuples(
    NAMES, st.sampled_from([None, 3, 6, 12]), st.integers(0, 9), st.sampled_from([None, "2023-01-01", "2024-01-01"])
)
FIGURES = st.tuples(NAMES, st.sampled_from([-1, 3, 6, 12]), st.booleans(), st.booleans())


@given(
    st.lists(TARGETS, max_size=12, unique_by=lambda one: (one[0], one[1] if one[1] != 12 else None, one[3])),
    st.lists(FIGURES, min_size=1, max_size=12),
)
def test_each_figure_has_the_target_that_a_reader_would_find(
    targets: list[tuple[Any, ...]], figures: list[tuple[Any, ...]]
) -> None:
    columns = ["name", "months_elapsed", "value", "set_at"]
    rows = pd.DataFrame(targets, columns=columns).assign(months=12, kind="value")
    rows = rows.assign(indicator=[name[0] for name, *_ in targets], period=[name[1] for name, *_ in targets])
    standing = in_force(rows, ["indicator", "period"])
    names = [standing[name].to_numpy(dtype=np.int64) for name in ("indicator", "period")]
    held = InForce(names, standing["covers"].to_numpy(), standing["is_fullest"].to_numpy(dtype=bool))
    sought = np.array([name for name, *_ in figures], dtype=np.int64)
    elapsed, cumulative, whole = (np.array(column) for column in list(zip(*figures, strict=True))[1:])
    at = aimed_for([sought[:, 0], sought[:, 1]], elapsed, cumulative, whole, held)
    found = [None if place < 0 else _plain(standing, place) for place in at.tolist()]
    assert found == [_looked_for(targets, *figure) for figure in figures]


def _plain(standing: pd.DataFrame, place: int) -> tuple[Any, ...]:
    row = standing.iloc[place]
    return row["name"], int(row["covers"]), int(row["value"])


def _looked_for(targets: list[tuple[Any, ...]], name: Any, elapsed: int, cumulative: bool, whole: bool) -> Any:
    """One figure after the other, by the words of the rule."""
    for_it = [
        (set_at or "", ALL_MONTHS if months in (None, 12) else months, value)
        for aimed, months, value, set_at in targets
        if whole and aimed == name
    ]
    entire = [one for one in for_it if one[1] == ALL_MONTHS]
    exact = [one for one in for_it if one[1] == elapsed and cumulative]
    fullest = [one for one in for_it if one[1] == max(covers for _, covers, _ in for_it) and cumulative]
    chosen = exact or entire or fullest
    return (name, *max(chosen)[1:]) if chosen else None
