"""Which period of an indicator stands in which reporting period."""

import pandas as pd

from warehouse.calendars import Calendars, calendars

PLANS = pd.DataFrame([("here", 4)], columns=["council", "financial_year_starts"])


def laid_out(frequency: str, *periods: str, others: tuple[str, ...] = ()) -> Calendars:
    """The calendars of one indicator with figures at these periods; `others` are known only for other places."""
    rows = [("here", "one", period, True) for period in periods] + [("here", "one", period, False) for period in others]
    return calendars(
        pd.DataFrame(rows, columns=["council", "indicator", "period", "own"]),
        pd.DataFrame([("here", "one", frequency)], columns=["council", "indicator", "frequency"]),
        PLANS,
    )


def standing(frequency: str, *periods: str, others: tuple[str, ...] = ()) -> dict[str, str]:
    found = laid_out(frequency, *periods, others=others).standings
    return dict(zip(found["reporting_period"], found["period"], strict=True))


def test_a_figure_stands_in_the_year_in_which_its_period_ends() -> None:
    assert standing("annual", "2023-01-01/P1Y") == {"2023-04-01/P1Y": "2023-01-01/P1Y"}
    assert standing("annual", "2021-01-01/P3Y") == {"2023-04-01/P1Y": "2021-01-01/P3Y"}
    assert standing("annual", "2024-04-01") == {"2024-04-01/P1Y": "2024-04-01"}
    assert standing("annual", "2024-03-31") == {"2023-04-01/P1Y": "2024-03-31"}


def test_a_year_without_a_figure_has_the_period_that_should_have_been() -> None:
    assert standing("annual", "2021-01-01/P1Y", "2023-01-01/P1Y") == {
        "2021-04-01/P1Y": "2021-01-01/P1Y",
        "2022-04-01/P1Y": "2022-01-01/P1Y",
        "2023-04-01/P1Y": "2023-01-01/P1Y",
    }


def test_the_period_that_should_have_been_keeps_its_length_and_day() -> None:
    shown = standing("annual", "2020-01-01/P3Y", "2025-05-15")
    assert shown["2023-04-01/P1Y"] in ("2021-01-01/P3Y", "2023-05-15")
    assert set(standing("annual", "2022-05-15", "2024-05-15").values()) == {"2022-05-15", "2023-05-15", "2024-05-15"}


def test_a_period_published_for_other_places_only_is_judged_here_too() -> None:
    assert standing("annual", "2023-04-01/P1Y", "2021-04-01/P1Y", others=("2022-04-01/P1Y",)) == {
        f"{year}-04-01/P1Y": f"{year}-04-01/P1Y" for year in (2021, 2022, 2023)
    }


def test_the_last_of_several_stands_in_the_year() -> None:
    months = [f"2024-{month:02d}-01/P1M" for month in range(4, 10)]
    shown = standing("monthly", *months)
    assert shown["2024-04-01/P1Y"] == "2024-09-01/P1M"
    assert shown["2024-04-01/P3M"] == "2024-06-01/P1M"
    assert shown["2024-07-01/P3M"] == "2024-09-01/P1M"


def test_a_yearly_indicator_is_not_expected_in_a_quarter() -> None:
    periods = pd.DataFrame(
        [("here", "yearly", "2024-04-01/P1Y", True), ("here", "often", "2024-04-01/P3M", True)],
        columns=["council", "indicator", "period", "own"],
    )
    indicators = pd.DataFrame(
        [("here", "yearly", "annual"), ("here", "often", "quarterly")], columns=["council", "indicator", "frequency"]
    )
    found = calendars(periods, indicators, PLANS).standings
    assert set(found.loc[found["reporting_period"].str.endswith("P3M"), "indicator"]) == {"often"}
    assert set(found.loc[found["reporting_period"].str.endswith("P1Y"), "indicator"]) == {"often", "yearly"}


def test_an_indicator_that_never_had_a_figure_is_still_asked_for() -> None:
    periods = pd.DataFrame([("here", "one", "2024-04-01/P1Y", True)], columns=["council", "indicator", "period", "own"])
    indicators = pd.DataFrame(
        [("here", "one", "annual"), ("here", "never", "annual")], columns=["council", "indicator", "frequency"]
    )
    found = calendars(periods, indicators, PLANS).standings
    assert list(found.loc[found["indicator"] == "never", "period"]) == ["2024-04-01/P1Y"]


def test_a_council_without_figures_has_no_reporting_periods() -> None:
    assert laid_out("annual").reporting.empty


def test_the_reporting_year_begins_where_the_plan_says() -> None:
    calendar_year = PLANS.assign(financial_year_starts=1)
    found = calendars(
        pd.DataFrame([("here", "one", "2023-01-01/P1Y", True)], columns=["council", "indicator", "period", "own"]),
        pd.DataFrame([("here", "one", "annual")], columns=["council", "indicator", "frequency"]),
        calendar_year,
    )
    assert list(found.reporting["period"]) == ["2023-01-01/P1Y"]
