"""The calls of a part of a council's figures as they count in tallies: how many are which, of each group.

They are counted while they are held as arrays: joined with every group they count in, the rows of all calls that a
version stores would be the most of any in a build.
"""

from dataclasses import dataclass

import numpy as np
import pandas as pd
import pyarrow as pa

from warehouse.few import repeated, texts
from warehouse.judging.block import WHOLE, Block, Calendar
from warehouse.rules.codes import Codes
from warehouse.rules.count_calls import count_calls
from warehouse.rules.noise.arrays import Counts
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
    whole = np.flatnonzero(block.breakdown == block.breakdowns.index(WHOLE))
    first = block.first[whole]
    series, row = pairs(block.cells.indicator[first], counting.place)
    areas = len(block.areas)
    tally = counting.group[row] * areas + block.area[whole][series]
    counts = count_calls(tally, call[first[series] + counting.cell[row]], len(counting.groups) * areas)
    kept = np.flatnonzero(counts.any(axis=1))
    scope, id_, period = (repeated(kept // areas, [of[at] for of in counting.groups]) for at in range(len(GROUP)))
    key = (texts(np.zeros_like(kept), [council]), texts(kept % areas, block.areas), scope, id_, period)
    columns = (*(one.column() for one in key), *counts[kept].T)
    return pa.table(dict(zip(TALLIED.names, columns, strict=True)), schema=TALLIED)


@dataclass(frozen=True)
class Counting:
    """What stands, once for each group it counts in.

    Attributes:
        place: that of each indicator.
        cell: which of the indicator's cells stands.
        group: the place of the group it counts in.
        groups: `GROUP` of each.
    """

    place: Counts
    cell: Counts
    group: Counts
    groups: list[tuple[str, str, str]]


def _counting(calendar: Calendar, names: list[str], standings: pd.DataFrame, members: pd.DataFrame) -> Counting:
    index = pd.Index(names)
    stands, counts = (index.get_indexer(pd.Index(rows["indicator"])) for rows in (standings, members))
    cell = np.where(stands >= 0, calendar.cells_at(stands, list(standings["period"])), -1)
    standing, member = pairs(np.where(cell >= 0, stands, -1), np.where(counts >= 0, counts, -2))
    report, reports = pd.factorize(standings["reporting_period"])
    of_member = list(zip(members["scope"], members["id"], strict=True))
    kinds = {kind: place for place, kind in enumerate(dict.fromkeys(of_member))}
    kind = np.array([kinds[one] for one in of_member], dtype=np.int64)
    group = kind[member] * len(reports) + report[standing]
    groups = [(*of, period) for of in kinds for period in reports]
    return Counting(stands[standing], cell[standing], group, groups)
