"""The small warehouse with twelve years of figures, eight other places, and targets that raise doubts."""

from datetime import datetime
from decimal import Decimal
from typing import Any

from sqlalchemy import Table

from tests.unit.warehouse.reads.small import COUNCIL, OWN, ROWS, WALES, Y23
from warehouse import schema

SHIRES = tuple(f"W0600009{number}" for number in range(1, 9))
FIRST, LAST = 2012, 2023
STEADY = (50, 51, 49, 50, 51, 50, 49, 51, 50, 49, 51, 50)
"""Limits well within 45 to 55, and nothing stands out."""


def seen(indicator: str, area: str, year: int, value: str, **more: Any) -> dict[str, Any]:
    """A figure of a financial year."""
    row: dict[str, Any] = next(one for one in ROWS[schema.OBSERVATIONS] if one["indicator"] == "work")
    when = {"period": f"{year}-04-01/P1Y", "start_month": 12 * year + 3}
    known = {"known_from": datetime(2025, 1, 1), "known_until": None}  # noqa: DTZ001
    return row | when | known | {"indicator": indicator, "area": area, "value": Decimal(value)} | more


def own(indicator: str) -> list[dict[str, Any]]:
    """Twelve steady years of the council's own."""
    return [seen(indicator, OWN, FIRST + place, str(value)) for place, value in enumerate(STEADY)]


def others(indicator: str, *, rise: int = 1) -> list[dict[str, Any]]:
    """Eight other places, all of them rising from 40, and the nation, which stands far above."""
    rising = [
        seen(indicator, area, year, str(40 + place + rise * (year - FIRST)))
        for place, area in enumerate(SHIRES)
        for year in range(FIRST, LAST + 1)
    ]
    return [*rising, *(seen(indicator, WALES, year, "99") for year in range(FIRST, LAST + 1))]


def _aimed(indicator: str, kind: str, low: str | None, *, comparator: str = "51") -> dict[str, Any]:
    row = next(one for one in ROWS[schema.CALLS] if one["indicator"] == "work" and one["period"] == Y23)
    amounts = {"value": Decimal(50), "comparator": Decimal(comparator), "band": Decimal("0.25")}
    aim = None if low is None else Decimal(low)
    quiet = {"noise": "no_clear_change", "call": "worse", "rag": "amber"}
    return row | {"indicator": indicator, "target_kind": kind, "target": aim, "target_low": aim} | amounts | quiet


def rows_with(figures: list[dict[str, Any]]) -> dict[Table, list[dict[str, Any]]]:
    """The small warehouse with these figures: `work` is sustained, `homes` aims for 60, `crime` has no direction."""
    shires = [{"council": COUNCIL, "area": one, "name_en": one, "name_cy": one, "kind": "council"} for one in SHIRES]
    places = [{"council": COUNCIL, "comparator": "wales", "area": area} for area in (*SHIRES, WALES)]
    stands = [
        {"council": COUNCIL, "reporting_period": Y23, "indicator": one, "period": Y23}
        for one in ("work", "homes", "crime")
    ]
    return {
        **ROWS,
        schema.AREAS: [*ROWS[schema.AREAS], *shires],
        schema.COMPARATOR_AREAS: [*ROWS[schema.COMPARATOR_AREAS], *places],
        schema.OBSERVATIONS: figures,
        schema.CALLS: [
            _aimed("work", "sustain", None),
            _aimed("homes", "value", "60"),
            _aimed("crime", "value", "10"),
        ],
        schema.STANDINGS: stands,
    }


DOUBTED = rows_with([*own("work"), *others("work"), *own("homes"), *others("homes"), *own("crime")])
