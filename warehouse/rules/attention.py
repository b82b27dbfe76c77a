"""Early warning: which indicators are getting worse, the most pressing first, and which cannot be seen (section G).

There is no score: an indicator stands where it stands for reasons that can be read (`attention_words`).
"""

from collections.abc import Sequence

import numpy as np
import sqlalchemy as sa

from warehouse.rules.amounts import Expression, constant
from warehouse.rules.calls_in_a_row import WITHOUT_DIRECTION
from warehouse.rules.codes import Codes, code
from warehouse.rules.noise.arrays import Counts, Flags, Signs
from warehouse.rules.noise.words import Noise
from warehouse.rules.vocabulary import DIRECTIONAL, Call, Rag

LONG_RUN = 2
"""From this many comparisons in a row that ended worse, it is more than one bad year."""

NO_TIER = np.int8(0)
"""In place of a tier where an indicator is not getting worse, or has no direction."""

RAG_ORDER = (Rag.RED, Rag.AMBER, Rag.GREEN)
"""Off target first; what has no colour comes last."""


def tier(call: Codes, noise: Signs, rag: Codes, run: Counts, projected_breach: Flags) -> Signs:
    """How pressing each indicator is, 1 the most, 5 the least, `NO_TIER`.

    Args:
        call: (n,), codes of `Call`.
        noise: (n,), codes of `Noise`, the noise-aware call; `NOT_RUN` where there is none.
        rag: (n,), codes of `Rag`.
        run: (n,), comparisons in a row that ended worse (`calls_in_a_row`).
        projected_breach: (n,), whether the line through its last figures misses the target within 12 months; false
            where it is not known.
    """
    worse = call == code(Call.WORSE)
    directional = np.logical_or.reduce([call == code(one) for one in DIRECTIONAL])
    worsening = directional & (noise == code(Noise.WORSENING))
    found = np.where(worse, np.int8(5), NO_TIER)
    found[np.flatnonzero(worse & (run >= LONG_RUN))] = 4
    found[np.flatnonzero(directional & projected_breach & (rag == code(Rag.GREEN)))] = 3
    found[np.flatnonzero(worsening)] = 2
    found[np.flatnonzero(worsening & (rag == code(Rag.RED)))] = 1
    return found


def attention(rows: sa.FromClause, keys: Sequence[str]) -> sa.Select[tuple[object, ...]]:
    """The indicators of every group that need attention, in order.

    Args:
        rows: `keys`; id (unique in a group), tier (NULL where there is none), rag; run (`calls_in_a_row`); effect, the
            adverse change in sigma (float, NULL where it is not known).
        keys: the columns that name a group; none where there is only one.

    Returns:
        Only the rows that have a tier: all their columns and place (1 is first in its group), sorted.
    """
    listed = sa.select(*rows.c).where(rows.c.tier.is_not(None)).cte("listed")
    place = sa.func.row_number().over(partition_by=[listed.c[key] for key in keys], order_by=_order(listed))
    placed = sa.select(*listed.c, place.label("place")).cte("placed")
    return sa.select(*placed.c).order_by(*(placed.c[key] for key in keys), placed.c.place)


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
