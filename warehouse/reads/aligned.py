"""Two indicators of a council's own area beside each other, the second moved back by months."""

import pandas as pd

from warehouse.reads.exports import exact, stamped
from warehouse.reads.indicator import indicator, series
from warehouse.reads.reader import Reader

OF_SIDE = ("period", "value", "marker")
ALIGNED_COLUMNS = (*(f"first_{name}" for name in OF_SIDE), *(f"second_{name}" for name in OF_SIDE))
EXPORT_COLUMNS = (
    "council",
    "first_indicator",
    *ALIGNED_COLUMNS[: len(OF_SIDE)],
    "second_indicator",
    *ALIGNED_COLUMNS[len(OF_SIDE) :],
    "lag_months",
)


def aligned(reader: Reader, council: str, area: str, pair: tuple[str, str], lag: int) -> pd.DataFrame:
    """One row for each month in which a period of either ends, the earliest first.

    A period of the second stands beside the period of the first that ended `lag` months earlier. Of two periods of one
    indicator that end together the longer stands.

    Args:
        reader: the version to read.
        council: whose indicators.
        area: of which place.
        pair: the ids of the first and of the second.
        lag: months.

    Returns:
        Columns `ALIGNED_COLUMNS`; those of a side are missing where no period of it ends in that month.
    """
    first, second = pair
    both = _side(reader, council, area, first, "first", 0).merge(
        _side(reader, council, area, second, "second", lag), on="ends", how="outer"
    )
    return both.sort_values("ends", ignore_index=True)[list(ALIGNED_COLUMNS)]


def together_export(reader: Reader, council: str, area: str, pair: tuple[str, str], lag: int) -> pd.DataFrame:
    """The same as it is taken away: `EXPORT_COLUMNS`, then a stamp; values without closing zeros.

    Raises:
        UnknownIndicatorError: the council has no such indicator.
    """
    first, second = (indicator(reader, council, id_).indicator for id_ in pair)
    found = exact(aligned(reader, council, area, pair, lag))
    named = found.assign(council=council, first_indicator=first, second_indicator=second, lag_months=lag)
    return stamped(reader, named[list(EXPORT_COLUMNS)])


def _side(reader: Reader, council: str, area: str, id_: str, name: str, lag: int) -> pd.DataFrame:
    found = series(reader, council, id_, [area])
    # A single day has no months: it ends in the month in which it begins.
    ends = found["start_month"] + found["months"].clip(lower=1) - 1 - lag
    longest = found.assign(ends=ends).sort_values(["ends", "months"]).drop_duplicates("ends", keep="last")
    return longest[["ends", *OF_SIDE]].rename(columns={column: f"{name}_{column}" for column in OF_SIDE})
