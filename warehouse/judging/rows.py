"""Judge figures that are written as rows of values: examples on a page, cases of a test."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

import pandas as pd
import pyarrow as pa

from warehouse import schema
from warehouse.few import written_out
from warehouse.judging.block import Calendar, block_of
from warehouse.judging.calls import calls_of, for_periods, keys_of, moved
from warehouse.judging.decimals import AMOUNT_TYPE
from warehouse.judging.parts import parts
from warehouse.rules.direction import direction

Row = Mapping[str, Any]

TYPES = {
    "TEXT": pa.string(),
    "INTEGER": pa.int32(),
    "DATE": pa.date32(),
    "DATETIME": pa.timestamp("us"),
    str(schema.AMOUNT): AMOUNT_TYPE,
}
"""What columns of the table of observations are in Arrow."""

RULED = (*schema.INDICATORS.c, schema.PLANS.c.rag_policy)
"""Columns of an indicator with the policy of its plan."""

NO_TARGETS = pd.DataFrame(columns=[column.name for column in schema.TARGETS.c])


def call_rows(
    indicators: Sequence[Row], observations: Sequence[Row], asked: Sequence[Row], as_known_at: date | None = None
) -> list[dict[str, Any]]:
    """The calls of periods asked for.

    Args:
        indicators: columns of the table of indicators, and `rag_policy`; what a row lacks is empty.
        observations: columns of the table of observations, alike; all of one council.
        asked: council, indicator, area, breakdown, period, start_month and months; all of one area.
        as_known_at: figures known later are left out; None means now.

    Returns:
        Rows of the table of calls up to `marker`, in no order.
    """
    rules = pd.DataFrame([{c.name: row.get(c.name) for c in RULED} for row in indicators], dtype=object)
    wanted = {(row["indicator"], row["area"], row["breakdown"], row["period"]) for row in asked}
    council, area = asked[0]["council"], asked[0]["area"]
    found: list[dict[str, Any]] = []
    for part in parts(rules, _figures(observations), NO_TARGETS):
        place = {name: at for at, name in enumerate(part.names)}
        periods = {
            (place[row["indicator"]], row["period"], row["start_month"], row["months"])
            for row in (*asked, *observations)
            if row["indicator"] in place
        }
        calendar = pd.DataFrame(periods, columns=["indicator", "period", "start_month", "months"])
        block = block_of(part.figures, part.names, Calendar.of(calendar, len(place)), area, part.value, as_known_at)
        judged = direction(block.cells, part.rules)
        called = keys_of(block, council, part.names) | calls_of(block, judged, part.scale) | moved(judged, part.scale)
        found += pa.table(written_out(for_periods(block, called))).to_pylist()
    return [row for row in found if (row["indicator"], row["area"], row["breakdown"], row["period"]) in wanted]


def _figures(rows: Sequence[Row]) -> pa.Table:
    columns = {c.name: pa.array([row.get(c.name) for row in rows], TYPES[str(c.type)]) for c in schema.OBSERVATIONS.c}
    return pa.table(columns)
