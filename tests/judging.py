"""Judge cases written as plain dictionaries (the form of tests/vectors) with the real rules, in one engine.

`judge_direction({"indicator": {...}, "observations": [...], "report_period": [24264, 12]})` judges one case;
`judge_directions` judges any number in one query per `as_known_at`. `judge_tallies` does the same for groups of calls.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal
from functools import cache
from typing import Any

import pandas as pd
import pyarrow as pa
import sqlalchemy as sa

from warehouse import schema
from warehouse.judging.block import Calendar, block_of
from warehouse.judging.calls import calls_of, for_periods, keys_of
from warehouse.judging.parts import parts
from warehouse.rules.defaults import AMBER, default_tolerance
from warehouse.rules.direction import direction
from warehouse.rules.periods import Period, parse
from warehouse.rules.tally import tally

Case = Mapping[str, Any]
Row = dict[str, Any]

COUNCIL, AREA, BREAKDOWN = "test", "W06000006", ""
LONG_AGO = datetime(1900, 1, 1)  # noqa: DTZ001 (the column has no zone either)

_AMOUNT = pa.decimal128(38, 18)
_ARROW = {
    "TEXT": pa.string(),
    "INTEGER": pa.int32(),
    "BOOLEAN": pa.bool_(),
    "DATE": pa.date32(),
    "DATETIME": pa.timestamp("us"),
    "DOUBLE": pa.float64(),
    "NUMERIC(38, 18)": _AMOUNT,
    "NUMERIC(20, 1)": pa.decimal128(20, 1),
}

REQUESTS = sa.table(
    "requests",
    *(sa.column(name, sa.Text) for name in ("council", "indicator", "area", "breakdown", "period")),
    sa.column("start_month", sa.Integer),
    sa.column("months", sa.Integer),
)
ROWS = sa.table("rows", *(sa.column(name, sa.Text) for name in ("id", "indicator", "call")))


@cache
def engine() -> sa.Engine:
    """One engine for all tests of a process; every query brings its own frames."""
    return sa.create_engine("duckdb:///:memory:", poolclass=sa.pool.SingletonThreadPool)


def run(statement: sa.Select[Any], frames: Mapping[sa.TableClause, Sequence[Row]]) -> list[Row]:
    """Rows of `statement` over these frames, which stand for the tables they are keyed by."""
    with engine().connect() as connection:
        driver = connection.connection.driver_connection
        assert driver is not None
        for table, rows in frames.items():
            driver.register(table.name, arrow(table, rows))
        return [dict(row) for row in connection.execute(statement).mappings()]


def arrow(table: sa.TableClause, rows: Sequence[Row]) -> pa.Table:
    """Rows as an Arrow table with the table's own columns and types; what a row lacks is NULL."""
    columns = {
        column.name: pa.array([row.get(column.name) for row in rows], _ARROW[str(column.type)])
        for column in table.columns
    }
    return pa.table(columns)


def amount(written: str | None) -> Decimal | None:
    return None if written is None else Decimal(written)


