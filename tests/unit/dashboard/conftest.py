"""The small warehouse of the reads' tests, as pages meet it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

import pytest

from dashboard.context import Context
from tests.unit.warehouse.reads.conftest import reader, working_reader
from tests.unit.warehouse.reads.small import COUNCIL
from tests.uploads import record_uploads
from warehouse.reader import Reader
from warehouse.record import Record

__all__ = ["context", "reader", "working_context", "working_reader"]


@dataclass(frozen=True)
class OneVersion:
    """A store with one version, published for good."""

    published: Reader
    record: Record

    def reader(self, as_known_at: datetime | None = None) -> Reader:
        return self.published


@pytest.fixture(scope="session", autouse=True)
def unwarmed() -> Iterator[None]:
    """Apps that these tests make ask for no page by themselves: one thread asks, and a first page takes its time."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("dashboard.factory._warm", lambda _: None)
        yield


@pytest.fixture(scope="session")
def record(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Record]:
    """A record with an upload of the small council in every state; tests only read it."""
    folder = tmp_path_factory.mktemp("record")
    opened = Record(f"sqlite:///{folder}/record.db", folder / "originals")
    record_uploads(opened, COUNCIL)
    yield opened
    opened.close()


@pytest.fixture(scope="session")
def context(reader: Reader, record: Record) -> Context:
    """Where pages read from."""
    return Context(OneVersion(reader, record))


@pytest.fixture(scope="session")
def working_context(working_reader: Reader, record: Record) -> Context:
    """The same, where actions, milestones, budget and commentary are recorded."""
    return Context(OneVersion(working_reader, record))
