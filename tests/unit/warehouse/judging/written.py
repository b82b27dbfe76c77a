"""Figures and indicators written as a few words each, laid out as the judging reads them."""

from datetime import date, datetime
from decimal import Decimal
from typing import Any

import numpy as np
import pandas as pd
import pyarrow as pa

from warehouse import schema
from warehouse.judging.block import Block, Calendar, block_of
from warehouse.judging.decimals import AMOUNT_TYPE, Decimals
from warehouse.judging.judge import Council
from warehouse.judging.read import FIGURES
from warehouse.rules.exact import Amounts
from warehouse.rules.targets_in_force import in_force

Row = dict[str, Any]

OWN, OTHER = "W06000006", "W06000005"
SCALE = 2
INT64, OBJECT = np.dtype(np.int64), np.dtype(object)

NUMBERS = ("value", "lower", "upper", "numerator", "denominator")
KINDS = {
    "months_elapsed": pa.int32(),
    "published_at": pa.date32(),
    "known_from": pa.timestamp("us"),
    "vintage": pa.int32(),
}


def year(number: int) -> str:
    """A calendar year as it is stored."""
    return f"{number}-01-01/P1Y"


def seen(indicator: str, period: str, value: str | None, **more: Any) -> Row:
    """A figure of the council's own area."""
    figure = {"indicator": indicator, "area": OWN, "breakdown": "", "period": period, "definition": "1", "vintage": 1}
    return figure | {"value": value, "known_from": datetime(2025, 1, 1)} | more  # noqa: DTZ001


def table(*rows: Row) -> pa.Table:
    """Figures as they are read."""
    return pa.table({name: pa.array([_value(row.get(name), name) for row in rows], _kind(name)) for name in FIGURES})


def _kind(name: str) -> Any:
    return AMOUNT_TYPE if name in NUMBERS else KINDS.get(name, pa.string())


def _value(value: Any, name: str) -> Any:
    return Decimal(value) if name in NUMBERS and value is not None else value


def indicators(**rules: Row) -> pd.DataFrame:
    """Rows of the table of indicators, by their ids; higher is better, exactly, unless told."""
    usual: Row = {"unit": "number", "polarity": "higher_is_better", "tolerance_kind": "exact", "amber_kind": "exact"}
    usual |= {"aggregation": "period", "seasonal": False, "rag_policy": "default"}
    names = [column.name for column in schema.INDICATORS.c] + ["rag_policy"]
    rows = [usual | {"indicator": name, "council": "c"} | rule for name, rule in rules.items()]
    frame = pd.DataFrame([{name: row.get(name) for name in names} for row in rows], dtype=object)
    return frame.assign(number=range(len(rows)))


def calendar_rows(**periods: list[tuple[str, int, int]]) -> pd.DataFrame:
    """Indicator, period, start_month and months, by the indicators' ids."""
    rows = [(name, *period) for name, every in periods.items() for period in every]
    return pd.DataFrame(rows, columns=["indicator", "period", "start_month", "months"])


def years(*numbers: int) -> list[tuple[str, int, int]]:
    """Calendar years as periods of a calendar."""
    return [(year(number), 12 * number, 12) for number in numbers]


def calendar(**periods: list[tuple[str, int, int]]) -> Calendar:
    """The calendar of indicators in the order in which they are named."""
    rows = calendar_rows(**periods)
    place = {name: at for at, name in enumerate(periods)}
    return Calendar.of(rows.assign(indicator=rows["indicator"].map(place)), len(periods))


def block(*rows: Row, as_known_at: date | None = None, **periods: list[tuple[str, int, int]]) -> Block:
    """The figures of all indicators of a calendar, laid out in ticks of a hundredth."""
    given = table(*rows)
    value = Decimals.of(given["value"]).ticks(SCALE, INT64)
    return block_of(given, list(periods), calendar(**periods), OWN, value, as_known_at)


def targets(*rows: Row) -> pd.DataFrame:
    """Rows of the table of targets, of the whole of a year in the council's own area unless told."""
    usual = {"council": "c", "area": OWN, "kind": "value", "months": 12}
    names = [column.name for column in schema.TARGETS.c]
    return pd.DataFrame(
        [{name: (usual | row).get(name) for name in names} for row in rows], columns=names, dtype=object
    )


def council(rules: pd.DataFrame, periods: pd.DataFrame, *aims: Row, rebases: pd.DataFrame | None = None) -> Council:
    """A council that compares itself with nobody."""
    no_rebases = pd.DataFrame(columns=["indicator", "area", "start_month"])
    return Council("c", OWN, rules, periods, in_force(targets(*aims)), no_rebases if rebases is None else rebases)


def numbers(amounts: Amounts) -> list[int | None]:
    """Ticks as whole numbers, None where not known."""
    return [int(one) if known else None for one, known in zip(amounts.ticks, amounts.known.tolist(), strict=True)]
