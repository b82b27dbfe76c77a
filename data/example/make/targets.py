"""What the council aims for: set in each year's first card, and some of it changed on the way."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from data.example.make.card_figures import edition_at
from data.example.make.figures import Row
from data.example.make.history import Card
from data.example.make.measure import Measure, amount
from data.example.make.measures import measures_of
from data.example.make.plan import COUNCIL_AREA
from data.example.make.quarters import Quarter, periods_of

FIRST_YEAR = 2023


@dataclass(frozen=True)
class Aim:
    """The target of an indicator in each of the three years.

    Attributes:
        kind: value, range, improve or sustain.
        values, stretches, ranges: one for each year; a cumulative one is of the whole year.
    """

    kind: str
    values: tuple[str, str, str] = ("", "", "")
    stretches: tuple[str, str, str] = ("", "", "")
    ranges: tuple[str, str, str] = ("", "", "")


AIMS: Mapping[str, Aim] = {
    "repairs-on-time": Aim("value", ("88", "89", "90"), ("91", "92", "93")),
    "repair-days": Aim("value", ("19", "18.5", "18")),
    "homelessness-prevented": Aim("improve"),
    "temporary-homes": Aim("value", ("140", "140", "135")),
    "rent-arrears": Aim("sustain"),
    "affordable-homes": Aim("value", ("120", "140", "160"), ("140", "160", "180")),
    "empty-homes": Aim("value", ("60", "64", "68")),
    "homes-at-standard": Aim("value", ("93", "94", "95"), ("95", "96", "97")),
    "secondary-attendance": Aim("improve"),
    "exclusions": Aim("value", ("0.50", "0.50", "0.45")),
    "not-in-education": Aim("sustain"),
    "welsh-medium": Aim("sustain"),
    "early-years-places": Aim("value", ("75", "76", "77")),
    "assessments-on-time": Aim("value", ("80", "81", "82")),
    "discharge-delays": Aim("improve"),
    "care-wait": Aim("value", ("15", "14.5", "14")),
    "independent-again": Aim("improve"),
    "children-registered-again": Aim("value", ("7", "7", "6")),
    "cared-for-nearby": Aim("value", ("65", "66", "69"), ("70", "71", "72")),
    "care-home-beds": Aim("range", ranges=("88..94", "88..94", "89..95")),
    "carers-content": Aim("improve"),
    "caseload": Aim("range", ranges=("12..16", "12..16", "12..17")),
    "recycling-rate": Aim("value", ("65", "67", "70"), ("68", "70", "72")),
    "residual-waste": Aim("value", ("176", "168", "160")),
    "council-emissions": Aim("value", ("12800", "12200", "11600")),
    "charging-points": Aim("value", ("75", "88", "100")),
    "fly-tipping-days": Aim("value", ("3", "3", "5")),
    "bus-journeys": Aim("improve"),
    "nitrogen-dioxide": Aim("value", ("25", "24", "22"), ("24", "22", "20")),
    "roads-in-poor-condition": Aim("sustain"),
    "employment": Aim("improve"),
    "apprentices": Aim("value", ("260", "280", "300"), ("280", "300", "320")),
    "footfall": Aim("sustain"),
    "vacant-shops": Aim("value", ("12.5", "12", "12")),
    "planning-on-time": Aim("sustain"),
    "complaints-on-time": Aim("value", ("80", "82", "85")),
    "calls-answered": Aim("value", ("92", "93", "93")),
    "welsh-answers": Aim("value", ("85", "86", "88"), ("90", "92", "94")),
    "sickness": Aim("value", ("10.4", "10.2", "10.0")),
    "council-tax": Aim("value", ("97.2", "97.2", "97.4")),
    "outturn": Aim("range", ranges=("-0.50..0.50", "-0.50..0.50", "-0.25..0.25")),
}

PROFILES: Mapping[str, tuple[str, str, str, str]] = {"affordable-homes": ("0.10", "0.30", "0.60", "1")}
"""The share of a year's target that is due by each quarter, where it is no straight line: homes are finished late."""

STRAIGHT = ("empty-homes",)
"""Cumulative indicators with a target for the year alone, written beside each quarter: a straight line is drawn."""

MONTHS = (3, 6, 9, 12)

CHANGED: tuple[tuple[str, str, tuple[str, ...], str], ...] = (
    ("2024-25-Q3", "temporary-homes", ("Q3 2024/25", "Q4 2024/25"), "165"),
    ("2025-26-Q2", "calls-answered", tuple(f"{month} 2025" for month in ("Oct", "Nov", "Dec")), "84"),
    ("2025-26-Q2", "calls-answered", tuple(f"{month} 2026" for month in ("Jan", "Feb", "Mar")), "84"),
)
"""Card, indicator, periods and the new figure, where a target was changed in the year."""


def card_targets(card: Card) -> list[Row]:
    """The rows of a card's Targets sheet: a year's in its first card, later only what changed."""
    rows = []
    if card.is_whole and card.quarter.number == 1:
        for measure in measures_of(edition_at(card)):
            rows += _year(measure, card) if measure.id in AIMS else []
    for at, indicator, periods, value in CHANGED:
        if at == card.id:
            rows += [_row(indicator, period, card) | {"kind": "value", "value": value} for period in periods]
    return rows


def _year(measure: Measure, card: Card) -> list[Row]:
    aim, year = AIMS[measure.id], card.quarter.year
    n = year - FIRST_YEAR
    written = {"value": aim.values[n], "stretch": aim.stretches[n]}
    rows = []
    for number in (1, 2, 3, 4):
        due_by = 4 if measure.id in STRAIGHT else number
        parts = {name: _so_far(measure, text, due_by) for name, text in written.items()}
        if measure.aggregation == "cumulative":
            parts |= {"months_elapsed": str(MONTHS[due_by - 1])}
        for period in periods_of(measure, Quarter(year, number)):
            rows.append(_row(measure.id, period, card) | {"kind": aim.kind, "range": aim.ranges[n]} | parts)
    return rows


def _so_far(measure: Measure, text: str, number: int) -> str:
    """A year's target as it stands after so many quarters, where it is cumulative: by its profile or in equal parts."""
    if not text or measure.aggregation != "cumulative":
        return text
    shares = PROFILES.get(measure.id, ("0.25", "0.50", "0.75", "1"))
    return amount(Decimal(text) * Decimal(shares[number - 1]), measure.decimals)


def _row(indicator: str, period: str, card: Card) -> Row:
    return {"indicator": indicator, "area": COUNCIL_AREA, "period": period, "set_at": card.written_on}
