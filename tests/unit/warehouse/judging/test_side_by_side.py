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
from warehouse.judging import judge, read, side_by_side
from warehouse.judging.judge import Council, Judged
from warehouse.reads.reader import Row

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


@pytest.fixture
def nothing_read(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, int]]:
    """Lots whose figures are their names; what is appended stands here with the thread that did it."""
    done: list[tuple[str, int]] = []
    monkeypatch.setattr(side_by_side, "figures", lambda _, some: done.append((some.id, threading.get_ident())))
    monkeypatch.setattr(
        side_by_side, "append", lambda _, table, rows: done.append((f"{table.name} {rows}", threading.get_ident()))
    )
    return done


def test_every_statement_runs_in_one_thread(
    nothing_read: list[tuple[str, int]], given: Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        side_by_side, "judged", lambda some, _: iter([Judged(f"{some.id}1", [f"{some.id}2"], [f"{some.id}3"])])
    )
    side_by_side.side_by_side(given, lots_of("abcde"))
    assert sorted(what for what, _ in nothing_read) == sorted(
        text for one in "abcde" for text in (one, f"calls {one}1", f"comparisons {one}2", f"benchmarks {one}3")
    )
    assert len({thread for _, thread in nothing_read}) == 1
    assert threading.get_ident() not in {thread for _, thread in nothing_read}


@pytest.mark.parametrize("bad", "ace")
def test_an_error_in_any_lot_reaches_the_caller(
    bad: str, nothing_read: list[tuple[str, int]], given: Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    def judged(some: Council, _: object) -> Iterable[Judged]:
        if some.id == bad:
            raise ArithmeticError(some.id)
        return iter(())

    monkeypatch.setattr(side_by_side, "judged", judged)
    with pytest.raises(ArithmeticError, match=bad):
        side_by_side.side_by_side(given, lots_of("abcde"))


@pytest.mark.usefixtures("nothing_read")
def test_an_error_in_writing_reaches_the_caller(given: Connection, monkeypatch: pytest.MonkeyPatch) -> None:
    def append(_: object, table: Table, __: object) -> None:
        if table is schema.BENCHMARKS:
            raise OSError("full")

    monkeypatch.setattr(side_by_side, "judged", lambda *_: iter([Judged("", [], [""])]))
    monkeypatch.setattr(side_by_side, "append", append)
    with pytest.raises(OSError, match="full"):
        side_by_side.side_by_side(given, lots_of("a"))
