"""How many indicators improved, stayed the same or got worse, and the same for earlier periods."""

from typing import Any

import pandas as pd
from sqlalchemy import Select, select

from warehouse.reads.reader import Reader, own_area, whole_numbers
from warehouse.schema import PUBLISHED_TALLIES, TALLIES

COUNTS = (
    "improved",
    "same",
    "worse",
    "cant_say",
    "not_available",
    "total",
    "directional",
    "improved_or_same",
    "percent",
)
COLUMNS = ("scope", "id", "period", *COUNTS, "text")


def tallies(
    reader: Reader,
    council: str,
    period: str,
    scope: str,
    *,
    area: str | None = None,
    theme: str | None = None,
    objective: str | None = None,
    board: str | None = None,
    committee: str | None = None,
) -> pd.DataFrame:
    """The tally of every part of one scope (plan, theme, objective, board, committee) in a reporting period.

    Columns: scope, id, period, improved, same, worse, cant_say, not_available, total, directional, improved_or_same,
    percent (all Int64; percent missing when nothing is directional), text. Ordered by id. A part without indicators
    has no row.
    """
    wanted = _mart(council, area).where(TALLIES.c.period == period, TALLIES.c.scope == scope)
    return whole_numbers(reader.frame(wanted.order_by(TALLIES.c.id)), *COUNTS)


def tally_history(reader: Reader, council: str, scope: str, id_: str, *, area: str | None = None) -> pd.DataFrame:
    """The tally of one part of the plan in every reporting period, oldest first; columns as `tallies`."""
    wanted = _mart(council, area).where(TALLIES.c.scope == scope, TALLIES.c.id == id_)
    return whole_numbers(reader.frame(wanted.order_by(TALLIES.c.period)), *COUNTS)


def published_tallies(reader: Reader, council: str) -> pd.DataFrame:
    """Tallies as the council itself published them, oldest first.

    Columns: period, improved, same, worse, cant_say, not_available, total, improved_or_same, directional, percent
    (all Int64, missing where not published), source.
    """
    table = PUBLISHED_TALLIES
    columns = [column for column in table.c if column.name != "council"]
    wanted = select(*columns).where(table.c.council == council).order_by(table.c.period)
    return whole_numbers(reader.frame(wanted), *COUNTS)


def _mart(council: str, area: str | None) -> Select[Any]:
    columns = [TALLIES.c[name] for name in COLUMNS]
    return select(*columns).where(TALLIES.c.council == council, TALLIES.c.area == (area or own_area(council)))
