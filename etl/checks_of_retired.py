"""Faults of retired indicators: what the plan reports no longer, for a stated reason, by a named person."""

from collections.abc import Collection, Iterator

from etl.faults import Fault
from etl.plan_toml import PlanIds
from etl.reading import fault_at, rows_of
from etl.sources.plan_folder import PlanFolder


def retired_faults(folder: PlanFolder, ids: PlanIds) -> Iterator[Fault]:
    """Every fault of the retired indicators that no single cell's contract can find."""
    first: dict[str, int] = {}
    for row in rows_of(folder.frames["retired"]):
        if row.indicator in ids.indicators:
            yield fault_at(row, "retired_but_here", "indicator", row.indicator)
        if row.replaced_by and row.replaced_by == row.indicator:
            yield fault_at(row, "replaced_by_itself", "replaced_by", row.replaced_by)
        elif row.replaced_by and row.replaced_by not in ids.indicators:
            yield fault_at(row, "unknown_indicator", "replaced_by", row.replaced_by)
        if row.indicator and row.indicator in first:
            yield fault_at(row, "duplicate_id", "indicator", row.indicator, other=first[row.indicator])
        first.setdefault(row.indicator, int(row.row))


def never_known(folder: PlanFolder, known: Collection[str]) -> Iterator[Fault]:
    """A warning for each retired indicator that no earlier edition of the plan had: the id may be mistyped.

    Args:
        folder: the plan folder.
        known: the ids of every indicator of every edition that was accepted before.
    """
    for row in rows_of(folder.frames["retired"]):
        if row.indicator and row.indicator not in known:
            yield fault_at(row, "retired_never_known", "indicator", row.indicator, severity="warning")
