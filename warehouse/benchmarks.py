"""The table of benchmarks: how each council's own area stands against the nation and the union it lies in.

Only the council's own area, and the whole of an indicator: that is what its page tells, and it keeps the table small.
"""

from typing import Any

import sqlalchemy as sa

from warehouse import schema
from warehouse.rules.amounts import AMOUNT, constant
from warehouse.rules.benchmark import COMPARED, against_benchmark
from warehouse.rules.figures import is_usable, matches

LARGER = ("nation", "union")
"""Kinds of area that a council is held against."""

SERIES = ("council", "indicator", "breakdown", "period", "definition")
MEASURED = ("value", "lower", "upper", "denominator")


def benchmarks(figures: sa.FromClause) -> sa.Select[Any]:
    """The rows of the table of benchmarks.

    Args:
        figures: the figures in force, each under its definition.
    """
    whole = (
        sa.select(*(figures.c[name] for name in (*SERIES, "area", *MEASURED)))
        .where(is_usable(figures.c.value, figures.c.marker), figures.c.value.is_not(None))
        .where(figures.c.breakdown == constant(""))
        .cte("whole")
    )
    own = _own(whole)
    judged = against_benchmark(_places(whole, own), _larger(whole, own), schema.INDICATORS).subquery("judged")
    councils = schema.COUNCILS
    return sa.select(*(judged.c[column.name] for column in schema.BENCHMARKS.c)).join_from(
        judged, councils, matches(judged, councils, "council", "area")
    )


def _own(whole: sa.CTE) -> sa.CTE:
    """The periods of each council's own figures, once for every comparator that it stands in itself."""
    councils, members = schema.COUNCILS, schema.COMPARATOR_AREAS
    return (
        sa.select(*(whole.c[name] for name in SERIES), members.c.comparator)
        .join_from(whole, councils, matches(whole, councils, "council", "area"))
        .join(members, matches(whole, members, "council", "area"))
        .cte("own")
    )


def _places(whole: sa.CTE, own: sa.CTE) -> sa.CTE:
    """Every place of those comparators; no publisher here gives 99.8% limits."""
    members = schema.COMPARATOR_AREAS
    unknown = sa.cast(sa.null(), AMOUNT)
    return (
        sa.select(
            *(own.c[name] for name in COMPARED),
            *(whole.c[name] for name in ("area", *MEASURED)),
            unknown.label("lower_998"),
            unknown.label("upper_998"),
        )
        .join_from(own, members, matches(own, members, "council", "comparator"))
        .join(whole, sa.and_(matches(own, whole, *SERIES), members.c.area == whole.c.area))
        .cte("places")
    )


def _larger(whole: sa.CTE, own: sa.CTE) -> sa.CTE:
    """The nations' figures of the same periods, each with the test of the comparator it stands beside."""
    areas, comparators = schema.AREAS, schema.COMPARATORS
    same_comparator = sa.and_(own.c.council == comparators.c.council, own.c.comparator == comparators.c.id)
    return (
        sa.select(
            *(own.c[name] for name in COMPARED),
            *(whole.c[name] for name in ("area", "value", "lower", "upper")),
            comparators.c.test,
        )
        .join_from(own, comparators, same_comparator)
        .join(whole, matches(own, whole, *SERIES))
        .join(areas, matches(whole, areas, "council", "area"))
        .where(areas.c.kind.in_([constant(kind) for kind in LARGER]))
        .cte("larger")
    )
