"""Lessons that came with the plan, and what the indicators are from which lessons are learnt."""

from sqlalchemy import select

from warehouse.reads.groups import PLURALS, places
from warehouse.reads.reader import Reader, Row, rows
from warehouse.schema import INDICATORS, LESSONS

OF_INDICATOR = ("indicator", "title_en", "title_cy", "unit")


def lessons(reader: Reader, council: str) -> list[Row]:
    """Every lesson of a council's plan, in the order of indicators and periods: the columns of `lessons`."""
    table = LESSONS
    wanted = select(table).where(table.c.council == council).order_by(table.c.indicator, table.c.period)
    return rows(reader.frame(wanted))


def learners(reader: Reader, council: str) -> dict[str, Row]:
    """Each indicator of a council by its id: title_en, title_cy, unit; themes, objectives, boards, committees (ids)."""
    table = INDICATORS
    found = rows(reader.frame(select(*(table.c[name] for name in OF_INDICATOR)).where(table.c.council == council)))
    stands, nowhere = places(reader, council), dict.fromkeys(PLURALS.values(), ())
    return {row["indicator"]: row | stands.get(row["indicator"], nowhere) for row in found}
