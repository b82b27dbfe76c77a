"""The table of comparisons: where every place stands among the places of each comparator, in every period."""

from typing import Any

import sqlalchemy as sa

from warehouse import schema
from warehouse.rules.figures import is_usable, matches
from warehouse.rules.places import places


def comparisons(figures: sa.FromClause) -> sa.Select[Any]:
    """The rows of the table of comparisons.

    Args:
        figures: the figures in force, each under its definition.
    """
    groups = schema.COMPARATOR_AREAS
    compared = (
        sa.select(
            groups.c.council,
            groups.c.comparator,
            *(figures.c[name] for name in ("indicator", "breakdown", "period", "area", "value", "definition")),
        )
        .join_from(groups, figures, matches(groups, figures, "council", "area"))
        .where(is_usable(figures.c.value, figures.c.marker), figures.c.value.is_not(None))
        .subquery("compared")
    )
    return sa.select(places(compared, schema.INDICATORS).subquery("placed"))
