"""Early warning: which indicators are getting worse, the most pressing first, and which cannot be seen (section G).

There is no score: an indicator stands where it stands for reasons that can be read (`attention_words`).
"""

from collections.abc import Sequence

import sqlalchemy as sa

from warehouse.rules.amounts import Expression, constant
from warehouse.rules.calls_in_a_row import WITHOUT_DIRECTION
from warehouse.rules.noise.words import Noise
from warehouse.rules.vocabulary import DIRECTIONAL, Call, Rag

LONG_RUN = 2
"""From this many comparisons in a row that ended worse, it is more than one bad year."""

RAG_ORDER = (Rag.RED, Rag.AMBER, Rag.GREEN)
"""Off target first; what has no colour comes last."""


def attention(rows: sa.FromClause, keys: Sequence[str]) -> sa.Select[tuple[object, ...]]:
    """The indicators of every group that need attention, in order.

    Args:
        rows: `keys`; id (unique in a group), call, rag; noise, the noise-aware call; run (`calls_in_a_row`); effect,
            the adverse change in sigma (float, NULL where it is not known); projected_breach, whether the line through
            its last figures misses the target within 12 months (NULL where it is not known).
        keys: the columns that name a group; none where there is only one.

    Returns:
        Only the rows that are listed: all their columns, tier (1 to 5) and place (1 is first in its group), sorted.
    """
    tiered = sa.select(*rows.c, tier(rows).label("tier")).cte("tiered")
    listed = sa.select(*tiered.c).where(tiered.c.tier.is_not(None)).cte("listed")
    place = sa.func.row_number().over(partition_by=[listed.c[key] for key in keys], order_by=_order(listed))
    placed = sa.select(*listed.c, place.label("place")).cte("placed")
    return sa.select(*placed.c).order_by(*(placed.c[key] for key in keys), placed.c.place)


def tier(rows: sa.FromClause) -> Expression:
    """How pressing an indicator is, 1 the most; NULL where it is not getting worse, or has no direction."""
    worsening = _known(rows.c.noise == constant(Noise.WORSENING))
    worse = rows.c.call == constant(Call.WORSE)
    on_target = rows.c.rag == constant(Rag.GREEN)
    return sa.case(
        (rows.c.call.not_in([constant(call) for call in DIRECTIONAL]), sa.null()),
        (sa.and_(worsening, rows.c.rag == constant(Rag.RED)), constant(1)),
        (worsening, constant(2)),
        (sa.and_(on_target, _known(rows.c.projected_breach)), constant(3)),
        (sa.and_(worse, rows.c.run >= constant(LONG_RUN)), constant(4)),
        (worse, constant(5)),
    )


def _order(listed: sa.FromClause) -> tuple[Expression, ...]:
    colour = sa.case(
        *((listed.c.rag == constant(rag), constant(at)) for at, rag in enumerate(RAG_ORDER)),
        else_=constant(len(RAG_ORDER)),
    )
    effect = sa.func.coalesce(listed.c.effect, constant(0), type_=sa.Double)
    return (listed.c.tier, colour, effect.desc(), listed.c.run.desc(), listed.c.id)


def blind_spots(rows: sa.FromClause, keys: Sequence[str]) -> sa.Select[tuple[object, ...]]:
    """The indicators of every group that have no direction, those longest without one first, then by id.

    Args:
        rows: `keys`; id (unique in a group), call, reason, and missing (`calls_in_a_row`).
        keys: the columns that name a group; none where there is only one.

    Returns:
        Only rows with can't say or not available: all their columns and place, sorted.
    """
    unseen = sa.select(*rows.c).where(rows.c.call.in_([constant(call) for call in WITHOUT_DIRECTION])).cte("unseen")
    longest_first = (unseen.c.missing.desc(), unseen.c.id)
    place = sa.func.row_number().over(partition_by=[unseen.c[key] for key in keys], order_by=longest_first)
    placed = sa.select(*unseen.c, place.label("place")).cte("placed")
    return sa.select(*placed.c).order_by(*(placed.c[key] for key in keys), placed.c.place)


def _known(flag: Expression) -> Expression:
    return sa.func.coalesce(flag, sa.false(), type_=sa.Boolean)
