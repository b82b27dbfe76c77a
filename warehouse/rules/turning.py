"""Turning points: how an indicator was getting worse in a reporting period, and whether that just began or ended.

A decline that began on one board looks like one that another board has lived through: `Decline` is what they have in
common, so that a lesson learnt there is found here.
"""

import numpy as np

from warehouse.rules.attention import LONG_RUN
from warehouse.rules.codes import NO_WORD, Codes, code
from warehouse.rules.noise.arrays import Counts, Flags, Signs
from warehouse.rules.noise.words import Cause, Noise
from warehouse.rules.turning_words import ENDED, Decline, Turn
from warehouse.rules.vocabulary import DIRECTIONAL, Call

FOUND_WORSE = np.int8(-1)
"""What a test gives where it found that things are worsening."""

OF_CAUSE = {Cause.SHIFT: Decline.SHIFT, Cause.TREND: Decline.TREND}
"""What the control chart's rule says of how it came about; every other cause is a figure out of the ordinary."""


def decline(call: Codes, noise: Signs, cause: Codes, xmr: Signs, mann_kendall: Signs, run: Counts) -> Codes:
    """How each indicator is getting worse: codes of `Decline`, `NO_WORD` where it is not, or nobody can say.

    Args:
        call: (n,), codes of `Call`.
        noise: (n,), codes of `Noise`; `NO_WORD` where there is none.
        cause: (n,), codes of `Cause`; alike.
        xmr: (n,), what the control chart found: -1 worsening; 0 also where it did not run.
        mann_kendall: (n,), what the test of trend found; alike.
        run: (n,), comparisons in a row that ended worse.
    """
    is_worse = call == code(Call.WORSE)
    is_clear = directional(call) & (noise == code(Noise.WORSENING))
    found = np.full(call.size, NO_WORD)
    found[is_worse & (run >= LONG_RUN)] = code(Decline.AGAIN)
    found[is_clear] = code(Decline.CLEAR)
    found[is_clear & (mann_kendall == FOUND_WORSE)] = code(Decline.TREND)
    for one, what in OF_CAUSE.items():
        found[is_clear & (xmr == FOUND_WORSE) & (cause == code(one))] = code(what)
    found[is_clear & ~is_worse] = code(Decline.STEADY)
    return found


def turn(call: Codes, noise: Signs, now: Codes, before: Codes, is_known: Flags) -> Codes:
    """Where each indicator turned against the reporting period before: codes of `Turn`, `NO_WORD` where it did not.

    A decline begins where there was none, or where one that was not clear becomes clear. It ends only where there is a
    direction now, and that is not worse: a figure that is missing mends nothing.

    Args:
        call: (n,), codes of `Call`, in this reporting period.
        noise: (n,), codes of `Noise`; `NO_WORD` where there is none.
        now: (n,), codes of `Decline` in this reporting period.
        before: (n,), the same in the one before.
        is_known: (n,), whether the indicator had a direction in the one before: without one nothing turned.
    """
    declined, declines = before != NO_WORD, now != NO_WORD
    ended = is_known & declined & ~declines & directional(call) & (call != code(Call.WORSE))
    recovers = (call == code(Call.IMPROVED)) | (noise == code(Noise.IMPROVING))
    found = np.full(call.size, NO_WORD)
    found[is_known & declines & (~declined | _became_clear(now, before))] = code(Turn.BEGAN)
    found[ended] = code(Turn.STOPPED)
    found[ended & recovers] = code(Turn.RECOVERED)
    return found


def began_as(now: Codes, before: Codes, before_as: Codes) -> Codes:
    """As what each decline began that goes on: one that becomes clear begins anew; `NO_WORD` where there is none.

    Args:
        now: (n,), codes of `Decline` in this reporting period.
        before: (n,), the same in the one before.
        before_as: (n,), what this gave for the one before.
    """
    goes_on = (now != NO_WORD) & (before != NO_WORD) & ~_became_clear(now, before)
    return np.where(goes_on, before_as, now)


def lived_through(turned: Codes, now_as: Codes, before_as: Codes) -> Codes:
    """The decline that a lesson of this reporting period is about: the one there is, or the one that just ended.

    Args:
        turned: (n,), what `turn` gives.
        now_as: (n,), what `began_as` gives for this reporting period.
        before_as: (n,), the same for the one before.
    """
    return np.where(np.isin(turned, [code(one) for one in ENDED]), before_as, now_as)


def _became_clear(now: Codes, before: Codes) -> Flags:
    found: Flags = (before == code(Decline.AGAIN)) & (now != NO_WORD) & (now != code(Decline.AGAIN))
    return found


def directional(call: Codes) -> Flags:
    """Where a call has a direction."""
    found: Flags = np.logical_or.reduce([call == code(one) for one in DIRECTIONAL])
    return found
