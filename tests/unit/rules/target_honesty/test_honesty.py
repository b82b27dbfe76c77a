"""All questions of one target: what is found, and the first reason why a question cannot be asked."""

from typing import Any

import pytest

from tests.unit.rules.target_honesty.targets import answers, outcomes
from warehouse.rules.target_honesty.vocabulary import Doubt, Outcome, Untested

CLEAR, FOUND = (Outcome.CLEAR, None), (Outcome.FOUND, None)
LIMITED = (Doubt.OUT_OF_REACH, Doubt.MET_ANYWAY)


def test_a_plain_target_raises_no_doubt() -> None:
    assert set(outcomes({}).values()) == {CLEAR}


def test_four_answers_for_each_target_in_their_order() -> None:
    found = answers({}, {"aim": "90"}, {"aim": "10"})
    assert found.index.tolist() == [0] * 4 + [1] * 4 + [2] * 4
    assert found["doubt"].tolist() == [doubt.value for doubt in Doubt] * 3


@pytest.mark.parametrize(
    ("change", "doubt"),
    [
        ({"aim": "60"}, Doubt.OUT_OF_REACH),
        ({"aim": "60", "target_kind": "range"}, Doubt.OUT_OF_REACH),
        ({"aim": "45", "comparator": "45", "value": "50"}, Doubt.MET_ANYWAY),
        ({"aim": "49.6", "value": "49.5"}, Doubt.WEAKER),
        ({"aim": "49.6", "value": "49.7", "comparator": "49.6"}, Doubt.FALLING_BEHIND),
        ({"aim": None, "target_kind": "sustain"}, Doubt.FALLING_BEHIND),
    ],
)
def test_each_doubt_can_be_the_only_one(change: dict[str, Any], doubt: Doubt) -> None:
    rising = 1.5 if doubt is Doubt.FALLING_BEHIND else 0.0
    found = outcomes(change, rising=rising)
    assert [one for one, told in found.items() if told == FOUND] == [doubt]


@pytest.mark.parametrize(
    ("change", "more", "why"),
    [
        ({"polarity": "none"}, {}, Untested.NO_DIRECTION),
        ({"polarity": "aim_for_range"}, {}, Untested.NO_DIRECTION),
        ({"aim": None, "target_kind": "sustain"}, {}, Untested.NO_AIM),
        ({"aim": None, "target_kind": "improve"}, {}, Untested.NO_AIM),
        ({"value": None}, {}, Untested.NO_FIGURE),
        ({"aggregation": "rolling"}, {}, Untested.OVERLAPPING),
        ({"aggregation": "cumulative", "seasonal": True}, {}, Untested.OVERLAPPING),
        ({"seasonal": True}, {"points": 7}, Untested.SEASONAL),
        ({}, {"points": 7}, Untested.FEW_POINTS),
        ({"noise": "improving"}, {"points": 7}, Untested.FEW_POINTS),
        ({"noise": "improving"}, {}, Untested.CHANGING),
        ({"noise": "worsening"}, {}, Untested.CHANGING),
    ],
)
def test_why_limits_say_nothing_the_first_reason_that_holds(
    change: dict[str, Any], more: dict[str, Any], why: Untested
) -> None:
    found = outcomes(change, **more)
    assert [found[doubt] for doubt in LIMITED] == [(Outcome.NOT_TESTED, why)] * 2


@pytest.mark.parametrize(
    ("change", "places", "why"),
    [
        ({"value": "51", "unit": "number"}, 9, Untested.BY_SIZE),
        ({"value": "51", "unit": "currency"}, 0, Untested.BY_SIZE),
        ({"value": "51"}, 0, Untested.FEW_PLACES),
        ({"value": None}, 0, Untested.NO_FIGURE),
        ({"target_kind": "sustain", "aim": None, "value": None}, 0, Untested.NO_FIGURE),
        ({"aim": None}, 9, Untested.NO_AIM),
        ({"polarity": "none", "aim": None}, 9, Untested.NO_DIRECTION),
    ],
)
def test_why_other_places_say_nothing(change: dict[str, Any], places: int, why: Untested) -> None:
    assert outcomes(change, places=places)[Doubt.FALLING_BEHIND] == (Outcome.NOT_TESTED, why)


@pytest.mark.parametrize("change", [{}, {"target_kind": "improve", "aim": None}])
def test_a_target_that_asks_for_more_than_today_needs_no_other_place(change: dict[str, Any]) -> None:
    assert outcomes(change, places=0, rising=9.0)[Doubt.FALLING_BEHIND] == CLEAR


def test_a_target_equal_to_todays_figure_asks_for_no_more() -> None:
    assert outcomes({"value": "50"}, rising=3.0)[Doubt.FALLING_BEHIND] == FOUND
    assert outcomes({"value": "49.999"}, rising=3.0)[Doubt.FALLING_BEHIND] == CLEAR


def test_the_tolerance_of_the_indicator_says_whether_the_middle_moved() -> None:
    sustained = {"target_kind": "sustain", "aim": None, "value": "41"}
    relative = sustained | {"tolerance_kind": "relative", "tolerance": "0.05"}
    assert outcomes(sustained, rising=0.5)[Doubt.FALLING_BEHIND] == FOUND
    assert outcomes(relative, rising=0.5)[Doubt.FALLING_BEHIND] == CLEAR
    assert outcomes(relative, rising=0.51)[Doubt.FALLING_BEHIND] == FOUND


@pytest.mark.parametrize("call", ["cant_say", "not_available"])
def test_without_a_comparable_figure_before_it_cannot_be_weaker(call: str) -> None:
    found = outcomes({"call": call, "comparator": None, "band": None})
    assert found[Doubt.WEAKER] == (Outcome.NOT_TESTED, Untested.NO_COMPARATOR)


def test_what_is_tested_has_no_reason_and_what_is_not_has_one() -> None:
    found = answers({}, {"aim": None}, {"polarity": "none"}, {"value": None}, {"noise": "improving"})
    assert (found["untested"].notna() == found["outcome"].eq(Outcome.NOT_TESTED)).all()
