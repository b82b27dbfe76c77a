"""Results kept for as long as they are asked for: a bounded memory, the longest unasked forgotten first."""

from collections import OrderedDict
from collections.abc import Callable, Hashable
from threading import Lock
from typing import TypeVar, cast

Made = TypeVar("Made")


class Kept:
    """Remembers up to `most` results by key; many threads may share it."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._results: OrderedDict[Hashable, object] = OrderedDict()
        self._lock = Lock()

    def __len__(self) -> int:
        return len(self._results)

    def get(self, key: Hashable, make: Callable[[], Made]) -> Made:
        """What was kept under this key, or what `make` gives, kept from now on; what it raises is not kept.

        Two threads that ask at once may both make it: that costs time, where waiting could lock up a page.
        """
        with self._lock:
            if key in self._results:
                self._results.move_to_end(key)
                return cast("Made", self._results[key])
        made = make()
        with self._lock:
            self._results[key] = made
            while len(self._results) > self._most:
                self._results.popitem(last=False)
        return made
