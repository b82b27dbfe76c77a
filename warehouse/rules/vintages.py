"""Which of several figures for one period counts: the latest vintage, as known at the end of a day."""

from datetime import date

import numpy as np

from warehouse.rules.noise.arrays import Counts

ALWAYS = np.iinfo(np.int64).min
"""The day from which a figure is known of which nobody said when."""


def latest(period: Counts, known_on: Counts, vintage: Counts, as_known_at: date | None = None) -> Counts:
    """The figures that count, one for each period that has any, in order of the periods.

    A vintage is known from the day it was published, or from which we knew it where no day was printed; without
    either, from the beginning. A figure that was withdrawn has a later vintage without a value, and is gone.

    Args:
        period: (n,), the number of each figure's series and period.
        known_on: (n,), days since 1970-01-01; `ALWAYS` where there is none.
        vintage: (n,), which of the vintages of that period it is, from 1.
        as_known_at: figures known later are left out; None means now.

    Returns:
        The places of the figures that count.
    """
    rows = np.arange(period.size)
    if as_known_at is not None:
        rows = rows[known_on <= np.datetime64(as_known_at, "D").astype(np.int64)]
    if bool((period[rows][1:] > period[rows][:-1]).all()):
        return rows
    order = rows[np.lexsort((vintage[rows], known_on[rows], period[rows]))]
    last = np.ones(order.size, dtype=np.bool_)
    last[:-1] = period[order][1:] != period[order][:-1]
    return order[last]
