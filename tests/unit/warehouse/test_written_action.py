"""A written action: what it must say, each fault by its field, and the row of the plan's actions that it becomes."""

from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal

import pytest

from warehouse.rules.vocabulary import Polarity
from warehouse.schema import ACTIONS
from warehouse.writing import Draft, Subject, Writing, Written
from warehouse.written_action import faults_of, row_of, tidied

ABOUT = Subject("abertest", "indicator", "attendance", "2023-04-01/P1Y")
FIELDS = {
    "title_en": "Ring every family on the first day",
    "effect_en": "Two points more by summer",
    "expected_change": "2",
    "expected_by": "2024-07-31",
    "starts": "2024-01-08",
    "due": "2024-07-19",
    "owner_role": "Head of Education",
    "cost": "12000",
    "state": "planned",
}
DRAFT = Draft(Written.ACTION, ABOUT, "Nobody asks on the first day.", "", FIELDS)
AT = datetime(2024, 5, 1, 9, 30, tzinfo=UTC).replace(tzinfo=None)


def changed(text: str = DRAFT.text_en, **fields: str) -> Draft:
    return tidied(replace(DRAFT, text_en=text, fields=FIELDS | fields))


def faults(draft: Draft, polarity: str = Polarity.HIGHER) -> list[tuple[str, str]]:
    return [(fault.field, fault.code) for fault in faults_of(draft, polarity)]


def test_one_that_says_everything_has_no_fault() -> None:
    assert faults(tidied(DRAFT)) == []
    assert faults(changed(expected_change="", expected_by="", cost="")) == []


@pytest.mark.parametrize("name", ["title_en", "effect_en", "starts", "due", "owner_role", "state"])
def test_what_must_be_said_is_asked_for(name: str) -> None:
    assert faults(changed(**{name: "  "})) == [(name, "needed")]


def test_faults_come_in_the_order_of_the_form_and_once_for_each_field() -> None:
    found = faults(changed(" ", title_en="", due="soon", cost="-1", state="maybe"))
    assert found == [
        ("title_en", "needed"), ("text_en", "needed"), ("due", "day"), ("cost", "below_zero"), ("state", "state"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("fields", "polarity", "fault"),
    [
        ({"expected_change": "-0.1"}, Polarity.HIGHER, "wrong_way"),
        ({"expected_change": "0.1"}, Polarity.LOWER, "wrong_way"),
        ({"expected_change": "0.1"}, Polarity.NONE, "no_direction"),
        ({"expected_change": "0.0"}, Polarity.RANGE, "no_change"),
        ({"expected_change": "much"}, Polarity.HIGHER, "number"),
        ({"expected_change": "1e3"}, Polarity.HIGHER, "number"),
    ],
)
def test_an_expected_change_must_be_one_for_the_better(fields: dict[str, str], polarity: str, fault: str) -> None:
    assert faults(changed(**fields), polarity) == [("expected_change", fault)]


@pytest.mark.parametrize(
    ("change", "polarity"), [("-5", Polarity.LOWER), ("-5", Polarity.RANGE), ("5", Polarity.RANGE)]
)
def test_which_way_is_better_is_the_indicators_own(change: str, polarity: str) -> None:
    assert faults(changed(expected_change=change), polarity) == []


@pytest.mark.parametrize("day", ["2024-02-30", "31/03/2024", "20240331", "0026-03-31", "2100-01-01"])
def test_a_day_is_a_day_of_this_century(day: str) -> None:
    assert faults(changed(due=day)) == [("due", "day")]


def test_nothing_is_due_or_shows_before_it_starts() -> None:
    assert faults(changed(due="2024-01-07", expected_by="2024-01-07")) == [
        ("expected_by", "before_start"),
        ("due", "before_start"),
    ]
    assert faults(changed(due="2024-01-08", expected_by="2024-01-08")) == []


def test_numbers_are_kept_without_what_people_write_around_them() -> None:
    kept = changed(cost=" £12,500.50 ", expected_change="+2.5%").fields
    assert (kept["cost"], kept["expected_change"]) == ("12500.50", "2.5")
    assert changed(expected_change="\N{MINUS SIGN}5").fields["expected_change"] == "-5"


def test_its_row_is_one_of_the_plans_actions() -> None:
    written = Writing(7, 2, changed(), "A. Davies", "editor", "test", AT, 12)
    row = row_of(written, ("learning", "families"))
    assert row == {
        "council": "abertest",
        "id": "written-7",
        "title_en": "Ring every family on the first day",
        "title_cy": None,
        "why_en": "Nobody asks on the first day.",
        "why_cy": None,
        "effect_en": "Two points more by summer",
        "effect_cy": None,
        "boards": "learning;families",
        "indicators": "attendance",
        "starts": date(2024, 1, 8),
        "due": date(2024, 7, 19),
        "expected_by": date(2024, 7, 31),
        "expected_change": Decimal(2),
        "cost": Decimal(12000),
        "owner_role": "Head of Education",
        "state": "planned",
        "updated_on": date(2024, 5, 1),
        "position": 1_000_007,
    }
    assert set(ACTIONS.columns.keys()) <= set(row)
