"""The first indicator of the small warehouse with a figure for every year up to those it has there."""

from decimal import Decimal
from typing import Any

import pandas as pd

from tests.unit.warehouse.reads.small import OWN, ROWS
from warehouse import schema
from warehouse.reads.comparable import COLUMNS, Comparable, laid_out

LAST = 2021
"""The small warehouse's own figures, 70.0 and 72.5, follow in the two years after."""


def year(start: int) -> str:
    """A financial year as it is stored."""
    return f"{start}-04-01/P1Y"


def rebase(start: int) -> dict[str, Any]:
    """A decision that the series is counted anew."""
    return {
        "period": year(start),
        "start_month": 12 * start + 3,
        "reason_en": "A new contract.",
        "reason_cy": None,
        "decided_by": "A. Officer",
    }


def long_series(*values: str, rebases: tuple[int, ...] = (), definition: str = "1") -> Comparable:
    """These figures up to `LAST`, under `definition`, then the small warehouse's own."""
    own = [
        row
        for row in ROWS[schema.OBSERVATIONS]
        if (row["indicator"], row["area"], row["breakdown"]) == ("work", OWN, "") and "known_until" not in row
    ]
    before = [
        own[0]
        | {
            "period": year(start),
            "start_month": 12 * start + 3,
            "value": Decimal(value),
            "definition": definition,
        }
        for start, value in enumerate(values, start=LAST + 1 - len(values))
    ]
    return laid_out(pd.DataFrame([*before, *own], columns=[*COLUMNS]), [rebase(start) for start in rebases])
