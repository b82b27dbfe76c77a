"""Which two figures an action is judged by: the last before it began, and the first after its effect should show."""

import numpy as np
from numpy.typing import NDArray

from warehouse.rules.noise.arrays import Counts, Flags

YEAR = 12
NONE = -1


def before_and_after(
    start: Counts, last_day: NDArray[np.datetime64], usable: Flags, begins: NDArray[np.datetime64],
    shows: NDArray[np.datetime64], yearly: Flags,
) -> tuple[Counts, Counts]:  # fmt: skip
    """The two figures of each pair of an action and an indicator, as places among its k periods.

    The figure after is the first whose period ends on the day the effect should show, or later. The figure before is
    the last whose period ends before the action's first day; where figures are told from each other by the time of year
    (seasonal ones, and those that add up through the year), the last of the same time of year as the figure after.

    Args:
        start: (n, k), months since year 0 at which each period starts, oldest first.
        last_day: (n, k), the last day of each.
        usable: (n, k), where there is a figure.
        begins: (n,), the first day of the action.
        shows: (n,), the day by which its effect should show; not before `begins`.
        yearly: (n,), whether only figures of the same time of year may be compared.

    Returns:
        Before and after, (n,) each; `NONE` where there is no such figure.
    """
    later = usable & (last_day >= shows[:, None])
    after = np.where(later.any(axis=1), later.argmax(axis=1), NONE)
    apart = start - np.take_along_axis(start, after[:, None], axis=1)
    in_season = ~yearly[:, None] | ((after >= 0)[:, None] & (apart % YEAR == 0))
    earlier = usable & (last_day < begins[:, None]) & in_season
    last = start.shape[1] - 1 - earlier[:, ::-1].argmax(axis=1)
    return np.where(earlier.any(axis=1), last, NONE), after
