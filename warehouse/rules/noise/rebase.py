"""Where a new segment of a series begins: at a new definition, or where a person says that the process changed."""

import numpy as np

from warehouse.rules.noise.arrays import Counts, Flags

FEWEST_AFTER_REBASE = 8
"""A rebase counts once so many figures of its segment exist, its own among them: fewer could not be tested, and a
rebase must not be a way to silence a chart. The same number as XmR needs."""


def segments(definitions: Counts, rebased: Flags) -> Counts:
    """Number the segments of every series, from 0.

    A rebase with fewer than `FEWEST_AFTER_REBASE` figures in the segment it would begin is ignored.

    Args:
        definitions: (series, periods), a code of each figure's definition; negative where there is no usable figure.
        rebased: (series, periods), true at the first period of a segment that a person named.

    Returns:
        (series, periods); a missing figure belongs to the segment before it.
    """
    usable = definitions >= 0
    begins = _new_definitions(definitions, usable)
    for place in reversed(np.flatnonzero(rebased.any(axis=0))):
        enough = _points_until_next(usable, begins, place) >= FEWEST_AFTER_REBASE
        begins[:, place] |= rebased[:, place] & enough
    numbers: Counts = np.cumsum(begins, axis=1)
    return numbers


def _new_definitions(definitions: Counts, usable: Flags) -> Flags:
    """Where a usable figure has another definition than the usable figure before it."""
    places = np.arange(definitions.shape[1])
    latest = np.maximum.accumulate(np.where(usable, places, -1), axis=1)
    before = np.full_like(latest, -1)
    before[:, 1:] = latest[:, :-1]
    last_definition = np.take_along_axis(definitions, np.maximum(before, 0), axis=1)
    begins: Flags = usable & (before >= 0) & (definitions != last_definition)
    return begins


def _points_until_next(usable: Flags, begins: Flags, place: int) -> Counts:
    """Usable figures from `place` until the next segment begins, one number per series."""
    later = np.cumsum(begins[:, place + 1 :], axis=1) == 0
    here = np.ones((later.shape[0], 1), dtype=np.bool_)
    counts: Counts = np.count_nonzero(usable[:, place:] & np.hstack([here, later]), axis=1)
    return counts
