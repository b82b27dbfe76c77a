"""All indicators through the reporting periods, shaped for a page: groups of rows, each a letter for every period."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

import numpy as np
import pandas as pd

from dashboard.context import Context
from dashboard.heat_states import COLUMN, NOTHING, WORDS, Show, letters
from dashboard.i18n import Name, text_of
from dashboard.report import narrowed_by
from dashboard.selection import Selection
from warehouse.reads.groups import Places, places
from warehouse.reads.heatmap import calls_through_time
from warehouse.reads.plans import Board, Plan, ReportingPeriod
from warehouse.reads.reader import Row, rows
from warehouse.reads.search import plain
from warehouse.reads.titles import titles
from warehouse.rules.vocabulary import Reason


class Sort(StrEnum):
    """Orders within a board: the plan's own, the most pressing now, the longest decline now, and by title."""

    PLAN = "plan"
    WORST = "worst"
    DECLINE = "decline"
    TITLE = "title"


class Every(StrEnum):
    """How long the reporting periods are."""

    YEAR = "year"
    QUARTER = "quarter"


MONTHS = {Every.YEAR: 12, Every.QUARTER: 3}


@dataclass(frozen=True)
class HeatRow:
    """One indicator.

    Attributes:
        indicator: its id.
        title: as shown.
        searched: its id and titles, without capitals and accents.
        states: for each view, a letter for every period (`heat_states`).
        reasons: a letter for every period in which there is no direction.
        places: its place in each order of `Sort`, over all rows.
    """

    indicator: str
    title: Name
    searched: str
    states: Mapping[Show, str]
    reasons: str
    places: Mapping[Sort, int]


@dataclass(frozen=True)
class Heat:
    """The heatmap.

    Attributes:
        periods: reporting periods, the oldest first.
        groups: each board with the indicators that have it as their first; those without a board last, under None.
    """

    periods: tuple[str, ...]
    groups: tuple[tuple[Board | None, tuple[HeatRow, ...]], ...]

    @property
    def total(self) -> int:
        """How many indicators there are."""
        return sum(len(members) for _, members in self.groups)


def heat(context: Context, plan: Plan, every: Every, selection: Selection) -> Heat:
    """The heatmap up to the reporting period of the lens, narrowed by it."""
    reader, council = context.store.reader(), selection.council
    periods = shown_periods(plan.reporting_periods, every, selection.period)
    found = calls_through_time(reader, council, periods, **narrowed_by(selection))
    named = {row["indicator"]: row for row in rows(titles(reader, council))}
    shaped = heat_rows(found, periods, named, selection.language)
    return Heat(periods, _by_board(shaped, plan, places(reader, council)))


def shown_periods(reported: Sequence[ReportingPeriod], every: Every, until: str) -> tuple[str, ...]:
    """The periods of one length that end with the reporting period `until` or before, the oldest first."""
    ends = next(one.ends for one in reported if one.period == until)
    shown = [one for one in reported if one.months == MONTHS[every] and one.ends <= ends]
    seen = [one for one in shown if one.reported or one.period == until]
    return tuple(one.period for one in sorted(seen, key=lambda one: one.starts))


def heat_rows(
    found: pd.DataFrame, periods: Sequence[str], named: Mapping[str, Row], language: str
) -> tuple[HeatRow, ...]:
    """A row for each indicator, in the plan's order.

    Args:
        found: as `warehouse.reads.heatmap.calls_through_time` gives it for these periods.
        periods: the oldest first; the last is now.
        named: titles of each indicator, by id.
        language: of the titles.
    """
    ids = list(dict.fromkeys(found["indicator"]))
    row = pd.Categorical(found["indicator"], categories=ids).codes
    column = pd.Categorical(found["reporting_period"], categories=list(periods)).codes
    views = {show: _written(found[COLUMN[show]], letters(WORDS[show]), row, column, (ids, periods)) for show in Show}
    why = _written(found["reason"], letters(Reason), row, column, (ids, periods))
    shown = [text_of(named[id_], "title", language) for id_ in ids]
    orders = _orders(found[found["reporting_period"] == periods[-1]] if periods else found, ids, shown)
    return tuple(
        HeatRow(
            indicator=id_,
            title=shown[at],
            searched=plain(" ".join([id_, *(named[id_][name] or "" for name in ("title_en", "title_cy"))])),
            states={show: views[show][at] for show in Show},
            reasons=why[at],
            places={sort: orders[sort][at] for sort in Sort},
        )
        for at, id_ in enumerate(ids)
    )


def _written(
    codes: pd.Series,
    known: Mapping[str, str],
    row: np.ndarray,
    column: np.ndarray,
    shape: tuple[Sequence[str], Sequence[str]],
) -> list[str]:
    """Codes as a text for each row, with a letter in each column."""
    height, width = (len(side) for side in shape)
    grid = np.full((height, max(width, 1)), NOTHING, dtype="U1")
    grid[row, column] = codes.map(known).fillna(NOTHING).to_numpy(dtype="U1")
    return ["".join(line) for line in grid.tolist()]


def _orders(now: pd.DataFrame, ids: Sequence[str], shown: Sequence[Name]) -> dict[Sort, list[int]]:
    """The place of each indicator in each order; what has no tier, or no decline, comes after what has."""
    standing = now.set_index("indicator").reindex(list(ids))
    tier = standing["tier"].astype(float).fillna(np.inf).to_numpy()
    run = standing["run"].astype(float).fillna(0).to_numpy()
    names = [plain(name.text) for name in shown]
    keys: dict[Sort, list[Any]] = {
        Sort.PLAN: list(range(len(ids))),
        Sort.WORST: tier.tolist(),
        Sort.DECLINE: (-run).tolist(),
        Sort.TITLE: names,
    }
    return {sort: _places(key) for sort, key in keys.items()}


def _places(keys: Sequence[Any]) -> list[int]:
    order = sorted(range(len(keys)), key=lambda at: (keys[at], at))
    found = [0] * len(keys)
    for place, at in enumerate(order):
        found[at] = place
    return found


def _by_board(
    shaped: Sequence[HeatRow], plan: Plan, stand: Places
) -> tuple[tuple[Board | None, tuple[HeatRow, ...]], ...]:
    """Rows under the first of their boards in the plan's order, so that each stands here once."""
    members: dict[str | None, list[HeatRow]] = {}
    for row in shaped:
        here = stand[row.indicator]["boards"] if row.indicator in stand else ()
        members.setdefault(next((board.id for board in plan.boards if board.id in here), None), []).append(row)
    known: list[Board | None] = [*plan.boards, None]
    groups = ((board, tuple(members.get(board.id if board else None, ()))) for board in known)
    return tuple((board, found) for board, found in groups if found)