def period(key: Sequence[int]) -> str:
    """A period as it is stored, from its start month and its length."""
    start, months = key
    return Period(date(start // 12, start % 12 + 1, 1), months).iso


def period_key(iso: str | None) -> list[int] | None:
    """The start month and length of a stored period."""
    if iso is None:
        return None
    read = parse(iso)
    return [read.start_month, read.months]


def indicator_row(name: str, written: Case) -> Row:
    """An indicator as the build stores it: the defaults filled in where a case says nothing."""
    default = default_tolerance(written.get("unit", "number"))
    tolerance = written.get("tolerance", {"kind": default.kind, "value": str(default.width)})
    amber = written.get("amber") or {"kind": AMBER.kind, "value": str(AMBER.width)}
    low, high = written.get("range") or (None, None)
    baseline = written.get("baseline_period") or (None, None)
    return {
        "council": COUNCIL,
        "indicator": name,
        "unit": written.get("unit", "number"),
        "decimals": written.get("decimals"),
        "polarity": written.get("polarity", "none"),
        "range_low": amount(low),
        "range_high": amount(high),
        "tolerance_kind": tolerance["kind"] if tolerance else "exact",
        "tolerance": amount(tolerance["value"]) if tolerance else None,
        "amber_kind": amber["kind"],
        "amber": amount(amber["value"]),
        "aggregation": written.get("aggregation", "period"),
        "basis": written.get("basis"),
        "baseline_start_month": baseline[0],
        "baseline_months": baseline[1],
        "max_lag_periods": written.get("max_lag_periods") or 0,
        "allow_gap": written.get("allow_gap") or 0,
        "rag_policy": written.get("rag_policy", "default"),
        "seasonal": False,
    }


def observation_row(name: str, vintage: int, written: Case) -> Row:
    start, months = written["period"]
    published = written.get("published_at")
    return {
        "council": COUNCIL,
        "indicator": name,
        "area": AREA,
        "breakdown": BREAKDOWN,
        "period": period(written["period"]),
        "start_month": start,
        "months": months,
        "value": amount(written.get("value")),
        "marker": written.get("status"),
        "definition": written.get("definition") or "1",
        "months_elapsed": written.get("months_elapsed"),
        "published_at": date.fromisoformat(published) if published else None,
        "known_from": LONG_AGO,
        "vintage": vintage,
    }


def request_row(name: str, key: Sequence[int]) -> Row:
    return {
        "council": COUNCIL,
        "indicator": name,
        "area": AREA,
        "breakdown": BREAKDOWN,
        "period": period(key),
        "start_month": key[0],
        "months": key[1],
    }


def judge_directions(cases: Iterable[Case]) -> list[Row]:
    """The calls of cases (their `input`), in the order given; periods as [start month, months]."""
    numbered = [(f"{number:05d}", case) for number, case in enumerate(cases)]
    judged: dict[str, Row] = {}
    for as_known_at in {case.get("as_known_at") for _, case in numbered}:
        together = [(name, case) for name, case in numbered if case.get("as_known_at") == as_known_at]
        judged |= _judge_together(together, as_known_at)
    return [judged[name] for name, _ in numbered]


def judge_direction(case: Case) -> Row:
    """The call of one case."""
    return judge_directions([case])[0]


def _judge_together(cases: Sequence[tuple[str, Case]], as_known_at: str | None) -> dict[str, Row]:
    observations = [
        observation_row(name, vintage, written)
        for name, case in cases
        for vintage, written in enumerate(case["observations"], start=1)
    ]
    requests = [request_row(name, case["report_period"]) for name, case in cases]
    rows = judge_requests(
        requests,
        [indicator_row(name, case["indicator"]) for name, case in cases],
        observations,
        None if as_known_at is None else date.fromisoformat(as_known_at),
    )
    return {
        row["indicator"]: row
        | {name: period_key(row[name]) for name in ("period", "current_period", "comparator_period")}
        for row in rows
    }


def judge_requests(
    requests: Sequence[Row], indicators: Sequence[Row], observations: Sequence[Row], as_known_at: date | None = None
) -> list[Row]:
    """The calls of periods asked for, as rows of the table of calls up to `marker`, by the arrays of the build."""
    names = sorted(row["indicator"] for row in indicators)
    place = {name: at for at, name in enumerate(names)}
    rules = pd.DataFrame(sorted(indicators, key=lambda row: row["indicator"]))
    figures = arrow(schema.OBSERVATIONS, observations)
    wanted = {(row["indicator"], row["period"]) for row in requests}
    found = []
    for part in parts(rules, figures, pd.DataFrame(columns=[c.name for c in schema.TARGETS.c])):
        periods = {
            (part.names.index(row["indicator"]), row["months"], row["start_month"], row["period"])
            for row in (*requests, *observations)
            if row["indicator"] in part.names
        }
        calendar = pd.DataFrame(periods, columns=["indicator", "months", "start_month", "period"])
        laid = Calendar.of(calendar, len(part.names))
        block = block_of(part.figures, part.names, laid, AREA, part.value, as_known_at)
        calls = calls_of(block, direction(block.cells, part.rules), part.scale)
        found += for_periods(block, keys_of(block, COUNCIL, part.names) | calls).to_pylist()
    kept = [row for row in found if (row["indicator"], row["period"]) in wanted]
    return sorted(kept, key=lambda row: place[row["indicator"]])


def judge_tallies(groups: Mapping[str, Mapping[str, int]]) -> dict[str, Row]:
    """The tally of groups written as counts per call, keyed as given."""
    rows = [
        {"id": group, "indicator": f"{call}{number}", "call": call}
        for group, counts in groups.items()
        for call, count in counts.items()
        for number in range(count)
    ]
    return {row["id"]: row for row in run(tally(ROWS, ["id"]), {ROWS: rows})}
