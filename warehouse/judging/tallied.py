"""The calls of a part of a council's figures as they count in tallies: how many are which, of each group.

They are counted while they are held as arrays: joined with every group they count in, the rows of all calls that a
version stores would be the most of any in a build.
"""

import numpy as np
import pandas as pd
import pyarrow as pa

from warehouse.few import repeated, texts
from warehouse.judging.block import WHOLE, Block, Calendar
from warehouse.rules.codes import Codes
from warehouse.rules.count_calls import count_calls
from warehouse.rules.pairs import pairs
from warehouse.rules.vocabulary import Call

STANDING = ("indicator", "reporting_period", "period")
"""Columns of the table of standings, of one council."""

MEMBER = ("indicator", "scope", "id")
"""Columns that say what an indicator counts in, of one council."""

GROUP = ("scope", "id", "reporting_period")
"""Each of these has a tally in every area."""

KEY = ("council", "area", "scope", "id", "period")
"""The columns that name a tally."""

TALLIED = pa.schema(
    [
        *((name, pa.dictionary(pa.int32(), pa.string())) for name in KEY),
        *((word.value, pa.int32()) for word in Call),
    ]
)
"""Columns of the table of tallies that are counted; the lots of a large council together repeat each text often."""


def tallied(
    block: Block, call: Codes, names: list[str], council: str, standings: pd.DataFrame, members: pd.DataFrame
) -> pa.Table:
    """Count the calls that stand in every reporting period, over the whole of each indicator.

    Args:
        block: the cells.
        call: codes of `Call` of every cell.
        names: the ids of the indicators of the block.
        council: its id.
        standings: columns `STANDING`, distinct: the period that stands for an indicator in a reporting period.
        members: columns `MEMBER`, distinct: the groups that an indicator counts in.

    Returns:
        Columns `TALLIED`, a row for each tally that anything counts in here. Other indicators of its group may be
        judged with another part: a tally is the sum of such rows.
    """
    counting = _counting(block.calendar, names, standings, members)
    groups = counting.drop_duplicates("group").sort_values("group")
    whole = np.flatnonzero(block.breakdown == block.breakdowns.index(WHOLE))
    first = block.first[whole]
    series, row = pairs(block.cells.indicator[first], counting["place"].to_numpy())
    areas = len(block.areas)
    tally = counting["group"].to_numpy()[row] * areas + block.area[whole][series]
    counts = count_calls(tally, call[first[series] + counting["cell"].to_numpy()[row]], len(groups) * areas)
    kept = np.flatnonzero(counts.any(axis=1))
    scope, id_, period = (repeated(kept // areas, list(groups[name])) for name in GROUP)
    key = (texts(np.zeros_like(kept), [council]), texts(kept % areas, block.areas), scope, id_, period)
    columns = (*(one.column() for one in key), *counts[kept].T)
    return pa.table(dict(zip(TALLIED.names, columns, strict=True)), schema=TALLIED)


def _counting(calendar: Calendar, names: list[str], standings: pd.DataFrame, members: pd.DataFrame) -> pd.DataFrame:
    """What stands, once for each group it counts in, in order of the indicators.

    Returns:
        `GROUP`, and group: its number; place: that of the indicator; cell: which of the indicator's cells stands.
    """
    places = pd.DataFrame({"indicator": names, "place": np.arange(len(names))})
    rows = places.merge(standings[[*STANDING]], on="indicator").merge(members[[*MEMBER]], on="indicator")
    rows = rows.assign(cell=calendar.cells_at(rows["place"].to_numpy(), list(rows["period"])))
    rows = rows[rows["cell"] >= 0]
    return rows.assign(group=rows.groupby([*GROUP]).ngroup())
