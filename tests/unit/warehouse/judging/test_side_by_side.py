"""Lots that are judged side by side: together the same as one, and no error is lost."""

import threading
from collections.abc import Iterable
from typing import Any

import pandas as pd
import pyarrow as pa
import pytest
from sqlalchemy import Connection, Table

from tests.unit.warehouse.judging.conftest import told
from warehouse import build, schema
from warehouse.few import Columns
from warehouse.judging import judge, read, side_by_side
from warehouse.judging.judge import Council
from warehouse.judging.told import Told
from warehouse.reads.reader import Row
from warehouse.stored import stored

TABLES = (schema.CALLS, schema.COMPARISONS, schema.BENCHMARKS, schema.TALLIES)


def rows_of(connection: Connection, table: Table) -> list[Row]:
    return sorted(told(connection, table), key=repr)


def counted(monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """The indicators of every lot that is judged from now on."""
    lots: list[list[str]] = []

    def judge_it(some: Council, given: pa.Table) -> Any:
        lots.append(list(some.indicators["indicator"]))
        return judge.judged(some, given)

    monkeypatch.setattr(side_by_side, "judged", judge_it)
    return lots


def test_several_lots_give_what_one_gives(
    given: Connection, judged: Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    lots = counted(monkeypatch)
    monkeypatch.setattr(read, "AT_ONCE", 1)
    build.judge(given)
    assert sorted(lots) == [["crime"], ["homes"], ["work"]]
    for table in TABLES:
        assert rows_of(given, table) == rows_of(judged, table), table.name
    assert rows_of(given, schema.CALLS)


def lots_of(names: Iterable[str]) -> list[Council]:
    return [Council(name, "", pd.DataFrame(), pd.DataFrame(), pd.DataFrame()) for name in names]


def rows_told(name: str) -> Told:
    """Rows that say whose they are, one of each table."""
    row = {"series": pa.array([name])}
    return Told(row, row, row, [row], [row], pa.table(row))


TOLD = ("series", "findings", "stored_calls", "stored_comparisons", "benchmarks")


@pytest.fixture
def done(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, str, int]]:
    """What is read and appended, of whom, and by which thread; parts are told as they are judged, none to the engine."""
    told: list[tuple[str, str, int]] = []

    def figures(_: object, some: Council) -> None:
        told.append(("read", some.id, threading.get_ident()))

    def append(_: object, table: Table, rows: Columns) -> None:
        told.append((table.name, rows["series"][0].as_py(), threading.get_ident()))

    monkeypatch.setattr(side_by_side, "figures", figures)
    monkeypatch.setattr(side_by_side, "append", append)
    monkeypatch.setattr(side_by_side, "told", lambda _, part: part)
    return told


def test_every_statement_runs_in_one_thread(
    done: list[tuple[str, str, int]], given: Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(side_by_side, "judged", lambda some, _: iter([rows_told(some.id)]))
    side_by_side.side_by_side(given, lots_of("abcde"), stored([]))
    told = sorted((of, what) for what, of, _ in done)
    assert told == sorted((of, what) for of in "abcde" for what in ("read", *TOLD))
    (thread,) = {thread for *_, thread in done}
    assert thread != threading.get_ident()


@pytest.mark.usefixtures("done")
def test_what_lots_add_to_tallies_is_given_back_in_their_order(
    given: Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(side_by_side, "judged", lambda some, _: iter([rows_told(some.id), rows_told(some.id * 2)]))
    found = side_by_side.side_by_side(given, lots_of("abcde"), stored([]))
    assert [part["series"][0].as_py() for part in found] == [who * times for who in "abcde" for times in (1, 2)]


@pytest.mark.usefixtures("done")
@pytest.mark.parametrize("bad", "ace")
def test_an_error_in_any_lot_reaches_the_caller(bad: str, given: Connection, monkeypatch: pytest.MonkeyPatch) -> None:
    def judge_it(some: Council, _: object) -> Iterable[Told]:
        if some.id == bad:
            raise ArithmeticError(some.id)
        return iter(())

    monkeypatch.setattr(side_by_side, "judged", judge_it)
    with pytest.raises(ArithmeticError, match=bad):
        side_by_side.side_by_side(given, lots_of("abcde"), stored([]))


@pytest.mark.usefixtures("done")
def test_an_error_in_writing_reaches_the_caller(given: Connection, monkeypatch: pytest.MonkeyPatch) -> None:
    def append(_: object, table: Table, __: object) -> None:
        if table is schema.BENCHMARKS:
            raise OSError("full")

    monkeypatch.setattr(side_by_side, "judged", lambda some, _: iter([rows_told(some.id)]))
    monkeypatch.setattr(side_by_side, "append", append)
    with pytest.raises(OSError, match="full"):
        side_by_side.side_by_side(given, lots_of("a"), stored([]))
