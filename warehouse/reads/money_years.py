"""Each board's money beside its direction through the years: a row for each board, kind and year with a budget."""

from datetime import date

from warehouse.reads.money import budget_periods, money
from warehouse.reads.plans import plan
from warehouse.reads.reader import Reader, Row
from warehouse.rules.periods import parse

YEAR_MONTHS = 12


def money_years(reader: Reader, council: str, known_on: date) -> list[Row]:
    """Rows of `warehouse.reads.money.money`, and `year` (ISO), for every budget year reported on, the earliest first.

    A year stands with the report of the whole year, or else with the last one inside it, when the year still runs.
    """
    years = [iso for iso in budget_periods(reader, council) if parse(iso).months == YEAR_MONTHS]
    reported = [parse(one.period) for one in plan(reader, council).reporting_periods]
    found: list[Row] = []
    for iso in years:
        year = parse(iso)
        inside = [one for one in reported if year.start <= one.start and one.end <= year.end]
        if inside:
            last = max(inside, key=lambda one: (one.end, one.months))
            rows = money(reader, council, last.iso, known_on)
            found += [row | {"year": iso} for row in rows if row["period"] in (iso, None)]
    return found
