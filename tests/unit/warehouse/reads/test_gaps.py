"""The gaps of the small plan, narrowed by the lens and taken away."""

from datetime import datetime

import pytest

from tests.unit.warehouse.reads.conftest import warehouse_of
from tests.unit.warehouse.reads.small import COUNCIL, ROWS, Y22, Y23
from tests.unit.warehouse.reads.small_work import WORK
from warehouse import schema
from warehouse.reader import Reader
from warehouse.reads.exports import STAMP_COLUMNS
from warehouse.reads.gaps import GAP_COLUMNS, Gaps, gaps
from warehouse.reads.gaps_export import GAPS_COLUMNS, gaps_export
from warehouse.reads.groups import Filters
from warehouse.reads.reader import rows
from warehouse.reads.thread import threaded
from warehouse.reads.vanished import vanished
from warehouse.rules.gaps.vocabulary import Gap
from warehouse.schema import HISTORIES

LEFT = datetime(2024, 6, 14, 11, 30)  # noqa: DTZ001 (UTC, as the record)


def listed(found: Gaps) -> dict[str, list[str]]:
    """Gap -> the ids that have it; gaps of nothing left out."""
    told: dict[str, list[str]] = {}
    for row in rows(found.rows):
        told.setdefault(row["gap"], []).append(row["id"])
    return told


def test_every_gap_is_listed_with_what_has_it(working_reader: Reader) -> None:
    found = gaps(working_reader, COUNCIL, Y23)
    assert listed(found) == {
        "few_measures": ["jobs", "safe"],
        "no_target": ["crime"],
        "no_owner": ["work", "crime"],
        "no_comparator": ["crime"],
        "no_indicator": ["van", "grants"],
    }
    assert tuple(found.rows.columns) == GAP_COLUMNS
    assert {gap.value: of for gap, of in found.of.items()} == {
        "no_measure": 1, "few_measures": 2, "no_target": 2, "no_action": 0, "no_owner": 2, "no_comparator": 2,
        "no_welsh": 2, "vanished": 0, "no_indicator": 4,
    }  # fmt: skip
    assert (found.count(Gap.NO_OWNER), found.count(Gap.NO_ACTION), found.total) == (2, 0, 8)


def test_a_decline_is_looked_at_in_its_period(reader: Reader, working_reader: Reader) -> None:
    assert listed(gaps(reader, COUNCIL, Y22))["no_action"] == ["crime"]
    assert "no_action" not in listed(gaps(working_reader, COUNCIL, Y22))
    assert gaps(working_reader, COUNCIL, Y22).of[Gap.NO_ACTION] == 1


def test_the_lens_narrows_what_is_looked_at_and_never_how_it_is_judged(working_reader: Reader) -> None:
    people = gaps(working_reader, COUNCIL, Y23, Filters(theme="people"))
    assert listed(people)["no_owner"] == ["crime"]
    assert listed(people)["few_measures"] == ["safe"]
    assert people.of[Gap.NO_MEASURE] == 0
    assert listed(people)["no_indicator"] == ["van"]
    scrutiny = gaps(working_reader, COUNCIL, Y23, Filters(committee="scrutiny"))
    assert (scrutiny.of[Gap.NO_OWNER], scrutiny.of[Gap.NO_MEASURE], scrutiny.of[Gap.NO_INDICATOR]) == (1, 0, 3)


def test_an_indicator_of_the_thread_says_who_answers_and_what_it_has(working_reader: Reader) -> None:
    columns = ["indicator", "owner_role", "compared", "open_actions"]
    found = threaded(working_reader, COUNCIL, Y23)
    assert [list(row.values()) for row in rows(found[columns])] == [["work", None, True, 1], ["crime", None, False, 2]]


def history(table: str, row: dict[str, object], until: datetime | None) -> dict[str, object]:
    told = {"known_from": datetime(2023, 6, 1), "upload": 1, "original": "0" * 64, "file": f"{table}.csv"}  # noqa: DTZ001
    return row | told | {"known_until": until}


def gone_reader(*, reason: bool):  # type: ignore[no-untyped-def]
    """The small warehouse, where lamps left the plan and crime left the board jobs."""
    lamps = ROWS[schema.INDICATORS][0] | {"indicator": "lamps", "title_en": "Lamps lit", "title_cy": None}
    group = {"council": COUNCIL, "scope": "board", "id": "jobs"}
    boards = [history("boards", row, None) for row in ROWS[schema.BOARDS]]
    retired = {"council": COUNCIL, "indicator": "lamps", "reason_en": "Nobody asked", "replaced_by": "work"}
    more = {
        HISTORIES["boards"]: boards,
        HISTORIES["indicators"]: [
            *(history("indicators", row, None) for row in ROWS[schema.INDICATORS]),
            history("indicators", lamps, LEFT),
        ],
        HISTORIES["indicator_groups"]: [
            history("indicator_groups", group | {"indicator": "crime"}, LEFT),
            history("indicator_groups", group | {"indicator": "work"}, LEFT),
            history("indicator_groups", group | {"indicator": "work"}, None),
            history("indicator_groups", group | {"indicator": "lamps", "scope": "theme", "id": "people"}, LEFT),
        ],
    }
    given = {schema.RETIRED_INDICATORS: [retired | {"decided_by": "A. Officer"}]} if reason else {}
    return warehouse_of({**ROWS, **WORK, **more, **given})


@pytest.mark.parametrize("reason", [True, False])
def test_what_left_is_told_with_its_reason_or_without(reason: bool) -> None:
    with gone_reader(reason=reason) as reader:
        lamps, crime = rows(vanished(reader, COUNCIL))
        found = gaps(reader, COUNCIL, Y23)
    assert (lamps["indicator"], lamps["left_board"], lamps["left_at"], lamps["themes"]) == (
        "lamps",
        None,
        LEFT,
        ("people",),
    )
    assert (lamps["reason_en"], lamps["replaced_en"]) == (
        ("Nobody asked", "People in work") if reason else (None, None)
    )
    assert (crime["indicator"], crime["left_board"], crime["board_en"]) == ("crime", "jobs", "Jobs")
    assert listed(found)["vanished"] == ["lamps", "crime"]
    assert (found.count(Gap.VANISHED), found.of[Gap.VANISHED]) == (0 if reason else 1, 1)


def test_what_left_is_narrowed_to_where_it_stood() -> None:
    with gone_reader(reason=False) as reader:
        people, economy = (gaps(reader, COUNCIL, Y23, Filters(theme=theme)) for theme in ("people", "economy"))
    assert listed(people)["vanished"] == ["lamps"]
    assert "vanished" not in listed(economy)


def test_gaps_are_taken_away_whole_or_of_one_kind(working_reader: Reader) -> None:
    every = gaps_export(working_reader, council=COUNCIL, period=Y23)
    assert tuple(every.columns) == (*GAPS_COLUMNS, *STAMP_COLUMNS)
    assert len(every) == 8
    one = gaps_export(working_reader, council=COUNCIL, period=Y23, language="cy", gap=Gap.NO_TARGET)
    assert [(row["id"], row["why"]) for row in rows(one)] == [("crime", Gap.NO_TARGET.why("cy"))]


def test_without_a_period_the_one_that_pages_open_on_is_meant(working_reader: Reader) -> None:
    assert set(gaps_export(working_reader, council=COUNCIL)["reporting_period"]) == {Y23}
