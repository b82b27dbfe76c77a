"""Rebases are kept with their history: an earlier moment knows only those that had been decided by then."""

from datetime import datetime
from pathlib import Path

import sqlalchemy as sa

from etl import pipeline
from tests.plans import write_plan
from warehouse.reader import Reader
from warehouse.schema import REBASES
from warehouse.store import Store

HEADER = "indicator,area,period,reason_en,reason_cy,decided_by,decided_on\n"
REPAIRS = "repairs,,2023/24,A new contract.,Contract newydd.,A. Officer,2024-05-01\n"
VISITS = "visits,X00000001,2023/24,Two libraries closed.,Caeodd dwy lyfrgell.,A. Officer,\n"


def rebases(reader: Reader) -> dict[str, str]:
    rows = reader.frame(sa.select(REBASES.c.indicator, REBASES.c.area, REBASES.c.period, REBASES.c.start_month))
    assert set(rows["area"]) <= {"X00000001"}
    assert set(rows["start_month"]) <= {12 * 2023 + 3}
    return dict(zip(rows["indicator"], rows["period"], strict=True))


def test_an_earlier_moment_knows_what_had_been_decided_by_then(store: Store, tmp_path: Path) -> None:
    for rows in (REPAIRS + VISITS, VISITS):
        pipeline.load(store, [write_plan(tmp_path, {"rebases.csv": HEADER + rows})], [], lambda _: None)
    first = store.record.upload(1).known_from
    assert first is not None
    year = "2023-04-01/P1Y"
    assert rebases(store.reader(datetime(2024, 4, 30))) == {"visits": year}  # noqa: DTZ001 (UTC, as the record)
    assert rebases(store.reader(first)) == {"repairs": year, "visits": year}
    assert rebases(store.reader()) == {"visits": year}
