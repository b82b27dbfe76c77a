"""Rows of a small warehouse, written out so that a test can be checked by eye."""

from datetime import date, datetime
from decimal import Decimal
from typing import Any

from sqlalchemy import Table

from warehouse import schema

COUNCIL = "wrecsam"
OWN, FLINT, CONWY, WALES = "W06000006", "W06000005", "W06000003", "W92000004"
Y22, Y23, Y24 = "2022-04-01/P1Y", "2023-04-01/P1Y", "2024-04-01/P1Y"
STARTS = {Y22: 12 * 2022 + 3, Y23: 12 * 2023 + 3, Y24: 12 * 2024 + 3}


TESTED: dict[tuple[str, str, str, str], dict[str, Any]] = {
    ("work", OWN, "", Y23): {
        "noise": "improving",
        "noise_reason": None,
        "points": 9,
        "tests": "xmr_trial;mann_kendall",
        "xmr": 1,
        "cause": "outside_limits",
        "mann_kendall": 0,
        "conflict": False,
        "carry_over": False,
        "agreement": "clear_improvement",
        "mean": 69.5,
        "lower_limit": 67.5,
        "upper_limit": 71.5,
        "effect": 0.0,
        "projected": 73.1,
        "projected_breach": False,
    }
}
"""The one figure of the small warehouse that tests could say something of."""


def _named(id_: str, **more: Any) -> dict[str, Any]:
    return {"council": COUNCIL, "id": id_, "name_en": id_.title(), "name_cy": None, "position": 0} | more


def _indicator(id_: str, position: int, **more: Any) -> dict[str, Any]:
    return {
        "council": COUNCIL,
        "indicator": id_,
        "title_en": id_.title(),
        "unit": "percent",
        "decimals": 1,
        "polarity": "higher_is_better",
        "polarity_proposed": "higher_is_better",
        "tolerance_kind": "absolute",
        "tolerance": Decimal("0.25"),
        "amber_kind": "relative",
        "amber": Decimal("0.05"),
        "frequency": "annual",
        "year_type": "financial",
        "aggregation": "period",
        "seasonal": False,
        "max_lag_periods": 0,
        "allow_gap": 0,
        "position": position,
    } | more


def _group(indicator: str, scope: str, id_: str) -> dict[str, Any]:
    return {"council": COUNCIL, "indicator": indicator, "scope": scope, "id": id_}


def _seen(
    indicator: str, area: str, period: str, value: str | None, *, vintage: int = 1, **more: Any
) -> dict[str, Any]:
    return {
        "council": COUNCIL,
        "indicator": indicator,
        "area": area,
        "breakdown": "",
        "period": period,
        "start_month": STARTS[period],
        "months": 12,
        "value": None if value is None else Decimal(value),
        "marker": "",
        "definition": "1",
        "known_from": datetime(2025, 1, vintage),  # noqa: DTZ001
        "upload": vintage,
        "vintage": vintage,
        "original": "0" * 64,
        "file": "figures.csv",
        "row": 2,
    } | more


def _call(indicator: str, period: str, call: str, **more: Any) -> dict[str, Any]:
    return {
        "council": COUNCIL,
        "indicator": indicator,
        "area": OWN,
        "breakdown": "",
        "period": period,
        "current_period": period,
        "call": call,
        "call_half_band": call,
        "call_double_band": call,
        "provisional": False,
        "lagged": False,
        "gap": False,
        "overlap": False,
        "rag": "no_target",
        "rag_flagged": False,
    } | more


def _moved(
    indicator: str, period: str, call: str, value: str, comparator: str, percent: str, **more: Any
) -> dict[str, Any]:
    change = Decimal(value) - Decimal(comparator)
    return _call(
        indicator,
        period,
        call,
        value=Decimal(value),
        comparator=Decimal(comparator),
        comparator_period=f"{int(period[:4]) - 1}-04-01/P1Y",
        change=change,
        change_percent=Decimal(percent),
        movement="up" if change > 0 else "down" if change < 0 else "flat",
        **more,
    )


def _signals(call: dict[str, Any]) -> dict[str, Any]:
    """What stands beside a call: nothing was tested, but for the cases of `TESTED`."""
    directional = call["call"] in ("improved", "same", "worse")
    worse = call["call"] == "worse"
    untested = {
        "noise": "not_enough_data" if call["current_period"] else None,
        "noise_reason": "1_points" if call["current_period"] else None,
        "points": 1 if call["current_period"] else None,
        "tests": "" if call["current_period"] else None,
        "agreement": f"{call['call']}_untested" if directional else call["call"],
        "run": int(worse),
        "missing": int(not directional),
        "tier": 5 if worse else None,
    }
    return untested | TESTED.get((call["indicator"], call["area"], call["breakdown"], call["period"]), {})


