"""Faults of rebases: where a series is counted anew, for a stated reason, by a named person."""

from collections.abc import Iterator

import pandas as pd

from etl.faults import Fault
from etl.plan_toml import PlanIds
from etl.reading import fault_at, own_area_if_empty, read_periods, rows_of, year_starts_of
from etl.sources.plan_folder import PlanFolder
from warehouse.rules.noise.rebase import FEWEST_AFTER_REBASE
from warehouse.rules.periods import parse

SEGMENT = ["indicator", "area", "iso"]


def rebase_faults(folder: PlanFolder, ids: PlanIds) -> Iterator[Fault]:
    """Every fault and warning of the rebases that no single cell's contract can find."""
    rows = folder.frames["rebases"]
    if rows.empty:
        return
    iso, faults = read_periods(rows, year_starts_of(rows, folder), "period")
    yield from faults
    for row in rows_of(rows):
        for column, known in (("indicator", ids.indicators), ("area", ids.areas)):
            written = getattr(row, column)
            if written and written not in known:
                yield fault_at(row, f"unknown_{column}", column, written)
    begun = rows.assign(area=own_area_if_empty(rows["area"], folder), iso=iso)
    begun = begun[begun["iso"].notna() & begun["indicator"].isin(ids.indicators)]
    yield from _repeated(begun)
    yield from _short(begun, folder)


def _repeated(begun: pd.DataFrame) -> Iterator[Fault]:
    first: dict[tuple[str, ...], str] = {}
    for row in rows_of(begun):
        key = tuple(getattr(row, column) for column in SEGMENT)
        if key in first:
            yield fault_at(row, "duplicate_key", key=f"{row.indicator}, {row.area}, {row.period}", other=first[key])
        first.setdefault(key, fault_at(row, "duplicate_key").place())


def _short(begun: pd.DataFrame, folder: PlanFolder) -> Iterator[Fault]:
    """A warning where too few figures follow yet; none of a series whose figures come by other files than these."""
    figures = folder.frames["figures"]
    own = figures[figures["indicator"].isin(begun["indicator"]) & figures["breakdown"].eq("") & figures["value"].ne("")]
    iso, _ = read_periods(own, year_starts_of(own, folder), "period")
    seen = own.assign(iso=iso).dropna(subset=["iso"]).drop_duplicates(SEGMENT)
    starts = {text: parse(text).start for text in [*seen["iso"].unique(), *begun["iso"].unique()]}
    for row in rows_of(begun):
        of_series = seen.loc[seen["indicator"].eq(row.indicator) & seen["area"].eq(row.area), "iso"].map(starts)
        after = int((of_series >= starts[row.iso]).sum())
        if len(of_series) and after < FEWEST_AFTER_REBASE:
            words = {"count": after, "fewest": FEWEST_AFTER_REBASE}
            yield fault_at(row, "rebase_too_short", "period", row.period, severity="warning", **words)
