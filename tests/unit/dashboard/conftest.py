"""The small warehouse of the reads' tests, as pages meet it."""

from dataclasses import dataclass
from datetime import datetime

import pytest

from dashboard.context import Context
from tests.unit.warehouse.reads.conftest import reader, working_reader
from warehouse.reader import Reader

__all__ = ["context", "reader", "working_context", "working_reader"]


@dataclass(frozen=True)
class OneVersion:
    """A store with one version, published for good."""

    published: Reader

    def reader(self, as_known_at: datetime | None = None) -> Reader:
        return self.published


@pytest.fixture(scope="session")
def context(reader: Reader) -> Context:
    """Where pages read from."""
    return Context(OneVersion(reader))


@pytest.fixture(scope="session")
def working_context(working_reader: Reader) -> Context:
    """The same, where actions, milestones, budget and commentary are recorded."""
    return Context(OneVersion(working_reader))
