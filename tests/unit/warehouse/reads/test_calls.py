"""The list of calls standing in a period, and what narrows it."""

import pytest

from tests.unit.warehouse.reads.small import COUNCIL, FLINT, Y22, Y23, Y24
from warehouse.reader import Reader
from warehouse.reads.calls import calls, changed_calls
from warehouse.rules.noise.words import Mark
from warehouse.rules.vocabulary import DIRECTIONAL


def test_one_row_per_indicator_of_the_councils_own_area_in_plan_order(reader: Reader) -> None:
    frame = calls(reader, COUNCIL, Y23)
    assert list(frame["indicator"]) == ["work", "crime"]
    assert list(frame["call"]) == ["improved", "cant_say"]
    assert list(frame["boards"]) == [("jobs", "safe"), ("safe",)]
    assert frame["committees"][0] == ()


def test_only_some_indicators_are_asked_for(reader: Reader) -> None:
    assert list(calls(reader, COUNCIL, Y23, among={"crime", "homes"})["indicator"]) == ["crime"]
    assert calls(reader, COUNCIL, Y23, among=()).empty


def test_another_area_is_shown_when_asked_for(reader: Reader) -> None:
    assert list(calls(reader, COUNCIL, Y23, area=FLINT)["call"]) == ["worse"]


@pytest.mark.parametrize(
    ("narrowed", "found"),
    [
        ({"board": "jobs"}, ["work"]),
        ({"board": "safe"}, ["work", "crime"]),
        ({"board": "safe", "theme": "people"}, ["crime"]),
        ({"objective": "e1"}, ["work"]),
        ({"committee": "scrutiny"}, ["crime"]),
        ({"call": "cant_say"}, ["crime"]),
        ({"variation": "clear"}, ["work"]),
        ({"variation": "untested"}, []),
        ({"variation": "clear", "call": "worse"}, []),
        ({"search": "PEOPLE work"}, ["work"]),
        ({"search": "ty"}, ["crime"]),
        ({"search": "work crime"}, []),
        ({"search": "  "}, ["work", "crime"]),
    ],
)
def test_filters_narrow_and_all_must_hold(reader: Reader, narrowed: dict[str, str], found: list[str]) -> None:
    assert list(calls(reader, COUNCIL, Y23, **narrowed)["indicator"]) == found


def test_each_call_with_a_direction_has_one_mark(reader: Reader) -> None:
    for period in (Y22, Y23, Y24):
        marked = [one for mark in Mark for one in calls(reader, COUNCIL, period, variation=mark)["indicator"]]
        every = calls(reader, COUNCIL, period)
        assert sorted(marked) == sorted(every.loc[every["call"].isin(DIRECTIONAL), "indicator"])


def test_an_empty_answer_keeps_its_columns(reader: Reader) -> None:
    frame = calls(reader, COUNCIL, "1999-04-01/P1Y")
    assert frame.empty
    assert {"indicator", "call", "boards", "value"} <= set(frame.columns)


def test_a_changed_call_names_both(reader: Reader) -> None:
    frame = changed_calls(reader, COUNCIL, Y23, Y22)
    assert list(zip(frame["indicator"], frame["previous_call"], frame["call"], strict=True)) == [
        ("work", "not_available", "improved"),
        ("crime", "worse", "cant_say"),
    ]
