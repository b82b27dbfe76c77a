"""Faults of actions: whom they serve, when they run, and what they are expected to change."""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any

from etl.faults import Fault
from etl.plan_toml import PlanIds
from etl.reading import rows_of, split_cell
from etl.row_faults import at_cell, day_in, number_in, repeated_ids
from etl.sources.plan_folder import PlanFolder
from warehouse.rules.vocabulary import Polarity

BETTER: dict[str, int] = {Polarity.HIGHER: 1, Polarity.LOWER: -1}
"""Which sign of a change is better, where one is whatever the figure."""


def action_faults(folder: PlanFolder, ids: PlanIds) -> Iterator[Fault]:
    """Every fault and warning of actions that no single cell's contract can find."""
    rows = folder.frames["actions"]
    indicators = folder.frames["indicators"]
    polarity = dict(zip(indicators["id"], indicators["polarity"], strict=True))
    yield from repeated_ids(rows)
    for row in rows_of(rows):
        yield from _of_places(row, ids)
        yield from _of_days(row)
        yield from _of_change(row, polarity)
        if (number_in(row.cost) or 0) < 0:
            yield at_cell(row, "below_zero", "cost")


def _of_places(row: Any, ids: PlanIds) -> Iterator[Fault]:
    for column, known, code in (
        ("boards", ids.boards, "unknown_board"),
        ("indicators", ids.indicators, "unknown_indicator"),
    ):
        for part in split_cell(getattr(row, column)):
            if part not in known:
                yield at_cell(row, code, column, part)
    if not split_cell(row.boards) and not split_cell(row.indicators):
        yield at_cell(row, "stands_nowhere", "boards", severity="warning")


def _of_days(row: Any) -> Iterator[Fault]:
    starts = day_in(row.starts)
    for column in ("due", "expected_by"):
        day = day_in(getattr(row, column))
        if starts and day and day < starts:
            yield at_cell(row, "dates_out_of_order", column, first="starts", other=row.starts)


def _is_better(change: Decimal, polarity: str) -> bool:
    """Whether such a change could make a figure better: any change may, towards a range; none, where none is agreed."""
    if polarity == Polarity.RANGE:
        return bool(change)
    return change * BETTER.get(polarity, 0) > 0


def _of_change(row: Any, polarity: Mapping[str, str]) -> Iterator[Fault]:
    if not row.expected_change:
        return
    indicators = list(dict.fromkeys(split_cell(row.indicators)))
    if len(indicators) != 1:
        yield at_cell(row, "change_of_several", "expected_change", count=len(indicators))
        return
    way, change = polarity.get(indicators[0], ""), number_in(row.expected_change)
    if way in set(Polarity) and change is not None and not _is_better(change, way):
        told = {"indicator": indicators[0], "polarity": way}
        yield at_cell(row, "change_not_better", "expected_change", **told)
