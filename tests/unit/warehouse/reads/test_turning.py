"""Turning points and lessons are read from the calls that stand, and from the plan's own rows."""

from collections.abc import Iterator

import pytest

from tests.unit.warehouse.reads.conftest import warehouse_of
from tests.unit.warehouse.reads.small import COUNCIL, Y22, Y23, Y24
from tests.unit.warehouse.reads.small_lessons import LESSON, TURNED
from warehouse import schema
from warehouse.reader import Reader
from warehouse.reads.lessons import learners, lessons
from warehouse.reads.reader import rows
from warehouse.reads.search import holds_words
from warehouse.reads.turning import turns


@pytest.fixture(scope="module")
def turned() -> Iterator[Reader]:
    with warehouse_of(TURNED) as opened:
        yield opened


def test_every_period_is_held_against_the_one_before_it(turned: Reader) -> None:
    found = rows(turns(turned, COUNCIL, {Y22: None, Y23: Y22, Y24: Y23}))
    assert [tuple(row.values()) for row in found] == [
        (Y22, "work", "worse_again", None),
        (Y23, "homes", None, None),
        (Y23, "work", "worse_again", "recovered"),
        (Y24, "homes", "worse_again", "began"),
        (Y24, "work", None, None),
    ]


def test_only_the_periods_asked_for_are_told(turned: Reader) -> None:
    assert set(turns(turned, COUNCIL, {Y24: Y23})["reporting_period"]) == {Y24}
    assert turns(turned, COUNCIL, {"2019-04-01/P1Y": None}).empty
    assert turns(turned, "nowhere", {Y24: Y23}).empty


def test_lessons_stand_as_they_were_given(turned: Reader) -> None:
    assert lessons(turned, COUNCIL) == [LESSON]
    assert lessons(turned, "aber") == []


def test_who_learns_is_known_with_where_it_stands(turned: Reader) -> None:
    found = learners(turned, COUNCIL)
    assert (found["work"]["title_cy"], found["work"]["unit"]) == ("Pobl mewn gwaith", "percent")
    assert (found["work"]["boards"], found["work"]["themes"]) == (("jobs", "safe"), ("economy",))
    assert (found["homes"]["boards"], found["homes"]["committees"]) == ((), ())


@pytest.mark.parametrize(
    ("search", "is_found"),
    [
        ("", True),
        ("hubs", True),
        ("HUBS towns", True),
        ("hub", False),
        ("tŷ", True),
        ("ty'r", False),
        ("dref, agored", True),
        ("hubs villages", False),
        ("?!", True),
    ],
)
def test_words_are_found_whole_whatever_their_accents(search: str, is_found: bool) -> None:
    assert holds_words(search, ["Hubs in two towns.", None, "Hybiau mewn dwy dref, a thŷ; TY agored."]) is is_found


def test_a_decline_is_known_by_how_it_began_as_far_back_as_is_asked() -> None:
    like = next(row for row in TURNED[schema.CALLS] if row["indicator"] == "homes")
    calls = [
        like | {"indicator": "crime", "period": period, "call": call, "run": 1, "noise": noise}
        for period, call, noise in (
            (Y22, "worse", "worsening"),
            (Y23, "same", "worsening"),
            (Y24, "improved", "no_clear_change"),
        )
    ]
    stands = [
        {"council": COUNCIL, "reporting_period": call["period"], "indicator": "crime", "period": call["period"]}
        for call in calls
    ]
    with warehouse_of({**TURNED, schema.CALLS: calls, schema.STANDINGS: stands}) as opened:
        whole = rows(turns(opened, COUNCIL, {Y22: None, Y23: Y22, Y24: Y23}, among=["crime"]))
        short = rows(turns(opened, COUNCIL, {Y24: Y23}))
        assert turns(opened, COUNCIL, {Y24: Y23}, among=["work"]).empty
    assert [(row["decline"], row["turn"]) for row in whole] == [
        ("clear_worse", None),
        ("clear_worse", None),
        ("clear_worse", "recovered"),
    ]
    assert [(row["decline"], row["turn"]) for row in short] == [("steady_but_worsening", "recovered")]
