"""Money: each board's budget of the year, what was spent so far, and what is forecast for the year."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from data.example.make.figures import Row, chance
from data.example.make.history import WITHDRAWN, Card
from data.example.make.measure import amount
from data.example.make.plan import IMPROVEMENT_BOARD
from data.example.make.quarters import Quarter, year_label

FIRST_YEAR = 2023

BUDGETS: Mapping[tuple[str, str], tuple[int, int, int]] = {
    ("homes", "revenue"): (18_400_000, 19_100_000, 19_900_000),
    ("homes", "capital"): (22_000_000, 26_500_000, 24_000_000),
    ("learning", "revenue"): (96_500_000, 100_200_000, 104_800_000),
    ("learning", "capital"): (9_800_000, 7_400_000, 8_200_000),
    ("living-well", "revenue"): (71_300_000, 75_600_000, 82_900_000),
    ("green", "revenue"): (21_700_000, 22_300_000, 22_900_000),
    ("green", "capital"): (6_100_000, 6_900_000, 9_400_000),
    ("work", "revenue"): (8_200_000, 8_300_000, 8_100_000),
    (IMPROVEMENT_BOARD, "revenue"): (26_900_000, 27_500_000, 28_400_000),
}
"""Board and kind -> the budgets of the three years, in pounds."""

OVER: Mapping[tuple[str, str, int], str] = {
    ("living-well", "revenue", 2024): "0.062",
    ("homes", "revenue", 2024): "0.034",
    ("homes", "capital", 2024): "-0.110",
    ("learning", "revenue", 2025): "0.018",
    ("green", "capital", 2025): "-0.240",
    ("work", "revenue", 2025): "-0.021",
}
"""Which share over its budget (below, where negative) a year turned out, where it was not close to it."""

NOTES: Mapping[tuple[str, str, int], tuple[str, str]] = {
    ("living-well", "revenue", 2024): (
        "More people need care at home, and winter beds were bought outside the valley.",
        "Mae angen gofal gartref ar fwy o bobl, a phrynwyd gwelyau gaeaf y tu allan i'r dyffryn."),
    ("homes", "revenue", 2024): (
        "The second repairs team.", "Yr ail dîm atgyweirio."),
    ("homes", "capital", 2024): (
        "The old school's roof moved work into the next year.", "Symudodd to'r hen ysgol waith i'r flwyddyn nesaf."),
    ("learning", "revenue", 2025): (
        "Transport to school costs more.", "Mae cludiant i'r ysgol yn costio mwy."),
    ("green", "capital", 2025): (
        "Heat pumps wait for the grid connection.", "Mae'r pympiau gwres yn aros am y cysylltiad â'r grid."),
    ("work", "revenue", 2025): (
        "Grants for shops began late.", "Dechreuodd y grantiau ar gyfer siopau yn hwyr."),
}  # fmt: skip


@dataclass(frozen=True)
class Service:
    """A part of a board's revenue.

    Attributes:
        share: of the board's budget.
        indicators: those it should move, `;` between them.
        unit_of: the one whose count its money is divided by; empty where none counts.
        over: year -> which share over its own budget it turned out, where it was not close to it.
    """

    name_en: str
    name_cy: str
    share: str
    indicators: str
    unit_of: str
    over: Mapping[int, str]


SERVICES: Mapping[tuple[str, str], Service] = {
    ("homes", "repairs"): Service(
        "Repairs", "Atgyweiriadau", "0.48", "repairs-on-time;repair-days", "repairs-on-time", {2024: "0.081"}),
    ("homes", "homelessness"): Service(
        "Homelessness", "Digartrefedd", "0.22", "homelessness-prevented;temporary-homes", "", {2024: "0.012"}),
    ("living-well", "adult-care"): Service(
        "Care of adults", "Gofal oedolion", "0.61", "assessments-on-time;discharge-delays;care-wait",
        "assessments-on-time", {2024: "0.090"}),
    ("living-well", "children"): Service(
        "Care of children", "Gofal plant", "0.27", "cared-for-nearby;children-registered-again", "cared-for-nearby",
        {2024: "0.021"}),
}  # fmt: skip
"""Board and id -> a service of it; what is left of a board's money is not told apart."""

DRAFT_LEDGER = Decimal("0.985")
"""The share of a year's spending that the draft ledger held when the withdrawn card was made."""

NO_SERVICE = dict.fromkeys(("service", "service_en", "service_cy", "indicators", "unit_of"), "")
"""The line of a whole board."""

KNOWN_BY_QUARTER = (Decimal("0.1"), Decimal("0.4"), Decimal("0.8"), Decimal(1))
"""How much of where the year ends is seen in each quarter's forecast."""


def card_budget(card: Card) -> list[Row]:
    """The rows of a card's Budget sheet."""
    if not card.is_whole:
        return []
    ledger = DRAFT_LEDGER if card == WITHDRAWN else Decimal(1)
    wholes = [_line(board, kind, card.quarter, ledger) for board, kind in BUDGETS if _has_budget(board, card.quarter)]
    return [*wholes, *(_service(board, id_, card.quarter, ledger) for board, id_ in SERVICES)]


def _has_budget(board: str, quarter: Quarter) -> bool:
    """The improvement board has had a budget since it was set up."""
    return board != IMPROVEMENT_BOARD or quarter.year > FIRST_YEAR


def _line(board: str, kind: str, quarter: Quarter, ledger: Decimal) -> Row:
    budget = Decimal(BUDGETS[board, kind][quarter.year - FIRST_YEAR])
    key = (board, kind, quarter.year)
    end = Decimal(OVER[key]) if key in OVER else chance(board, kind, str(quarter.year)) / 300
    note_en, note_cy = NOTES.get(key, ("", "")) if quarter.number > 1 else ("", "")
    amounts = _amounts(budget, end, chance(board, kind, quarter.label), quarter, ledger)
    return {"board": board, "kind": kind, **NO_SERVICE, **amounts, "note_en": note_en, "note_cy": note_cy}


def _service(board: str, id_: str, quarter: Quarter, ledger: Decimal) -> Row:
    service = SERVICES[board, id_]
    budget = Decimal(_thousands(BUDGETS[board, "revenue"][quarter.year - FIRST_YEAR] * Decimal(service.share)))
    close = chance(board, id_, str(quarter.year)) / 300
    end = Decimal(service.over[quarter.year]) if quarter.year in service.over else close
    return {
        "board": board,
        "kind": "revenue",
        "service": id_,
        "service_en": service.name_en,
        "service_cy": service.name_cy,
        "indicators": service.indicators,
        "unit_of": service.unit_of,
        **_amounts(budget, end, chance(board, id_, quarter.label), quarter, ledger),
        "note_en": "",
        "note_cy": "",
    }


def _amounts(budget: Decimal, end: Decimal, drift: Decimal, quarter: Quarter, ledger: Decimal) -> Row:
    """What a year's money is, as a quarter knows it: `end` is where the year ends over its budget, as a share of it."""
    forecast = budget * (1 + end * KNOWN_BY_QUARTER[quarter.number - 1])
    actual = forecast * quarter.number / 4 * (1 + drift / 60 * (quarter.number < 4)) * ledger
    return {
        "period": year_label(quarter.year),
        "budget": f"{budget:f}",
        "actual": _thousands(actual),
        "forecast": _thousands(forecast),
    }


def _thousands(value: Decimal) -> str:
    return amount(value / 1000, 0) + "000"
