"""A plan that changes the rule by which its targets are coloured: both colours stay known, each from its day."""

from pathlib import Path

import sqlalchemy as sa

from etl import pipeline
from tests.plans import FIGURES, PLAN, swap, write_plan
from warehouse.reader import Reader
from warehouse.schema import CALL_HISTORY, CALLS
from warehouse.store import Store

TARGETS = "indicator,area,period,kind,value\nattendance,X00000001,2023/24,value,100\n"
HAVERING = swap(PLAN, "ends = 2027-03-31", 'ends = 2027-03-31\nrag_policy = "havering"')
OF_ATTENDANCE = ("attendance", "X00000001", "2023-04-01/P1Y")


def colours(reader: Reader, table: sa.Table) -> list[str]:
    key = tuple(table.c[name] for name in ("indicator", "area", "period"))
    chosen = sa.select(table.c.rag).where(*(a == b for a, b in zip(key, OF_ATTENDANCE, strict=True)))
    ordered = chosen.order_by(table.c.known_from) if table is CALL_HISTORY else chosen
    return list(reader.frame(ordered)["rag"])


def test_a_new_policy_is_followed_from_its_day_on(store: Store, tmp_path: Path) -> None:
    figures = swap(FIGURES, "attendance,X00000001,2023/24,92.4", "attendance,X00000001,2023/24,91.9")
    for plan in (PLAN, HAVERING):
        folder = write_plan(tmp_path, {"plan.toml": plan, "figures.csv": figures, "targets.csv": TARGETS})
        pipeline.load(store, [folder], [], lambda _: None)
    first = store.record.upload(1).known_from
    assert first is not None
    assert (colours(store.reader(first), CALLS), colours(store.reader(), CALLS)) == (["red"], ["green"])
    assert colours(store.reader(), CALL_HISTORY) == ["red", "green"]
