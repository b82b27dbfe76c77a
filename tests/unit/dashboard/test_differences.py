"""Differences taken together by the thing that differs, and told in one sentence."""

from datetime import datetime

import pytest

from dashboard.components.change_summary import summary
from dashboard.components.difference_cells import difference_cells
from dashboard.differences import Difference, Field, Group, between_moments, grouped, of_upload, said_fields
from dashboard.i18n import speaker
from dashboard.static_html import text_of_tree
from warehouse.uploads import Change

SAY = speaker("en")
OCTOBER, NOVEMBER = datetime(2025, 10, 13, 10), datetime(2025, 11, 20, 14)  # noqa: DTZ001


def row(table: str, key: str, field: str, old: str | None, new: str | None) -> dict[str, str | None]:
    what = "revised" if old and new else "new" if new else "withdrawn"
    return {"table": table, "key": key, "what": what, "field": field, "old": old, "new": new}


ROWS = [
    row("observations", "repairs, X1, Q2", "marker", "p", "r"),
    row("observations", "repairs, X1, Q2", "value", "91.6", "84.9"),
    row("observations", "visits, X1, Q2", "value", None, "7"),
    row("calls", "repairs, X1, Q2", "call", "improved", "worse"),
    row("calls", "repairs, X1, Q2", "rag", "green", "red"),
    row("calls", "visits, X1, Q2", "rag", "green", "amber"),
    row("boards", "homes", "name_en", "Homes", "Homes for all"),
]


def cells(table: str, *fields: Field, what: str = "revised") -> list[str]:
    one = Difference(table, ("repairs",), what, fields, {})
    return [text_of_tree(cell) for cell in difference_cells(one, lambda key: " ".join(key), SAY)]


def test_the_columns_of_one_thing_are_one_difference_its_value_first() -> None:
    found = between_moments(ROWS)
    assert [(one.table, one.key[0]) for one in found] == [
        ("observations", "repairs"),
        ("observations", "visits"),
        ("calls", "repairs"),
        ("calls", "visits"),
        ("boards", "homes"),
    ]
    assert [field.name for field in found[0].fields] == ["value", "marker"]
    assert [field.name for field in found[2].fields] == ["call", "rag"]


def test_groups_stand_in_order_and_what_was_seen_before_comes_first() -> None:
    groups = grouped(between_moments([ROWS[2], *ROWS]))
    assert list(groups) == [Group.DIRECTIONS, Group.FIGURES, Group.STRUCTURE]
    assert [one.what for one in groups[Group.FIGURES]] == ["revised", "new"]


def test_the_sentence_counts_things_by_what_happened_to_them() -> None:
    told = summary(OCTOBER, NOVEMBER, grouped(between_moments(ROWS)), SAY)
    assert told == (
        "Between 13 October 2025 10:00 and 20 November 2025 14:00: 1 direction changed, 1 result against target "
        "changed, 1 figure revised, 1 figure new and 1 other part of the plan changed."
    )
    assert summary(OCTOBER, None, {}, SAY) == "Between 13 October 2025 10:00 and now, nothing changed."


def test_of_a_number_the_rest_stands_beside_its_name() -> None:
    fields = (Field("value", "91.6", "84.9"), Field("numerator", "2198", "2285"), Field("marker", None, "r"))
    about, before, after = cells("observations", *fields)
    assert (before, after) == ("91.6", "84.9")
    assert "Count above the line : 2,198 → 2,285" in about
    assert "Marker : revised" in about


def test_of_a_text_every_column_says_its_name_but_what_stands_for_it() -> None:
    _, before, after = cells("calls", Field("call", "improved", "worse"), Field("rag", "green", "red"))
    assert (before, after) == ("improved Against target : ● Green", "worse Against target : ■ Red")
    _, before, after = cells("indicators", Field("tolerance", "0.02", "0.05"))
    assert (before, after) == ("Called the same : 0.02", "Called the same : 0.05")


def test_a_part_of_the_plan_is_added_or_removed() -> None:
    assert cells("indicator_groups", Field("id", None, "homes"), what="new")[1:] == ["–", "added"]
    assert cells("indicator_groups", Field("id", "homes", None), what="withdrawn")[1:] == ["was there", "removed"]


@pytest.mark.parametrize(
    ("table", "text", "fields"),
    [
        ("observations", None, {}),
        ("observations", "92.4", {"value": "92.4"}),
        ("observations", "value 2.9; marker p", {"value": "2.9", "marker": "p"}),
        ("observations", "value 2; note late; see minutes", {"value": "2", "note": "late; see minutes"}),
        ("indicators", "boards living;answering", {"boards": "living;answering"}),
        ("nowhere", "value 2", {"value": "value 2"}),
    ],
)
def test_a_side_of_a_change_is_read_back(table: str, text: str | None, fields: dict[str, str]) -> None:
    assert said_fields(table, text) == fields


def test_what_nearly_every_row_holds_is_not_said_unless_it_differs() -> None:
    new = Change("observations", ("a",), "new", None, "value 2; definition 1", "Figures", "D4")
    revised = Change("observations", ("a",), "revised", "definition 1", "definition 2")
    assert [[field.name for field in one.fields] for one in of_upload([new, revised])] == [["value"], ["definition"]]


NAMES = Field("name_en", "Homes", "Homes for all"), Field("name_cy", "Cartrefi", "Cartrefi i bawb")


@pytest.mark.parametrize(("language", "first"), [("en", "name_en"), ("cy", "name_cy")])
def test_what_was_named_anew_is_told_in_the_readers_language_first(language: str, first: str) -> None:
    read = Difference("boards", ("homes",), "revised", NAMES, {}).read_in(language)
    assert {field.name for field in read.fields} == {"name_en", "name_cy"}
    assert read.fields[0].name == first


@pytest.mark.parametrize(("what", "old", "new"), [("new", None, "Homes"), ("withdrawn", "Homes", None)])
def test_what_came_or_went_is_told_in_the_readers_language_alone(what: str, old: str | None, new: str | None) -> None:
    fields = Field("name_en", old, new), Field("name_cy", old and "Cartrefi", new and "Cartrefi")
    one = Difference("boards", ("homes",), what, fields, {})
    assert [field.name for field in one.read_in("en").fields] == ["name_en"]
    assert [field.name for field in one.read_in("cy").fields] == ["name_cy"]
    assert cells("boards", *one.read_in("cy").fields, what=what)[1:] == [
        (old and "Cartrefi") or "–",
        (new and "Cartrefi") or "–",
    ]


def test_what_has_no_welsh_is_told_in_english() -> None:
    one = Difference("boards", ("homes",), "new", (Field("name_en", None, "Homes"),), {})
    assert one.read_in("cy") == one
