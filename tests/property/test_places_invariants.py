"""What must hold for every quartile, whatever the group (the method's own list); the bounds as numpy has them."""

from decimal import Decimal
from fractions import Fraction
from random import Random
from typing import Any

import hypothesis.strategies as st
import numpy as np
from hypothesis import given, settings

from tests.judging_places import INT64, judge_places
from tests.percentiles import percentile
from tests.property.cases import FLIPPED, ONE_WAY, Case, amounts, indicators, wide_amounts

Group = tuple[Case, list[Decimal]]

TOGETHER = 10
FORTY_TIMES = settings(max_examples=40, deadline=None)
"""Of ten groups each: four hundred groups."""

DIRECTIONAL = (*ONE_WAY, "aim_for_range")


def groups(
    indicator: st.SearchStrategy[Case], values: st.SearchStrategy[Any], fewest: int = 1
) -> st.SearchStrategy[list[Any]]:
    one = st.tuples(indicator, st.lists(values, min_size=fewest, max_size=20))
    return st.lists(one, min_size=TOGETHER, max_size=TOGETHER)


FIGURES = amounts(20, 0) | amounts()
"""Whole numbers below twenty tie often."""
GROUPS = groups(indicators(DIRECTIONAL), FIGURES)


def goodness(indicator: Case, value: Decimal) -> Fraction:
    if indicator["polarity"] == "aim_for_range":
        low, high = map(Fraction, indicator["range"])
        return -max(low - Fraction(value), Fraction(value) - high, Fraction(0))
    return Fraction(value) if indicator["polarity"] == "higher_is_better" else -Fraction(value)


@FORTY_TIMES
@given(groups(indicators(DIRECTIONAL), FIGURES | wide_amounts(), fewest=8))
def test_quartiles_are_those_of_the_percentiles(drawn: list[Group]) -> None:
    for (indicator, values), rows in zip(drawn, judge_places(drawn), strict=True):
        scores = [goodness(indicator, value) for value in values]
        bounds = [percentile(scores, Fraction(quarters, 4)) for quarters in (3, 2, 1)]
        expected = [1 + sum(score < bound for bound in bounds) for score in scores]
        assert [row["quartile"] for row in rows] == expected, (indicator, values)


@settings(max_examples=400)
@given(st.lists(amounts(), min_size=1, max_size=40), st.sampled_from([25, 50, 75]))
def test_percentiles_are_numpys(values: list[Decimal], percent: int) -> None:
    exact = np.percentile(np.array([Fraction(value) for value in values]), Fraction(percent), method="linear")
    assert percentile(values, Fraction(percent, 100)) == exact


@FORTY_TIMES
@given(GROUPS)
def test_counts_add_up_and_quartiles_follow_the_rank(drawn: list[Group]) -> None:
    for (indicator, values), rows in zip(drawn, judge_places(drawn), strict=True):
        scores = [goodness(indicator, value) for value in values]
        for row, score in zip(rows, scores, strict=True):
            assert row["better_than"] + row["equal"] + row["worse_than"] + 1 == row["of"] == len(values)
            assert row["better_than"] == sum(other < score for other in scores)
            assert row["rank"] == 1 + sum(other > score for other in scores)
            assert (row["quartile"] is None) == (len(values) < 8) == (row["quartile_reason"] is not None)
        quartiles = [row["quartile"] for row in sorted(rows, key=lambda row: row["rank"])]
        if len(values) >= 8:
            assert quartiles == sorted(quartiles)
            assert quartiles[0] == 1, "the best is in the first quarter"
            assert set(quartiles) <= {1, 2, 3, 4}


@FORTY_TIMES
@given(GROUPS, st.randoms(use_true_random=False))
def test_the_order_of_places_is_irrelevant(drawn: list[Group], random: Random) -> None:
    orders = [random.sample(range(len(values)), k=len(values)) for _, values in drawn]
    mixed = [(rule, [values[at] for at in order]) for (rule, values), order in zip(drawn, orders, strict=True)]
    told = ("value", "rank", "quartile", "better_than", "equal")
    for order, rows, others in zip(orders, judge_places(drawn), judge_places(mixed), strict=True):
        assert [[rows[at][name] for name in told] for at in order] == [[row[name] for name in told] for row in others]


@FORTY_TIMES
@given(groups(indicators(ONE_WAY), FIGURES))
def test_flipping_the_polarity_swaps_better_and_worse(drawn: list[Group]) -> None:
    flipped = [(rule | {"polarity": FLIPPED[rule["polarity"]]}, values) for rule, values in drawn]
    for rows, others in zip(judge_places(drawn), judge_places(flipped), strict=True):
        for row, other in zip(rows, others, strict=True):
            assert (row["better_than"], row["worse_than"]) == (other["worse_than"], other["better_than"])


@FORTY_TIMES
@given(groups(st.just({"polarity": "none"}), FIGURES))
def test_without_a_direction_only_higher_and_lower_is_said(drawn: list[Group]) -> None:
    for (_, values), rows in zip(drawn, judge_places(drawn), strict=True):
        for row in rows:
            assert row["higher_than"] == sum(other < row["value"] for other in values)
            assert row["lower_than"] == sum(other > row["value"] for other in values)
            assert (row["quartile"], row["rank"], row["better_than"]) == (None, None, None)


@FORTY_TIMES
@given(groups(indicators((*DIRECTIONAL, "none")), st.none() | FIGURES))
def test_either_kind_of_whole_number_gives_the_same(drawn: list[tuple[Case, list[Decimal | None]]]) -> None:
    assert judge_places(drawn, 2, INT64) == judge_places(drawn, 2)
