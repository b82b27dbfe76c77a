"""Where the council stands among the places of a comparator in one period, and against the nation it lies in."""

from typing import Any

import pandas as pd
from sqlalchemy import Table, and_, select

from warehouse.reads.reader import ALL, Reader, latest_observations, whole_numbers
from warehouse.schema import AREAS, BENCHMARKS, COMPARISONS

_KEY = ("council", "indicator", "period")
_COUNTS = ("of", "equal", "better_than", "worse_than", "higher_than", "lower_than", "rank", "quartile")


def standing_among(reader: Reader, council: str, id_: str, period: str, comparator: str) -> pd.DataFrame:
    """Every place of the comparator with a figure, the highest first.

    Columns: area, name_en, name_cy, kind, value, and the columns of `comparisons` that tell of a place.
    """
    table, latest = COMPARISONS, latest_observations(council, id_)
    same_figure = and_(*(table.c[name] == latest.c[name] for name in (*_KEY, "area", "breakdown")))
    named = and_(table.c.council == AREAS.c.council, table.c.area == AREAS.c.area)
    wanted = (
        select(
            *(AREAS.c[name] for name in ("area", "name_en", "name_cy", "kind")),
            latest.c.value,
            *(table.c[name] for name in (*_COUNTS, "quartile_reason")),
        )
        .select_from(table.join(latest, same_figure).join(AREAS, named))
        .where(*_asked(table, council, id_, period), table.c.comparator == comparator)
    )
    found = reader.frame(wanted.order_by(latest.c.value.desc(), AREAS.c.name_en))
    return whole_numbers(found, *_COUNTS)


def comparators_with(reader: Reader, council: str, id_: str, period: str, area: str) -> dict[str, int]:
    """Comparator id -> how many places of it are compared with `area` in the period, itself included."""
    table = COMPARISONS
    wanted = select(table.c.comparator, table.c.of).where(*_asked(table, council, id_, period), table.c.area == area)
    found = reader.frame(wanted)
    return dict(zip(found["comparator"], found["of"], strict=True))


def against_nations(reader: Reader, council: str, id_: str, period: str, comparator: str) -> pd.DataFrame:
    """The council's own area against the nation, then the union; columns of `benchmarks` but its key."""
    table = BENCHMARKS
    columns = [column for column in table.c if column.name not in (*_KEY, "comparator", "area", "breakdown")]
    named = and_(table.c.council == AREAS.c.council, table.c.benchmark_area == AREAS.c.area)
    return reader.frame(
        select(*columns)
        .select_from(table.join(AREAS, named))
        .where(*_asked(table, council, id_, period), table.c.comparator == comparator)
        .order_by(AREAS.c.kind, table.c.benchmark_area)
    )


def _asked(table: Table, council: str, id_: str, period: str) -> list[Any]:
    """The whole of one indicator in one period."""
    asked = {"council": council, "indicator": id_, "period": period, "breakdown": ALL}
    return [table.c[name] == value for name, value in asked.items()]
