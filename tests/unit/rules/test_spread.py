"""The spread of groups: what its edges are; the cases and properties ask the rest."""

import numpy as np

from warehouse.rules.exact import Amounts
from warehouse.rules.spread import spreads


def test_nothing_has_no_spread() -> None:
    none = np.zeros(0, dtype=np.int64)
    found = spreads(none, Amounts(none, np.zeros(0, dtype=np.bool_)))
    assert found.mad.known.tolist() == found.median_twice.ticks.tolist() == []
