"""What a figure is compared with: the indicator's basis, and what stands there (steps 2 and 3).

Every usable figure finds its comparator once, whether or not a request asks for it. Among figures of one series
that lie a whole number of steps apart, the one before is the comparator where it is near enough; so one sort
answers every basis but the baseline, which is the same figure throughout its series.
"""

import sqlalchemy as sa

from warehouse.rules.amounts import Expression, constant
from warehouse.rules.figures import KEPT, PERIOD, SERIES, matches
from warehouse.rules.vocabulary import Basis

YEAR = 12
PLACE = ("baseline_start_month", "baseline_months", "allow_gap")
"""Columns of the table of indicators that say where a comparator stands, beside the basis."""


def find_comparators(known: sa.FromClause, indicators: sa.FromClause) -> sa.CTE:
    """Every usable figure with the one it is compared with.

    Returns:
        The columns of `known` but `usable`; `wanted_start` and `wanted_months` (the period wanted first);
        `comparator_start` and `comparator_<name>` for the columns kept of a figure, all NULL where there is no
        comparator; `gap` and `overlap`, never NULL.
    """
    placed = _with_basis(known, indicators)
    preceded = _with_preceding(placed)
    baselines = _baselines(known, indicators)
    return _choose(preceded, baselines)


def _with_basis(known: sa.FromClause, indicators: sa.FromClause) -> sa.CTE:
    """Usable figures with their indicator's basis, filled in, and the step that basis takes."""
    default = sa.case(
        (known.c.months >= constant(YEAR), constant(Basis.PREVIOUS_PERIOD)), else_=constant(Basis.SAME_PERIOD_LAST_YEAR)
    )
    basis = sa.func.coalesce(indicators.c.basis, default, type_=sa.Text)
    step = sa.case((basis == constant(Basis.SAME_PERIOD_LAST_YEAR), constant(YEAR)), else_=known.c.months)
    place = [indicators.c[name] for name in PLACE]
    return (
        sa.select(known, *place, basis.label("basis"), step.label("step"))
        .select_from(known.outerjoin(indicators, matches(known, indicators, "council", "indicator")))
        .where(known.c.usable)
        .cte("placed")
    )


def _with_preceding(placed: sa.FromClause) -> sa.CTE:
    """The usable figure before each one: a whole number of steps before, or any where the basis takes any."""
    step = sa.func.nullif(placed.c.step, constant(0), type_=sa.Integer)
    any_distance = placed.c.basis == constant(Basis.PREVIOUS_PUBLISHED)
    phase = sa.case((any_distance, constant(0)), else_=placed.c.start_month % step)
    partition = [*(placed.c[name] for name in SERIES), placed.c.months, phase]

    def before(name: str) -> Expression:
        return sa.func.lag(placed.c[name]).over(partition_by=partition, order_by=placed.c.start_month)

    return sa.select(
        placed,
        before("start_month").label("before_start"),
        *(before(name).label(f"before_{name}") for name in KEPT),
    ).cte("preceded")


def _baselines(known: sa.FromClause, indicators: sa.FromClause) -> sa.CTE:
    """The fixed figure that a series with a baseline is compared with."""
    fixed = sa.and_(
        matches(known, indicators, "council", "indicator"),
        indicators.c.basis == constant(Basis.BASELINE),
        indicators.c.baseline_start_month == known.c.start_month,
        indicators.c.baseline_months == known.c.months,
    )
    return (
        sa.select(*(known.c[name] for name in (*SERIES, "start_month", *KEPT)))
        .select_from(known.join(indicators, fixed))
        .where(known.c.usable)
        .cte("baselines")
    )


def _choose(preceded: sa.CTE, baselines: sa.CTE) -> sa.CTE:
    is_baseline = preceded.c.basis == constant(Basis.BASELINE)
    any_distance = preceded.c.basis == constant(Basis.PREVIOUS_PUBLISHED)
    back = preceded.c.start_month - preceded.c.before_start
    near_enough = sa.or_(any_distance, back <= preceded.c.step * (constant(1) + preceded.c.allow_gap))

    def chosen(before: str, fixed: str) -> Expression:
        return sa.case((is_baseline, baselines.c[fixed]), (near_enough, preceded.c[before]))

    start = chosen("before_start", "start_month")
    months = sa.case((is_baseline, preceded.c.baseline_months), else_=preceded.c.months)
    wanted = sa.case((is_baseline, preceded.c.baseline_start_month), else_=preceded.c.start_month - preceded.c.step)
    return (
        sa.select(
            *(preceded.c[name] for name in (*SERIES, *PERIOD, *KEPT)),
            wanted.label("wanted_start"),
            months.label("wanted_months"),
            start.label("comparator_start"),
            *(chosen(f"before_{name}", name).label(f"comparator_{name}") for name in KEPT),
            _true(sa.and_(sa.not_(is_baseline), near_enough, back > preceded.c.step)).label("gap"),
            _true(_share_time(preceded.c.start_month, preceded.c.months, start, months)).label("overlap"),
        )
        .select_from(preceded.outerjoin(baselines, sa.and_(is_baseline, matches(preceded, baselines, *SERIES))))
        .cte("compared")
    )


def _share_time(start: Expression, months: Expression, other_start: Expression, other_months: Expression) -> Expression:
    return sa.and_(start < other_start + other_months, other_start < start + months)


def _true(condition: Expression) -> Expression:
    """The condition, with 'not known' read as no."""
    return sa.func.coalesce(condition, sa.false(), type_=sa.Boolean)
