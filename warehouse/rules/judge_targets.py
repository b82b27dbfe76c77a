"""Every call with the target in force for it."""

import sqlalchemy as sa

from warehouse.rules.amounts import AMOUNT, constant
from warehouse.rules.compare_values import YARDSTICK, Yardstick
from warehouse.rules.figures import matches
from warehouse.rules.rag_policy import rag_by_policy
from warehouse.rules.target import PARTS, Target, stretch
from warehouse.rules.vocabulary import TargetKind

AIMED_FOR = ("council", "indicator", "area", "period")
RULES = (*YARDSTICK, "amber_kind", "amber", "rag_policy")


def judge_targets(
    calls: sa.FromClause, indicators: sa.FromClause, targets: sa.FromClause
) -> sa.Select[tuple[object, ...]]:
    """Add target_kind, target, rag, rag_flagged and stretch to calls.

    Args:
        calls: as `direction` gives them: the columns of the table of calls up to `marker`.
        indicators: as `with_rag_policy` gives them.
        targets: as the table of that name; of several for one period, the one set last is in force. A target is
            for the whole of an area, so calls about a part of it (a breakdown) have none.

    Returns:
        One row per call, with all columns of the table of calls.
    """
    aimed = _aimed(calls, indicators, _in_force(targets))
    yardstick, target = Yardstick.of(aimed), Target.of(aimed)
    is_value = target.kind == constant(TargetKind.VALUE)
    colour, flagged = rag_by_policy(
        aimed.c.rag_policy, aimed.c.value, aimed.c.comparator, aimed.c.call, yardstick, target
    )
    return sa.select(
        *(aimed.c[column.name] for column in calls.c),
        target.kind.label("target_kind"),
        sa.cast(sa.case((is_value, target.value)), AMOUNT).label("target"),
        colour.label("rag"),
        flagged.label("rag_flagged"),
        stretch(aimed.c.value, yardstick, target).label("stretch"),
    )


def _in_force(targets: sa.FromClause) -> sa.CTE:
    key = [targets.c[name] for name in AIMED_FOR]
    newest = (targets.c.set_at.desc().nulls_last(), targets.c.kind)
    ranked = sa.select(targets, sa.func.row_number().over(partition_by=key, order_by=newest).label("age")).cte("dated")
    return sa.select(ranked).where(ranked.c.age == constant(1)).cte("in_force")


def _aimed(calls: sa.FromClause, indicators: sa.FromClause, in_force: sa.CTE) -> sa.CTE:
    """Calls with their indicator's rules and the parts of their target, NULL where there is none."""
    whole = sa.and_(matches(calls, in_force, *AIMED_FOR), calls.c.breakdown == constant(""))
    return (
        sa.select(
            calls,
            *(indicators.c[name] for name in RULES),
            *(in_force.c[part].label(f"target_{part}") for part in PARTS),
        )
        .select_from(
            calls.outerjoin(indicators, matches(calls, indicators, "council", "indicator")).outerjoin(in_force, whole)
        )
        .cte("aimed")
    )
