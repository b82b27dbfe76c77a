"""The fast rules against slow ones that were written independently."""

from itertools import permutations
from math import comb
from random import Random

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from scipy import stats

from tests.property.plain_runs import plain_runs, plain_segments
from tests.property.plain_xmr import plain_chart
from tests.property.runs_of_figures import MANY, figures, row_of, with_gaps
from warehouse.rules.codes import words_of
from warehouse.rules.noise.control_chart import control_chart
from warehouse.rules.noise.limits import limits
from warehouse.rules.noise.mann_kendall import mann_kendall
from warehouse.rules.noise.rebase import segments
from warehouse.rules.noise.runs import runs
from warehouse.rules.noise.theil_sen import theil_sen
from warehouse.rules.noise.words import Cause
from warehouse.rules.noise.xmr import latest_cause


@MANY
@given(figures())
def test_latest_cause(whole: list[float]) -> None:
    direction, cause = latest_cause(row_of(whole), limits(row_of(whole)))
    assert (words_of(cause, Cause)[0], direction[0]) == plain_chart(whole)[-1]


@MANY
@given(st.lists(with_gaps(), min_size=1, max_size=3))
def test_control_chart(parts: list[list[float]]) -> None:
    whole = [figure for part in parts for figure in part]
    numbers = [number for number, part in enumerate(parts) for _ in part]
    chart = control_chart(np.array(whole), np.array(numbers))
    found = list(zip(words_of(chart.cause, Cause), chart.direction.tolist(), strict=True))
    assert found == [label for part in parts for label in plain_chart(part)]


def s_of(whole: tuple[float, ...]) -> int:
    return sum(int(np.sign(whole[later] - whole[earlier])) for later in range(len(whole)) for earlier in range(later))


@MANY
@given(figures(most=6))
def test_mann_kendall_against_every_permutation(whole: list[float]) -> None:
    size = abs(s_of(tuple(whole)))
    strong = [abs(s_of(order)) >= size for order in permutations(whole)]
    found = mann_kendall(row_of(whole))
    assert found.s == s_of(tuple(whole))
    assert found.p == pytest.approx([sum(strong) / len(strong)], rel=1e-12)


@MANY
@given(st.lists(st.integers(-1000, 1000), min_size=2, max_size=24, unique=True))
def test_mann_kendall_without_ties_against_scipy(whole: list[int]) -> None:
    expected = stats.kendalltau(range(len(whole)), whole, method="exact").pvalue
    assert mann_kendall(row_of([float(figure) for figure in whole])).p == pytest.approx([expected], rel=1e-9)


@MANY
@given(figures(fewest=9, most=24))
def test_mann_kendall_with_ties_against_its_formula(whole: list[float]) -> None:
    sizes = np.unique(whole, return_counts=True)[1].tolist()
    assume(max(sizes) > 1)
    points, s = len(whole), s_of(tuple(whole))
    variance = (
        points * (points - 1) * (2 * points + 5) - sum(size * (size - 1) * (2 * size + 5) for size in sizes)
    ) / 18
    expected = 1.0 if s == 0 else 2 * stats.norm.sf((abs(s) - 1) / np.sqrt(variance))
    assert mann_kendall(row_of(whole)).p == pytest.approx([expected], rel=1e-9)
    assert abs(s) <= comb(points, 2)


@MANY
@given(st.lists(figures(fewest=2), min_size=1, max_size=4))
def test_theil_sen_against_scipy(several: list[list[float]]) -> None:
    found = theil_sen(np.concatenate([row_of(whole) for whole in several]))
    for slope, intercept, whole in zip(*found, several, strict=True):
        expected = stats.theilslopes(whole, range(len(whole)))
        assert slope == pytest.approx(expected.slope, rel=1e-12, abs=1e-12)
        assert intercept == pytest.approx(expected.intercept, rel=1e-12, abs=1e-12)


def grids(most: int) -> st.SearchStrategy[list[list[int]]]:
    return st.tuples(st.integers(1, 4), st.integers(1, 25)).flatmap(
        lambda shape: st.lists(
            st.lists(st.integers(0, most), min_size=shape[1], max_size=shape[1]), min_size=shape[0], max_size=shape[0]
        )
    )


@MANY
@given(grids(12), st.integers(1, 12), st.randoms(use_true_random=False))
def test_runs(drawn: list[list[int]], width: int, chance: Random) -> None:
    values = np.array([[np.nan if figure == 0 else figure for figure in series] for series in drawn])
    numbers = np.array([[chance.random() < 0.1 for _ in series] for series in drawn]).cumsum(axis=1)
    found = runs(values, numbers, width)
    assert np.array_equal(found, plain_runs(values.tolist(), numbers.tolist(), width), equal_nan=True)


@MANY
@given(grids(40))
def test_segments(drawn: list[list[int]]) -> None:
    definitions = [[-1 if cell % 10 == 0 else int(cell == 21) for cell in series] for series in drawn]
    rebased = [[cell > 34 for cell in series] for series in drawn]
    found = segments(np.array(definitions), np.array(rebased))
    assert found.tolist() == [plain_segments(*pair) for pair in zip(definitions, rebased, strict=True)]
