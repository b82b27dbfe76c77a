"""The services of boards, where a council budgets by them: money, direction and unit cost of each."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from sqlalchemy import select

from warehouse.reads.calls import calls
from warehouse.reads.money import MONEY_COLUMNS, beside, lines_of
from warehouse.reads.reader import ALL, Reader, Row, latest_observations, own_area, rows
from warehouse.rules.deflators import real_terms
from warehouse.rules.unit_cost import Count, count_of, counted_in, unit_cost
from warehouse.rules.vocabulary import DIRECTIONAL
from warehouse.schema import BUDGET_LINES, INDICATORS

SERVICE_COLUMNS = (
    *MONEY_COLUMNS, "service", "service_en", "service_cy", "unit_of", "unit_title_en", "unit_title_cy",
    "units", "unit_cost", "unit_cost_real",
)  # fmt: skip

_NAMED = ("service", "service_en", "service_cy", "unit_of")


@dataclass(frozen=True)
class _Counting:
    """An indicator that counts what money is spent on; empty where there is none."""

    aggregation: str = ""
    title_en: str = ""
    title_cy: str | None = None
    counts: list[Count] = field(default_factory=list)


def services(reader: Reader, council: str, reporting: str, known_on: date) -> list[Row]:
    """A row for each service that has a budget in a reporting period, by board and id; arguments as `money.money`.

    Returns:
        Rows of `SERVICE_COLUMNS`: those of `money` for the service's own money and the calls of its own indicators;
        `units` is what its `unit_of` counts in the year of the budget, and the unit costs are pounds for each of them,
        in cash and in real terms, exact.
    """
    table = BUDGET_LINES
    lines = rows(reader.frame(select(table).where(table.c.council == council, table.c.service != "")))
    if not lines:
        return []
    held = lines_of(lines, reporting, "board", "service", "kind")
    chosen = [held[key] for key in sorted(held)]
    called = _calls_of(reader, council, reporting, chosen)
    counts = _counts(reader, council, sorted({row["unit_of"] for row in chosen if row["unit_of"]}))
    found = []
    for line in chosen:
        tally = {call.value: sum(called.get(id_) == call for id_ in _indicators(line)) for call in DIRECTIONAL}
        row = beside(line["board"], line["kind"], line, tally, known_on)
        counting = counts.get(line["unit_of"] or "", _Counting())
        units = counted_in(line["period"], counting.counts, counting.aggregation)
        cost = unit_cost(row["spent"], units)
        real = None if cost is None else real_terms(cost, line["period"])
        own = {
            "unit_title_en": counting.title_en,
            "unit_title_cy": counting.title_cy,
            "units": units,
            "unit_cost": cost,
            "unit_cost_real": real,
        }
        found.append(row | {name: line[name] for name in _NAMED} | own)
    return found


def _indicators(line: Row) -> list[str]:
    return (line["indicators"] or "").split(";")


def _calls_of(reader: Reader, council: str, reporting: str, lines: Sequence[Row]) -> dict[str, str]:
    wanted = {id_ for line in lines for id_ in _indicators(line) if id_}
    return {row["indicator"]: row["call"] for row in rows(calls(reader, council, reporting, among=wanted))}


def _counts(reader: Reader, council: str, wanted: Sequence[str]) -> dict[str, _Counting]:
    """What each indicator counted in each of its periods."""
    latest = latest_observations(council)
    of_indicator = ("indicator", "aggregation", "unit", "title_en", "title_cy")
    found = reader.frame(
        select(*(INDICATORS.c[name] for name in of_indicator), latest.c.period, latest.c.numerator, latest.c.value)
        .join_from(INDICATORS, latest, INDICATORS.c.indicator == latest.c.indicator)
        .where(INDICATORS.c.council == council, INDICATORS.c.indicator.in_(wanted))
        .where(latest.c.area == own_area(council), latest.c.breakdown == ALL)
    )
    counts: dict[str, _Counting] = {}
    for row in rows(found):
        about = _Counting(row["aggregation"], row["title_en"], row["title_cy"])
        amount = count_of(row["numerator"], row["value"], row["unit"])
        counts.setdefault(row["indicator"], about).counts.append(Count(row["period"], amount))
    return counts
