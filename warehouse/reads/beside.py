"""The place of every call's figure in the council's default comparator."""

from typing import Any

from sqlalchemy import FromClause, Select, and_, func, select

from warehouse.rules.figures import SERIES, matches
from warehouse.schema import CALLS, COMPARATORS, COMPARISONS

OF_PLACE = tuple(column.name for column in COMPARISONS.c if column.name not in (*SERIES, "period"))
"""Columns of the table of comparisons that tell of a place; all missing where the comparator says nothing of it."""

COUNTS = (
    "points", "xmr", "mann_kendall", "ci_z", "run", "missing", "tier", "of", "equal", "better_than", "worse_than",
    "higher_than", "lower_than", "rank", "quartile",
)  # fmt: skip
"""Of calls and their places, the whole numbers that may be missing."""


def with_beside(wanted: Select[Any]) -> Select[Any]:
    """A select from the table of calls, each call with the columns `OF_PLACE`."""
    default = _default_comparator()
    same_place = and_(
        matches(COMPARISONS, CALLS, *SERIES),
        COMPARISONS.c.period == CALLS.c.current_period,
        COMPARISONS.c.comparator == default.c.id,
    )
    return (
        wanted.add_columns(*(COMPARISONS.c[name] for name in OF_PLACE))
        .outerjoin(default, default.c.council == CALLS.c.council)
        .outerjoin(COMPARISONS, same_place)
    )


def _default_comparator() -> FromClause:
    """The comparator that each council shows unless another is chosen: the first of those it names as default."""
    place = func.row_number().over(partition_by=COMPARATORS.c.council, order_by=COMPARATORS.c.position)
    named = select(COMPARATORS.c.council, COMPARATORS.c.id, place.label("place")).where(COMPARATORS.c.is_default)
    ranked = named.subquery("defaults")
    return select(ranked.c.council, ranked.c.id).where(ranked.c.place == 1).subquery("default_comparator")
