"""A place among others: the smallest group, ties, what has no quartile, and what is never compared."""

from decimal import Decimal
from typing import Any

import numpy as np

from tests.judging_places import figure_row, judge_places, judge_rows, yardstick_of
from warehouse.rules.exact import Amounts
from warehouse.rules.places import places

HIGHER, LOWER, NONE = ({"polarity": polarity} for polarity in ("higher_is_better", "lower_is_better", "none"))
RANGE = {"polarity": "aim_for_range", "range": ["3", "5"]}


def amounts(*values: str | int | None) -> list[Decimal | None]:
    return [None if value is None else Decimal(value) for value in values]


def column(rows: list[dict[str, Any]], name: str) -> list[Any]:
    return [row[name] for row in rows]


def test_eight_places_have_quartiles_and_seven_have_none() -> None:
    eight, seven = judge_places([(HIGHER, amounts(*range(8))), (HIGHER, amounts(*range(7)))])
    assert column(eight, "quartile") == [4, 4, 3, 3, 2, 2, 1, 1]
    assert set(column(eight, "quartile_reason")) == {None}
    assert set(column(seven, "quartile")) == {None}
    assert set(column(seven, "quartile_reason")) == {"too_few"}
    assert column(seven, "rank") == [7, 6, 5, 4, 3, 2, 1], "a rank needs no eight places"


def test_a_place_on_the_bound_belongs_to_the_better_quartile() -> None:
    (nine,) = judge_places([(LOWER, amounts(*range(9)))])
    assert column(nine, "quartile") == [1, 1, 1, 2, 2, 3, 3, 4, 4], "the bounds are the figures 2, 4 and 6 themselves"


def test_ties_share_rank_and_quartile() -> None:
    (rows,) = judge_places([(HIGHER, amounts(1, 1, 1, 1, 1, 1, 1, 9))])
    assert column(rows, "quartile") == [1] * 8, "every bound is 1, and all reach it"
    assert column(rows, "rank") == [2] * 7 + [1]
    assert column(rows, "equal") == [6] * 7 + [0]
    assert column(rows, "better_than") == [0] * 7 + [7]
    assert column(rows, "worse_than") == [1] * 7 + [0]


def test_inside_a_range_all_are_equally_good() -> None:
    (rows,) = judge_places([(RANGE, amounts(3, 4, 5, 6, 2, 0, 9, 1))])
    assert column(rows, "rank") == [1, 1, 1, 4, 4, 7, 8, 6]
    assert column(rows, "equal")[:5] == [2, 2, 2, 1, 1]


def test_without_a_direction_places_are_higher_or_lower_and_none_is_better() -> None:
    (rows,) = judge_places([(NONE, amounts(5, 7, 7, 1, None))])
    assert column(rows, "higher_than") == [1, 2, 2, 0, None]
    assert column(rows, "lower_than") == [2, 0, 0, 3, None]
    assert column(rows, "equal") == [0, 1, 1, 0, None]
    assert column(rows, "of") == [4, 4, 4, 4, None]
    for name in ("better_than", "worse_than", "rank", "quartile"):
        assert set(column(rows, name)) == {None}
    assert set(column(rows, "quartile_reason")) == {"no_polarity"}


def test_with_a_direction_no_place_is_said_to_be_higher() -> None:
    (rows,) = judge_places([(HIGHER, amounts(1, 2))])
    assert {row[name] for row in rows for name in ("higher_than", "lower_than")} == {None}


def test_a_place_without_a_figure_stands_outside_and_nought_is_a_figure() -> None:
    (rows,) = judge_places([(LOWER, amounts(0, 1, 2, 3, 4, 5, 6, 7, None))])
    assert rows[0]["rank"] == 1
    assert column(rows, "of") == [8] * 8 + [None]
    assert rows[8]["quartile_reason"] == "no_value"
    assert {rows[8][name] for name in ("rank", "equal", "better_than", "worse_than", "quartile")} == {None}


def test_groups_and_definitions_are_never_mixed() -> None:
    value = Decimal(5)
    rows = [
        figure_row("a", 0, value),
        figure_row("a", 1, value + 1, definition="2"),
        figure_row("a", 2, value + 1, comparator="wales"),
        figure_row("a", 3, value + 1, period="2021-04-01/P1Y"),
        figure_row("a", 4, value + 1, breakdown="women"),
        figure_row("b", 5, value + 1),
    ]
    a, b = judge_rows(rows, {"a": HIGHER, "b": HIGHER})
    assert column(a, "of") == [1] * 5
    assert column(b, "of") == [1]


def test_an_indicator_that_is_not_known_has_no_direction() -> None:
    (row,) = judge_rows([figure_row("a", 0, Decimal(1))], {"a": {"polarity": None}})[0]
    assert row["quartile_reason"] == "no_polarity"


def test_the_finest_difference_counts() -> None:
    (rows,) = judge_places(
        [(HIGHER, amounts("99999999999999.999999999999999998", "99999999999999.999999999999999999"))]
    )
    assert column(rows, "rank") == [2, 1]


def test_counts_are_whole_numbers_also_where_a_place_has_no_figure() -> None:
    two = [figure_row("a", area, None) for area in range(2)]
    yardstick = yardstick_of(two, {"a": {"polarity": "higher_is_better"}}, 0, np.dtype(np.int64))
    found = places(np.zeros(2, dtype=np.int64), Amounts(np.array([3, 0]), np.array([True, False])), yardstick)
    assert {one.dtype.kind for one in (found.of, found.equal, found.below, found.above, found.quartile)} == {"i"}
