"""What must hold for every direction of travel, whatever the figures (the method's own list)."""

from decimal import Decimal
from random import Random
from typing import Any

import hypothesis.strategies as st
from hypothesis import given

from tests.judging import judge_directions
from tests.property.cases import (
    FEW_BATCHES,
    FLIPPED,
    ONE_WAY,
    START,
    SWAPPED,
    Case,
    absolute,
    amounts,
    batches,
    figures,
    indicators,
    observation,
    pair,
    pairs,
    relative,
    series,
    written,
)
from tests.property.plain_direction import shown

RANK = {"worse": 0, "same": 1, "improved": 2}


def calls(cases: list[Case]) -> list[str]:
    return [row["call"] for row in judge_directions(cases)]


def together(one: list[Case], other: list[Case]) -> list[tuple[Case, str, str]]:
    """The calls of two lists of cases, side by side, judged at once."""
    judged = calls([*one, *other])
    return list(zip(one, judged[: len(one)], judged[len(one) :], strict=True))


def shifted_range(indicator: Case, *, times: Decimal = Decimal(1), plus: Decimal = Decimal(0)) -> Case:
    if "range" not in indicator:
        return indicator
    bounds = sorted(Decimal(bound) * times + plus for bound in indicator["range"])
    return indicator | {"range": [written(bound) for bound in bounds]}


def flipped(indicator: Case) -> Case:
    return indicator | {"polarity": FLIPPED.get(indicator["polarity"], indicator["polarity"])}


def with_polarity(case: Case, polarity: str) -> Case:
    return case | {"indicator": case["indicator"] | {"polarity": polarity}}


@FEW_BATCHES
@given(batches(pairs(indicators(ONE_WAY))))
def test_flipping_polarity_swaps_improved_and_worse(cases: list[Case]) -> None:
    for case, call, other in together(cases, [case | {"indicator": flipped(case["indicator"])} for case in cases]):
        assert other == SWAPPED.get(call, call), case


@FEW_BATCHES
@given(batches(pairs()))
def test_negating_figures_and_flipping_polarity_changes_nothing(cases: list[Case]) -> None:
    mirrored = [
        pair(flipped(shifted_range(case["indicator"], times=Decimal(-1))), *(-value for value in figures(case)))
        for case in cases
    ]
    for case, call, other in together(cases, mirrored):
        assert other == call, case


@FEW_BATCHES
@given(batches(pairs(indicators(tolerances=relative(), with_decimals=False))), st.sampled_from(["0.001", "3", "700"]))
def test_scaling_keeps_the_call_for_a_relative_tolerance(cases: list[Case], factor: str) -> None:
    times = Decimal(factor)
    scaled = [
        pair(shifted_range(case["indicator"], times=times), *(value * times for value in figures(case)))
        for case in cases
    ]
    for case, call, other in together(cases, scaled):
        assert other == call, case


@FEW_BATCHES
@given(batches(pairs(indicators(tolerances=absolute(), with_decimals=False))), amounts(10**6, 4))
def test_adding_a_constant_keeps_the_call_for_an_absolute_tolerance(cases: list[Case], plus: Decimal) -> None:
    moved = [
        pair(shifted_range(case["indicator"], plus=plus), *(value + plus for value in figures(case))) for case in cases
    ]
    for case, call, other in together(cases, moved):
        assert other == call, case


@FEW_BATCHES
@given(batches(pairs(indicators(tolerances=absolute()))))
def test_swapping_periods_swaps_improved_and_worse_for_an_absolute_tolerance(cases: list[Case]) -> None:
    swapped = [pair(case["indicator"], *reversed(figures(case))) for case in cases]
    for case, call, other in together(cases, swapped):
        assert other == SWAPPED.get(call, call), case


@FEW_BATCHES
@given(batches(st.builds(lambda indicator, value: pair(indicator, value, value), indicators(), amounts())))
def test_an_equal_figure_is_the_same(cases: list[Case]) -> None:
    assert set(calls(cases)) == {"same"}


@FEW_BATCHES
@given(st.lists(st.tuples(indicators(ONE_WAY), amounts(300), amounts(300), amounts(300)), min_size=20, max_size=60))
def test_the_call_is_monotone_in_the_current_figure(drawn: list[tuple[Case, Decimal, Decimal, Decimal]]) -> None:
    better_last = [
        (indicator, y, *sorted((x1, x2), reverse=indicator["polarity"] == "lower_is_better"))
        for indicator, y, x1, x2 in drawn
    ]
    lesser = [pair(indicator, lesser, y) for indicator, y, lesser, _ in better_last]
    better = [pair(indicator, better, y) for indicator, y, _, better in better_last]
    for case, low, high in together(lesser, better):
        assert RANK[low] <= RANK[high], case


