"""How often something was so far: counted along rows of time that stand one after another in one array."""

import numpy as np

from warehouse.rules.noise.arrays import Counts, Flags


def count_from(begins: Flags, hit: Flags) -> Counts:
    """At each place, how many places were hit from where the count last began up to and including this one.

    Args:
        begins: (n,), where the count begins anew, this place included; it begins at the first place in any case.
        hit: (n,), the places that are counted.
    """
    so_far = np.cumsum(hit, dtype=np.int64)
    before = np.where(begins, so_far - hit, 0)
    return so_far - np.maximum.accumulate(before)
