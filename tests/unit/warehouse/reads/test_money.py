"""A board's own line stands for it; without one, the sum of its services does, and no money is counted twice."""

from decimal import Decimal
from typing import Any

from warehouse.reads.money import whole_lines


def _line(service: str, budget: str, actual: str | None, period: str = "2024-04-01/P1Y") -> dict[str, Any]:
    spent = None if actual is None else Decimal(actual)
    amounts = {"budget": Decimal(budget), "actual": spent, "forecast": None}
    return {"board": "homes", "period": period, "kind": "revenue", "service": service} | amounts


def test_services_are_not_counted_beside_the_line_of_their_board() -> None:
    found = whole_lines([_line("repairs", "40", "50"), _line("", "100", "90"), _line("advice", "10", "10")])
    assert [(row["budget"], row["actual"]) for row in found] == [(Decimal(100), Decimal(90))]


def test_a_board_without_a_line_of_its_own_is_the_sum_of_its_services() -> None:
    (row,) = whole_lines([_line("repairs", "40", "50"), _line("advice", "10", "5")])
    assert (row["budget"], row["actual"], row["forecast"]) == (Decimal(50), Decimal(55), None)


def test_a_sum_is_known_only_where_every_part_is() -> None:
    (row,) = whole_lines([_line("repairs", "40", "50"), _line("advice", "10", None)])
    assert (row["budget"], row["actual"]) == (Decimal(50), None)


def test_each_period_has_a_line_of_its_own() -> None:
    found = whole_lines([_line("", "100", "90"), _line("repairs", "40", "50", "2023-04-01/P1Y")])
    assert sorted(row["budget"] for row in found) == [Decimal(40), Decimal(100)]
