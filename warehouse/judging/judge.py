"""The order of judging: a part of a council's figures laid out, called, held against targets, tested."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

import numpy as np
import pandas as pd
import pyarrow as pa

from warehouse.few import Columns, written_out
from warehouse.judging.benchmarks import Comparator
from warehouse.judging.block import Block, Calendar, block_of
from warehouse.judging.calls import calls_of, for_periods, keys_of, moved
from warehouse.judging.parts import Part, parts
from warehouse.judging.signals import figures_of, signals_of
from warehouse.judging.tallied import MEMBER, STANDING
from warehouse.judging.targets import Aimed, aimed
from warehouse.rules.definitions import under_definitions
from warehouse.rules.direction import Directions, direction
from warehouse.rules.noise.arrays import Flags


@dataclass(frozen=True)
class Council:
    """What is judged of a council, and by what.

    Attributes:
        id: its id.
        area: its own area.
        indicators: as the table of indicators, with the `rag_policy` of its plan; and number, through all councils.
        calendar: indicator, period, start_month, months: every period at which they are judged.
        targets: those in force (`targets_in_force.in_force`).
        rebases: indicator, area, start_month: where a person said that a new segment begins.
        comparators: the groups of places it compares itself with.
        larger: the areas of the nation and the union.
        standings: which period of an indicator stands in each reporting period.
        members: which groups an indicator counts in.
    """

    id: str
    area: str
    indicators: pd.DataFrame
    calendar: pd.DataFrame
    targets: pd.DataFrame
    rebases: pd.DataFrame = field(default_factory=pd.DataFrame)
    comparators: Sequence[Comparator] = ()
    larger: Sequence[str] = ()
    standings: pd.DataFrame = field(default_factory=lambda: pd.DataFrame(columns=[*STANDING]))
    members: pd.DataFrame = field(default_factory=lambda: pd.DataFrame(columns=[*MEMBER]))

    def only(self, names: Sequence[str]) -> "Council":
        """The same of some of its indicators."""

        def about(rows: pd.DataFrame) -> pd.DataFrame:
            return rows[rows["indicator"].isin(names)]

        return replace(
            self,
            indicators=about(self.indicators),
            calendar=about(self.calendar),
            targets=about(self.targets),
            rebases=about(self.rebases),
            standings=about(self.standings),
            members=about(self.members),
        )


@dataclass(frozen=True)
class Called:
    """A part of a council's figures with their calls."""

    part: Part
    block: Block
    found: Directions
    aimed: Aimed

    def of_figures(self, council: str) -> Columns:
        """The rows of the table of calls, up to `stretch`, of cells that have a figure."""
        block, scale = self.block, self.part.scale
        found = calls_of(block, self.found, scale) | moved(self.found, scale) | self.aimed.columns
        kept = {"has_figure": pa.array(block.row >= 0)}
        every = written_out(for_periods(block, keys_of(block, council, self.part.names) | found | kept))
        of_figures = every.pop("has_figure")
        return {name: column.filter(of_figures) for name, column in every.items()}


@dataclass(frozen=True)
class Judged:
    """The same with what the figures before each say: the columns of the table of calls from `noise` on."""

    called: Called
    beside: Columns


def called(council: Council, figures: pa.Table) -> Iterator[Called]:
    """Call every period of the council's indicators, and hold it against its target.

    Args:
        council: the indicators that `figures` are about, and what they are judged by.
        figures: columns of the table of observations: every figure in force of these indicators.
    """
    for part in parts(council.indicators, figures, council.targets):
        block = laid_out(council, part)
        if not block.first.size:
            continue  # nothing was ever published of these indicators, whatever is aimed for
        found = direction(block.cells, part.rules)
        yield Called(part, block, found, aimed(block, found, part, council.targets))


def judged(council: Council, figures: pa.Table) -> Iterator[Judged]:
    """The same, with what the figures before each say; arguments as `called`."""
    for one in called(council, figures):
        block, said = one.block, one.aimed
        new = begun(council, block, one.part.names)
        rows, asked = figures_of(block, one.found, one.part, (said.low, said.high), new)
        yield Judged(one, signals_of(one.found, block.cells.begins, said.rag, rows, asked))


def laid_out(council: Council, part: Part) -> Block:
    """The cells of a part, each figure under the definition it was counted under."""
    place = {name: at for at, name in enumerate(part.names)}
    rows = council.calendar[council.calendar["indicator"].isin(place)]
    calendar = Calendar.of(rows.assign(indicator=rows["indicator"].map(place)), len(place))
    block = block_of(part.figures, part.names, calendar, council.area, part.value)
    cells = block.cells
    under = under_definitions(cells.series, cells.start, cells.marker, cells.definition, block.definitions)
    return replace(block, cells=replace(cells, definition=under))


def begun(council: Council, block: Block, names: Sequence[str]) -> Flags:
    """For each cell whether a person said that a new segment begins with it; `names` are those of the indicators."""
    rows = council.rebases[council.rebases["indicator"].isin(names)]
    if rows.empty:
        return np.broadcast_to(np.False_, block.row.shape)
    found = np.zeros(block.row.size, dtype=np.bool_)
    for rebase in rows.itertuples():
        in_area = np.isin(block.area, np.flatnonzero(np.array(block.areas) == rebase.area))[block.cells.series]
        of_indicator = block.cells.indicator == names.index(str(rebase.indicator))
        found |= in_area & of_indicator & (block.cells.start == rebase.start_month)
    return found
