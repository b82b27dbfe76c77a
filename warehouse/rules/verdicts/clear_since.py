"""Whether the figure after an action stands out from the figures before it (the tests of section F of the method).

The call of the method looks for a signal anywhere in the run that ends at a figure. Here the figures before the action
are the usual level, and only the figure after it is tested, so that what the action changed is in no limit.
"""

import numpy as np

from warehouse.rules.noise import xmr
from warehouse.rules.noise.arrays import NOT_RUN, Counts, Flags, Floats, Signs, how_many
from warehouse.rules.noise.limits import limits
from warehouse.rules.noise.mann_kendall import mann_kendall
from warehouse.rules.noise.theil_sen import theil_sen


def clear_since(before: Floats, after: Floats, better: Signs, *, in_a_row: Flags, ci: Signs, ahead: Counts) -> Signs:
    """Whether the change since the action is clear.

    XmR: the figure after lies strictly beyond the limits of at least `xmr.FEWEST` figures before. Limits without width
    show nothing. Confidence limits: `z_test` of the two figures. The change is clear where one of the tests that ran
    says so and none says the opposite.

    Where XmR runs and the figures before were going that way already (more pairs of them than not: Mann-Kendall's S),
    both tests ask that the figure after lies beyond the limits around the line they were on (Theil-Sen) as well: what
    would have come anyhow is no effect.

    Args:
        before: (n, width), the run of comparable figures that ends at the figure before the action, right-aligned,
            NaN to its left.
        after: (n,), the figure after it; NaN where there is none.
        better: (n,), `noise.BETTER` of each indicator's polarity; 0 tells no direction, and no test runs.
        in_a_row: (n,), whether successive figures may be held against one another: neither seasonal nor overlapping.
        ci: (n,), what `z_test` says of the two figures; `NOT_RUN` where it cannot.
        ahead: (n,), how many steps lie between the figure before and the one after.

    Returns:
        (n,): +1 clearly better, -1 clearly worse, 0 not clear, `NOT_RUN` where no test ran.
    """
    lines = limits(before)
    with_xmr = in_a_row & (how_many(~np.isnan(before)) >= xmr.FEWEST)
    beyond = np.where(lines.have_width[:, 0], lines.outside(after[:, None])[:, 0], 0)
    going, beyond_line = np.sign(mann_kendall(before).s), _beyond_line(before, after, ahead)
    beyond, apart = (
        np.where(with_xmr & (going == sign) & (beyond_line != sign), 0, sign).astype(np.int8) for sign in (beyond, ci)
    )
    known = (better != 0) & ~np.isnan(after)
    found = [
        np.where(known & with_xmr, beyond * better, NOT_RUN),
        np.where(known & (ci != NOT_RUN), apart * better, NOT_RUN),
    ]
    up, down = (np.logical_or.reduce([sign == way for sign in found]) for way in (1, -1))
    ran = np.logical_or.reduce([sign != NOT_RUN for sign in found])
    return np.where(ran, up.astype(np.int8) - down.astype(np.int8), NOT_RUN)


def _beyond_line(before: Floats, after: Floats, ahead: Counts) -> Signs:
    """-1 or +1 where the figure after lies beyond the limits around the line through those before, else 0."""
    width, points = before.shape[1], how_many(~np.isnan(before))
    slope, height = (one[:, None] for one in theil_sen(before))
    step = np.arange(width) - (width - points)[:, None]
    expected = height + slope * (points - 1 + ahead)[:, None]
    found = limits(before - height - slope * step).around_zero(after[:, None] - expected)
    return found[:, 0]
