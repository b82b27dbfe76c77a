"""Editions of one plan in which every figure is the edition's number, so that a read that mixes two can be told."""

from pathlib import Path

import sqlalchemy as sa

from etl import pipeline
from tests.plans import write_plan
from warehouse.reader import Reader
from warehouse.schema import CALLS, OBSERVATIONS
from warehouse.settings import Settings
from warehouse.store import Store

AREA = "X00000001"
INDICATORS = ("attendance", "repairs", "visits")
YEARS = ("2022/23", "2023/24")


def write_edition(folder: Path, number: int) -> Path:
    """Write the plan folder; its figures are all `number`."""
    rows = [f"{indicator},{AREA},{year},{number}" for indicator in INDICATORS for year in YEARS]
    return write_plan(folder, {"figures.csv": "\n".join(["indicator,area,period,value", *rows, ""])})


def load_edition(store: Store, folder: Path, number: int) -> pipeline.Outcome:
    """Load an edition, here and now."""
    return pipeline.load(store, [write_edition(folder, number)], [], lambda _: None)


class MixedError(AssertionError):
    """One reader gave figures of two editions."""


def edition_of(reader: Reader) -> int:
    """The edition that a reader shows, asked in several statements.

    Raises:
        MixedError: they do not agree.
    """
    newest = sa.select(OBSERVATIONS.c.value).where(OBSERVATIONS.c.known_until.is_(None))
    calls = sa.select(CALLS.c.value).where(CALLS.c.area == AREA, CALLS.c.indicator.in_(INDICATORS))
    found = {int(value) for statement in (calls, newest, calls) for value in reader.frame(statement)["value"].dropna()}
    if len(found) != 1:
        raise MixedError(sorted(found))
    return found.pop()


def environment(settings: Settings) -> dict[str, str]:
    """The settings of an installation, for a process of its own."""
    return {name.upper(): str(value) for name, value in settings.model_dump().items()}
