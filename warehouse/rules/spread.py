"""The spread of a group: its median absolute deviation, exactly (method, section E; ONS Explore Local Statistics).

A median of an even number of figures is half of two of them. So the sums are taken of both, which is exact, and the
halves are part of the one factor at the end. Engines would take the half in binary floats.
"""

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

import sqlalchemy as sa

from warehouse.rules.amounts import AMOUNT, Expression, constant, size
from warehouse.rules.figures import matches

TO_SIGMA = Decimal("1.4826")
"""Makes the deviation that half the places exceed as wide as one standard deviation of a normal distribution."""

HALF = constant(Decimal("0.5"))
"""The share of a group up to its middle; the figure found there is one of the group's own."""

FEWEST_PLACES = 2
"""One place alone has no distance from anything."""

SPREAD: sa.Numeric[Any] = sa.Numeric(38, 23)
"""A deviation times `TO_SIGMA`, a quarter of four sums of amounts: 18 decimals and 5 more."""


def spreads(figures: sa.FromClause, keys: Sequence[str]) -> sa.CTE:
    """The spread of every group.

    Args:
        figures: the columns `keys`, and `value` (AMOUNT, never NULL).
        keys: the columns that name a group.

    Returns:
        `keys`; `median_twice` (AMOUNT), twice the median; and `mad` (SPREAD), 1.4826 x the median of the distances
        from the median: 0 where at least half of the places share one figure. No row for a group of one place.
    """
    medians = _medians_twice(figures, keys, figures.c.value, "median_twice")
    away = size(constant(2) * figures.c.value - medians.c.median_twice)
    deviations = (
        sa.select(*(figures.c[name] for name in keys), away.label("away_twice"))
        .join_from(figures, medians, matches(figures, medians, *keys))
        .cte("deviations")
    )
    four = _medians_twice(deviations, keys, deviations.c.away_twice, "away_four_times")
    quarter = constant(TO_SIGMA / 4)
    return (
        sa.select(medians, sa.cast(four.c.away_four_times * quarter, SPREAD).label("mad"))
        .join_from(medians, four, matches(medians, four, *keys))
        .cte("spreads")
    )


def _medians_twice(rows: sa.FromClause, keys: Sequence[str], amount: Expression, name: str) -> sa.CTE:
    """Twice the median of every group: the last of its lower half and the first of its upper, or one figure twice."""
    group = [rows.c[key] for key in keys]
    lower = sa.func.percentile_disc(HALF, type_=AMOUNT).within_group(amount)
    upper = sa.func.percentile_disc(HALF, type_=AMOUNT).within_group(amount.desc())
    return (
        sa.select(*group, sa.cast(lower + upper, AMOUNT).label(name))
        .group_by(*group)
        .having(sa.func.count() >= constant(FEWEST_PLACES))
        .cte()
    )
