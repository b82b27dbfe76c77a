"""What a read needs from the store: a frame for a select, and the version it reads."""

from typing import TYPE_CHECKING, Any, Protocol

import pandas as pd
from sqlalchemy import Select, Subquery, select

from warehouse.history import in_force
from warehouse.schema import COUNCILS, OBSERVATIONS

if TYPE_CHECKING:
    import pyarrow as pa

ALL = ""
"""The breakdown that is the whole, not a part."""

Row = dict[str, Any]
"""One row as plain values; what is missing is None."""


class Reader(Protocol):
    """An open, published version of the warehouse; `warehouse.store` gives the real one."""

    @property
    def version(self) -> Any:
        """The version's name; a result may be cached under it for ever."""

    def frame(self, select: Select[Any], /) -> pd.DataFrame:
        """The rows of a select: amounts as Decimal, days as date, what is missing as None or NaN."""

    def arrow(self, select: Select[Any], /) -> "pa.Table":
        """The rows of a select as the engine holds them: for tens of thousands, some ten times quicker than `frame`."""


def rows(frame: pd.DataFrame) -> list[Row]:
    """A frame's rows as plain values: missing ones None, whole numbers int, whatever pandas made of them."""
    columns = [[_plain(value) for value in frame[name]] for name in frame.columns]
    names = [str(name) for name in frame.columns]
    return [dict(zip(names, values, strict=True)) for values in zip(*columns, strict=True)]


def whole_numbers(frame: pd.DataFrame, *columns: str) -> pd.DataFrame:
    """The frame with these columns as whole numbers that may be missing (`Int64`)."""
    return frame.astype(dict.fromkeys(columns, "Int64"))


def own_area(council: str) -> Any:
    """The council's own area, as part of a select."""
    return select(COUNCILS.c.area).where(COUNCILS.c.council == council).scalar_subquery()


def latest_observations(council: str, indicator: str | None = None) -> Subquery:
    """The figures in force, with the columns of `observations`."""
    latest = select(OBSERVATIONS).where(OBSERVATIONS.c.council == council, in_force(OBSERVATIONS))
    if indicator is not None:
        latest = latest.where(OBSERVATIONS.c.indicator == indicator)
    return latest.subquery()


def _plain(value: Any) -> Any:
    if value is None or (pd.api.types.is_scalar(value) and pd.isna(value)):
        return None
    return value.item() if hasattr(value, "item") else value
