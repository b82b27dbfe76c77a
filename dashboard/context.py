"""What a page is given besides the address: where to read, and nothing it could change."""

from dataclasses import dataclass, field, replace
from typing import Protocol

from warehouse.reader import Reader
from warehouse.reads import plans
from warehouse.reads.plans import Council, Plan

MOST_PLANS = 64
"""Plans kept in memory: a plan is a few kilobytes, read with ten small queries."""


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
    _plans: dict[tuple[str, str], Plan] = field(default_factory=dict, repr=False, compare=False)

    def pinned(self) -> "Context":
        """The same context held to the version published now, so that one page never mixes two versions."""
        return replace(self, store=_Pinned(self.store.reader()))

    def plan(self, council: str) -> Plan:
        """A council's plan; kept for as long as the version that is read, which never changes.

        Raises:
            UnknownCouncilError: there is no such council, or it has no plan.
        """
        reader = self.store.reader()
        key = (reader.version.name, council)
        if key not in self._plans:
            if len(self._plans) >= MOST_PLANS:
                self._plans.clear()
            self._plans[key] = plans.plan(reader, council)
        return self._plans[key]

    def councils(self) -> tuple[Council, ...]:
        """Every council that has a plan here, in order of name."""
        return tuple(council for council in plans.councils(self.store.reader()) if self._has_plan(council.id))

    def _has_plan(self, council: str) -> bool:
        try:
            self.plan(council)
        except plans.UnknownCouncilError:
            return False
        return True
