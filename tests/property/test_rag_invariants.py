"""What must hold for green, amber and red, whatever the figures (the method's own list)."""

from decimal import Decimal

import hypothesis.strategies as st
from hypothesis import given

from tests.judging_targets import judge_rags
from tests.property.cases import (
    FEW_BATCHES,
    FLIPPED,
    ONE_WAY,
    Case,
    absolute,
    amounts,
    batches,
    indicators,
    relative,
    written,
)

RANK = {"red": 0, "amber": 1, "green": 2}


def aim(indicator: Case, value: Decimal, target: Decimal, amber: Case | None) -> Case:
    return {
        "indicator": indicator,
        "value": written(value),
        "target": {"kind": "value", "value": written(target), "amber": amber},
        "direction": None,
        "comparator": None,
    }


AMBERS = st.none() | absolute() | relative()
AIMS = st.builds(aim, indicators(ONE_WAY), amounts(), amounts(), AMBERS)


def together(one: list[Case], other: list[Case]) -> list[tuple[Case, str, str]]:
    judged = [row["rag"] for row in judge_rags([*one, *other])]
    return list(zip(one, judged[: len(one)], judged[len(one) :], strict=True))


@FEW_BATCHES
@given(batches(AIMS), amounts(300).map(abs))
def test_colour_is_monotone_in_the_figure(cases: list[Case], more: Decimal) -> None:
    def better(case: Case) -> Case:
        gain = more if case["indicator"]["polarity"] == "higher_is_better" else -more
        return case | {"value": written(Decimal(case["value"]) + gain)}

    for case, colour, other in together(cases, list(map(better, cases))):
        assert RANK[colour] <= RANK[other], case


@FEW_BATCHES
@given(batches(AIMS))
def test_colour_is_mirrored_under_negation(cases: list[Case]) -> None:
    def mirrored(case: Case) -> Case:
        target = case["target"] | {"value": written(-Decimal(case["target"]["value"]))}
        indicator = case["indicator"] | {"polarity": FLIPPED[case["indicator"]["polarity"]]}
        return case | {"indicator": indicator, "value": written(-Decimal(case["value"])), "target": target}

    for case, colour, other in together(cases, list(map(mirrored, cases))):
        assert other == colour, case


@FEW_BATCHES
@given(batches(st.builds(lambda i, v, a: aim(i, v, v, a), indicators(ONE_WAY), amounts(), AMBERS)))
def test_on_target_is_green(cases: list[Case]) -> None:
    assert {row["rag"] for row in judge_rags(cases)} == {"green"}


@FEW_BATCHES
@given(batches(st.tuples(indicators(("aim_for_range",)), amounts(), amounts(300).map(abs))))
def test_colour_of_a_range_falls_with_the_distance(drawn: list[tuple[Case, Decimal, Decimal]]) -> None:
    def judged_at(indicator: Case, value: Decimal) -> Case:
        return {"indicator": indicator, "value": written(value), "target": None}

    def further(indicator: Case, value: Decimal, more: Decimal) -> Decimal:
        low, high = (Decimal(bound) for bound in indicator["range"])
        return value - more if value - low < high - value else value + more

    near = [judged_at(indicator, value) for indicator, value, _ in drawn]
    far = [judged_at(indicator, further(indicator, value, more)) for indicator, value, more in drawn]
    for case, colour, other in together(near, far):
        low, high = (Decimal(bound) for bound in case["indicator"]["range"])
        assert (colour == "green") == (low <= Decimal(case["value"]) <= high), case
        assert RANK[other] <= RANK[colour], case
