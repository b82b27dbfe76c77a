"""Whether to meet a target is to fall behind: it asks for no more than today's figure while other places get better.

A straight line (Theil-Sen) through the middle of other places over five years is followed for a term of office. To meet
the target is to fall behind where that middle keeps getting better (Mann-Kendall, as in section F of the method), by
more than counts as the same, and is better than the target by the end of that term, at the latest. The line stops at
what its unit can be: no percentage is followed above 100 or below 0, and no rate or number of days below 0.
"""

from dataclasses import dataclass

import numpy as np

from warehouse.rules.codes import Codes, code
from warehouse.rules.noise.arrays import Counts, Floats, Signs
from warehouse.rules.noise.mann_kendall import mann_kendall
from warehouse.rules.noise.theil_sen import theil_sen
from warehouse.rules.target_honesty.middle import YEARS, Middles
from warehouse.rules.target_honesty.vocabulary import Outcome
from warehouse.rules.vocabulary import Unit

TERM = 5
"""Years ahead: councillors in Wales are elected for five (Local Government and Elections (Wales) Act 2021)."""

NEVER = -1

ENDS = {Unit.PERCENT: (0.0, 100.0), Unit.RATE: (0.0, np.inf), Unit.DAYS: (0.0, np.inf)}
"""The least and the most that figures of a unit can be; others have no such ends."""


@dataclass(frozen=True)
class Ahead:
    """Where the middle of other places leads, n values each, in the unit; NaN without enough places.

    Attributes:
        per_year: the slope of the line.
        at_term: its height `TERM` years after the council's own figure.
        lead: by how much that is better than the target; below 0 where it is worse.
        passes: years after the council's own figure when the middle is first better than the target: 0 where it is
            already, `NEVER` where not within the term.
    """

    per_year: Floats
    at_term: Floats
    lead: Floats
    passes: Counts


def ahead(aim: Floats, middle: Middles, better: Signs, ends: Floats) -> Ahead:
    """Follow the middle of other places.

    Args:
        aim: (n,), what the target asks for.
        middle: of other places.
        better: (n,), +1 where higher is better, -1 where lower is.
        ends: (n, 2), the least and the most that the figure can be; infinite where there is no such end.
    """
    slope, height = theil_sen(middle.medians)
    years = (YEARS - 1 + middle.behind)[:, None] + np.arange(TERM + 1)
    heights = np.clip(height[:, None] + slope[:, None] * years, ends[:, :1], ends[:, 1:])
    leads = (heights - aim[:, None]) * better[:, None]
    is_better = leads > 0
    passes = np.where(is_better.any(axis=1), is_better.argmax(axis=1), NEVER)
    return Ahead(slope, heights[:, -1], leads[:, -1], passes)


def falling_behind(line: Ahead, middle: Middles, same: Floats, better: Signs) -> Codes:
    """Of targets that ask for no more than today's figure: whether other places leave them behind.

    Args:
        line: where the middle leads.
        middle: of other places.
        same: (n,), the largest change still called the same, in the unit; its edge is the same too.
        better: (n,), +1 where higher is better, -1 where lower is.

    Returns:
        Codes of `Outcome`.
    """
    moved = line.per_year * better * (YEARS - 1)
    keeps_on = mann_kendall(middle.medians).trend == better
    found = np.where(keeps_on & (moved > same) & (line.lead > 0), code(Outcome.FOUND), code(Outcome.CLEAR))
    told: Codes = np.where(middle.places > 0, found, code(Outcome.NOT_TESTED)).astype(np.int8)
    return told
