"""Judge cases written as plain dictionaries (the form of tests/vectors) with the real rules, in one engine.

`judge_direction({"indicator": {...}, "observations": [...], "report_period": [24264, 12]})` judges one case;
`judge_directions` judges any number in one query per `as_known_at`. `judge_rags` does the same for colours.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal
from functools import cache
from typing import Any

import sqlalchemy as sa

from tests.queries import Row, run
from warehouse import schema
from warehouse.rules.defaults import AMBER, default_tolerance
from warehouse.rules.direction import direction
from warehouse.rules.judge_targets import judge_targets
from warehouse.rules.periods import Period, parse

Case = Mapping[str, Any]

COUNCIL, AREA, BREAKDOWN = "test", "W06000006", ""
LONG_AGO = datetime(1900, 1, 1)  # noqa: DTZ001 (the column has no zone either)

CALL_COLUMNS = [column.name for column in schema.CALLS.c].index("marker") + 1
"""Columns of the table of calls that the direction gives; the target adds the rest."""

REQUESTS = sa.table(
    "requests",
    *(sa.column(name, sa.Text) for name in ("council", "indicator", "area", "breakdown", "period")),
    sa.column("start_month", sa.Integer),
    sa.column("months", sa.Integer),
)
CALLS = sa.table("calls", *(sa.column(c.name, c.type) for c in list(schema.CALLS.c)[:CALL_COLUMNS]))
RULED = sa.table("ruled", *(sa.column(c.name, c.type) for c in schema.INDICATORS.c), sa.column("rag_policy", sa.Text))
"""Indicators with the policy of their plan."""

REPORT_PERIOD = (24264, 12)


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


@cache
def _directions(as_known_at: str | None) -> sa.Select[Any]:
    known_at = None if as_known_at is None else sa.literal(date.fromisoformat(as_known_at))
    return direction(REQUESTS, schema.OBSERVATIONS, schema.INDICATORS, known_at)


def _judge_together(cases: Sequence[tuple[str, Case]], as_known_at: str | None) -> dict[str, Row]:
    frames = {
        REQUESTS: [request_row(name, case["report_period"]) for name, case in cases],
        schema.INDICATORS: [indicator_row(name, case["indicator"]) for name, case in cases],
        schema.OBSERVATIONS: [
            observation_row(name, vintage, written)
            for name, case in cases
            for vintage, written in enumerate(case["observations"], start=1)
        ],
    }
    rows = run(_directions(as_known_at), frames)
    assert len(rows) == len(cases)
    return {
        row["indicator"]: row
        | {name: period_key(row[name]) for name in ("period", "current_period", "comparator_period")}
        for row in rows
    }


def judge_rags(cases: Iterable[Case]) -> list[Row]:
    """The colours of cases (their `input`), in the order given: rows of the table of calls."""
    numbered = [(f"{number:05d}", case) for number, case in enumerate(cases)]
    frames = {
        CALLS: [_call_row(name, case) for name, case in numbered],
        RULED: [_aiming_row(name, case) for name, case in numbered],
        schema.TARGETS: [row for name, case in numbered for row in _target_rows(name, case)],
    }
    rows = run(judge_targets(CALLS, RULED, schema.TARGETS), frames)
    judged = {row["indicator"]: row for row in rows}
    assert len(rows) == len(numbered)
    return [judged[name] for name, _ in numbered]


def judge_rag(case: Case) -> Row:
    """The colour of one case."""
    return judge_rags([case])[0]


def _target_rows(name: str, case: Case) -> list[Row]:
    """The target of a case, and those for some months of its period."""
    every = [case["target"], *case.get("profile", ())]
    return [_target_row(name, written) for written in every if written]


def _call_row(name: str, case: Case) -> Row:
    return request_row(name, REPORT_PERIOD) | {
        "value": amount(case.get("value")),
        "comparator": amount(case.get("comparator")),
        "call": case.get("direction"),
        "months_elapsed": case.get("months_elapsed"),
    }


def _aiming_row(name: str, case: Case) -> Row:
    """The indicator; a case writes the amber band beside its target."""
    amber = (case["target"] or {}).get("amber")
    return indicator_row(name, case["indicator"] | ({"amber": amber} if amber else {}))


def _target_row(name: str, written: Case) -> Row:
    low, high = written.get("range") or (None, None)
    return {
        "council": COUNCIL,
        "indicator": name,
        "area": AREA,
        "period": period(REPORT_PERIOD),
        "months": REPORT_PERIOD[1],
        "months_elapsed": written.get("months_elapsed"),
        "kind": written["kind"],
        "value": amount(written.get("value")),
        "range_low": amount(low),
        "range_high": amount(high),
        "stretch": amount(written.get("stretch")),
        "set_at": date.fromisoformat(written["set_at"]) if written.get("set_at") else None,
    }
