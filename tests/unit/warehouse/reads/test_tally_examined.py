"""How clear the calls of a tally are, and the tally under other bands."""

from tests.unit.warehouse.reads.small import COUNCIL, OWN, Y22, Y23, Y24
from warehouse.reader import Reader
from warehouse.reads.reader import rows
from warehouse.reads.tally_examined import DOUBLE, HALF, marked_calls, tallies_under

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


def test_the_tallies_under_other_bands_count_those_calls(reader: Reader) -> None:
    found = {row["band"]: row for row in rows(tallies_under(reader, COUNCIL, Y23, "plan", PLAN))}
    assert {band: (row["improved"], row["same"], row["cant_say"], row["text"]) for band, row in found.items()} == {
        HALF: (1, 0, 1, "1/1 (100%)"),
        DOUBLE: (0, 1, 1, "1/1 (100%)"),
    }


def test_narrowed_tallies_under_other_bands(reader: Reader) -> None:
    assert tallies_under(reader, COUNCIL, Y23, "board", "jobs", theme="people").empty
    found = rows(tallies_under(reader, COUNCIL, Y23, "board", "safe", committee="scrutiny"))
    assert [(row["total"], row["cant_say"]) for row in found] == [(1, 1), (1, 1)]
