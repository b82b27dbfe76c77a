"""Figures, targets, judgements, published tallies, rebases and retired indicators, as the warehouse's tables."""

import pandas as pd

from etl.amounts import plain
from etl.contract import RETIRED, TALLIES
from etl.reading import ends_of, filled, own_area_if_empty, place_of, read_periods, year_starts_of
from etl.sources.plan_folder import PlanFolder
from warehouse.rules.periods import FREQUENCY_MONTHS, parse
from warehouse.rules.vocabulary import Marker

FIGURE_AMOUNTS = ("value", "lower", "upper", "numerator", "denominator")
FIRST_DEFINITION = "1"


def _observations(folder: PlanFolder) -> pd.DataFrame:
    """The observations of one plan folder, without the columns that say when they became known.

    Returns:
        Columns of the table `observations` but `original`, `vintage` and those of `warehouse.history.CLOCK`.
    """
    rows = folder.frames["figures"]
    iso, _ = read_periods(rows, year_starts_of(rows, folder), "period")
    dates = {text: parse(text) for text in iso.unique()}
    frequency = folder.frames["indicators"].set_index("id")["frequency"].map(FREQUENCY_MONTHS)
    empty = rows["value"].eq("") & rows["marker"].eq("")
    return pd.DataFrame(
        {
            "indicator": rows["indicator"],
            "area": rows["area"],
            "breakdown": rows["breakdown"],
            "period": iso,
            "start_month": iso.map({text: period.start_month for text, period in dates.items()}),
            "months": iso.map({text: period.months for text, period in dates.items()}).where(
                lambda months: months > 0, rows["indicator"].map(frequency)
            ),
            **{column: plain(rows[column]) for column in FIGURE_AMOUNTS},
            "marker": filled(rows["marker"].mask(empty, Marker.NOT_AVAILABLE.value)),
            "months_elapsed": filled(rows["months_elapsed"]),
            "definition": rows["definition"].replace("", FIRST_DEFINITION),
            "published_at": filled(rows["published_at"]),
            "source": filled(rows["source"]),
            "note": filled(rows["note"]),
            **place_of(rows),
            "cell": rows["cells"].map(lambda cells: cells.get("value") if cells else None).astype(object),
        }
    )


def _targets(folder: PlanFolder) -> pd.DataFrame:
    rows = folder.frames["targets"]
    low, high = ends_of(rows["range"])
    iso, _ = read_periods(rows, year_starts_of(rows, folder), "period")
    return pd.DataFrame(
        {
            "indicator": rows["indicator"],
            "area": rows["area"],
            "period": iso,
            "months": iso.map({text: parse(text).months for text in iso.unique()}),
            "months_elapsed": filled(rows["months_elapsed"]),
            "kind": rows["kind"],
            "value": plain(rows["value"]),
            "range_low": low,
            "range_high": high,
            "stretch": plain(rows["stretch"]),
            "set_at": filled(rows["set_at"]),
            **place_of(rows),
        }
    )


def _judgements(folder: PlanFolder) -> pd.DataFrame:
    rows = folder.frames["judgements"]
    iso, _ = read_periods(rows, year_starts_of(rows, folder), "period")
    written = {c: filled(rows[c]) for c in ("scope", "id", "rag", "reason_en", "reason_cy", "judged_at", "source")}
    return pd.DataFrame({**written, "period": iso, **place_of(rows)})


def _published_tallies(folder: PlanFolder) -> pd.DataFrame:
    rows = folder.frames["tallies"]
    iso, _ = read_periods(rows, year_starts_of(rows, folder), "period")
    return pd.DataFrame({**{c: filled(rows[c]) for c in TALLIES.columns}, "period": iso, **place_of(rows)})


def _rebases(folder: PlanFolder) -> pd.DataFrame:
    rows = folder.frames["rebases"]
    iso, _ = read_periods(rows, year_starts_of(rows, folder), "period")
    written = {c: filled(rows[c]) for c in ("indicator", "reason_en", "reason_cy", "decided_by", "decided_on")}
    return pd.DataFrame(
        {
            **written,
            "area": own_area_if_empty(rows["area"], folder),
            "period": iso,
            "start_month": iso.map({text: parse(text).start_month for text in iso.unique()}),
            **place_of(rows),
        }
    )


def _retired_indicators(folder: PlanFolder) -> pd.DataFrame:
    rows = folder.frames[RETIRED.name]
    return pd.DataFrame({**{column: filled(rows[column]) for column in RETIRED.columns}, **place_of(rows)})


ROWS = {
    "figures": ("observations", _observations),
    "targets": ("targets", _targets),
    "judgements": ("judgements", _judgements),
    "tallies": ("published_tallies", _published_tallies),
    "rebases": ("rebases", _rebases),
    RETIRED.name: ("retired_indicators", _retired_indicators),
}
"""Contract name -> the table of the warehouse, and what makes it of a plan folder: the table's columns but `council`,
and file, sheet and row; observations also have the cell of the value."""
