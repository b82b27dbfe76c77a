"""The table of tallies: what was counted of each part while it was judged, summed."""

from collections.abc import Sequence
from typing import Any

import pyarrow as pa
import sqlalchemy as sa
from sqlalchemy.engine import Connection

from warehouse.judging.tallied import KEY, TALLIED
from warehouse.rules.tally import with_shares
from warehouse.rules.vocabulary import Call
from warehouse.tables import register


def tallies(connection: Connection, counted: Sequence[pa.Table]) -> sa.Select[Any]:
    """The rows of the table of tallies.

    Args:
        connection: an open version, which is not written to.
        counted: columns `TALLIED`, of each part.
    """
    rows = pa.concat_tables([TALLIED.empty_table(), *counted]).unify_dictionaries()
    lent = register(connection, "counted_calls", rows)
    key = [lent.c[name] for name in KEY]
    sums = [sa.cast(sa.func.sum(lent.c[word.value]), sa.Integer).label(word.value) for word in Call]
    return with_shares(sa.select(*key, *sums).group_by(*key).cte("of_parts"))
