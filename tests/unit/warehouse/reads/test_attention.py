"""What needs attention and what nobody can see: listed by the rule, narrowed by the lens, taken away with reasons."""

from datetime import date
from decimal import Decimal
from typing import Any

import pandas as pd
import pytest

from tests.unit.warehouse.reads.conftest import warehouse_of
from tests.unit.warehouse.reads.small import COUNCIL, FLINT, OWN, ROWS, Y22, Y23, Y24
from warehouse.reader import Reader
from warehouse.reads.attention import needing_attention, unseen
from warehouse.reads.attention_export import ATTENTION_COLUMNS, attention_export
from warehouse.reads.calls import calls
from warehouse.reads.exports import STAMP_COLUMNS
from warehouse.reads.groups import Filters
from warehouse.reads.reader import rows
from warehouse.schema import CALLS, MEETINGS


def told(frame: pd.DataFrame, *columns: str) -> list[tuple[Any, ...]]:
    return [tuple(row.values()) for row in rows(frame[list(columns)])]


def test_what_got_worse_is_listed_with_its_tier(reader: Reader) -> None:
    columns = ("reporting_period", "id", "tier", "place")
    assert told(needing_attention(reader, council=COUNCIL), *columns) == [(Y22, "crime", 5, 1), (Y24, "work", 5, 1)]
    assert told(needing_attention(reader, council=COUNCIL, period=Y24), *columns) == [(Y24, "work", 5, 1)]
    assert told(needing_attention(reader, council=COUNCIL, area=FLINT), *columns) == [(Y23, "work", 5, 1)]
    assert needing_attention(reader, council=COUNCIL, period=Y23).empty


def test_the_tier_is_the_one_that_stands_beside_the_call(reader: Reader) -> None:
    listed = needing_attention(reader, council=COUNCIL, period=Y24)
    beside = calls(reader, COUNCIL, Y24).dropna(subset="tier")
    assert dict(told(listed, "id", "tier")) == dict(told(beside, "indicator", "tier")) == {"work": 5}


def test_what_has_no_direction_is_a_blind_spot_without_a_tier(reader: Reader) -> None:
    columns = ("reporting_period", "id", "reason", "missing", "tier", "place")
    assert told(unseen(reader, council=COUNCIL), *columns) == [
        (Y22, "work", "first_period", 1, None, 1),
        (Y23, "crime", "no_polarity", 1, None, 1),
        (Y24, "homes", "not_published", 1, None, 1),
    ]


@pytest.mark.parametrize(
    ("filters", "listed"),
    [
        (Filters(theme="people"), ["crime"]),
        (Filters(theme="economy"), []),
        (Filters(committee="scrutiny", board="safe"), ["crime"]),
        (Filters(board="jobs"), []),
    ],
)
def test_the_lens_narrows_both_lists(reader: Reader, filters: Filters, listed: list[str]) -> None:
    assert list(needing_attention(reader, council=COUNCIL, period=Y22, filters=filters)["id"]) == listed
    assert list(unseen(reader, council=COUNCIL, period=Y23, filters=filters)["id"]) == listed


def test_the_export_has_the_promised_columns_and_puts_blind_spots_last(reader: Reader) -> None:
    frame = attention_export(reader)
    assert tuple(frame.columns) == (*ATTENTION_COLUMNS, *STAMP_COLUMNS)
    assert told(frame, "area", "reporting_period", "list", "tier", "place", "indicator", "call", "owner_role") == [
        (OWN, Y22, "attention", 5, 1, "crime", "worse", None),
        (OWN, Y22, "blind_spot", None, 1, "work", "not_available", None),
        (OWN, Y23, "blind_spot", None, 1, "crime", "cant_say", None),
        (OWN, Y24, "attention", 5, 1, "work", "worse", None),
        (OWN, Y24, "blind_spot", None, 1, "homes", "not_available", "Housing team"),
    ]


def test_the_export_says_since_when_a_figure_is_here_when_it_is_reported_and_what_to_check() -> None:
    met = [{"council": COUNCIL, "board": "jobs", "held_on": day} for day in (date(2025, 1, 1), date(2025, 6, 20))]
    aimed = [row | {"target_kind": "value", "target": Decimal("0.5")} for row in ROWS[CALLS]]
    with warehouse_of({**ROWS, MEETINGS: met, CALLS: aimed}) as opened:
        frame = attention_export(opened, council=COUNCIL, period=Y22)
    assert told(frame, "list", "place", "indicator", "known_since", "next_report", "flags") == [
        ("attention", 1, "crime", None, None, None),
        ("blind_spot", 1, "work", date(2025, 1, 1), date(2025, 6, 20), "far_from_target"),
        ("to_check", 1, "work", date(2025, 1, 1), date(2025, 6, 20), "far_from_target"),
    ]
    assert frame["reasons"].iloc[2].startswith("The figure is 70%; the target is 0.5%. One of the two may be in")


def test_the_export_is_narrowed_to_a_post(reader: Reader) -> None:
    assert told(attention_export(reader, owner="Housing team"), "indicator") == [("homes",)]
    assert attention_export(reader, owner="Nobody").empty


def test_reasons_come_in_the_language_asked_for(reader: Reader) -> None:
    english, welsh = (attention_export(reader, period=Y24, language=code)["reasons"] for code in ("en", "cy"))
    assert list(english) == ["Worse this time only.", "Not available: no figure is published."]
    assert list(welsh) == ["Wedi dirywio y tro hwn yn unig.", "Ddim ar gael: nid oes ffigur wedi'i gyhoeddi."]


def test_where_nothing_stands_the_export_is_empty(reader: Reader) -> None:
    frame = attention_export(reader, period="1999-04-01/P1Y")
    assert frame.empty
    assert tuple(frame.columns) == (*ATTENTION_COLUMNS, *STAMP_COLUMNS)
