"""A published version as pages and exports read it: rows for a select, and which version they came from."""

import weakref
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any

import pandas as pd
import sqlalchemy as sa
from sqlalchemy.engine import Engine

from warehouse.tables import arrow

if TYPE_CHECKING:
    import pyarrow as pa


@dataclass(frozen=True)
class Version:
    """What is being read: shown in the footer of every page and in every export.

    Attributes:
        audit_head: head of the audit chain when it was published.
        asked: number of the newest publication; a higher one than `number` was passed over, its file being damaged.
        as_known_at: the last change that is in it, UTC, where it shows what was known earlier; None for what is known
            now.
    """

    number: int
    name: str
    content_hash: str
    published_at: datetime
    audit_head: str
    asked: int
    as_known_at: datetime | None = None


class Reader:
    """Reads one published version; many threads may share it."""

    def __init__(self, engine: Engine, version: Version) -> None:
        self._engine = engine
        self.version = version

    def frame(self, statement: sa.Select[Any]) -> pd.DataFrame:
        """The rows of a select. Amounts come as `decimal.Decimal`, dates as `date`; what is missing is None or NaN."""
        with self._engine.connect() as connection:
            result = connection.execute(statement)
            return pd.DataFrame(result.fetchall(), columns=list(result.keys()), dtype=object).infer_objects()

    def arrow(self, statement: sa.Select[Any]) -> "pa.Table":
        """The rows of a select as the engine holds them, for many rows: no Python value is made of each."""
        with self._engine.connect() as connection:
            return arrow(connection, statement)

    def close(self) -> None:
        """Let go of the version's file."""
        self._engine.dispose()


def reader_of_file(engine: Engine, version: Version) -> Reader:
    """A reader that lets go of its file when nobody holds it any more: a page may still read what was replaced."""
    reader = Reader(engine, version)
    weakref.finalize(reader, engine.dispose)
    return reader
