"""The figures that targets are held against: the council's own, and those of other places in the same years."""

from dataclasses import dataclass

import numpy as np
import pandas as pd
from sqlalchemy import select

from warehouse.reads.indicator import UNUSABLE
from warehouse.reads.plans import Comparator, Plan
from warehouse.reads.reader import ALL, Reader, latest_observations
from warehouse.rules.codes import codes_of
from warehouse.rules.definitions import under_definitions
from warehouse.rules.noise.arrays import Floats
from warehouse.rules.noise.limits import Limits
from warehouse.rules.target_honesty.middle import MOST_BEHIND, YEARS, Middles, middles
from warehouse.rules.target_honesty.process import process_limits
from warehouse.rules.vocabulary import Marker
from warehouse.schema import REBASES

YEAR = 12

WINDOW = YEARS + MOST_BEHIND

COLUMNS = ("indicator", "area", "period", "start_month", "months", "value", "marker", "definition")

COUNCIL_KIND = "council"
"""A nation is no other place: it is made up of them."""


@dataclass(frozen=True)
class Held:
    """What n targets are held against, in their order."""

    lines: Limits
    middle: Middles


def held_against(reader: Reader, plan: Plan, area: str, comparator: Comparator | None, targets: pd.DataFrame) -> Held:
    """The process behind each target's figure, and the middle of other places.

    Args:
        reader: the version to read.
        plan: the council's plan.
        area: whose targets they are.
        comparator: names the other places; None where there are none.
        targets: indicator, current_period; one row for each target, of different indicators.
    """
    others = [one for one in (comparator.areas if comparator else ()) if one != area and _is_council(plan, one)]
    figures = _figures(reader, plan.council.id, [area, *others], list(targets["indicator"]))
    own = figures[figures["area"] == area].reset_index(drop=True)
    known = own.reset_index(names="place")[["place", "indicator", "period", "start_month", "months", "definition"]]
    current = targets[["indicator", "current_period"]].merge(
        known, "left", left_on=["indicator", "current_period"], right_on=["indicator", "period"]
    )
    return Held(
        lines=_lines(own, _rebased(reader, plan.council.id, area, own), current["place"]),
        middle=middles(_side_by_side(current, figures[figures["area"] != area], others)),
    )


def _is_council(plan: Plan, area: str) -> bool:
    return area in plan.areas and plan.areas[area].kind == COUNCIL_KIND


def _figures(reader: Reader, council: str, areas: list[str], indicators: list[str]) -> pd.DataFrame:
    """Usable figures of the whole, in force, by series and oldest first; equal definitions are equal numbers."""
    latest = latest_observations(council)
    wanted = select(*(latest.c[name] for name in COLUMNS)).where(
        latest.c.breakdown == ALL, latest.c.area.in_(areas), latest.c.indicator.in_(indicators)
    )
    order = [latest.c[name] for name in ("indicator", "area", "start_month", "months", "period")]
    found = reader.frame(wanted.order_by(*order))
    series = np.array(found.groupby(["indicator", "area"], sort=False).ngroup(), dtype=np.int64)
    places, names = pd.factorize(found["definition"])
    written = np.array(places, dtype=np.int64)
    starts = found["start_month"].to_numpy(dtype=np.int64)
    markers = codes_of(found["marker"].tolist(), Marker)
    numbers = under_definitions(series, starts, markers, written, names.tolist())
    told = found.assign(series=series, definition=numbers)
    usable = told["value"].notna() & ~told["marker"].isin(UNUSABLE)
    return told[usable].assign(value=lambda some: some["value"].astype("float64"))


def _rebased(reader: Reader, council: str, area: str, own: pd.DataFrame) -> pd.Series:
    """Whether a person said that a new segment begins with each figure."""
    said = reader.frame(
        select(REBASES.c.indicator, REBASES.c.start_month).where(REBASES.c.council == council, REBASES.c.area == area)
    )
    keys = pd.MultiIndex.from_frame(own[["indicator", "start_month"]])
    return pd.Series(keys.isin(pd.MultiIndex.from_frame(said)), index=own.index)


def _lines(own: pd.DataFrame, rebased: pd.Series, place: pd.Series) -> Limits:
    """The limits of the run that ends at each place; no points where there is no such figure."""
    there = place.notna().to_numpy()
    series, start, step, definition = (
        own[name].to_numpy(dtype=np.int64) for name in ("series", "start_month", "months", "definition")
    )
    found = process_limits(
        series,
        start,
        step,
        definition,
        own["value"].to_numpy(dtype=np.float64),
        rebased.to_numpy(dtype=np.bool_),
        place[there].to_numpy(dtype=np.int64),
    )
    mean, spread = np.full((2, there.size, 1), np.nan)
    points = np.zeros((there.size, 1), dtype=np.int64)
    mean[there], spread[there], points[there] = found.mean, found.spread, found.points
    return Limits(mean, spread, points)


def _side_by_side(current: pd.DataFrame, others: pd.DataFrame, places: list[str]) -> Floats:
    """(targets, places, `WINDOW`): other places' figures, counted alike, in the years up to each target's figure."""
    found = np.full((len(current), len(places), WINDOW), np.nan)
    own = current.reset_index(names="row")[["row", "indicator", "start_month", "months", "definition"]]
    both = others.merge(own, on=["indicator", "months", "definition"], suffixes=("", "_own"))
    back = both["start_month_own"] - both["start_month"]
    some = both[(back >= 0) & (back % YEAR == 0) & (back < WINDOW * YEAR)]
    years = (back[some.index] // YEAR).to_numpy(dtype=np.int64)
    at = pd.Index(places).get_indexer(pd.Index(some["area"]))
    found[some["row"].to_numpy(dtype=np.int64), at, WINDOW - 1 - years] = some["value"].to_numpy(dtype=np.float64)
    return found
