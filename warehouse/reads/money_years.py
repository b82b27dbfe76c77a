"""Each board's money beside its direction through the years: a row for each board, kind and year with a budget."""

from datetime import date

from warehouse.reads.money import budget_periods, money
from warehouse.reads.money_services import services
from warehouse.reads.plans import plan
from warehouse.reads.reader import Reader, Row
from warehouse.rules.periods import parse

YEAR_MONTHS = 12


def money_years(reader: Reader, council: str, known_on: date) -> list[Row]:
    """Rows of `warehouse.reads.money.money`, and `year` (ISO), for every budget year reported on, the earliest first.

    A year stands with the report of the whole year, or else with the last one inside it, when the year still runs.
    """
    return [
        row | {"year": year}
        for year, reporting in _reports(reader, council).items()
        for row in money(reader, council, reporting, known_on)
        if row["period"] in (year, None)
    ]


def service_years(reader: Reader, council: str, known_on: date) -> list[Row]:
    """The same of `warehouse.reads.money_services.services`."""
    return [
        row | {"year": year}
        for year, reporting in _reports(reader, council).items()
        for row in services(reader, council, reporting, known_on)
        if row["period"] == year
    ]


def _reports(reader: Reader, council: str) -> dict[str, str]:
    """Each year with a budget, and the report that it stands with."""
    reported = [parse(one.period) for one in plan(reader, council).reporting_periods]
    found: dict[str, str] = {}
    for iso in budget_periods(reader, council):
        year = parse(iso)
        inside = [one for one in reported if year.start <= one.start and one.end <= year.end]
        if inside and year.months == YEAR_MONTHS:
            found[iso] = max(inside, key=lambda one: (one.end, one.months)).iso
    return found
