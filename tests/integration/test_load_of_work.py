"""Actions, milestones, budget and commentary from the plan folder to what is served."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from pathlib import Path

import sqlalchemy as sa

from etl import pipeline
from tests.plans import ACTIONS, swap, write_plan
from warehouse.schema import ACTION_BOARDS, BUDGET_LINES, COMMENTARY, MILESTONES
from warehouse.schema import ACTIONS as ACTIONS_TABLE
from warehouse.store import Store

Load = Callable[[Path], pipeline.Outcome]


def test_all_four_are_served_with_their_types(store: Store, load: Load, tmp_path: Path) -> None:
    load(write_plan(tmp_path / "plan"))
    reader = store.reader()
    amounts = reader.frame(sa.select(BUDGET_LINES.c.actual).where(BUDGET_LINES.c.kind == "capital"))
    assert amounts["actual"].tolist() == [Decimal("285000.50")]
    dues = reader.frame(sa.select(MILESTONES.c.due, MILESTONES.c.done_on).where(MILESTONES.c.state == "done"))
    assert dues.iloc[0].tolist() == [date(2023, 10, 31), date(2023, 11, 20)]
    assert len(reader.frame(sa.select(ACTION_BOARDS))) == 5
    assert len(reader.frame(sa.select(COMMENTARY))) == 6


def test_a_newer_edition_of_the_actions_is_what_is_served(store: Store, load: Load, tmp_path: Path) -> None:
    load(write_plan(tmp_path / "plan"))
    finished = swap(ACTIONS, "Street Works Manager,under_way,2024-02-20", "Street Works Manager,done,2024-04-02")
    assert load(write_plan(tmp_path / "plan", {"actions.csv": finished})).changed
    table = ACTIONS_TABLE
    states = store.reader().frame(sa.select(table.c.state).where(table.c.id == "lamp-contract"))
    assert states["state"].tolist() == ["done"]
