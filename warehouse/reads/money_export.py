"""Money beside performance as it is taken away: each board's budget, spending and tally, and where that places it."""

from datetime import date

import pandas as pd

from warehouse.reads.exports import stamped
from warehouse.reads.money import MONEY_COLUMNS, money
from warehouse.reads.plans import councils, plan
from warehouse.reads.reader import Reader

OF_BUDGET = {"period": "budget_period"}
"""Beside a reporting period, the period of a budget is named for what it is."""

MONEY_EXPORT_COLUMNS = (
    "council", "reporting_period", *(OF_BUDGET.get(name, name) for name in MONEY_COLUMNS),
)  # fmt: skip


def money_export(
    reader: Reader,
    *,
    council: str | None = None,
    area: str | None = None,
    period: str | None = None,
    language: str = "en",
    known_on: date | None = None,
) -> pd.DataFrame:
    """Money in the columns of `MONEY_EXPORT_COLUMNS`, then `STAMP_COLUMNS`; amounts in pounds, cash terms.

    Args:
        reader: the version to read.
        council: only this council's plan.
        area: money is of a council, not of an area; it is there so that every export is called alike.
        period: only this reporting period; every one unless given.
        language: every word in it is a code; it is there likewise.
        known_on: the day whose knowledge is shown; the day the version was published unless given.
    """
    day = known_on or reader.version.published_at.date()
    told = [
        row | {"council": id_, "reporting_period": iso, "budget_period": row["period"]}
        for id_ in ([one.id for one in councils(reader)] if council is None else [council])
        for iso in _periods(reader, id_, period)
        for row in money(reader, id_, iso, day)
    ]
    return stamped(reader, pd.DataFrame(told, columns=list(MONEY_EXPORT_COLUMNS)))


def _periods(reader: Reader, council: str, period: str | None) -> list[str]:
    reported = sorted(one.period for one in plan(reader, council).reporting_periods)
    return reported if period is None else [iso for iso in reported if iso == period]
