"""A figure newer than the reporting period looked at."""

from datetime import date
from typing import Any

import pytest

from dashboard.newer import latest_before, newer_figure, reporting_period_of
from warehouse.reads.plans import ReportingPeriod

Y23 = "2023-04-01/P1Y"


def call(period: str, value: int | None = 1, *, lagged: bool = False) -> dict[str, Any]:
    return {"period": period, "value": value, "lagged": lagged}


@pytest.mark.parametrize(
    ("history", "newest"),
    [
        ([call("2022-01-01/P1Y"), call("2024-01-01/P1Y"), call("2025-01-01/P1Y")], "2025-01-01/P1Y"),
        ([call("2019-01-01/P5Y"), call("2020-01-01/P5Y")], "2020-01-01/P5Y"),
        ([call("2023-01-01/P1Y"), call("2023-04-01/P1Y")], None),
        ([call("2024-01-01/P1Y", None)], None),
        ([call("2024-01-01/P1Y", lagged=True)], None),
        ([], None),
    ],
)
def test_the_newest_figure_after_the_reporting_period(history: list[dict[str, Any]], newest: str | None) -> None:
    found = newer_figure(history, Y23)
    assert (found["period"] if found else None) == newest


def test_the_latest_figure_before() -> None:
    history = [call("2019-01-01/P1Y"), call("2021-01-01/P1Y"), call("2023-01-01/P1Y", None), call("2024-01-01/P1Y")]
    found = latest_before(history, Y23)
    assert found is not None
    assert found["period"] == "2021-01-01/P1Y"
    assert latest_before(history[2:], Y23) is None


def test_without_a_reporting_period_nothing_is_newer() -> None:
    assert newer_figure([call("2024-01-01/P1Y")], "") is None
    assert latest_before([call("2024-01-01/P1Y")], "") is None


def test_it_stands_in_the_reporting_period_of_the_same_length_in_which_it_ends() -> None:
    known = [
        ReportingPeriod("2024-10-01/P3M", 3, date(2024, 10, 1), date(2024, 12, 31), 1, 1),
        ReportingPeriod("2024-04-01/P1Y", 12, date(2024, 4, 1), date(2025, 3, 31), 1, 1),
    ]
    assert reporting_period_of("2020-01-01/P5Y", Y23, known) == "2024-04-01/P1Y"
    assert reporting_period_of("2020-01-01/P5Y", "2023-04-01/P3M", known) == "2024-10-01/P3M"
    assert reporting_period_of("2026-01-01/P1Y", Y23, known) is None
