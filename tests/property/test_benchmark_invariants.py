"""What must hold for every place against a benchmark, by every test."""

from decimal import Decimal
from typing import Any

import hypothesis.strategies as st
from hypothesis import given, settings

from tests.judging_places import INT64, figure_row, judge_against
from tests.property.cases import FLIPPED, ONE_WAY, amounts, indicators
from warehouse.rules.comparison_vocabulary import BenchmarkTest

Row = dict[str, Any]

FORTY_TIMES = settings(max_examples=40, deadline=None)
"""Of up to twelve groups each: some hundreds of groups."""

OPPOSITE = {
    "much_better": "much_worse",
    "better": "worse",
    "similar": "similar",
    "worse": "better",
    "much_worse": "much_better",
    None: None,
}
FEW = amounts(300)
"""Amounts so near to one another that they often meet."""


@st.composite
def limits(draw: st.DrawFn) -> Row:
    """A figure, with limits around it or without."""
    value = draw(FEW)
    widths = sorted(draw(st.tuples(*(amounts(150, 2).map(abs) for _ in range(2)))))
    bounds = {"lower": -widths[0], "upper": widths[0], "lower_998": -widths[1], "upper_998": widths[1]}
    given = {name: value + bound for name, bound in bounds.items() if draw(st.integers(0, 5))}
    return {"value": value if draw(st.integers(0, 9)) else None, **given}


@st.composite
def groups(draw: st.DrawFn, polarities: tuple[str, ...]) -> tuple[list[Row], list[Row], dict[str, Row]]:
    """Places of a few groups, the benchmarks of each, and their indicators."""
    rows, held, rules = [], [], {}
    for number in range(draw(st.integers(1, 12))):
        name = f"{number:02d}"
        rules[name] = draw(indicators(polarities))
        for area, place in enumerate(draw(st.lists(limits(), min_size=1, max_size=6))):
            rows.append(figure_row(name, area, None, denominator=draw(st.none() | st.integers(0, 500))) | place)
        for _ in range(draw(st.integers(0, 2))):
            held.append(figure_row(name, "", None, test=draw(st.sampled_from(list(BenchmarkTest)))) | draw(limits()))
    return rows, held, rules


@FORTY_TIMES
@given(groups((*ONE_WAY, "aim_for_range", "none")))
def test_either_kind_of_whole_number_gives_the_same(drawn: tuple[list[Row], list[Row], dict[str, Row]]) -> None:
    assert judge_against(*drawn, 2, INT64) == judge_against(*drawn, 2)


@FORTY_TIMES
@given(groups(ONE_WAY))
def test_flipping_the_polarity_swaps_better_and_worse(drawn: tuple[list[Row], list[Row], dict[str, Row]]) -> None:
    rows, held, rules = drawn
    flipped = {name: rule | {"polarity": FLIPPED[rule["polarity"]]} for name, rule in rules.items()}
    judged, others = judge_against(rows, held, rules), judge_against(rows, held, flipped)
    assert [OPPOSITE[row["against"]] for row in judged] == [row["against"] for row in others]


@FORTY_TIMES
@given(groups(("none",)))
def test_every_place_stands_beside_every_benchmark_of_its_group(
    drawn: tuple[list[Row], list[Row], dict[str, Row]],
) -> None:
    rows, held, rules = drawn
    expected = [
        (row["indicator"], row["area"], mark["value"], difference(row["value"], mark["value"]))
        for row in rows
        for mark in held
        if row["indicator"] == mark["indicator"]
    ]
    told = ("indicator", "area", "benchmark", "difference")
    assert [tuple(row[name] for name in told) for row in judge_against(rows, held, rules)] == expected


def difference(value: Decimal | None, benchmark: Decimal | None) -> Decimal | None:
    return None if value is None or benchmark is None else value - benchmark
