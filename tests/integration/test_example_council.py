"""The example council through the real reader: every card says exactly what was meant, and its untidiness is told."""

from decimal import Decimal
from pathlib import Path

import pytest

from data.example.make.card_figures import edition_at
from data.example.make.folder import ALL_CARDS, plan_of, tables
from data.example.make.history import LATE, Card, uploads
from etl import checks
from etl.contract import CONTRACTS
from etl.history import read_history
from etl.sources.cards import read_card
from etl.sources.plan_folder import PlanFolder
from tests.plans import TODAY
from warehouse.rules.periods import ACADEMIC_YEAR_STARTS, FINANCIAL_YEAR_STARTS, parse

FOLDER = Path(__file__).parents[2] / "data" / "example"

TOLD = {
    "2023-24-Q1": {"title_above"},
    "2023-24-Q3": {"read_share"},
    "2023-24-Q4": {"read_number"},
    "2024-25-Q1": {"read_missing"},
    "2024-25-Q2": {"read_number"},
    "2024-25-Q3": {"title_above", "read_name"},
    "2025-26-Q1": {"read_hidden_row"},
    "2025-26-Q2": {"title_above", "read_percent"},
    "2025-26-Q3": {"read_missing", "read_date"},
    LATE.id: {"read_name", "not_filled_in"},
}
"""What the check report tells of the cards that are not tidy; of the others, nothing."""

NOT_IN_OFFICERS_TABLE = ("numerator", "denominator")


def as_read(card: Card, table: str, rows: list[dict[str, str]], plan: PlanFolder) -> set[tuple[tuple[str, str], ...]]:
    """Rows to compare: numbers by their value, periods by their stable form, empty cells left out."""
    left_out = NOT_IN_OFFICERS_TABLE if card == LATE else ()
    indicators = plan.frames["indicators"]
    academic = set(indicators.loc[indicators["year_type"].eq("academic"), "id"])
    return {
        tuple(
            sorted(
                (name, plain(name, text, is_academic=row.get("indicator") in academic))
                for name, text in row.items()
                if text and name in CONTRACTS[table].columns and name not in left_out
            )
        )
        for row in rows
    }


def plain(name: str, text: str, *, is_academic: bool) -> str:
    if name == "period":
        return parse(text, ACADEMIC_YEAR_STARTS if is_academic else FINANCIAL_YEAR_STARTS).iso
    try:
        return str(Decimal(text).normalize())
    except ArithmeticError:
        return text


@pytest.mark.parametrize("card", ALL_CARDS, ids=lambda card: card.id)
def test_a_card_reads_as_exactly_what_it_was_made_from(card: Card) -> None:
    plan = plan_of(edition_at(card))
    name = Path(card.path).name
    frames, found = read_card(name, (FOLDER / card.path).read_bytes(), plan)
    faults = [*found, *checks.check_card(plan, frames, TODAY)]
    assert [fault.line() for fault in faults if fault.severity != "note"] == []
    assert {fault.code for fault in faults} == TOLD.get(card.id, set())
    meant = {table: rows for table, rows in tables(card).items() if rows}
    assert set(frames) == set(meant)
    for table, rows in meant.items():
        read = frames[table].to_dict("records")
        assert as_read(card, table, read, plan) == as_read(card, table, rows, plan), table


def test_the_history_is_without_faults() -> None:
    rows, faults = read_history(FOLDER)
    assert faults == []
    assert [row.upload for row in rows] == [upload.upload for upload in uploads()]
