"""By which policy a plan's targets are coloured: the usual one, or Havering's (method, section C)."""

from collections.abc import Sequence

import sqlalchemy as sa

from warehouse.rules.amounts import Expression, constant
from warehouse.rules.compare_values import Yardstick
from warehouse.rules.figures import matches
from warehouse.rules.target import Target, havering, rag
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


def rag_by_policy(
    policy: Expression,
    value: Expression,
    comparator: Expression,
    call: Expression,
    yardstick: Yardstick,
    target: Target,
) -> tuple[Expression, Expression]:
    """The colour by the plan's policy, and whether it is flagged; arguments as `warehouse.rules.target.rag`.

    Havering publishes a tolerance around a figure aimed for and nothing else, so under its policy a target of kind
    value is coloured by it; a range, and a target to improve or to sustain, are coloured as usual.

    Returns:
        The colour; and true where it is red only because no direction is known, never NULL.
    """
    theirs = sa.and_(policy == constant(RagPolicy.HAVERING), target.kind == constant(TargetKind.VALUE))
    colour, flagged = havering(value, call, yardstick, target)
    usual = rag(value, comparator, call, yardstick, target)
    return (
        sa.case((theirs, colour), else_=usual),
        sa.func.coalesce(sa.and_(theirs, flagged), sa.false(), type_=sa.Boolean),
    )