def _stands(indicator: str, period: str) -> dict[str, Any]:
    return {
        "council": COUNCIL,
        "reporting_period": period,
        "indicator": indicator,
        "period": period,
    }


def _tally(scope: str, id_: str, period: str, counts: tuple[int, int, int, int, int], text: str) -> dict[str, Any]:
    improved, same, worse, cant_say, not_available = counts
    directional = improved + same + worse
    return {
        "council": COUNCIL,
        "area": OWN,
        "scope": scope,
        "id": id_,
        "period": period,
        "improved": improved,
        "same": same,
        "worse": worse,
        "cant_say": cant_say,
        "not_available": not_available,
        "total": sum(counts),
        "directional": directional,
        "improved_or_same": improved + same,
        "percent": 100 * (improved + same) // directional if directional else None,
        "text": text,
    }


def _period(period: str, expected: int, reported: int, months: int = 12) -> dict[str, Any]:
    year = int(period[:4])
    return {
        "council": COUNCIL,
        "period": period,
        "months": months,
        "starts": date(year, 4, 1),
        "ends": date(year + 1, 3, 31),
        "expected": expected,
        "reported": reported,
    }


ROWS: dict[Table, list[dict[str, Any]]] = {
    schema.COUNCILS: [
        {"council": COUNCIL, "name_en": "Wrexham", "name_cy": "Wrecsam", "area": OWN, "fictional": False},
        {"council": "aber", "name_en": "Aber", "name_cy": None, "area": "A1", "fictional": True},
    ],
    schema.PLANS: [
        {
            "council": COUNCIL,
            "plan": "council-plan",
            "name_en": "Council Plan",
            "name_cy": "Cynllun y Cyngor",
            "starts": date(2020, 4, 1),
            "ends": None,
            "financial_year_starts": 4,
            "rag_policy": "default",
        }
    ],
    schema.THEMES: [_named("people", position=1), _named("economy", position=0)],
    schema.OBJECTIVES: [_named("e1", theme="economy")],
    schema.BOARDS: [_named("jobs", kind="priority"), _named("safe", kind="priority", position=1)],
    schema.COMMITTEES: [_named("scrutiny")],
    schema.AREAS: [
        {"council": COUNCIL, "area": OWN, "name_en": "Wrexham", "name_cy": "Wrecsam", "kind": "council"},
        {"council": COUNCIL, "area": FLINT, "name_en": "Flintshire", "name_cy": "Sir y Fflint", "kind": "council"},
        {"council": COUNCIL, "area": CONWY, "name_en": "Conwy", "name_cy": "Conwy", "kind": "council"},
        {"council": COUNCIL, "area": WALES, "name_en": "Wales", "name_cy": "Cymru", "kind": "nation"},
    ],
    schema.COMPARATORS: [_named("wales", is_default=True, test="interval")],
    schema.COMPARATOR_AREAS: [
        {"council": COUNCIL, "comparator": "wales", "area": area} for area in (OWN, FLINT, CONWY)
    ],
    schema.INDICATORS: [
        _indicator("work", 0, title_en="People in work", title_cy="Pobl mewn gwaith", source_url="https://example.org"),
        _indicator(
            "homes",
            2,
            unit="number",
            decimals=0,
            polarity_signed_off_by="A. Officer",
            polarity_signed_off_on=date(2024, 4, 1),
            owner_role="Housing team",
            source="The council",
            licence="Open Government Licence v3.0",
        ),
        _indicator("crime", 1, title_en="Crime", title_cy="Troseddau yn y tŷ", polarity="none"),
    ],
    schema.INDICATOR_GROUPS: [
        _group("work", "plan", "council-plan"),
        _group("work", "theme", "economy"),
        _group("work", "objective", "e1"),
        _group("work", "board", "jobs"),
        _group("work", "board", "safe"),
        _group("crime", "plan", "council-plan"),
        _group("crime", "theme", "people"),
        _group("crime", "board", "safe"),
        _group("crime", "committee", "scrutiny"),
    ],
    schema.OBSERVATIONS: [
        _seen("work", OWN, Y22, "70.0"),
        _seen("work", OWN, Y23, "71.0", known_until=datetime(2025, 1, 2)),  # noqa: DTZ001
        _seen("work", OWN, Y23, "72.5", vintage=2, marker="r", note="revised", row=9),
        _seen("work", FLINT, Y23, "75.0"),
        _seen("work", CONWY, Y23, "74.0"),
        _seen("work", CONWY, Y22, None, marker="c"),
        _seen("work", FLINT, Y22, "69", marker="f"),
        _seen("work", WALES, Y23, "73.0"),
        _seen("work", OWN, Y23, "60.0", breakdown="women"),
        _seen("crime", OWN, Y23, "100"),
        _seen("homes", OWN, Y23, "10"),
        _seen("homes", FLINT, Y23, "20"),
        _seen("homes", CONWY, Y23, "30", marker=None),
        _seen("homes", WALES, Y23, "60"),
    ],
    schema.CALLS: [
        _call("work", Y22, "not_available", reason="first_period", value=Decimal("70.0")),
        _moved("work", Y23, "improved", "72.5", "70.0", "3.6")
        | {"rag": "green", "target_kind": "value", "target": Decimal(72), "call_double_band": "same"},
        _moved("work", Y23, "same", "60.0", "60.0", "0.0", breakdown="women"),
        _moved("work", Y23, "worse", "75.0", "79.0", "-5.1", area=FLINT),
        _moved("work", Y24, "worse", "71.0", "72.5", "-2.1"),
        _call("homes", Y23, "not_available", reason="first_period", value=Decimal(10)),
        _call("homes", Y24, "not_available", reason="not_published", current_period=None),
        _moved("crime", Y22, "worse", "120", "110", "9.1"),
        _moved("crime", Y23, "cant_say", "100", "120", "-16.7", reason="no_polarity"),
    ],
    schema.STANDINGS: [
        _stands("work", Y22),
        _stands("work", Y23),
        _stands("work", Y24),
        _stands("homes", Y24),
        _stands("crime", Y22),
        _stands("crime", Y23),
    ],
    schema.TALLIES: [
        _tally("plan", "council-plan", Y22, (0, 0, 1, 0, 1), "0% (0/1)"),
        _tally("plan", "council-plan", Y23, (1, 0, 0, 1, 0), "100% (1/1)"),
        _tally("theme", "economy", Y23, (1, 0, 0, 0, 0), "100% (1/1)"),
        _tally("theme", "people", Y23, (0, 0, 0, 1, 0), "no directional indicators"),
        _tally("objective", "e1", Y23, (1, 0, 0, 0, 0), "100% (1/1)"),
        _tally("board", "jobs", Y22, (0, 0, 0, 0, 1), "no directional indicators"),
        _tally("board", "safe", Y22, (0, 0, 1, 0, 1), "0% (0/1)"),
        _tally("board", "jobs", Y23, (1, 0, 0, 0, 0), "100% (1/1)"),
        _tally("board", "safe", Y23, (1, 0, 0, 1, 0), "100% (1/1)"),
    ],
    schema.PUBLISHED_TALLIES: [
        {
            "council": COUNCIL,
            "period": Y22,
            "improved_or_same": 42,
            "directional": 57,
            "percent": 74,
            "source": "report",
        }
    ],
    schema.JUDGEMENTS: [
        {"council": COUNCIL, "scope": "board", "id": "jobs", "period": Y22, "rag": "amber", "reason_en": "Mixed"},
        {"council": COUNCIL, "scope": "board", "id": "jobs", "period": Y23, "rag": "green"},
        {"council": COUNCIL, "scope": "objective", "id": "e1", "period": Y23, "rag": "red"},
    ],
    schema.REPORTING_PERIODS: [_period(Y22, 2, 2), _period(Y23, 2, 1), _period(Y24, 2, 0)],
}
ROWS[schema.CALLS] = [call | _signals(call) for call in ROWS[schema.CALLS]]
ROWS[schema.COMPARISONS] = [
    {"council": COUNCIL, "comparator": "wales", "indicator": "work", "area": area, "breakdown": "", "period": Y23}
    | {"of": 3, "equal": 0, "better_than": 3 - rank, "worse_than": rank - 1, "rank": rank, "quartile_reason": "too_few"}
    for rank, area in enumerate((FLINT, CONWY, OWN), start=1)
]
ROWS[schema.BENCHMARKS] = [
    {
        "council": COUNCIL,
        "comparator": "wales",
        "indicator": "work",
        "area": OWN,
        "breakdown": "",
        "period": Y23,
        "benchmark_area": WALES,
        "benchmark": Decimal("73.0"),
        "difference": Decimal("-0.5"),
        "mad": Decimal("1.4826"),
        "test": "interval",
        "against": "similar",
    },
]
