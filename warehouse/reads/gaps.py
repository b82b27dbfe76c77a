"""The gaps of a plan in a reporting period: every break of the thread, one row for each thing that has it."""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

import pandas as pd
from sqlalchemy import select

from warehouse.reads.actions import actions
from warehouse.reads.groups import Filters
from warehouse.reads.plans import Board, Objective, Plan, plan
from warehouse.reads.reader import Reader
from warehouse.reads.thread import threaded
from warehouse.reads.vanished import OF_REASON, vanished
from warehouse.rules.gaps import missing
from warehouse.rules.gaps.vocabulary import OF_BOARDS, OF_OBJECTIVES, THING, Gap
from warehouse.schema import INDICATOR_GROUPS

Rule = Callable[[pd.Series, pd.Series], pd.Series]

OF_LEAVING = ("left_board", "board_en", "board_cy", "left_at", *OF_REASON)
"""Columns that only what vanished has; missing in every other row."""

GAP_COLUMNS = ("gap", "thing", "id", "title_en", "title_cy", "owner_role", "counts", *OF_LEAVING)


@dataclass(frozen=True)
class Gaps:
    """Every gap of a plan.

    Attributes:
        rows: columns `GAP_COLUMNS`, in the order of `Gap`, then of the plan. `counts` is False for what is listed and
            is no gap: an indicator that left for a stated reason, or left a board and is still reported.
        of: how many things were asked for each gap: all objectives, all indicators that decline, and so on.
    """

    rows: pd.DataFrame
    of: Mapping[Gap, int]

    def count(self, gap: Gap) -> int:
        """How many things have a gap."""
        return int(self.rows.loc[self.rows["gap"] == gap, "counts"].sum())

    @property
    def total(self) -> int:
        """All of them; a thing counts once for each gap it has."""
        return int(self.rows["counts"].sum())


def gaps(reader: Reader, council: str, period: str, filters: Filters | None = None) -> Gaps:
    """The gaps of a plan in a reporting period, narrowed to a theme and a committee.

    An objective or a board is judged by all its indicators, whatever is looked at. Under a theme its own objectives are
    looked at, and the boards of its indicators; under a committee those of the committee's indicators.

    Raises:
        UnknownCouncilError: there is no such council, or it has no plan.
    """
    asked = filters or Filters()
    seen = threaded(reader, council, period, theme=asked.theme, committee=asked.committee)
    return gaps_among(reader, plan(reader, council), seen, actions(reader, council), asked)


def gaps_among(reader: Reader, here: Plan, seen: pd.DataFrame, work: pd.DataFrame, asked: Filters) -> Gaps:
    """As `gaps`, of what a page has read already.

    Args:
        reader: the version to read the rest from.
        here: the plan.
        seen: its indicators in sight, as `warehouse.reads.thread.threaded` gives them.
        work: its actions, as `warehouse.reads.actions.actions` gives them.
        asked: to what it is narrowed.
    """
    told = [
        *_of_structure(reader, here, seen, asked),
        *_of_indicators(seen),
        _of_vanished(vanished(reader, here.council.id), asked),
        _of_actions(work, seen, asked),
    ]
    order = {gap: place for place, gap in enumerate(Gap)}
    told.sort(key=lambda one: order[one.gap])
    return Gaps(pd.concat([one.rows for one in told], ignore_index=True), {one.gap: one.of for one in told})


@dataclass(frozen=True)
class _Told:
    gap: Gap
    rows: pd.DataFrame
    of: int


def _of_structure(reader: Reader, here: Plan, seen: pd.DataFrame, asked: Filters) -> Iterator[_Told]:
    table = INDICATOR_GROUPS
    groups = reader.frame(select(table.c.scope, table.c.id).where(table.c.council == here.council.id))
    asked_of: tuple[tuple[Gap, str, Sequence[Objective | Board], Rule], ...] = (
        (Gap.NO_MEASURE, OF_OBJECTIVES, here.objectives, missing.no_measure),
        (Gap.FEW_MEASURES, OF_BOARDS, here.boards, missing.few_measures),
    )
    for gap, scope, parts, rule in asked_of:
        members = groups.loc[groups["scope"] == scope, "id"]
        stood = set(seen[f"{scope}s"].explode().dropna())
        shown = [part for part in parts if _is_looked_at(part, stood, asked)]
        things = pd.DataFrame(
            [(part.id, part.name_en, part.name_cy) for part in shown], columns=["id", "title_en", "title_cy"]
        )
        yield _told(gap, things, rule(things["id"], members))


def _is_looked_at(part: Objective | Board, stood: Collection[str], asked: Filters) -> bool:
    """Whether the lens has a part in sight; `stood` are those that an indicator in sight stands under."""
    if isinstance(part, Objective):
        return asked.theme in (None, part.theme) and (asked.committee is None or part.id in stood)
    return not asked.given or part.id in stood


def _of_indicators(seen: pd.DataFrame) -> Iterator[_Told]:
    named = seen.rename(columns={"indicator": "id"})
    for gap, flags in missing.indicator_gaps(seen).items():
        asked = missing.declining(seen) if gap is Gap.NO_ACTION else None
        yield _told(gap, named, flags, of=None if asked is None else int(asked.sum()))


def _of_vanished(gone: pd.DataFrame, asked: Filters) -> _Told:
    for ids, part in (("themes", asked.theme), ("committees", asked.committee)):
        if part:
            gone = gone[pd.Series([part in stood for stood in gone[ids]], index=gone.index, dtype=bool)]
    every = pd.Series(True, index=gone.index)
    left_the_plan = int(gone["left_board"].isna().sum())
    told = _told(Gap.VANISHED, gone.rename(columns={"indicator": "id"}), every, of=left_the_plan)
    return _Told(told.gap, told.rows.assign(counts=missing.vanished(gone).to_numpy()), told.of)


def _of_actions(found: pd.DataFrame, seen: pd.DataFrame, asked: Filters) -> _Told:
    named = found.assign(indicators=found["indicators"].map(lambda rows: tuple(row["indicator"] for row in rows)))
    if asked.given:
        looked_at, boards = set(seen["indicator"]), set(seen["boards"].explode().dropna())
        inside = [
            bool(looked_at & set(moved) if moved else boards & set(served))
            for moved, served in zip(named["indicators"], named["boards"], strict=True)
        ]
        named = named[pd.Series(inside, index=named.index, dtype=bool)]
    return _told(Gap.NO_INDICATOR, named, missing.no_indicator(named))


def _told(gap: Gap, things: pd.DataFrame, flags: pd.Series, of: int | None = None) -> _Told:
    """The things that have a gap, in the columns of `GAP_COLUMNS`, out of all that were asked."""
    rows = things[flags.to_numpy(dtype=bool)].assign(gap=gap.value, thing=THING[gap], counts=True)
    rows = rows.reindex(columns=list(GAP_COLUMNS)).astype(object)
    return _Told(gap, rows.where(rows.notna(), None), len(things) if of is None else of)
