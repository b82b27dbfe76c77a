"""The table of tallies: counted in whole arrays, as the rule counts the rows of one join."""

from collections.abc import Iterator
from contextlib import contextmanager
from itertools import product
from typing import Any

import hypothesis.strategies as st
import pytest
import sqlalchemy as sa
from hypothesis import Phase, given, settings
from sqlalchemy.pool import StaticPool

from tests.unit.warehouse.reads.conftest import fill
from warehouse import schema, tallies
from warehouse.rules.figures import SERIES as SERIES_KEY
from warehouse.rules.figures import matches
from warehouse.rules.tally import tally
from warehouse.rules.vocabulary import Call
from warehouse.stored import Stored, create_stored

Rows = list[dict[str, Any]]

FEW = settings(max_examples=15, deadline=None, phases=(Phase.explicit, Phase.reuse, Phase.generate))

YEAR, QUARTER = "2024-04-01/P1Y", "2025-01-01/P3M"
COUNCILS, INDICATORS, AREAS = ("aber", "wrecsam"), ("crime", "homes", "work"), ("A1", "A2", "A3")
GROUPS = (("plan", "whole"), ("board", "jobs"), ("board", "safe"), ("theme", "people"))


def member(council: str, indicator: str, scope: str, id_: str) -> dict[str, Any]:
    return {"council": council, "indicator": indicator, "scope": scope, "id": id_}


def standing(council: str, reporting_period: str, indicator: str, period: str) -> dict[str, Any]:
    return {"council": council, "reporting_period": reporting_period, "indicator": indicator, "period": period}


def call(council: str, indicator: str, area: str, period: str, breakdown: str = "", *, word: str) -> dict[str, Any]:
    return {
        "council": council,
        "indicator": indicator,
        "area": area,
        "breakdown": breakdown,
        "period": period,
        "call": word,
    }


def stored_rows(made: Stored, calls: Rows) -> dict[sa.Table, Rows]:
    """The rows of the tables in which calls are stored."""
    series = list(dict.fromkeys(tuple(call[name] for name in SERIES_KEY) for call in calls))
    flags = dict.fromkeys(("provisional", "lagged", "gap", "overlap", "rag_flagged"), False)
    words = {"rag": "no_target", "agreement": "cant_say", "run": 0, "missing": 0}
    return {
        made.series: [dict(zip(SERIES_KEY, key, strict=True)) | {"series": at} for at, key in enumerate(series)],
        made.calls: [
            flags
            | words
            | {
                "series": series.index(tuple(call[name] for name in SERIES_KEY)),
                "period": call["period"],
                **dict.fromkeys(("call", "call_half_band", "call_double_band"), call["call"]),
            }
            for call in calls
        ],
    }


@contextmanager
def version(members: Rows, standings: Rows, calls: Rows) -> Iterator[sa.Connection]:
    """A version that holds these rows."""
    engine = sa.create_engine("duckdb:///:memory:", poolclass=StaticPool)
    with engine.begin() as connection:
        schema.METADATA.create_all(connection, tables=[schema.INDICATOR_GROUPS, schema.STANDINGS])
        schema.COMPARATORS.create(connection)
        made = create_stored(connection, [YEAR, QUARTER])
        tables = {schema.INDICATOR_GROUPS: members, schema.STANDINGS: standings, **stored_rows(made, calls)}
        fill(connection, {table: rows for table, rows in tables.items() if rows})
        yield connection
    engine.dispose()


def counted(connection: sa.Connection) -> Rows:
    """The tallies as the build makes them, in order."""
    made = tallies.tallies(connection).subquery("made")
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


def shares(rows: Rows) -> dict[tuple[str, ...], str]:
    return {tuple(row[name] for name in ("area", "scope", "id", "period")): row["text"] for row in rows}


def test_every_group_is_counted_in_each_area_and_reporting_period() -> None:
    members = [
        member("aber", "work", "plan", "whole"),
        member("aber", "homes", "plan", "whole"),
        member("aber", "work", "board", "jobs"),
        member("aber", "work", "board", "safe"),
    ]
    standings = [standing("aber", YEAR, "work", QUARTER), standing("aber", QUARTER, "work", QUARTER)]
    standings += [standing("aber", YEAR, "homes", YEAR)]
    calls = [
        call("aber", "work", "A1", QUARTER, word="improved"),
        call("aber", "work", "A2", QUARTER, word="worse"),
        call("aber", "homes", "A1", YEAR, word="not_available"),
        call("aber", "homes", "A1", YEAR, breakdown="women", word="worse"),
        call("aber", "homes", "A2", QUARTER, word="worse"),
    ]
    with version(members, standings, calls) as connection:
        assert shares(counted(connection)) == {
            ("A1", "plan", "whole", YEAR): "1/1 (100%)",
            ("A1", "plan", "whole", QUARTER): "1/1 (100%)",
            ("A1", "board", "jobs", YEAR): "1/1 (100%)",
            ("A1", "board", "jobs", QUARTER): "1/1 (100%)",
            ("A1", "board", "safe", YEAR): "1/1 (100%)",
            ("A1", "board", "safe", QUARTER): "1/1 (100%)",
            ("A2", "plan", "whole", YEAR): "0/1 (0%)",
            ("A2", "plan", "whole", QUARTER): "0/1 (0%)",
            ("A2", "board", "jobs", YEAR): "0/1 (0%)",
            ("A2", "board", "jobs", QUARTER): "0/1 (0%)",
            ("A2", "board", "safe", YEAR): "0/1 (0%)",
            ("A2", "board", "safe", QUARTER): "0/1 (0%)",
        }


@pytest.mark.parametrize("calls", [[], [call("aber", "work", "A1", YEAR, word="worse")]])
def test_where_nothing_stands_there_is_no_tally(calls: Rows) -> None:
    with version([member("aber", "work", "plan", "whole")], [], calls) as connection:
        assert counted(connection) == []


MEMBERS = st.lists(
    st.tuples(st.sampled_from(COUNCILS), st.sampled_from(INDICATORS), st.sampled_from(GROUPS)), max_size=12
)
STANDINGS = st.dictionaries(
    st.tuples(st.sampled_from(COUNCILS), st.sampled_from([YEAR, QUARTER]), st.sampled_from(INDICATORS)),
    st.sampled_from([YEAR, QUARTER]),
)
CALLS = st.dictionaries(
    st.sampled_from(list(product(COUNCILS, INDICATORS, AREAS, [YEAR, QUARTER], ["", "women"]))),
    st.sampled_from([word.value for word in Call]),
)


@FEW
@given(MEMBERS, STANDINGS, CALLS, st.integers(1, 3))
def test_they_are_those_of_the_rule(drawn: Any, stands: Any, judged: Any, at_once: int) -> None:
    members = [member(council, indicator, *group) for council, indicator, group in drawn]
    standings = [standing(council, report, name, period) for (council, report, name), period in stands.items()]
    calls = [call(*key, word=word) for key, word in judged.items()]
    with version(members, standings, calls) as connection, pytest.MonkeyPatch.context() as patched:
        patched.setattr(tallies, "AT_ONCE", at_once)
        assert counted(connection) == joined(connection)
