"""Random edits, removals, reorderings and cut tails of the audit log, its triggers dropped: all are noticed."""

from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path
from random import Random
from typing import Any

import pytest
import sqlalchemy as sa
from typer.testing import CliRunner

from etl.__main__ import app
from tests.faults.rounds import chance, rounds, told
from tests.offers import accepted, behind_its_back, built, offer
from warehouse.record import Record
from warehouse.record_tables import AUDIT_EVENTS, RECORD
from warehouse.uploads import Step
from warehouse.writing import Draft, Subject, Written

Harm = Callable[[sa.Connection, Random], None]


def _edit(connection: sa.Connection, random: Random) -> None:
    """Change one value of one row of any table."""
    table = random.choice(RECORD.sorted_tables)
    row = random.choice(connection.execute(sa.select(table)).mappings().all())
    column = random.choice([c for c in table.columns if not c.foreign_keys])
    statement = sa.update(table).where(_is(table, row)).values({column: _another(row[column.name], random)})
    connection.execute(statement)


def _another(value: Any, random: Random) -> Any:
    if isinstance(value, datetime):
        return value + timedelta(microseconds=random.randint(1, 10**12))
    if isinstance(value, int):
        return value + random.randint(1000, 10**6)
    at = random.randint(0, len(value))
    return value[:at] + chr(random.randint(0x21, 0x7E)) + value[at:]


def _remove(connection: sa.Connection, random: Random) -> None:
    """Remove one event, or a few together."""
    numbers = _numbers(connection)
    gone = random.sample(numbers, random.randint(1, 3))
    connection.execute(sa.delete(AUDIT_EVENTS).where(AUDIT_EVENTS.c.number.in_(gone)))


def _reorder(connection: sa.Connection, random: Random) -> None:
    """Let two events change places."""
    one, other = random.sample(_numbers(connection), 2)
    for old, new in ((one, 0), (other, one), (0, other)):
        connection.execute(sa.update(AUDIT_EVENTS).where(AUDIT_EVENTS.c.number == old).values(number=new))


def _cut(connection: sa.Connection, random: Random) -> None:
    """Cut the newest events off."""
    kept = random.randrange(len(_numbers(connection)))
    connection.execute(sa.delete(AUDIT_EVENTS).where(AUDIT_EVENTS.c.number > kept))


HARMS: dict[str, Harm] = {"edits": _edit, "removals": _remove, "reorderings": _reorder, "cut tails": _cut}


@pytest.fixture(scope="module")
def rows(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[dict[str, Any]]]:
    """What a record of several uploads, decisions and publications holds."""
    folder = tmp_path_factory.mktemp("whole")
    record = Record(f"sqlite:///{folder}/record.db", folder)
    for number in range(6):
        upload = accepted(record, str(number).encode()).upload
        record.publish(built(f"v{number}"))
    record.step(upload, Step.WITHDRAWN, "manager", "test", "the wrong quarter")
    refused = record.receive(offer(b"refused"), "officer", "test").upload
    record.step(refused, Step.SUBMITTED, "officer", "test")
    record.step(refused, Step.REJECTED, "manager", "test", "not signed")
    about = Subject("abertest", "indicator", "attendance", "2023-04-01/P1Y")
    record.writings.write(Draft(Written.COMMENTARY, about, "Why it is so."), "officer", "editor", "test")
    found = record.rows()
    record.close()
    return found


@pytest.mark.parametrize("harm", HARMS)
def test_every_change_is_noticed(harm: str, rows: dict[str, list[dict[str, Any]]], tmp_path: Path) -> None:
    times = rounds(8, 50)
    random, noticed, verified = chance(), 0, 0
    for number in range(times):
        folder = tmp_path / str(number)
        url = f"sqlite:///{folder}/record.db"
        record = Record(url, folder / "originals")
        record.fill(rows)
        assert record.chain_faults() == []
        with behind_its_back(url, without_triggers=True) as connection:
            HARMS[harm](connection, random)
        noticed += record.chain_faults() != []
        record.close()
        settings = {"RECORD_URL": url, "ORIGINALS": str(folder), "WAREHOUSE_URL": f"duckdb:///{folder}/warehouse"}
        done = CliRunner().invoke(app, ["verify"], env=settings, catch_exceptions=False)
        verified += (done.exit_code, done.stderr.startswith("audit_events, row ")) == (1, True)
    told(f"audit log, {harm}", rounds=times, noticed=noticed, named_by_verify=verified)
    assert (noticed, verified) == (times, times)


def _numbers(connection: sa.Connection) -> list[int]:
    return list(connection.scalars(sa.select(AUDIT_EVENTS.c.number).order_by(AUDIT_EVENTS.c.number)))


def _is(table: sa.Table, row: Any) -> sa.ColumnElement[bool]:
    return sa.and_(*(column == row[column.name] for column in table.primary_key))
