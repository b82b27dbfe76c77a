"""How long things have been so: comparisons that ended worse, or periods without a direction, one after another.

A period without a direction ends a run of worse ones, as a missing figure ends a run of figures (method, section F):
what happened in it is not known, and an improvement may be hidden there. The indicator then stands among the blind
spots, and begins again at one. A call that repeats an older figure (`lagged`) is no further comparison: it neither
lengthens a run nor ends it.
"""

import numpy as np

from warehouse.rules.codes import Codes, code
from warehouse.rules.count_from import count_from
from warehouse.rules.noise.arrays import Counts, Flags
from warehouse.rules.vocabulary import Call

WITHOUT_DIRECTION = (Call.CANT_SAY, Call.NOT_AVAILABLE)


def calls_in_a_row(begins: Flags, call: Codes, lagged: Flags) -> tuple[Counts, Counts]:
    """Count each kind up to and including every call.

    Args:
        begins: (n,), where the periods of one series and one length begin (`Cells.begins`); there is a call for every
            period of a series' calendar: one that is left out would not be noticed.
        call: (n,), codes of `Call`.
        lagged: (n,), whether the call repeats an older figure.

    Returns:
        run: (n,), consecutive comparisons that ended worse; 0 where the call is another.
        missing: (n,), consecutive periods with can't say or not available; 0 where there is a direction.
    """
    is_worse = call == code(Call.WORSE)
    is_missing = (call == code(Call.CANT_SAY)) | (call == code(Call.NOT_AVAILABLE))
    return _in_a_row(begins, is_worse, ~lagged), _in_a_row(begins, is_missing, is_missing)


def _in_a_row(begins: Flags, member: Flags, counted: Flags) -> Counts:
    """How many neighbours that are all `member` have `counted` up to each place; 0 where it is no member.

    Most calls are no members, so only members are passed over.
    """
    found = np.zeros(member.size, dtype=np.int64)
    rows = np.flatnonzero(member)
    fresh = begins[rows]
    fresh[1:] |= np.diff(rows) > 1
    found[rows] = count_from(fresh, counted[rows])
    return found
