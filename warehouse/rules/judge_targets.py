"""Every call with the target in force for it."""

import sqlalchemy as sa

from warehouse.rules.amounts import AMOUNT, Expression, constant
from warehouse.rules.compare_values import YARDSTICK, Yardstick
from warehouse.rules.figures import matches
from warehouse.rules.rag_policy import rag_by_policy
from warehouse.rules.target import PARTS, Target, on_target_between, stretch
from warehouse.rules.target_profile import Cover
from warehouse.rules.vocabulary import Aggregation, TargetKind

AIMED_FOR = ("council", "indicator", "area", "period")
RULES = (*YARDSTICK, "unit", "aggregation", "amber_kind", "amber", "rag_policy")
OF_TARGET = (*PARTS, "months", "covers")
BOUNDS = ("target_low", "target_high")


def judge_targets(
    calls: sa.FromClause, indicators: sa.FromClause, targets: sa.FromClause
) -> sa.Select[tuple[object, ...]]:
    """Add target_kind, target, its bounds and profile, rag, rag_flagged and stretch to calls.

    Args:
        calls: as `direction` gives them: the columns of the table of calls up to `marker`.
        indicators: as `with_rag_policy` gives them.
        targets: as the table of that name; of several for one period, or for the same months of it, the one set last
            is in force. A target is for the whole of an area, so calls about a part of it (a breakdown) have none.

    Returns:
        One row per call, with the columns of the table of calls up to `stretch`.
    """
    due = _due(_aimed(calls, indicators, _in_force(targets)))
    yardstick, target = Yardstick.of(due), Target.of(due)
    is_value = target.kind == constant(TargetKind.VALUE)
    bounds = on_target_between(yardstick, target)
    colour, flagged = rag_by_policy(due.c.rag_policy, due.c.value, due.c.comparator, due.c.call, yardstick, target)
    return sa.select(
        *(due.c[column.name] for column in calls.c),
        target.kind.label("target_kind"),
        sa.cast(sa.case((is_value, target.value)), AMOUNT).label("target"),
        *(sa.cast(bound, AMOUNT).label(name) for name, bound in zip(BOUNDS, bounds, strict=True)),
        due.c.target_profile,
        colour.label("rag"),
        flagged.label("rag_flagged"),
        stretch(due.c.value, yardstick, target).label("stretch"),
    )


def _in_force(targets: sa.FromClause) -> sa.CTE:
    """The target of each period, and of each number of its months.

    `covers` is that number, NULL for all of the period; `is_fullest` marks the one for most months.
    """
    dated = sa.select(targets, sa.func.nullif(targets.c.months_elapsed, targets.c.months).label("covers")).cte("said")
    key = [dated.c[name] for name in AIMED_FOR]
    newest = (dated.c.set_at.desc().nulls_last(), dated.c.kind)
    age = sa.func.row_number().over(partition_by=[*key, dated.c.covers], order_by=newest)
    fullness = sa.func.dense_rank().over(partition_by=key, order_by=dated.c.covers.desc().nulls_first())
    ranked = sa.select(dated, age.label("age"), (fullness == constant(1)).label("is_fullest")).cte("dated")
    return sa.select(ranked).where(ranked.c.age == constant(1)).cte("in_force")


def _aimed(calls: sa.FromClause, indicators: sa.FromClause, in_force: sa.CTE) -> sa.CTE:
    """Calls with their indicator's rules and the parts of their target, NULL where there is none.

    Of a cumulative figure that is the target for the very months that it covers, else the one for most months.
    """
    exact, fullest = in_force.alias("exact"), in_force.alias("fullest")
    is_whole = calls.c.breakdown == constant("")
    is_cumulative = indicators.c.aggregation == constant(Aggregation.CUMULATIVE)
    same_months = sa.and_(is_whole, is_cumulative, calls.c.months_elapsed == exact.c.covers)
    most_months = sa.and_(is_whole, fullest.c.is_fullest, sa.or_(is_cumulative, fullest.c.covers.is_(None)))

    def part(name: str) -> Expression:
        return sa.case((exact.c.kind.is_not(None), exact.c[name]), else_=fullest.c[name])

    return (
        sa.select(
            calls,
            *(indicators.c[name] for name in RULES),
            *(part(name).label(f"target_{name}") for name in OF_TARGET),
        )
        .select_from(
            calls.outerjoin(indicators, matches(calls, indicators, "council", "indicator"))
            .outerjoin(exact, sa.and_(matches(calls, exact, *AIMED_FOR), same_months))
            .outerjoin(fullest, sa.and_(matches(calls, fullest, *AIMED_FOR), most_months))
        )
        .cte("aimed")
    )


def _due(aimed: sa.CTE) -> sa.CTE:
    """The same, each target as far as it is due by the months that its figure covers; and `target_profile`."""
    cover = Cover.of(aimed)
    due = {
        **{name: cover.amount(aimed.c[name]) for name in ("target_value", "target_stretch")},
        **{name: cover.bound(aimed.c[name]) for name in ("target_range_low", "target_range_high")},
        "target_profile": cover.profile(),
    }
    kept = [column for column in aimed.c if column.name not in due]
    return sa.select(*kept, *(amount.label(name) for name, amount in due.items())).cte("due")
