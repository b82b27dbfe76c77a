"""Whether figures carry over from one period to the next, so that XmR raises more false alarms than it should."""

import numpy as np

from warehouse.rules.noise.arrays import Flags, Floats, quotient

STRONG = 0.5
"""Above this lag-1 autocorrelation the page says so (section F of the method)."""


def carry_over(runs: Floats) -> Floats:
    """Lag-1 autocorrelation of each run (n,): the usual estimate, about the mean of the whole run.

    NaN where the figures are all equal or fewer than two.
    """
    usable = ~np.isnan(runs)
    mean = quotient(np.where(usable, runs, 0).sum(axis=1), np.count_nonzero(usable, axis=1))
    apart = np.where(usable, runs - mean[:, None], 0)
    varied = runs.max(axis=1, initial=-np.inf, where=usable) > runs.min(axis=1, initial=np.inf, where=usable)
    together = (apart[:, 1:] * apart[:, :-1]).sum(axis=1)
    return quotient(together, np.where(varied, (apart * apart).sum(axis=1), 0))


def strong_carry_over(runs: Floats) -> Flags:
    """True where the autocorrelation is above `STRONG`."""
    return carry_over(runs) > STRONG
