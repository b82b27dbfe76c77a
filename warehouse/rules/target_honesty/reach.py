"""Whether a target lies beyond what the process can deliver, or short of what it delivers anyway.

The lines are those of assurance (method, section F): the target is held against the limits of the current segment, and
one that lies on a limit is within it. Assurance asks for 12 figures; here 8 are enough, as for any control chart, and
below 12 the answer is labelled a trial. A process whose level is changing has no limits that hold for what is to come,
so it is not asked (`honesty`). What happens today is possible: a target that today's figure meets can be reached, and
one that it misses can be missed.
"""

import numpy as np

from warehouse.rules.codes import Codes, code
from warehouse.rules.noise import xmr
from warehouse.rules.noise.arrays import Flags, Floats, Signs
from warehouse.rules.noise.limits import Limits
from warehouse.rules.target_honesty.vocabulary import Outcome


def testable(lines: Limits) -> Flags:
    """Whether there are figures enough for limits."""
    found: Flags = (lines.points[:, 0] >= xmr.FEWEST) & ~np.isnan(lines.spread[:, 0])
    return found


def is_trial(lines: Limits) -> Flags:
    """Whether the limits still move a lot with each new figure."""
    found: Flags = lines.points[:, 0] < xmr.FULL
    return found


def out_of_reach(target: Floats, value: Floats, lines: Limits, better: Signs) -> Codes:
    """Whether even the better limit does not reach the target: it takes a change of the process to be met.

    Args:
        target: (n,), what the figure should at least be, or at most where lower is better; NaN where not known.
        value: (n,), today's figure; NaN where there is none.
        lines: limits of the process, (n, 1) each.
        better: (n,), +1 where higher is better, -1 where lower is.

    Returns:
        Codes of `Outcome`.
    """
    return _told(_beyond(target, lines, better) == 1, (value - target) * better < 0, target, lines, better)


def met_anyway(target: Floats, value: Floats, lines: Limits, better: Signs) -> Codes:
    """Whether even the worse limit is better than the target: it is met whatever happens. Arguments as above."""
    return _told(_beyond(target, lines, better) == -1, (value - target) * better >= 0, target, lines, better)


def _beyond(target: Floats, lines: Limits, better: Signs) -> Signs:
    """+1 where a target lies beyond the better limit, -1 where it lies beyond the worse one, 0 on either or between."""
    found: Signs = lines.outside(target[:, None])[:, 0] * better
    return found


def _told(beyond: Flags, bears_out: Flags, target: Floats, lines: Limits, better: Signs) -> Codes:
    """What is found; `bears_out` says that today's figure does not speak against it."""
    asked = testable(lines) & (better != 0) & ~np.isnan(target)
    told = np.where(beyond & bears_out, code(Outcome.FOUND), code(Outcome.CLEAR))
    found: Codes = np.where(asked, told, code(Outcome.NOT_TESTED)).astype(np.int8)
    return found
