"""Tallies: how many indicators improved, stayed the same or got worse (method, section D; Coventry's convention)."""

from collections.abc import Sequence

import sqlalchemy as sa

from warehouse.rules.amounts import Expression, constant, whole_percent
from warehouse.rules.vocabulary import DIRECTIONAL, Call

FEW = 10
"""Below this many directional indicators a percentage says little, so the fraction stands first."""

FEW_MEASURES = 3
"""A part of the plan with fewer outcome measures than this says so: they cannot show how all of it is going."""

NOTHING_DIRECTIONAL = "no directional indicators"


def tally(
    rows: sa.FromClause, keys: Sequence[str], each: Sequence[str] = ("indicator",)
) -> sa.Select[tuple[object, ...]]:
    """Count calls in every group.

    Args:
        rows: one row per indicator in a group: the columns `keys`, `each` and `call`. An indicator that a group
            holds twice counts once in it; in several groups it counts in each.
        keys: the columns that name a group.
        each: the columns that, within a group, name what is counted.

    Returns:
        One row per group that has any row: `keys`, then the columns of the table of tallies from `improved` on.
    """
    once = sa.select(*(rows.c[name] for name in (*keys, *each)), rows.c.call).distinct().cte("once")
    group = [once.c[name] for name in keys]
    counts = [_count(once, call).label(call.value) for call in Call]
    return with_shares(sa.select(*group, *counts).group_by(*group).cte("counted"))


def with_shares(counted: sa.FromClause) -> sa.Select[tuple[object, ...]]:
    """Add to the counts of every group what follows from them.

    Args:
        counted: the columns that name a group, and an integer for each word of `Call`.

    Returns:
        All columns of `counted`, then those of the table of tallies from `total` on.
    """
    summed = _with_sums(counted)
    with_percent = sa.select(
        summed, whole_percent(summed.c.improved_or_same, summed.c.directional).label("percent")
    ).cte("shared")
    return sa.select(with_percent, tally_text(with_percent).label("text"))


def _count(rows: sa.FromClause, call: Call) -> Expression:
    hit = sa.case((rows.c.call == constant(call), constant(1)), else_=constant(0))
    return sa.cast(sa.func.sum(hit), sa.Integer)


def _with_sums(counted: sa.FromClause) -> sa.CTE:
    return sa.select(
        counted,
        _sum(counted, tuple(Call)).label("total"),
        _sum(counted, DIRECTIONAL).label("directional"),
        _sum(counted, (Call.IMPROVED, Call.SAME)).label("improved_or_same"),
    ).cte("summed")


def _sum(counted: sa.FromClause, calls: Sequence[Call]) -> Expression:
    total: Expression = constant(0)
    for call in calls:
        total = total + counted.c[call.value]
    return sa.cast(total, sa.Integer)


def tally_text(rows: sa.FromClause) -> Expression:
    """The share as people read it: `74% (42/57)`, or `5/8 (63%)` where few indicators have a direction."""
    fraction = _text(rows.c.improved_or_same) + constant("/") + _text(rows.c.directional)
    percent = _text(rows.c.percent) + constant("%")
    return sa.case(
        (rows.c.directional == constant(0), constant(NOTHING_DIRECTIONAL)),
        (rows.c.directional < constant(FEW), fraction + constant(" (") + percent + constant(")")),
        else_=percent + constant(" (") + fraction + constant(")"),
    )


def _text(number: Expression) -> Expression:
    return sa.cast(number, sa.Text)
