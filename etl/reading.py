"""Small readings of text cells that both the checks and the frames need, done once and the same way."""

from collections.abc import Iterator
from typing import Any

import pandas as pd

from etl.amounts import plain
from etl.faults import Fault, Severity
from etl.plan_toml import entries, financial_year_starts
from etl.sources.plan_folder import PlanFolder
from warehouse.rules.periods import ACADEMIC_YEAR_STARTS, PeriodError, parse
from warehouse.rules.vocabulary import Scope, YearType


def rows_of(frame: pd.DataFrame) -> Iterator[Any]:
    """The rows of a frame, each with its columns as attributes."""
    return iter(frame.itertuples())


def fault_at(
    row: Any, code: str, column: str | None = None, value: str | None = None, severity: Severity = "error", **words: Any
) -> Fault:
    """A fault of a row of a frame that carries PLACE: by row and column, or by sheet and cell in a workbook."""
    cells = row.cells or {}
    return Fault(
        code, row.file, int(row.row), column, value, severity, sheet=row.sheet or None, cell=cells.get(column), **words
    )


def split_cell(cell: str) -> list[str]:
    """The values of a cell that holds several, separated by semicolons."""
    return [part.strip() for part in cell.split(";") if part.strip()]


def filled(cells: pd.Series) -> pd.Series:
    """Text with None where nothing is written."""
    return cells.astype(object).where(cells != "", None)


def year_starts_of(rows: pd.DataFrame, folder: PlanFolder) -> pd.Series:
    """For each row, the month in which a split year such as 2023/24 starts: the indicator's own kind of year."""
    usual = financial_year_starts(folder.plan)
    indicators = folder.frames["indicators"].drop_duplicates("id").set_index("id")
    academic = frozenset(indicators.index[indicators["year_type"].eq(YearType.ACADEMIC)])
    column = "indicator" if "indicator" in rows.columns else "id"
    starts = pd.Series(usual, index=rows.index)
    return starts.mask(rows[column].isin(academic), ACADEMIC_YEAR_STARTS) if column in rows.columns else starts


def read_periods(rows: pd.DataFrame, year_starts: pd.Series, column: str) -> tuple[pd.Series, list[Fault]]:
    """The ISO form of each cell of a column of periods (None where empty or unreadable), and the faults found."""
    pairs = pd.DataFrame({"text": rows[column], "starts": year_starts})
    read: dict[tuple[str, int], str | PeriodError] = {}
    for text, starts in pairs.drop_duplicates().itertuples(index=False):
        if text:
            try:
                read[text, starts] = parse(text, starts).iso
            except PeriodError as error:
                read[text, starts] = error
    results = [read.get(pair) for pair in zip(pairs["text"], pairs["starts"], strict=True)]
    faults = [
        _period_fault(rows.loc[index], result, column)
        for index, result in zip(rows.index, results, strict=True)
        if isinstance(result, PeriodError)
    ]
    iso = [result if isinstance(result, str) else None for result in results]
    return pd.Series(iso, index=rows.index, dtype=object), faults


def commented_periods(rows: pd.DataFrame, folder: PlanFolder) -> tuple[pd.Series, list[Fault]]:
    """As `read_periods`, for commentary: only one about an indicator follows that indicator's own kind of year."""
    about = rows.assign(indicator=rows["id"].where(rows["scope"] == Scope.INDICATOR, ""))
    return read_periods(rows, year_starts_of(about, folder), "period")


def own_area_if_empty(areas: pd.Series, folder: PlanFolder) -> pd.Series:
    """Codes of areas, the council's own where none is written."""
    own = next((str(entry.get("area", "")) for entry in entries(folder.plan, "council")), "")
    return areas.where(areas != "", own)


def _period_fault(row: Any, error: PeriodError, column: str) -> Fault:
    if error.could_be:
        first, second = error.could_be
        return fault_at(row, "ambiguous_period", column, error.text, first=first, second=second)
    return fault_at(row, "unreadable_period", column, error.text)


def place_of(rows: pd.DataFrame) -> dict[str, Any]:
    """The columns that say where rows stand; a text file has no sheets."""
    return {"file": rows["file"], "sheet": filled(rows["sheet"]), "row": rows["row"]}


def ends_of(ranges: pd.Series) -> tuple[pd.Series, pd.Series]:
    """The two ends of ranges written `80..90`, as exact text."""
    low, high = (ranges.map(lambda text, end=end: text.partition("..")[end]).astype(str) for end in (0, 2))
    return plain(low), plain(high)
