"""What must hold for every noise-aware call, whatever the figures (the method's own list)."""

import numpy as np
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tests.noise_series import judge_runs, said
from tests.property.runs_of_figures import MANY, figures, row_of
from warehouse.rules.noise.arrays import NOT_RUN
from warehouse.rules.noise.mann_kendall import mann_kendall
from warehouse.rules.noise.words import Noise

SWAPPED = {Noise.IMPROVING: Noise.WORSENING, Noise.WORSENING: Noise.IMPROVING}
CI = st.sampled_from([-1, 0, 1, int(NOT_RUN)])


@MANY
@given(figures(), CI)
def test_flipping_polarity_swaps(whole: list[float], ci: int) -> None:
    one, other = (said(judge_runs(row_of(whole), better, ci)) for better in (1, -1))
    assert other["noise"] == SWAPPED.get(one["noise"], one["noise"])
    assert other["results"] == [-sign for sign in one["results"]]
    assert {key: other[key] for key in ("tests", "conflict", "reason")} == {
        key: one[key] for key in ("tests", "conflict", "reason")
    }


@MANY
@given(figures(), st.integers(1, 9), st.integers(-1000, 1000))
def test_scaling_and_shifting_changes_nothing(whole: list[float], times: int, plus: int) -> None:
    numbers = np.round(row_of(whole) * 10)
    assert said(judge_runs(times * numbers + plus)) == said(judge_runs(numbers))


@MANY
@given(st.floats(-1e9, 1e9), st.integers(1, 24))
def test_a_constant_series_has_no_signal(figure: float, points: int) -> None:
    found = judge_runs(row_of([figure] * points))
    assert said(found)["noise"] in (Noise.NO_CLEAR_CHANGE, Noise.NOT_ENOUGH_DATA)
    assert set(said(found)["results"]) <= {0}
    assert not found.carry_over.any()


@MANY
@given(figures())
def test_reversed_series_negate_s(whole: list[float]) -> None:
    one, other = mann_kendall(row_of(whole)), mann_kendall(row_of(whole[::-1]))
    assert other.s == -one.s
    assert other.p == pytest.approx(one.p, rel=1e-15)


@MANY
@given(figures(), CI, st.booleans(), st.booleans(), st.sampled_from([-1, 0, 1]))
def test_a_reason_is_given_exactly_where_no_test_ran(
    whole: list[float], ci: int, overlapping: bool, seasonal: bool, better: int
) -> None:
    found = said(judge_runs(row_of(whole), better, ci, overlapping=overlapping, seasonal=seasonal))
    untested = found["noise"] in (Noise.NOT_ENOUGH_DATA, Noise.NOT_TESTABLE)
    assert untested == (found["reason"] is not None) == (found["tests"] == [])


@MANY
@example([[0.0], [0.0, 0.0, 0.0, 0.0, 0.0], [0.2, 0.2, 0.5, 0.7, 0.6, 0.5]])
@given(st.lists(figures(), min_size=2, max_size=8))
def test_a_figure_is_judged_alike_alone_and_in_a_block(runs: list[list[float]]) -> None:
    rows = np.concatenate([row_of(whole) for whole in runs])
    block = judge_runs(rows)
    for place in range(len(runs)):
        alone = judge_runs(rows[place : place + 1])
        assert {name: part[0] for name, part in vars(alone).items()} == {
            name: part[place] for name, part in vars(block).items()
        }
