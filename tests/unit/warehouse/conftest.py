"""The record on every database it may stand in."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.postgresql import NOT_HERE, Cluster, cluster, programs
from warehouse.record import Record


@pytest.fixture(scope="session")
def postgresql() -> Iterator[Cluster]:
    """A PostgreSQL server; tests that need it are skipped where there is none."""
    found = programs()
    if found is None:
        pytest.skip(NOT_HERE)
    with cluster(found) as running:
        yield running


@pytest.fixture(params=["sqlite", "postgresql"])
def record_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The address of an empty record."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path}/record.db"
    server: Cluster = request.getfixturevalue("postgresql")
    return server.empty()


@pytest.fixture
def open_again(record_url: str, tmp_path: Path) -> Iterator[Callable[[], Record]]:
    """Open the record, as another process would."""
    opened: list[Record] = []

    def again() -> Record:
        opened.append(Record(record_url, tmp_path / "originals"))
        return opened[-1]

    yield again
    for one in opened:
        one.close()


@pytest.fixture
def record(open_again: Callable[[], Record]) -> Record:
    """An empty record."""
    return open_again()
