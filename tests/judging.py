"""Judge cases written as plain dictionaries (the form of tests/vectors) with the real rules.

`judge_direction({"indicator": {...}, "observations": [...], "report_period": [24264, 12]})` judges one case;
`judge_directions` judges any number at once.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from warehouse.judging.rows import call_rows
from warehouse.rules.defaults import AMBER, default_tolerance
from warehouse.rules.periods import Period, parse

Case = Mapping[str, Any]
Row = dict[str, Any]

COUNCIL, AREA, BREAKDOWN = "test", "W06000006", ""
LONG_AGO = datetime(1900, 1, 1)  # noqa: DTZ001 (the column has no zone either)


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
    rows = call_rows(
        [indicator_row(name, case["indicator"]) for name, case in cases],
        observations,
        [request_row(name, case["report_period"]) for name, case in cases],
        None if as_known_at is None else date.fromisoformat(as_known_at),
    )
    assert len(rows) == len(cases)
    return {
        row["indicator"]: row
        | {name: period_key(row[name]) for name in ("period", "current_period", "comparator_period")}
        for row in rows
    }
