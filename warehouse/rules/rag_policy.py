"""By which policy a plan's targets are coloured: the usual one, or Havering's (method, section C)."""

from collections.abc import Sequence

import numpy as np
import sqlalchemy as sa

from warehouse.rules.aims import Aims
from warehouse.rules.codes import Codes, code
from warehouse.rules.figures import matches
from warehouse.rules.noise.arrays import Flags
from warehouse.rules.target import havering, rag
from warehouse.rules.vocabulary import RagPolicy, TargetKind


def with_rag_policy(indicators: sa.FromClause, plans: sa.FromClause, key: Sequence[str] = ("council",)) -> sa.Subquery:
    """Add the `rag_policy` of its plan to every indicator.

    Args:
        indicators: as the table of that name.
        plans: as the table of that name, one row for each `key`.
        key: what an indicator and its plan have in common.
    """
    joined = indicators.outerjoin(plans, matches(indicators, plans, *key))
    return sa.select(*indicators.c, plans.c.rag_policy).select_from(joined).subquery("ruled")


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