@FEW_BATCHES
@given(batches(pairs(indicators(tolerances=absolute() | relative()))), amounts(500).map(abs))
def test_widening_the_tolerance_only_turns_calls_into_same(cases: list[Case], more: Decimal) -> None:
    def wider(indicator: Case) -> Case:
        tolerance = indicator["tolerance"]
        width = Decimal(tolerance["value"]) + more
        return indicator | {"tolerance": tolerance | {"value": written(width)}}

    for case, call, other in together(cases, [case | {"indicator": wider(case["indicator"])} for case in cases]):
        assert other in (call, "same"), case


@FEW_BATCHES
@given(batches(pairs()))
def test_half_the_tolerance_never_calls_more_the_same_and_twice_of_it_never_fewer(cases: list[Case]) -> None:
    for case, row in zip(cases, judge_directions(cases), strict=True):
        assert row["call"] in (row["call_half_band"], "same"), case
        assert row["call_double_band"] in (row["call"], "same"), case
        if row["band"] == 0:
            assert row["call_half_band"] == row["call"] == row["call_double_band"], case


@FEW_BATCHES
@given(batches(pairs(indicators(tolerances=absolute()))))
def test_half_and_twice_the_tolerance_judge_as_an_indicator_with_that_tolerance(cases: list[Case]) -> None:
    def times(case: Case, factor: str) -> Case:
        tolerance = case["indicator"]["tolerance"]
        width = Decimal(tolerance["value"]) * Decimal(factor)
        return case | {"indicator": case["indicator"] | {"tolerance": tolerance | {"value": written(width)}}}

    told = judge_directions(cases)
    narrower, wider = (calls([times(case, factor) for case in cases]) for factor in ("0.5", "2"))
    for case, row, half, double in zip(cases, told, narrower, wider, strict=True):
        assert (row["call_half_band"], row["call_double_band"]) == (half, double), case


@FEW_BATCHES
@given(batches(st.builds(pair, indicators(tolerances=st.none()), amounts(300, 2), amounts(300, 2))))
def test_equal_shown_figures_are_the_same(cases: list[Case]) -> None:
    for case, call in zip(cases, calls(cases), strict=True):
        places = case["indicator"].get("decimals")
        x, y = figures(case)
        if places is not None and shown(x, places) == shown(y, places):
            assert call == "same", case


@FEW_BATCHES
@given(batches(pairs(indicators(("aim_for_range",), tolerances=st.none(), with_decimals=False))))
def test_two_figures_in_the_range_are_the_same(cases: list[Case]) -> None:
    for case, call in zip(cases, calls(cases), strict=True):
        low, high = (Decimal(bound) for bound in case["indicator"]["range"])
        if all(low <= value <= high for value in figures(case)):
            assert call == "same", case


@FEW_BATCHES
@given(batches(series()), st.randoms(use_true_random=False))
def test_the_order_of_observations_is_irrelevant(cases: list[Case], random: Random) -> None:
    def shuffled(case: Case) -> Case:
        """Vintages published on one day keep their order: it says which of them is the later."""
        seen = [
            case["observations"][i]
            for i in random.sample(range(len(case["observations"])), k=len(case["observations"]))
        ]
        return case | {"observations": sorted(seen, key=case["observations"].index) if repeats(case) else seen}

    judged = judge_directions([*cases, *map(shuffled, cases)])
    assert judged_alike(judged)


def repeats(case: Case) -> bool:
    """True when two vintages of one period were published on one day."""
    keys = [(*seen["period"], seen["published_at"]) for seen in case["observations"]]
    return len(set(keys)) < len(keys)


def judged_alike(judged: list[dict[str, Any]]) -> bool:
    half = len(judged) // 2
    unnamed = [{key: value for key, value in row.items() if key != "indicator"} for row in judged]
    return unnamed[:half] == unnamed[half:]


@FEW_BATCHES
@given(batches(series()), amounts())
def test_a_future_period_or_a_later_vintage_changes_nothing(cases: list[Case], value: Decimal) -> None:
    known = [case | {"as_known_at": "2024-12-31"} for case in cases]

    def with_later(case: Case) -> Case:
        months = case["report_period"][1]
        future = observation(START + 2 * months, value, months)
        revised = observation(START, value, months, published_at="2025-01-01")
        past = observation(START - months, value, months, published_at="2025-01-01")
        return case | {"observations": [*case["observations"], future, revised, past]}

    no_baseline_ahead = [case for case in known if case["indicator"]["baseline_period"][0] <= START]
    assert judged_alike(judge_directions([*no_baseline_ahead, *map(with_later, no_baseline_ahead)]))


@FEW_BATCHES
@given(batches(series()))
def test_no_polarity_changes_only_directional_calls(cases: list[Case]) -> None:
    for case, call, other in together(cases, [with_polarity(case, "none") for case in cases]):
        assert other in ("cant_say", "not_available"), case
        assert other == ("cant_say" if call in RANK else call), case
