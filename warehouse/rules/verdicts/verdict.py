"""The verdict on an action and one indicator it should move (docs/verdicts.md)."""

import numpy as np

from warehouse.rules.codes import Codes, code
from warehouse.rules.noise.arrays import Flags, Floats, Signs
from warehouse.rules.noise.limits import SLACK
from warehouse.rules.verdicts.vocabulary import Verdict
from warehouse.rules.vocabulary import Call


def reached(gain: Floats, expected: Floats) -> Flags:
    """Whether a gain is all that was expected, its edge included; never where nobody wrote how much was expected.

    Args:
        gain: (n,), how much better the figure after is than the one before.
        expected: (n,), the gain expected, above 0; NaN where none is written.
    """
    found: Flags = gain >= expected - SLACK * np.abs(expected)
    return found


def verdicts(call: Codes, gain: Floats, expected: Floats, clear: Signs, *, early: Flags) -> Codes:
    """The verdict of every pair of an action and an indicator, first hit wins.

    1. too early: it is not due, or no figure is there yet for a period that ends when it is due or later;
    2. cannot tell: the two figures have no direction of travel;
    3. worse, or no sign: that is the direction of travel from the figure before to the figure after;
    4. evident: the change is clear, and all that was expected; 5. moving: the rest, better but not both.

    Args:
        call: (n,), codes of `Call` of the figure after the action, held against the one before it.
        gain: (n,), how much better the figure after is.
        expected: (n,), the gain expected; NaN where none is written.
        clear: (n,), as `clear_since` gives it.
        early: (n,), whether it is too early.

    Returns:
        Codes of `Verdict`.
    """
    directional = np.isin(call, [code(one) for one in (Call.IMPROVED, Call.SAME, Call.WORSE)])
    found: Codes = np.select(
        [
            early,
            ~directional,
            call == code(Call.WORSE),
            call == code(Call.SAME),
            (clear == 1) & reached(gain, expected),
        ],
        [
            code(Verdict.TOO_EARLY),
            code(Verdict.CANNOT_TELL),
            code(Verdict.WORSE),
            code(Verdict.NO_SIGN),
            code(Verdict.EVIDENT),
        ],
        code(Verdict.MOVING),
    ).astype(np.int8)
    return found
