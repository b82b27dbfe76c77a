"""The score of each criterion at the ends of its rule, and what is not known."""

from decimal import Decimal

import numpy as np
import pandas as pd
import pytest

from warehouse.rules.noise.words import Noise
from warehouse.rules.vocabulary import Rag
from warehouse.rules.work_programme import scores
from warehouse.rules.work_programme.vocabulary import MOST_WEIGHT, weight_in

NOT_KNOWN = float("nan")


def known(found: scores.Scores) -> list[float | None]:
    return [None if np.isnan(one) else float(one) for one in found]


def test_four_worse_in_a_row_score_in_full() -> None:
    assert known(scores.persistence(pd.Series([0, 1, 2, 3, 4, 10]))) == [0.0, 0.25, 0.5, 0.75, 1.0, 1.0]


def off(rag: Rag, value: str | None, low: str | None = None, high: str | None = None) -> Decimal | None:
    amounts = [None if one is None else Decimal(one) for one in (value, low, high)]
    row = dict(zip(("value", "target_low", "target_high"), amounts, strict=True))
    found: Decimal | None = scores.off_target(pd.DataFrame([{"rag": rag.value, **row}]).astype(object)).iloc[0]
    return found


@pytest.mark.parametrize(
    ("rag", "value", "low", "high", "expected"),
    [
        (Rag.GREEN, "100", "100", None, 0),
        (Rag.AMBER, "95", "100", None, 5),
        (Rag.RED, "120", None, "100", 20),
        (Rag.RED, "70", "80", "90", "12.5"),
        (Rag.RED, "99", "80", "90", 10),
        (Rag.RED, "-110", "-100", None, 10),
        (Rag.RED, "1", None, "0", None),
        (Rag.RED, "50", None, None, None),
        (Rag.NO_TARGET, "50", None, None, None),
        (Rag.NO_DATA, None, "80", None, None),
    ],
)
def test_a_miss_is_a_share_of_the_end_of_the_target_that_is_missed(
    rag: Rag, value: str | None, low: str | None, high: str | None, expected: object
) -> None:
    found = off(rag, value, low, high)
    assert found == (None if expected is None else Decimal(str(expected)))


def test_a_miss_of_a_fifth_scores_in_full_and_a_target_without_a_figure_by_its_colour() -> None:
    rag = pd.Series(["amber", "red", "red", "green", "red", "amber", "no_target"])
    missed = pd.Series([*map(Decimal, ("5", "20", "35", "0")), None, None, None], dtype=object)
    assert known(scores.target_gap(rag, missed)) == [0.25, 1.0, 1.0, 0.0, 1.0, 0.5, None]


def test_the_share_of_places_that_do_better_needs_eight_places_and_a_direction() -> None:
    worse = pd.Series([0, 7, 3, 6, None, None], dtype="Int64")
    of = pd.Series([8, 8, 8, 7, 10, None], dtype="Int64")
    assert known(scores.places_gap(worse, of)) == [0.0, 1.0, 0.43, None, None, None]


def test_only_what_a_test_calls_clear_scores_in_full() -> None:
    told = [Noise.WORSENING, Noise.IMPROVING, *[Noise.NO_CLEAR_CHANGE] * 4, Noise.NOT_ENOUGH_DATA, Noise.NOT_TESTABLE]
    effect = pd.Series([0.1, 5.0, 0.0, 1.5, 9.0, None, 2.0, 2.0], dtype=float)
    found = known(scores.variation(pd.Series([one.value for one in told]), effect))
    assert found == [1.0, 0.0, 0.0, 0.25, 0.5, 0.0, None, None]


def test_money_is_half_size_and_half_overspend_and_what_is_not_known_is_left_out() -> None:
    pounds = pd.Series([Decimal(100), Decimal(50), Decimal(50)], dtype=object)
    over = pd.Series([Decimal(-3), Decimal(10), None], dtype=object)
    assert known(scores.money_at_stake(pounds, over)) == [0.5, 0.75, 0.5]
    assert known(scores.money_at_stake(pd.Series([Decimal(0)], dtype=object), pd.Series([None], dtype=object))) == [
        None
    ]


def test_what_was_never_examined_scores_in_full_only_where_anything_was() -> None:
    months = pd.Series([0, 6, 24, 60, None], dtype="Int64")
    assert known(scores.time_since(months, never=months.isna())) == [0.0, 0.25, 1.0, 1.0, 1.0]
    nothing = pd.Series([None, None], dtype="Int64")
    assert known(scores.time_since(nothing, never=nothing.isna())) == [None, None]


@pytest.mark.parametrize("text", ["-1", "11", "2.5", "", "٣", "03", "many"])
def test_a_weight_is_a_whole_number_from_0_to_10(text: str) -> None:
    assert weight_in(text) is None
    assert [weight_in(str(number)) for number in range(MOST_WEIGHT + 1)] == list(range(MOST_WEIGHT + 1))
