"""The check of a version: it is what was written, and its tallies are those of its calls."""

from collections.abc import Iterator

import pytest
from sqlalchemy import Connection, Engine

from tests.unit.warehouse.judging.conftest import built
from tests.unit.warehouse.reads.small import OWN
from warehouse.content import content_hash, verify
from warehouse.errors import BuildFailedError
from warehouse.schema import TALLIES


@pytest.fixture(scope="module")
def engine() -> Iterator[Engine]:
    """A version, judged once; what a test writes into it is taken back."""
    with built() as engine:
        yield engine


@pytest.fixture
def whole(engine: Engine) -> Iterator[Connection]:
    with engine.connect() as connection:
        yield connection
        connection.rollback()


def test_a_version_is_what_was_written(whole: Connection) -> None:
    verify(whole, content_hash(whole))
    with pytest.raises(BuildFailedError, match="it did not read back as it was written"):
        verify(whole, "0" * 64)


def test_a_tally_of_an_own_area_is_counted_again(whole: Connection) -> None:
    whole.execute(TALLIES.update().where(TALLIES.c.area == OWN).values(worse=TALLIES.c.worse + 1))
    with pytest.raises(BuildFailedError, match="its tallies, judged again, are not what was written"):
        verify(whole, content_hash(whole))


def test_a_tally_of_an_own_area_is_missed(whole: Connection) -> None:
    whole.execute(TALLIES.delete().where(TALLIES.c.area == OWN, TALLIES.c.scope == "board"))
    with pytest.raises(BuildFailedError, match="its tallies"):
        verify(whole, content_hash(whole))
