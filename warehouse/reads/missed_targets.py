"""Indicators whose target was missed in a reporting period, and for how many of them in a row."""

import pandas as pd
from sqlalchemy import select

from warehouse.reads.calls import calls
from warehouse.reads.reader import ALL, Reader, own_area
from warehouse.rules.figures import matches
from warehouse.rules.periods import parse
from warehouse.rules.vocabulary import Rag
from warehouse.schema import CALLS, OF_STANDING, STANDINGS

MISSED = (Rag.RED.value, Rag.AMBER.value)
"""Red and amber both miss: amber is near, and not there."""


def missed_targets(
    reader: Reader, council: str, period: str, *, committee: str | None, board: str | None
) -> pd.DataFrame:
    """One row for each indicator that missed its target, those that missed it longest first.

    Args:
        reader: the version to read.
        council: whose.
        period: the reporting period, ISO.
        committee: only what stands under it.
        board: only what stands on it.

    Returns:
        Columns: those of `warehouse.reads.calls.calls`; and `missed_for` (int): reporting periods of the same length
        in a row, this one the last, in which the target was missed.
    """
    found = calls(reader, council, period, committee=committee, board=board)
    found = found[found["rag"].isin(MISSED)].reset_index(drop=True)
    counted = _in_a_row(reader, council, period)
    told = found.assign(missed_for=found["indicator"].map(counted).astype(int))
    return told.sort_values("missed_for", ascending=False, kind="stable", ignore_index=True)


def _in_a_row(reader: Reader, council: str, period: str) -> pd.Series:
    """Indicator -> reporting periods in a row that missed."""
    wanted = (
        select(STANDINGS.c.reporting_period, CALLS.c.indicator, CALLS.c.rag)
        .join_from(STANDINGS, CALLS, matches(STANDINGS, CALLS, *OF_STANDING))
        .where(CALLS.c.council == council, CALLS.c.area == own_area(council), CALLS.c.breakdown == ALL)
    )
    stood = reader.frame(wanted)
    this = parse(period)
    known = {text: parse(text) for text in stood["reporting_period"].unique()}
    before = [text for text, one in known.items() if one.months == this.months and one.start <= this.start]
    stood = stood[stood["reporting_period"].isin(before)]
    stood = stood.assign(starts=stood["reporting_period"].map({text: one.start for text, one in known.items()}))
    stood = stood.sort_values("starts", ascending=False, kind="stable")
    missed = stood["rag"].isin(MISSED).astype(int)
    return missed.groupby(stood["indicator"]).cumprod().groupby(stood["indicator"]).sum()
