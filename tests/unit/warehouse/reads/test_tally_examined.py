"""How clear the calls of a tally are, and the tally under other bands."""

from tests.unit.warehouse.reads.small import COUNCIL, OWN, Y22, Y23, Y24
from warehouse.reader import Reader
from warehouse.reads.reader import rows
from warehouse.reads.tally_examined import marked_calls, tally_under

PLAN = "council-plan"


def test_calls_with_a_direction_are_counted_by_their_mark(reader: Reader) -> None:
    assert rows(marked_calls(reader, COUNCIL, Y23, "board")) == [
        {"id": "jobs", "call": "improved", "mark": "clear", "indicators": 1},
        {"id": "safe", "call": "improved", "mark": "clear", "indicators": 1},
    ]
    assert rows(marked_calls(reader, COUNCIL, Y24, "board", area=OWN))[0]["mark"] == "untested"


def test_calls_without_a_direction_bear_no_mark(reader: Reader) -> None:
    assert rows(marked_calls(reader, COUNCIL, Y23, "theme", theme="people")) == []
    found = marked_calls(reader, COUNCIL, Y22, "plan", committee="scrutiny")
    assert rows(found) == [{"id": PLAN, "call": "worse", "mark": "untested", "indicators": 1}]


def test_a_tally_under_another_band_counts_those_calls(reader: Reader) -> None:
    half, double = (
        rows(tally_under(reader, COUNCIL, Y23, "plan", PLAN, call)) for call in ("call_half_band", "call_double_band")
    )
    assert [(row["improved"], row["same"], row["cant_say"], row["text"]) for row in half] == [(1, 0, 1, "1/1 (100%)")]
    assert [(row["improved"], row["same"], row["cant_say"], row["text"]) for row in double] == [(0, 1, 1, "1/1 (100%)")]


def test_a_narrowed_tally_under_another_band(reader: Reader) -> None:
    assert tally_under(reader, COUNCIL, Y23, "board", "jobs", "call_half_band", theme="people").empty
    found = rows(tally_under(reader, COUNCIL, Y23, "board", "safe", "call_half_band", committee="scrutiny"))
    assert [(row["total"], row["cant_say"]) for row in found] == [(1, 1)]
