"""What a page is given besides the address: where to read, and the settings in force."""

from collections.abc import Callable, Hashable
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import partial
from typing import Protocol, TypeVar

from dashboard.kept import Kept
from dashboard.selection import Selection
from warehouse.reader import Reader
from warehouse.reads import plans
from warehouse.reads.plans import Council, Plan
from warehouse.record import Record
from warehouse.settings import Settings

MOST_PLANS = 64
"""Plans kept in memory: a plan is a few kilobytes, read with ten small queries."""
MOST_PAGES = 64
"""Pages kept in memory: one is half a megabyte to two, drawn from up to twenty queries."""

Drawn = TypeVar("Drawn")


class Store(Protocol):
    """Gives the record and a reader of the published version; `warehouse.store.Store` is the real one."""

    @property
    def record(self) -> Record:
        """Uploads, decisions, publications and the audit chain; it grows under a version."""

    def reader(self, as_known_at: datetime | None = None) -> Reader:
        """The published version, cheap to ask for on every request; or what was known at a moment (UTC).

        Raises:
            NothingPublishedError: nothing is published yet.
        """


@dataclass(frozen=True)
class _Pinned:
    """A store that always gives the same version, but for a moment that is asked for."""

    pinned: Reader
    live: Store

    @property
    def record(self) -> Record:
        return self.live.record

    def reader(self, as_known_at: datetime | None = None) -> Reader:
        return self.pinned if as_known_at is None else self.live.reader(as_known_at)


@dataclass(frozen=True)
class Context:
    """Where pages read from.

    Attributes:
        store: the record and the published version.
        settings: what the installation has chosen; as it comes, where nothing is given.
    """

    store: Store
    settings: Settings = field(default_factory=Settings.model_construct)
    _plans: Kept = field(default_factory=partial(Kept, MOST_PLANS), repr=False, compare=False)
    _pages: Kept = field(default_factory=partial(Kept, MOST_PAGES), repr=False, compare=False)

    def pinned(self, as_known_at: datetime | None = None) -> "Context":
        """The same context held to the version published now, so that one page never mixes two versions.

        With `as_known_at` (UTC), held to what was known then.
        """
        return replace(self, store=_Pinned(self.store.reader(as_known_at), self.store))

    def plan(self, council: str) -> Plan:
        """A council's plan; kept for as long as the version that is read, which never changes.

        Raises:
            UnknownCouncilError: there is no such council, or it has no plan.
        """
        reader = self.store.reader()
        return self._plans.get((reader.version.name, council), lambda: plans.plan(reader, council))

    def page(self, name: str, selection: Selection, draw: Callable[[], Drawn], *besides: Hashable) -> Drawn:
        """A page as it was drawn before for this selection, or as `draw` draws it now.

        A page shows nothing but a published version, which never changes, through a selection. What is kept is drawn
        again for every reader, so nothing may change it. What else it depends on is told by `besides`.
        """
        return self._pages.get((self.store.reader().version.name, name, selection, *besides), draw)

    def councils(self) -> tuple[Council, ...]:
        """Every council that has a plan here, in order of name."""
        return tuple(council for council in plans.councils(self.store.reader()) if self._has_plan(council.id))

    def _has_plan(self, council: str) -> bool:
        try:
            self.plan(council)
        except plans.UnknownCouncilError:
            return False
        return True
