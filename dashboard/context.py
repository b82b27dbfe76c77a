"""What a page is given besides the address: where to read, and nothing it could change."""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, Protocol

import pandas as pd


class Version(Protocol):
    """Which published version is read; `warehouse.store.Version` is the real one."""

    @property
    def number(self) -> int:
        """Counted from 1, in order of publication."""

    @property
    def name(self) -> str:
        """The version's own name; a result may be cached under it for ever."""

    @property
    def content_hash(self) -> str:
        """The same for the same contents, wherever they were built."""

    @property
    def published_at(self) -> datetime:
        """When it was published."""


class Reader(Protocol):
    """Reads one published version; `warehouse.store.Reader` is the real one."""

    @property
    def version(self) -> Version:
        """What is being read."""

    def frame(self, statement: Any, /) -> pd.DataFrame:
        """The rows of a select that `warehouse.reads` wrote."""


class Store(Protocol):
    """Gives a reader of the published version; `warehouse.store.Store` is the real one."""

    def reader(self) -> Reader:
        """The published version, cheap to ask for on every request.

        Raises:
            NothingPublishedError: nothing is published yet.
        """


@dataclass(frozen=True)
class _Pinned:
    """A store that always gives the same version."""

    pinned: Reader

    def reader(self) -> Reader:
        return self.pinned


@dataclass(frozen=True)
class Context:
    """Where pages read from."""

    store: Store

    def pinned(self) -> "Context":
        """The same context held to the version published now, so that one page never mixes two versions."""
        return replace(self, store=_Pinned(self.store.reader()))
