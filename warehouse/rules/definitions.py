"""Which definition each figure was counted under: as written or, where none is, a new one from a marked break on."""

import sqlalchemy as sa

from warehouse.rules.amounts import constant
from warehouse.rules.figures import SERIES
from warehouse.rules.vocabulary import Marker

FIRST = "1"
"""The definition of a figure that names none."""


def with_definitions(figures: sa.FromClause) -> sa.Select[tuple[object, ...]]:
    """The figures, each under the definition it was counted under.

    A written definition says all there is to say. A break that is marked without one holds for every later figure of
    its series that names none either, whichever file brought that figure.

    Args:
        figures: as the table of observations, one row for each series and period.

    Returns:
        The same columns.
    """
    unnamed = figures.c.definition == constant(FIRST)
    breaks = sa.func.sum(
        sa.case((sa.and_(unnamed, figures.c.marker == constant(Marker.BREAK)), constant(1)), else_=constant(0))
    ).over(partition_by=[figures.c[name] for name in SERIES], order_by=figures.c.start_month, rows=(None, 0))
    counted = sa.select(*figures.c, unnamed.label("unnamed"), breaks.label("breaks")).cte("counted")
    after_break = sa.and_(counted.c.unnamed, counted.c.breaks > constant(0))
    under = sa.case(
        (after_break, counted.c.definition + constant("-b") + sa.cast(counted.c.breaks, sa.Text)),
        else_=counted.c.definition,
    )
    return sa.select(*(under.label(c.name) if c.name == "definition" else counted.c[c.name] for c in figures.c))
