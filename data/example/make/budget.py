"""Money: each board's budget of the year, what was spent so far, and what is forecast for the year."""

from collections.abc import Mapping
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

DRAFT_LEDGER = Decimal("0.985")
"""The share of a year's spending that the draft ledger held when the withdrawn card was made."""

KNOWN_BY_QUARTER = (Decimal("0.1"), Decimal("0.4"), Decimal("0.8"), Decimal(1))
"""How much of where the year ends is seen in each quarter's forecast."""


def card_budget(card: Card) -> list[Row]:
    """The rows of a card's Budget sheet."""
    if not card.is_whole:
        return []
    ledger = DRAFT_LEDGER if card == WITHDRAWN else Decimal(1)
    return [_line(board, kind, card.quarter, ledger) for board, kind in BUDGETS if _has_budget(board, card.quarter)]


def _has_budget(board: str, quarter: Quarter) -> bool:
    """The improvement board has had a budget since it was set up."""
    return board != IMPROVEMENT_BOARD or quarter.year > FIRST_YEAR


def _line(board: str, kind: str, quarter: Quarter, ledger: Decimal) -> Row:
    budget = BUDGETS[board, kind][quarter.year - FIRST_YEAR]
    key = (board, kind, quarter.year)
    end = Decimal(OVER[key]) if key in OVER else chance(board, kind, str(quarter.year)) / 300
    forecast = budget * (1 + end * KNOWN_BY_QUARTER[quarter.number - 1])
    drift = 1 + chance(board, kind, quarter.label) / 60 * (quarter.number < 4)
    actual = forecast * quarter.number / 4 * drift * ledger
    note_en, note_cy = NOTES.get(key, ("", "")) if quarter.number > 1 else ("", "")
    return {
        "board": board,
        "period": year_label(quarter.year),
        "kind": kind,
        "budget": str(budget),
        "actual": _thousands(actual),
        "forecast": _thousands(forecast),
        "note_en": note_en,
        "note_cy": note_cy,
    }


def _thousands(value: Decimal) -> str:
    return amount(value / 1000, 0) + "000"
