"""Rows of calls as they are stored: what they say in words stands in a finding."""

from collections.abc import Sequence
from typing import Any

import sqlalchemy as sa

from warehouse.stored import FINDING, Stored

Row = dict[str, Any]

SAID = {"call": "same", "call_half_band": "same", "call_double_band": "same", "rag": "no_target"}
PLAIN: Row = SAID | {"agreement": "cant_say", "in_a_row": 0}
PLAIN |= dict.fromkeys(("provisional", "lagged", "gap", "overlap", "rag_flagged"), False)
"""What a call has to say."""


def stored_calls(made: Stored, calls: Sequence[Row]) -> dict[sa.Table, list[Row]]:
    """The rows that stand for these, each with a finding of its own; what a row lacks is as in `PLAIN`, or empty."""
    whole = [PLAIN | {FINDING: at} | call for at, call in enumerate(calls)]
    return {
        table: [{column.name: row.get(column.name) for column in table.columns} for row in whole]
        for table in (made.findings, made.calls)
    }
