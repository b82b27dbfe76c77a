"""One series as the noise rules see it: its usable figures, each under its definition, and where it was rebased."""

from dataclasses import dataclass

import numpy as np
import pandas as pd
from sqlalchemy import select

from warehouse.reads.indicator import UNUSABLE
from warehouse.reads.reader import ALL, Reader, Row, latest_observations, own_area, rows
from warehouse.rules.codes import codes_of
from warehouse.rules.definitions import under_definitions
from warehouse.rules.noise.arrays import Counts
from warehouse.rules.noise.one_series import OneSeries, one_series
from warehouse.rules.vocabulary import Marker
from warehouse.schema import REBASES

COLUMNS = (
    "period", "start_month", "months", "value", "marker", "lower", "upper", "numerator", "denominator", "definition",
)  # fmt: skip


@dataclass(frozen=True)
class Comparable:
    """The figures of one area, oldest first.

    Attributes:
        figures: one row per usable figure; columns `COLUMNS`, amounts as Decimal; `definition` is equal where figures
            were counted alike.
        rebases: rows of `rebases`, oldest first, whether or not enough figures follow for them to count.
        series: the figures laid out; None where there is none.
    """

    figures: pd.DataFrame
    rebases: list[Row]
    series: OneSeries | None

    @property
    def newest(self) -> Row | None:
        """The newest figure, None where there is none."""
        return rows(self.figures.nlargest(1, "start_month"))[0] if len(self.figures) else None

    def figure(self, period: str | None) -> Row | None:
        """The figure of a period, None where there is no usable one."""
        found = self.figures[self.figures["period"] == period]
        return rows(found)[0] if len(found) else None


def comparable(reader: Reader, council: str, id_: str, *, area: str | None = None) -> Comparable:
    """The usable figures of an area (the council's own unless given)."""
    latest = latest_observations(council, id_)
    here = area or own_area(council)
    whole = select(*(latest.c[name] for name in COLUMNS)).where(latest.c.area == here, latest.c.breakdown == ALL)
    found = reader.frame(whole.order_by(latest.c.start_month, latest.c.period))
    defined = found.assign(definition=_definitions(found))
    usable = defined["value"].notna() & ~defined["marker"].isin(UNUSABLE)
    figures = defined[usable].reset_index(drop=True)
    decided = rows(
        reader.frame(
            select(REBASES)
            .where(REBASES.c.council == council, REBASES.c.indicator == id_, REBASES.c.area == here)
            .order_by(REBASES.c.start_month)
        )
    )
    return laid_out(figures, decided)


def _definitions(found: pd.DataFrame) -> Counts:
    """What each figure of a series was counted under, as a number."""
    written, names = pd.factorize(found["definition"])
    starts = found["start_month"].to_numpy(dtype=np.int64)
    markers = codes_of(found["marker"].tolist(), Marker)
    return under_definitions(np.zeros_like(starts), starts, markers, written.astype(np.int64), names.tolist())


def laid_out(figures: pd.DataFrame, rebases: list[Row]) -> Comparable:
    """Figures (columns `COLUMNS`, usable ones, oldest first) with their series."""
    if figures.empty:
        return Comparable(figures, rebases, None)
    starts = figures["start_month"].to_numpy(dtype=np.int64)
    series = one_series(
        starts,
        figures["months"].to_numpy(dtype=np.int64),
        figures["value"].to_numpy(dtype=np.float64),
        figures["definition"].tolist(),
        np.isin(starts, [row["start_month"] for row in rebases]),
    )
    return Comparable(figures, rebases, series)
