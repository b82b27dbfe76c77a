"""Councils and plans as values."""

from datetime import date

import pytest

from tests.unit.warehouse.reads.small import COUNCIL, FLINT, Y22, Y23, Y24
from warehouse.reader import Reader
from warehouse.reads.plans import ReportingPeriod, UnknownCouncilError, councils, default_period, plan


def test_councils_come_by_name(reader: Reader) -> None:
    assert [(one.id, one.fictional) for one in councils(reader)] == [("aber", True), ("wrecsam", False)]


def test_a_plan_holds_its_parts_in_its_own_order(reader: Reader) -> None:
    found = plan(reader, COUNCIL)
    assert [theme.id for theme in found.themes] == ["economy", "people"]
    assert found.objectives[0].theme == "economy"
    assert found.areas[FLINT].name("cy") == "Sir y Fflint"
    assert FLINT in found.comparators[0].areas
    assert found.name("cy") == "Cynllun y Cyngor"
    assert found.council.area == "W06000006"


def test_a_missing_welsh_name_falls_back_to_english(reader: Reader) -> None:
    assert plan(reader, COUNCIL).boards[0].name("cy") == "Jobs"


def test_reporting_periods_come_newest_first_and_the_default_is_half_reported(reader: Reader) -> None:
    found = plan(reader, COUNCIL)
    assert [one.period for one in found.reporting_periods] == [Y24, Y23, Y22]
    assert found.default_period == Y23


def test_an_unknown_council_is_named(reader: Reader) -> None:
    with pytest.raises(UnknownCouncilError, match="nowhere"):
        plan(reader, "nowhere")


def _period(year: int, expected: int, reported: int, months: int = 12) -> ReportingPeriod:
    return ReportingPeriod(str(year), months, date(year, 1, 1), date(year, 12, 31), expected, reported)


@pytest.mark.parametrize(
    ("periods", "expected"),
    [
        ((), None),
        ((_period(2024, 10, 0),), None),
        ((_period(2024, 10, 4), _period(2023, 10, 5)), "2023"),
        ((_period(2024, 10, 3), _period(2023, 10, 4), _period(2022, 10, 4)), "2023"),
        ((_period(2024, 4, 4, months=3), _period(2023, 10, 5)), "2023"),
    ],
)
def test_the_default_period_is_a_year_with_enough_figures(
    periods: tuple[ReportingPeriod, ...], expected: str | None
) -> None:
    assert default_period(periods) == expected
