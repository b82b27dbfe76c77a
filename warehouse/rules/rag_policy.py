"""By which policy a plan's targets are coloured: the usual one, or Havering's (method, section C)."""

import numpy as np

from warehouse.rules.aims import Aims
from warehouse.rules.codes import Codes, code
from warehouse.rules.noise.arrays import Flags
from warehouse.rules.target import havering, rag
from warehouse.rules.vocabulary import RagPolicy, TargetKind


def rag_by_policy(aims: Aims) -> tuple[Codes, Flags]:
    """The colours by the plan's policy, and whether each is flagged: red only because no direction is known.

    Havering publishes a tolerance around a figure aimed for and nothing else, so under its policy a target of kind
    value is coloured by it; a range, and a target to improve or to sustain, are coloured as usual.
    """
    found = rag(aims)
    flagged = np.zeros(found.size, dtype=np.bool_)
    theirs = np.flatnonzero((aims.policy == code(RagPolicy.HAVERING)) & aims.target.is_to(TargetKind.VALUE))
    if theirs.size:
        found[theirs], flagged[theirs] = havering(aims.take(theirs))
    return found, flagged
