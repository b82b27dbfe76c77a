"""What stands beside every call: the signals of its figure, and its place in the council's default comparator."""

from typing import Any

from sqlalchemy import FromClause, Select, and_, func, select

from warehouse.reads.reader import OF_CALL
from warehouse.rules.figures import SERIES, matches
from warehouse.schema import CALLS, COMPARATORS, COMPARISONS, SIGNALS

OF_SIGNALS = tuple(column.name for column in SIGNALS.c if column.name not in OF_CALL)
"""Columns of the table of signals that tell of a call."""

OF_PLACE = tuple(column.name for column in COMPARISONS.c if column.name not in OF_CALL)
"""Columns of the table of comparisons that tell of a place; all missing where the comparator says nothing of it."""

COUNTS = (
    "points", "xmr", "mann_kendall", "ci_z", "run", "missing", "tier", "of", "equal", "better_than", "worse_than",
    "higher_than", "lower_than", "rank", "quartile",
)  # fmt: skip
"""Of both, the whole numbers that may be missing."""


def with_beside(wanted: Select[Any]) -> Select[Any]:
    """A select from the table of calls, each call with the columns `OF_SIGNALS` and `OF_PLACE`."""
    default = _default_comparator()
    same_place = and_(
        matches(COMPARISONS, CALLS, *SERIES),
        COMPARISONS.c.period == CALLS.c.current_period,
        COMPARISONS.c.comparator == default.c.id,
    )
    return (
        wanted.add_columns(*(SIGNALS.c[name] for name in OF_SIGNALS), *(COMPARISONS.c[name] for name in OF_PLACE))
        .join(SIGNALS, matches(SIGNALS, CALLS, *OF_CALL))
        .outerjoin(default, default.c.council == CALLS.c.council)
        .outerjoin(COMPARISONS, same_place)
    )


def _default_comparator() -> FromClause:
    """The comparator that each council shows unless another is chosen: the first of those it names as default."""
    place = func.row_number().over(partition_by=COMPARATORS.c.council, order_by=COMPARATORS.c.position)
    named = select(COMPARATORS.c.council, COMPARATORS.c.id, place.label("place")).where(COMPARATORS.c.is_default)
    ranked = named.subquery("defaults")
    return select(ranked.c.council, ranked.c.id).where(ranked.c.place == 1).subquery("default_comparator")
