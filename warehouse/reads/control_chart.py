"""The control chart of one series: every figure with the lines around it and the rule it is part of."""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from warehouse.reads.comparable import Comparable
from warehouse.reads.indicator import Indicator
from warehouse.reads.reader import Row
from warehouse.rules.codes import words_of
from warehouse.rules.noise import control_chart as rules
from warehouse.rules.noise import xmr
from warehouse.rules.noise.one_series import OneSeries
from warehouse.rules.noise.why_not_charted import why_not_charted
from warehouse.rules.noise.words import Cause, NoiseReason

LINES = ("mean", "lower", "upper", "near_lower", "near_upper")


@dataclass(frozen=True)
class Charted:
    """What a control chart shows.

    Attributes:
        points: one row per figure, oldest first: period, start_month, value (float), segment (from 0); mean, lower,
            upper, near_lower, near_upper (floats in the figure's unit, NaN in a segment too short for limits);
            direction (-1 low or falling, +1 high or rising, 0), cause (`Cause`), points (figures in its segment).
            Empty where `reason` says why.
        reason: why there is no control chart.
        longest: figures in the longest segment.
        begun: rebases that begin a segment, rows of `rebases`.
        waiting: rebases after which there are too few figures yet for them to count.
    """

    points: pd.DataFrame
    reason: NoiseReason | None
    longest: int = 0
    begun: tuple[Row, ...] = ()
    waiting: tuple[Row, ...] = ()


def control_chart(own: Comparable, indicator: Indicator) -> Charted:
    """The control chart of the figures of one area; whole segments, however long they are."""
    series = own.series
    if series is None:
        return Charted(pd.DataFrame(), NoiseReason.POINTS)
    found = _points(own.figures, series)
    longest = int(found["points"].max())
    reason = why_not_charted(
        indicator.polarity, indicator.aggregation, seasonal=indicator.seasonal, step=series.step, points=longest
    )
    if reason is not None:
        return Charted(found.iloc[:0], reason, longest)
    first = set(found.drop_duplicates("segment")["start_month"])
    begun = tuple(row for row in own.rebases if row["start_month"] in first)
    return Charted(found, None, longest, begun, tuple(row for row in own.rebases if row not in begun))


def _points(figures: pd.DataFrame, series: OneSeries) -> pd.DataFrame:
    chart = rules.control_chart(series.values, series.segments)
    limited = chart.points >= xmr.FEWEST
    columns = {
        "start_month": series.starts,
        "value": series.values,
        "segment": series.segments,
        **{name: np.where(limited, getattr(chart, name), np.nan) for name in LINES},
        "direction": np.where(limited, chart.direction, 0),
        "cause": words_of(np.where(limited, chart.cause, np.int8(0)), Cause),
        "points": chart.points,
    }
    laid = pd.DataFrame(columns).dropna(subset="value")
    periods = figures.loc[figures["months"] == series.step, ["period", "start_month"]]
    return periods.merge(laid, on="start_month").sort_values("start_month").reset_index(drop=True)
