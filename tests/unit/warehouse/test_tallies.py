"""The table of tallies: counted part by part in whole arrays, as the rule counts the rows of one join."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import product
from random import Random
from typing import Any

import hypothesis.strategies as st
import pandas as pd
import pyarrow as pa
import sqlalchemy as sa
from hypothesis import Phase, given, settings
from sqlalchemy.pool import StaticPool

from tests.unit.warehouse.judging.written import OTHER, OWN, block, seen
from tests.unit.warehouse.reads.conftest import fill
from tests.unit.warehouse.stored_calls import stored_calls
from warehouse import schema
from warehouse.few import words, written_out
from warehouse.judging.block import Block
from warehouse.judging.calls import for_periods, keys_of
from warehouse.judging.tallied import MEMBER, STANDING, tallied
from warehouse.rules.codes import Codes, codes_of
from warehouse.rules.figures import SERIES as SERIES_KEY
from warehouse.rules.figures import matches
from warehouse.rules.tally import tally
from warehouse.rules.vocabulary import Call
from warehouse.stored import Stored, create_stored
from warehouse.tallies import tallies

Rows = list[dict[str, Any]]

FEW = settings(max_examples=15, deadline=None, phases=(Phase.explicit, Phase.reuse, Phase.generate))

YEAR, DAY_1, DAY_2 = ("2024-01-01/P1Y", 24288, 12), ("2024-03-01", 24290, 1), ("2024-03-31", 24290, 1)
"""Two days of a month share a cell."""

PERIODS = [period for period, *_ in (YEAR, DAY_1, DAY_2)]
REPORTS = ("2023-04-01/P1Y", "2024-04-01/P1Y")
COUNCILS, INDICATORS = ("aber", "wrecsam"), ("crime", "homes", "work")
GROUPS = (("plan", "whole"), ("board", "jobs"), ("board", "safe"), ("theme", "people"))
WORDS = [word.value for word in Call]


def member(council: str, indicator: str, scope: str, id_: str) -> dict[str, Any]:
    return {"council": council, "indicator": indicator, "scope": scope, "id": id_}


def standing(council: str, reporting_period: str, indicator: str, period: str) -> dict[str, Any]:
    return {"council": council, "reporting_period": reporting_period, "indicator": indicator, "period": period}


def stored_rows(made: Stored, calls: Rows) -> dict[sa.Table, Rows]:
    """The rows of the tables in which calls are stored."""
    series = list(dict.fromkeys(tuple(call[name] for name in SERIES_KEY) for call in calls))
    stored = [
        {
            "series": series.index(tuple(call[name] for name in SERIES_KEY)),
            "period": call["period"],
            **dict.fromkeys(("call", "call_half_band", "call_double_band"), call["call"]),
        }
        for call in calls
    ]
    named = [dict(zip(SERIES_KEY, key, strict=True)) | {"series": at} for at, key in enumerate(series)]
    return {made.series: named, **stored_calls(made, stored)}


@contextmanager
def version(members: Rows, standings: Rows, calls: Rows) -> Iterator[sa.Connection]:
    """A version that holds these rows."""
    engine = sa.create_engine("duckdb:///:memory:", poolclass=StaticPool)
    with engine.begin() as connection:
        schema.METADATA.create_all(connection, tables=[schema.INDICATOR_GROUPS, schema.STANDINGS])
        schema.COMPARATORS.create(connection)
        made = create_stored(connection, PERIODS)
        tables = {schema.INDICATOR_GROUPS: members, schema.STANDINGS: standings, **stored_rows(made, calls)}
        fill(connection, {table: rows for table, rows in tables.items() if rows})
        yield connection
    engine.dispose()


def judged(council: str, of: Block, names: list[str], word: Callable[[int], str]) -> tuple[Codes, Rows]:
    """A call of every cell: their codes, and the rows that are stored of them.

    Args:
        council: its id.
        of: the cells.
        names: the indicators of the block.
        word: the call of each cell.
    """
    codes = codes_of([word(cell) for cell in range(of.row.size)], Call)
    rows = for_periods(of, keys_of(of, council, names) | {"call": words(codes, Call)})
    return codes, pa.table(written_out(rows)).to_pylist()


def part_of(council: str, of: Block, codes: Codes, names: list[str], standings: Rows, members: Rows) -> pa.Table:
    """What a part adds to the tallies."""
    stands = pd.DataFrame([row for row in standings if row["council"] == council], columns=[*STANDING])
    counts = pd.DataFrame([row for row in members if row["council"] == council], columns=[*MEMBER])
    return tallied(of, codes, names, council, stands, counts.drop_duplicates())


def counted(connection: sa.Connection, parts: list[pa.Table]) -> Rows:
    """The tallies as the build makes them, in order."""
    made = tallies(connection, parts).subquery("made")
    return told(connection, sa.select(*(made.c[column.name] for column in schema.TALLIES.c)))


def joined(connection: sa.Connection) -> Rows:
    """The tallies of one join of all groups with all that stands and all calls."""
    groups, standings, calls = schema.INDICATOR_GROUPS, schema.STANDINGS, schema.CALLS
    rows = (
        sa.select(groups.c.council, calls.c.area, groups.c.scope, groups.c.id, groups.c.indicator, calls.c.call)
        .add_columns(standings.c.reporting_period.label("period"))
        .join_from(groups, standings, matches(groups, standings, "council", "indicator"))
        .join(calls, matches(standings, calls, *schema.OF_STANDING))
        .where(calls.c.breakdown == "")
        .subquery("rows")
    )
    return told(connection, tally(rows, ["council", "area", "scope", "id", "period"]))


def told(connection: sa.Connection, select: sa.Select[Any]) -> Rows:
    rows = [dict(row) for row in connection.execute(select).mappings()]
    return sorted(rows, key=lambda row: [row[name] for name in ("council", "area", "scope", "id", "period")])


def test_parts_are_summed_and_shares_follow() -> None:
    members = [member("aber", name, "plan", "whole") for name in ("homes", "work")] + [
        member("aber", "work", "board", "jobs")
    ]
    standings = [standing("aber", REPORTS[0], name, YEAR[0]) for name in ("homes", "work")]
    parts = []
    for name, word in (("homes", "improved"), ("work", "worse")):
        of = block(**{name: [YEAR]})
        codes, _ = judged("aber", of, [name], lambda _, word=word: word)
        parts.append(part_of("aber", of, codes, [name], standings, members))
    with version([], [], []) as connection:
        found = counted(connection, parts)
    assert [(row["scope"], row["id"], row["period"], row["text"]) for row in found] == [
        ("board", "jobs", REPORTS[0], "0/1 (0%)"),
        ("plan", "whole", REPORTS[0], "1/2 (50%)"),
    ]


def test_where_nothing_is_judged_there_is_no_tally() -> None:
    with version([member("aber", "work", "plan", "whole")], [], []) as connection:
        assert counted(connection, []) == []


MEMBERS = st.lists(
    st.tuples(st.sampled_from(COUNCILS), st.sampled_from(INDICATORS), st.sampled_from(GROUPS)), max_size=12
)
STANDINGS = st.dictionaries(
    st.tuples(st.sampled_from(COUNCILS), st.sampled_from(REPORTS), st.sampled_from(INDICATORS)),
    st.sampled_from(PERIODS),
)
FIGURES = st.lists(
    st.tuples(*(st.sampled_from(some) for some in (INDICATORS, (OWN, OTHER, "A3"), PERIODS, ("", "women")))),
    unique=True,
)
LOTS = st.sampled_from([[[*INDICATORS]], [["crime", "work"], ["homes"]], [[name] for name in INDICATORS]])


@FEW
@given(MEMBERS, STANDINGS, FIGURES, LOTS, st.randoms(use_true_random=False))
def test_they_are_those_of_the_rule(drawn: Any, stands: Any, figures: Any, lots: Any, chance: Random) -> None:
    members = [member(council, indicator, *group) for council, indicator, group in drawn]
    standings = [standing(council, report, name, period) for (council, report, name), period in stands.items()]
    parts, calls = [], []
    for council, names in product(COUNCILS, lots):
        known = [
            seen(name, period, "1", area=area, breakdown=breakdown)
            for name, area, period, breakdown in figures
            if name in names
        ]
        of = block(*known, **{name: [YEAR, DAY_1, DAY_2] for name in names})
        codes, rows = judged(council, of, names, lambda _: chance.choice(WORDS))
        calls += rows
        parts.append(part_of(council, of, codes, names, standings, members))
    with version(members, standings, calls) as connection:
        assert counted(connection, parts) == joined(connection)
