"""Why a comparison stops: the checks of the direction of travel, in the method's order, first hit wins.

A missing figure makes a call *not available*; two figures that do not tell a direction make it *can't say*.
"""

import sqlalchemy as sa

from warehouse.rules.amounts import Expression, constant
from warehouse.rules.compare_values import Yardstick
from warehouse.rules.vocabulary import Aggregation, Marker, Reason


def first_reason(rows: sa.FromClause) -> Expression:
    """The reason of the first check that stops the comparison, NULL where none does (steps 1, 3, 5, 6, 7, 9)."""
    no_figure = rows.c.current_period.is_(None)
    no_comparator = rows.c.comparator_start.is_(None)
    no_earlier = sa.func.coalesce(rows.c.first_start >= rows.c.current_start, sa.true(), type_=sa.Boolean)
    cumulative = rows.c.aggregation == constant(Aggregation.CUMULATIVE)
    checks = (
        (sa.and_(no_figure, rows.c.absent_marker == constant(Marker.CONFIDENTIAL)), Reason.SUPPRESSED),
        (sa.and_(no_figure, rows.c.absent_marker == constant(Marker.NOT_APPLICABLE)), Reason.NOT_APPLICABLE),
        (no_figure, Reason.NOT_PUBLISHED),
        (sa.and_(no_comparator, no_earlier), Reason.FIRST_PERIOD),
        (
            sa.and_(no_comparator, rows.c.withheld_marker == constant(Marker.CONFIDENTIAL)),
            Reason.COMPARATOR_SUPPRESSED,
        ),
        (no_comparator, Reason.COMPARATOR_MISSING),
        (rows.c.definition != rows.c.comparator_definition, Reason.BREAK_IN_SERIES),
        (either_marked(rows, Marker.LOW), Reason.LOW_FIGURE),
        (either_marked(rows, Marker.UNRELIABLE), Reason.UNRELIABLE),
        (sa.and_(cumulative, _elapsed_differ(rows)), Reason.NOT_LIKE_FOR_LIKE),
        (sa.not_(Yardstick.of(rows).tells_direction), Reason.NO_POLARITY),
    )
    return sa.case(*((hit, constant(reason)) for hit, reason in checks))


def either_marked(rows: sa.FromClause, marker: Marker) -> Expression:
    """True when the figure or its comparator has this marker."""
    return sa.func.coalesce(
        sa.or_(rows.c.marker == constant(marker), rows.c.comparator_marker == constant(marker)),
        sa.false(),
        type_=sa.Boolean,
    )


def _elapsed_differ(rows: sa.FromClause) -> Expression:
    """True when the two figures do not cover equally many months; not knowing for one of them counts as that."""
    unknown = constant(-1)
    return sa.func.coalesce(rows.c.months_elapsed, unknown) != sa.func.coalesce(
        rows.c.comparator_months_elapsed, unknown
    )
