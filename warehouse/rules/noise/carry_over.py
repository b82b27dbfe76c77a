"""Whether figures carry over from one period to the next, so that XmR raises more false alarms than it should."""

import numpy as np

from warehouse.rules.noise.arrays import Flags, Floats, how_many, quotient
from warehouse.rules.noise.limits import SLACK

STRONG = 0.5
"""Above this lag-1 autocorrelation the page says so (section F of the method)."""


def carry_over(runs: Floats) -> Floats:
    """Lag-1 autocorrelation of each run (n,): the usual estimate, about the mean of the whole run.

    NaN where the figures are all equal or fewer than two. Measured from the last figure, equal figures are exactly 0.
    """
    apart = runs - runs[:, -1:]
    usable = ~np.isnan(apart)
    np.copyto(apart, 0, where=~usable)
    mean = quotient(apart.sum(axis=1), how_many(usable))
    apart -= np.where(usable, mean[:, None], 0)
    return quotient((apart[:, 1:] * apart[:, :-1]).sum(axis=1), (apart * apart).sum(axis=1))


def strong_carry_over(runs: Floats) -> Flags:
    """True where the autocorrelation is above `STRONG`; one as near to it as binary fractions tell is not."""
    return carry_over(runs) > STRONG + SLACK
