"""Comparison with other places: quartile, rank, and how many places are better or worse (method, section E).

A quartile needs no percentile, and so no division: s >= P, the bound at (N - 1)p, exactly when the number of places
at or below s, less one, is at least (N - 1)p. For a bound between two neighbours in the sorted list has no member
strictly between them, so a member reaches the bound exactly when it reaches the upper of the two, the one with
ceil((N - 1)p) members before it; and one that ties with it is counted with it.
"""

from typing import Any

import sqlalchemy as sa

from warehouse.rules.amounts import Expression, constant
from warehouse.rules.compare_values import YARDSTICK, Yardstick
from warehouse.rules.comparison_vocabulary import NoQuartile
from warehouse.rules.figures import matches

GROUP = ("council", "comparator", "indicator", "breakdown", "period")
"""What places are compared in: one comparator's areas, by one indicator, in one period."""

QUARTERS = 4
FEWEST_PLACES = 8
"""In a smaller group a quarter would be one place, or none. Method, section E."""


def places(figures: sa.FromClause, indicators: sa.FromClause) -> sa.Select[tuple[object, ...]]:
    """Where every place stands in its group.

    Args:
        figures: `GROUP`, area, value, definition; one row per place of a group, itself included. `value` is AMOUNT,
            NULL where the place has no usable figure; 0 is a figure. Only figures under one definition are compared.
        indicators: as the table of that name.

    Returns:
        `GROUP`, area, value, and
        of: integer, places with a figure, this one included; NULL without a figure, as are the other counts;
        equal: other places that are as good (as high, where no direction is agreed);
        better_than, worse_than: other places it is better and worse than; NULL where no direction is agreed;
        higher_than, lower_than: the same of the figures themselves, only where no direction is agreed;
        rank: 1 is best, ties share it; NULL where no direction is agreed;
        quartile: 1 is best, 4 worst; ties at a bound go to the better one;
        quartile_reason: why there is none (`NoQuartile`), NULL exactly where there is one.
    """
    counted = _counted(_measured(figures, indicators))
    reason = sa.case(
        (sa.not_(counted.c.directional), constant(NoQuartile.NO_POLARITY)),
        (counted.c.value.is_(None), constant(NoQuartile.NO_VALUE)),
        (counted.c.of < constant(FEWEST_PLACES), constant(NoQuartile.TOO_FEW)),
    )
    below, above = counted.c.below, counted.c.above
    directional = counted.c.directional
    return sa.select(
        *(counted.c[name] for name in (*GROUP, "area", "value", "of", "equal")),
        sa.case((directional, below)).label("better_than"),
        sa.case((directional, above)).label("worse_than"),
        sa.case((sa.not_(directional), below)).label("higher_than"),
        sa.case((sa.not_(directional), above)).label("lower_than"),
        sa.case((directional, above + constant(1))).label("rank"),
        sa.case((reason.is_(None), part(below + counted.c.equal, counted.c.of, QUARTERS))).label("quartile"),
        reason.label("quartile_reason"),
    )


def part(others_reached: Expression, of: Expression, parts: int) -> Expression:
    """Which of `parts` equal parts of a group a place belongs to, 1 being the best.

    Args:
        others_reached: how many other places it is better than or equal to.
        of: how many places there are, itself included.
        parts: 4 for quartiles, 5 for quintiles.
    """
    reached = constant(parts) * others_reached
    bounds = ((reached >= constant(parts - place) * (of - constant(1)), constant(place)) for place in range(1, parts))
    return sa.case(*bounds, else_=constant(parts))


def _measured(figures: sa.FromClause, indicators: sa.FromClause) -> sa.CTE:
    """Figures with what they are sorted by: how good they are, or how high where no direction is agreed."""
    yardstick = Yardstick(*(indicators.c[name] for name in YARDSTICK))
    directional = sa.func.coalesce(yardstick.tells_direction, sa.false(), type_=sa.Boolean)
    return (
        sa.select(
            *(figures.c[name] for name in (*GROUP, "area", "value", "definition")),
            directional.label("directional"),
            sa.case((directional, yardstick.goodness(figures.c.value)), else_=figures.c.value).label("measure"),
            figures.c.value.is_not(None).label("known"),
        )
        .select_from(figures.outerjoin(indicators, matches(figures, indicators, "council", "indicator")))
        .cte("measured")
    )


def _counted(measured: sa.CTE) -> sa.CTE:
    """How many places lie above and below each, and beside it: three counts over one sorted window."""
    window: dict[str, Any] = {
        "partition_by": [measured.c[name] for name in (*GROUP, "definition", "known")],
        "order_by": measured.c.measure.desc(),
    }
    ranked = sa.select(
        measured,
        sa.func.rank().over(**window).label("rank"),
        sa.func.count().over(**window, range_=(None, 0)).label("at_or_above"),
        sa.func.count().over(**window, range_=(None, None)).label("places"),
    ).cte("ranked")
    return sa.select(
        *(ranked.c[name] for name in (*GROUP, "area", "value", "directional")),
        *(
            sa.case((ranked.c.known, sa.cast(number, sa.Integer))).label(name)
            for name, number in (
                ("of", ranked.c.places),
                ("equal", ranked.c.at_or_above - ranked.c.rank),
                ("above", ranked.c.rank - constant(1)),
                ("below", ranked.c.places - ranked.c.at_or_above),
            )
        ),
    ).cte("counted")
