"""What must hold however topics score and whatever counts: no order of input, no lost leader, no hidden score."""

from itertools import pairwise
from random import Random
from typing import Any

import hypothesis.strategies as st
import pandas as pd
from hypothesis import given, settings

from tests.property.profiles import IS_LONG
from warehouse.rules.work_programme.order import in_order, worked
from warehouse.rules.work_programme.vocabulary import MOST_WEIGHT, Criterion

RANKINGS = settings(max_examples=400 if IS_LONG else 100, deadline=None)

CODES = [one.value for one in Criterion]
HUNDREDTHS = st.integers(0, 100).map(lambda number: number / 100)
SCORES = st.none() | HUNDREDTHS
WEIGHTS = st.fixed_dictionaries({one: st.integers(0, MOST_WEIGHT) for one in Criterion})
NAMES = st.text("abcé", max_size=2)


def numbered(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return [row | {"topic": f"{number:02d}"} for number, row in enumerate(rows)]


def topics(score: st.SearchStrategy[Any]) -> st.SearchStrategy[list[dict[str, Any]]]:
    row = st.fixed_dictionaries({"name": NAMES, **dict.fromkeys(CODES, score)})
    return st.lists(row, min_size=1, max_size=8).map(numbered)


def frame(rows: list[dict[str, Any]]) -> pd.DataFrame:
    return pd.DataFrame(rows).astype(dict.fromkeys(CODES, float))


def order(rows: list[dict[str, Any]], weights: dict[Criterion, int]) -> list[str]:
    return list(in_order(frame(rows), weights)["topic"])


@RANKINGS
@given(topics(SCORES), WEIGHTS, st.randoms(use_true_random=False))
def test_the_order_does_not_depend_on_the_order_of_input(
    rows: list[dict[str, Any]], weights: dict[Criterion, int], random: Random
) -> None:
    shuffled = random.sample(rows, len(rows))
    assert order(rows, weights) == order(shuffled, weights)


@RANKINGS
@given(topics(HUNDREDTHS), WEIGHTS, st.sampled_from(list(Criterion)), st.data())
def test_a_higher_weight_never_lowers_the_topic_that_leads_in_that_criterion(
    rows: list[dict[str, Any]], weights: dict[Criterion, int], criterion: Criterion, data: st.DataObject
) -> None:
    """Among topics of which the same is known; the unit tests show why not among others."""
    higher = weights | {criterion: data.draw(st.integers(weights[criterion], MOST_WEIGHT))}
    best = max(row[criterion.value] for row in rows)
    before, after = order(rows, weights), order(rows, higher)
    for leader in (row["topic"] for row in rows if row[criterion.value] == best):
        behind = before[before.index(leader) + 1 :]
        assert set(behind) <= set(after[after.index(leader) + 1 :])


@RANKINGS
@given(topics(SCORES))
def test_where_nothing_counts_topics_stand_by_name(rows: list[dict[str, Any]]) -> None:
    found = in_order(frame(rows), dict.fromkeys(Criterion, 0))
    names = [name.casefold() for name in found["name"]]
    assert names == sorted(names)
    assert found["total"].isna().all()


@RANKINGS
@given(topics(SCORES), WEIGHTS)
def test_every_total_is_what_its_parts_give_and_orders_the_list(
    rows: list[dict[str, Any]], weights: dict[Criterion, int]
) -> None:
    found = in_order(frame(rows), weights)
    totals = [None if pd.isna(total) else total for total in found["total"]]
    sums = [worked(row, weights) for row in found.to_dict("records")]
    assert totals == [one.points / (100 * one.weight) if one.weight else None for one in sums]
    known = [total for total in totals if total is not None]
    assert totals[: len(known)] == known
    assert all(one >= other for one, other in pairwise(known))
    assert all(0 <= total <= 1 for total in known)


@RANKINGS
@given(topics(SCORES), WEIGHTS, st.sampled_from(list(Criterion)), st.data())
def test_what_scores_worse_never_loses_its_place(
    rows: list[dict[str, Any]], weights: dict[Criterion, int], criterion: Criterion, data: st.DataObject
) -> None:
    chosen = data.draw(st.sampled_from(rows))
    if chosen[criterion.value] is None:
        return
    worse = chosen | {criterion.value: data.draw(st.integers(round(100 * chosen[criterion.value]), 100)) / 100}
    changed = [worse if row is chosen else row for row in rows]
    assert order(changed, weights).index(chosen["topic"]) <= order(rows, weights).index(chosen["topic"])
