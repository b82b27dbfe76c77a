"""Tallies: what is counted, and how the share is written."""

import pytest

from tests.judging_tallies import ROWS, judge_tallies
from tests.queries import run
from warehouse import schema
from warehouse.rules.tally import tally


@pytest.mark.parametrize(
    ("counts", "percent", "text"),
    [
        ({"improved": 5, "worse": 5}, 50, "50% (5/10)"),
        ({"improved": 5, "worse": 4}, 56, "5/9 (56%)"),
        ({"improved": 3, "same": 2, "worse": 3}, 63, "5/8 (63%)"),
        ({"worse": 1}, 0, "0/1 (0%)"),
        ({"cant_say": 2, "not_available": 1}, None, "no directional indicators"),
    ],
)
def test_the_share_in_words(counts: dict[str, int], percent: int | None, text: str) -> None:
    row = judge_tallies({"board": counts})["board"]
    assert (row["percent"], row["text"]) == (percent, text)


def test_an_indicator_counts_once_in_a_group_and_in_each_of_its_groups() -> None:
    rows = [
        {"id": "economy", "indicator": "jobs", "call": "improved"},
        {"id": "economy", "indicator": "jobs", "call": "improved"},
        {"id": "economy", "indicator": "rates", "call": "worse"},
        {"id": "council", "indicator": "jobs", "call": "improved"},
    ]
    totals = {row["id"]: row["total"] for row in run(tally(ROWS, ["id"]), {ROWS: rows})}
    assert totals == {"economy": 2, "council": 1}


def test_columns_are_those_of_the_table_of_tallies() -> None:
    columns = [column.name for column in schema.TALLIES.c]
    given = list(judge_tallies({"board": {"same": 1}})["board"])
    assert given[1:] == columns[columns.index("improved") :]
