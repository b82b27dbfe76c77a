"""What a page is given besides the address: where to read, and nothing it could change."""

from dataclasses import dataclass, replace
from typing import Protocol

from warehouse.reads.reader import Reader


class Store(Protocol):
    """Gives a reader of the published version; `warehouse.store.Store` is the real one."""

    def reader(self) -> Reader:
        """The published version, cheap to ask for on every request.

        Raises:
            NothingPublished: nothing is published yet.
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
