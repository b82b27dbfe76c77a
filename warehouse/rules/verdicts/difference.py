"""Difference in differences: the council's change less the mean change of other places over the same two periods.

The interval is that of one more draw: were the action without effect, and the council's change a draw from the same
normal distribution as the other places' changes, it would hold 0 in 95 of 100 cases. With a mean of m changes and their
standard deviation s it is the difference +/- t(m - 1) x s x sqrt(1 + 1/m). It is not proof: other places may have acted
too, and the council may have acted because it stood badly, after which figures tend to come back by themselves.
"""

from dataclasses import dataclass

import numpy as np

from warehouse.rules.codes import NO_WORD, Codes, code
from warehouse.rules.noise.arrays import Counts, Floats, how_many, quotient
from warehouse.rules.places import FEWEST_PLACES
from warehouse.rules.verdicts.vocabulary import NoDifference

CONFIDENCE = 0.95

FEWEST_OTHERS = FEWEST_PLACES - 1
"""With the council itself as many places as section E of the method asks for."""


@dataclass(frozen=True)
class Differences:
    """Of n changes, one value each; in the unit of the changes, positive where the council gained more.

    Attributes:
        others: the mean change of the other places; NaN where there is a reason.
        places: how many other places have a change.
        difference: the council's change less that mean; NaN alike.
        lower: lower end of its 95% interval; NaN alike.
        upper: upper end; NaN alike.
        reason: codes of `NoDifference`; `NO_WORD` where there is a difference.
    """

    others: Floats
    places: Counts
    difference: Floats
    lower: Floats
    upper: Floats
    reason: Codes


def differences(own: Floats, others: Floats) -> Differences:
    """Hold changes against those of other places.

    Args:
        own: (n,), the council's gain from the period before an action to the period after; NaN where it is not known.
        others: (n, p), the gains of the other places between the same two periods; NaN where not known. Of counts and
            money both are shares of each place's own figure before, or large places would make up the spread.
    """
    from scipy.special import stdtrit

    known = ~np.isnan(others)
    places = how_many(known)
    mean = quotient(np.where(known, others, 0.0).sum(axis=1), places)
    squares = np.where(known, (others - mean[:, None]) ** 2, 0.0).sum(axis=1)
    few, unknown = places < FEWEST_OTHERS, np.isnan(own)
    told = ~few & ~unknown
    freedom = np.maximum(places - 1, 1)
    spread = np.sqrt(squares / freedom * (1 + 1 / np.maximum(places, 1)))
    half = stdtrit(freedom, (1 + CONFIDENCE) / 2) * spread
    mean, apart = np.where(told, mean, np.nan), np.where(told, own - mean, np.nan)
    reasons = [code(NoDifference.NO_CHANGE), code(NoDifference.TOO_FEW_PLACES)]
    reason = np.select([unknown, few], reasons, NO_WORD).astype(np.int8)
    return Differences(mean, places, apart, apart - half, apart + half, reason)
