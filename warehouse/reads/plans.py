"""Which councils are here, and the plan each judges itself against."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Select, Table, select

from warehouse.reads.reader import Reader, Row, rows
from warehouse.schema import (
    AREAS,
    BOARDS,
    COMMITTEES,
    COMPARATOR_AREAS,
    COMPARATORS,
    COUNCILS,
    OBJECTIVES,
    PLANS,
    REPORTING_PERIODS,
    THEMES,
)

YEAR_MONTHS = 12
ENOUGH_REPORTED = 2
"""A year is shown first once one in two of its expected indicators has a figure."""


class UnknownCouncilError(LookupError):
    """No plan of this council is in the warehouse."""


@dataclass(frozen=True)
class Named:
    """Something with a name in both languages."""

    id: str
    name_en: str
    name_cy: str | None

    def name(self, language: str) -> str:
        """The name in `en` or `cy`; the English one where no Welsh is known yet."""
        return (self.name_cy or self.name_en) if language == "cy" else self.name_en


@dataclass(frozen=True)
class Council(Named):
    """A council with a plan here; `area` is its own area's code."""

    area: str
    fictional: bool


@dataclass(frozen=True)
class Theme(Named):
    """A theme of the plan."""


@dataclass(frozen=True)
class Objective(Named):
    """A well-being objective, under one theme."""

    theme: str


@dataclass(frozen=True)
class Board(Named):
    """A priority board or an improvement board (`kind`)."""

    kind: str


@dataclass(frozen=True)
class Committee(Named):
    """A committee that scrutinises the plan."""


@dataclass(frozen=True)
class Area(Named):
    """A place figures are about: `id` is its code, `kind` council, nation, union or group."""

    kind: str


@dataclass(frozen=True)
class Comparator(Named):
    """A named group of areas to compare with."""

    areas: tuple[str, ...]
    is_default: bool


@dataclass(frozen=True)
class ReportingPeriod:
    """A period the council can report for; `expected` and `reported` count indicators."""

    period: str
    months: int
    starts: date
    ends: date
    expected: int
    reported: int


@dataclass(frozen=True)
class Plan(Named):
    """A council's plan and everything it names, each in the plan's own order."""

    council: Council
    starts: date | None
    ends: date | None
    financial_year_starts: int
    themes: tuple[Theme, ...]
    objectives: tuple[Objective, ...]
    boards: tuple[Board, ...]
    committees: tuple[Committee, ...]
    areas: Mapping[str, Area]
    comparators: tuple[Comparator, ...]
    reporting_periods: tuple[ReportingPeriod, ...]

    @property
    def default_period(self) -> str | None:
        """The latest year in which half of the expected indicators have a figure, else the year with most."""
        return default_period(self.reporting_periods)


def councils(reader: Reader) -> tuple[Council, ...]:
    """Every council with a plan here, in order of name."""
    found = rows(reader.frame(select(COUNCILS).order_by(COUNCILS.c.name_en)))
    return tuple(_council(row) for row in found)


def plan(reader: Reader, council: str) -> Plan:
    """The plan of a council.

    Raises:
        UnknownCouncilError: there is no such council, or it has no plan.
    """
    head = rows(reader.frame(_of(COUNCILS, council)))
    plans = rows(reader.frame(_of(PLANS, council).order_by(PLANS.c.starts.desc(), PLANS.c.plan)))
    if not head or not plans:
        raise UnknownCouncilError(council)
    row = plans[0]
    return Plan(
        id=row["plan"],
        **_names(row),
        council=_council(head[0]),
        starts=row["starts"],
        ends=row["ends"],
        financial_year_starts=row["financial_year_starts"],
        themes=tuple(Theme(**_part(row)) for row in _parts(reader, THEMES, council)),
        objectives=tuple(Objective(**_part(row), theme=row["theme"]) for row in _parts(reader, OBJECTIVES, council)),
        boards=tuple(Board(**_part(row), kind=row["kind"]) for row in _parts(reader, BOARDS, council)),
        committees=tuple(Committee(**_part(row)) for row in _parts(reader, COMMITTEES, council)),
        areas=_areas(reader, council),
        comparators=_comparators(reader, council),
        reporting_periods=_reporting_periods(reader, council),
    )


def default_period(periods: tuple[ReportingPeriod, ...]) -> str | None:
    """The reporting period a page opens on, out of periods given newest first; None when there is no figure."""
    years = [period for period in periods if period.months == YEAR_MONTHS and period.reported]
    for year in years:
        if ENOUGH_REPORTED * year.reported >= year.expected:
            return year.period
    return max(years, key=lambda year: year.reported).period if years else None


def _of(table: Table, council: str) -> Select[Any]:
    return select(table).where(table.c.council == council)


def _parts(reader: Reader, table: Table, council: str) -> list[Row]:
    return rows(reader.frame(_of(table, council).order_by(table.c.position)))


def _names(row: Row) -> dict[str, Any]:
    return {"name_en": row["name_en"], "name_cy": row["name_cy"]}


def _part(row: Row) -> dict[str, Any]:
    return {"id": row["id"], **_names(row)}


def _council(row: Row) -> Council:
    return Council(id=row["council"], **_names(row), area=row["area"], fictional=row["fictional"])


def _areas(reader: Reader, council: str) -> dict[str, Area]:
    found = rows(reader.frame(_of(AREAS, council).order_by(AREAS.c.name_en)))
    return {row["area"]: Area(id=row["area"], **_names(row), kind=row["kind"]) for row in found}


def _comparators(reader: Reader, council: str) -> tuple[Comparator, ...]:
    members = rows(reader.frame(_of(COMPARATOR_AREAS, council).order_by(COMPARATOR_AREAS.c.area)))
    return tuple(
        Comparator(
            **_part(row),
            areas=tuple(member["area"] for member in members if member["comparator"] == row["id"]),
            is_default=row["is_default"],
        )
        for row in _parts(reader, COMPARATORS, council)
    )


def _reporting_periods(reader: Reader, council: str) -> tuple[ReportingPeriod, ...]:
    table = REPORTING_PERIODS
    found = rows(reader.frame(_of(table, council).order_by(table.c.ends.desc(), table.c.months.desc())))
    return tuple(ReportingPeriod(**{key: row[key] for key in row if key != "council"}) for row in found)
