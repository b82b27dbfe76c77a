"""Each board's money beside the direction of its indicators, in one reporting period."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from sqlalchemy import select

from warehouse.reads.plans import plan
from warehouse.reads.reader import Reader, Row, rows
from warehouse.reads.tallies import tallies
from warehouse.rules.budget_variance import period_of_budget, spending, spent
from warehouse.rules.deflators import real_terms
from warehouse.rules.figure_words import as_shown
from warehouse.rules.money import SHOWN_DECIMALS, over_budget, share_of_budget
from warehouse.rules.money_quadrants import Unplaced, balance, placed
from warehouse.rules.vocabulary import BudgetKind, Scope
from warehouse.schema import BUDGET_LINES

MONEY_COLUMNS = (
    "board",
    "kind",
    "period",
    "budget",
    "actual",
    "forecast",
    "counted",
    "spent",
    "spent_real",
    "over",
    "over_percent",
    "spending",
    "improved",
    "same",
    "worse",
    "balance",
    "quadrant",
    "reason",
)

_KINDS = ("", *(kind.value for kind in BudgetKind))
_AMOUNTS = ("budget", "actual", "forecast")
_OF_LINE = ("period", *_AMOUNTS)
_COUNTS = ("improved", "same", "worse")


def money(reader: Reader, council: str, reporting: str, known_on: date) -> list[Row]:
    """A row for each board and kind of money that the council budgets by in a reporting period.

    Revenue and capital are never added up: capital that waits would hide revenue that is overspent. Tallies are of the
    whole board, as its money is.

    Args:
        reader: the version to read.
        council: whose plan.
        reporting: the reporting period, ISO.
        known_on: the day whose knowledge is shown.

    Returns:
        Rows of `MONEY_COLUMNS`, by kind and then in the plan's order; amounts in pounds, cash terms but
        for `spent_real` (whole pounds, prices of `warehouse.rules.deflators.BASE`); `period` is that
        of the budget, `counted` says which amount `spent` is, `balance` is of 100 (`warehouse.rules.money_quadrants`),
        and exactly one of `quadrant` and `reason` is given. Empty where no board has a budget of the period.
    """
    lines = whole_lines(rows(reader.frame(select(BUDGET_LINES).where(BUDGET_LINES.c.council == council))))
    chosen = lines_of(lines, reporting, "board", "kind")
    kinds = sorted({kind for _, kind in chosen}, key=_KINDS.index)
    counted = {row["id"]: row for row in rows(tallies(reader, council, reporting, Scope.BOARD))}
    boards = [board.id for board in plan(reader, council).boards] if kinds else []
    return [
        beside(board, kind, chosen.get((board, kind)), counted.get(board, {}), known_on)
        for kind in kinds
        for board in boards
    ]


def budget_periods(reader: Reader, council: str) -> list[str]:
    """Every period that a council gives a budget for, ISO, the earliest first."""
    table = BUDGET_LINES
    found = reader.frame(select(table.c.period).where(table.c.council == council).distinct())
    return sorted(found["period"])


def whole_lines(lines: Sequence[Row]) -> list[Row]:
    """One line for each board, period and kind: the board's own, or the sum of its services where it has none.

    A sum is known only where every service of it is.
    """
    own = {_key(row): row for row in lines if not row["service"]}
    parts: dict[tuple[str, str, str], list[Row]] = {}
    for row in lines:
        if row["service"] and _key(row) not in own:
            parts.setdefault(_key(row), []).append(row)
    return [*own.values(), *(found[0] | {name: _sum(found, name) for name in _AMOUNTS} for found in parts.values())]


def _key(row: Row) -> tuple[str, str, str]:
    return row["board"], row["period"], row["kind"]


def _sum(lines: Sequence[Row], name: str) -> Decimal | None:
    known = [row[name] for row in lines if row[name] is not None]
    return sum(known, Decimal(0)) if len(known) == len(lines) else None


def lines_of(lines: Sequence[Row], reporting: str, *keys: str) -> dict[tuple[str, ...], Row]:
    """The line of each combination of `keys` whose period holds the reporting period, the shortest of them."""
    parts: dict[tuple[str, ...], dict[str, Row]] = {}
    for row in lines:
        parts.setdefault(tuple(row[key] for key in keys), {})[row["period"]] = row
    held = {key: period_of_budget(found, reporting) for key, found in parts.items()}
    return {key: parts[key][period] for key, period in held.items() if period is not None}


def beside(board: str, kind: str, line: Row | None, tally: Row, known_on: date) -> Row:
    """A row of `MONEY_COLUMNS`: a line of a budget, or none, beside counts of calls by their codes."""
    found: dict[str, Any] = dict.fromkeys(MONEY_COLUMNS) | {"board": board, "kind": kind}
    counts = {name: int(tally.get(name) or 0) for name in _COUNTS}
    found |= counts | {"balance": balance(**counts)}
    state = None
    if line is not None:
        found |= {name: line[name] for name in _OF_LINE}
        whole = spent(line["actual"], line["forecast"], line["period"], known_on)
        if whole is not None:
            over = over_budget(whole.amount, line["budget"])
            state = spending(whole.amount, line["budget"])
            found |= {"counted": whole.counted.value, "spent": whole.amount, "over": over, "spending": state.value}
            real = real_terms(whole.amount, line["period"])
            found["spent_real"] = None if real is None else as_shown(real, SHOWN_DECIMALS)
            found["over_percent"] = share_of_budget(over, line["budget"])
    place = placed(state, **counts, budgeted=line is not None)
    return found | {"reason" if isinstance(place, Unplaced) else "quadrant": place.value}
