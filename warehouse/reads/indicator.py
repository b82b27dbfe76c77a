"""Everything about one indicator: what it is, its figures, its calls and every vintage of every figure."""

import statistics
from collections.abc import Iterable
from dataclasses import dataclass, fields
from datetime import date
from decimal import Decimal

import pandas as pd
from sqlalchemy import func, select

from warehouse.reads.beside import COUNTS, with_beside
from warehouse.reads.groups import PLURALS, places
from warehouse.reads.reader import Reader, Row, latest_observations, own_area, rows, whole_numbers
from warehouse.rules.periods import parse
from warehouse.rules.vocabulary import Marker
from warehouse.schema import AREAS, CALLS, COMPARATOR_AREAS, INDICATOR_GROUPS, INDICATORS, OBSERVATIONS, TARGETS

UNUSABLE = (Marker.CONFIDENTIAL, Marker.NOT_AVAILABLE, Marker.NOT_APPLICABLE, Marker.FORECAST)
"""Markers whose figure is never compared with."""

SERIES_COLUMNS = (
    "area",
    "breakdown",
    "period",
    "start_month",
    "months",
    "value",
    "marker",
    "lower",
    "upper",
    "numerator",
    "denominator",
    "months_elapsed",
    "definition",
    "published_at",
    "source",
    "note",
    "vintage",
)

PART_COLUMNS = ("area", "breakdown", "period", "current_period", "value", "marker", "movement", "call")
"""What is said of a part of an area's people or things."""

UNSAID_OF_TARGETS = ("council", "indicator", "area", "months", "months_elapsed")
"""Columns of the table of targets that say nothing beside the others."""


class UnknownIndicatorError(LookupError):
    """The council has no indicator of this id."""


@dataclass(frozen=True)
class Indicator:
    """What an indicator measures, how it is judged, and where it stands; columns as in `indicators`."""

    indicator: str
    title_en: str
    title_cy: str | None
    definition_en: str | None
    definition_cy: str | None
    unit: str
    decimals: int | None
    polarity: str
    polarity_proposed: str
    polarity_signed_off_by: str | None
    polarity_signed_off_on: date | None
    range_low: Decimal | None
    range_high: Decimal | None
    tolerance_kind: str
    tolerance: Decimal | None
    amber_kind: str
    amber: Decimal
    frequency: str
    year_type: str
    aggregation: str
    seasonal: bool
    basis: str | None
    baseline_period: str | None
    max_lag_periods: int
    allow_gap: int
    owner_role: str | None
    source: str | None
    source_url: str | None
    licence: str | None
    themes: tuple[str, ...]
    objectives: tuple[str, ...]
    boards: tuple[str, ...]
    committees: tuple[str, ...]

    def title(self, language: str) -> str:
        """The title in `en` or `cy`; the English one where no Welsh is known yet."""
        return (self.title_cy or self.title_en) if language == "cy" else self.title_en

    def definition(self, language: str) -> str | None:
        """What is counted, in `en` or `cy`; the English text where no Welsh is known yet."""
        return (self.definition_cy or self.definition_en) if language == "cy" else self.definition_en


def indicator(reader: Reader, council: str, id_: str) -> Indicator:
    """One indicator.

    Raises:
        UnknownIndicatorError: the council has no such indicator.
    """
    wanted = select(INDICATORS).where(INDICATORS.c.council == council, INDICATORS.c.indicator == id_)
    found = rows(reader.frame(wanted))
    if not found:
        raise UnknownIndicatorError(id_)
    nowhere: dict[str, tuple[str, ...]] = dict.fromkeys(PLURALS.values(), ())
    known: Row = found[0] | places(reader, council, id_).get(id_, nowhere)
    return Indicator(**{field.name: known[field.name] for field in fields(Indicator)})


def neighbours(reader: Reader, council: str, id_: str, board: str) -> tuple[str | None, str | None]:
    """The indicators before and after this one on a board, in the plan folder's order."""
    groups, table = INDICATOR_GROUPS, INDICATORS
    on_board = select(groups.c.indicator).where(
        groups.c.council == council, groups.c.scope == "board", groups.c.id == board
    )
    wanted = select(table.c.indicator).where(table.c.council == council, table.c.indicator.in_(on_board))
    ids = [row["indicator"] for row in rows(reader.frame(wanted.order_by(table.c.position)))]
    if id_ not in ids:
        return None, None
    here = ids.index(id_)
    return (ids[here - 1] if here else None), (ids[here + 1] if here + 1 < len(ids) else None)


def series(
    reader: Reader, council: str, id_: str, areas: Iterable[str] | None = None, *, breakdown: str = ""
) -> pd.DataFrame:
    """The newest vintage of every figure of these areas (all areas when None), oldest first within an area.

    Columns: area, breakdown, period, start_month, months, value (Decimal or None), marker, lower, upper, numerator,
    denominator, months_elapsed, definition, published_at, source, note, vintage.
    """
    latest = latest_observations(council, id_)
    wanted = select(*(latest.c[name] for name in SERIES_COLUMNS)).where(latest.c.breakdown == breakdown)
    if areas is not None:
        wanted = wanted.where(latest.c.area.in_(tuple(areas)))
    return reader.frame(wanted.order_by(latest.c.area, latest.c.start_month, latest.c.period))


def targets(reader: Reader, council: str, id_: str, *, area: str | None = None) -> pd.DataFrame:
    """What was aimed for in each period, oldest first, for an area (the council's own unless given).

    Columns: period, start_month, kind (value, range, improve, sustain), value, range_low, range_high, stretch, set_at.
    Of several targets for one period, the one set last. Where a cumulative figure covers part of what is aimed for,
    the value is what was due by then; a target for some months is left out where no figure is judged against it.
    """
    table, place = TARGETS, area or own_area(council)
    wanted = select(table).where(table.c.council == council, table.c.indicator == id_, table.c.area == place)
    found = rows(reader.frame(wanted.order_by(table.c.period, table.c.set_at)))
    profiled = select(CALLS.c.period, CALLS.c.target, CALLS.c.target_profile).where(
        CALLS.c.council == council, CALLS.c.indicator == id_, CALLS.c.area == place, CALLS.c.breakdown == ""
    )
    due = {row["period"]: row["target"] for row in rows(reader.frame(profiled)) if row["target_profile"]}
    last: dict[str, Row] = {}
    for row in found:
        if row["period"] in due or row["months_elapsed"] in (None, row["months"]):
            last[row["period"]] = row | {"value": due.get(row["period"], row["value"])}
    kept = [column.name for column in table.c if column.name not in UNSAID_OF_TARGETS]
    frame = pd.DataFrame(last.values(), columns=kept)
    starts = [parse(period).start_month for period in frame["period"]]
    return frame.assign(start_month=pd.Series(starts, index=frame.index, dtype="int64"))


def comparator_band(reader: Reader, council: str, id_: str, comparator: str) -> pd.DataFrame:
    """Lowest, middle and highest figure among the comparator's areas, for each period, oldest first.

    Columns: period, start_month, months, lowest, median, highest (exact decimals; the median of an even number is
    the mean of the middle two), places (how many areas have a usable figure), definition (None where they differ).
    """
    latest = latest_observations(council, id_)
    members = select(COMPARATOR_AREAS.c.area).where(
        COMPARATOR_AREAS.c.council == council, COMPARATOR_AREAS.c.comparator == comparator
    )
    wanted = (latest.c[name] for name in ("period", "start_month", "months", "value", "marker", "definition"))
    usable = select(*wanted).where(latest.c.breakdown == "", latest.c.value.is_not(None), latest.c.area.in_(members))
    periods: dict[str, list[Row]] = {}
    for row in rows(reader.frame(usable.order_by(latest.c.start_month, latest.c.period))):
        if row["marker"] not in UNUSABLE:
            periods.setdefault(row["period"], []).append(row)
    return pd.DataFrame([_band(found) for found in periods.values()], columns=[*_BAND_COLUMNS])


def highest_council(reader: Reader, council: str, id_: str, *, fewest: int) -> dict[str, Decimal]:
    """The highest usable figure of any council of the same nation, by period, where at least `fewest` have one.

    Those of other nations say nothing of this nation's figures. The first letter of a GSS code is its nation.
    """
    latest = latest_observations(council, id_)
    nation, own_nation = func.substr(AREAS.c.area, 1, 1), func.substr(own_area(council), 1, 1)
    councils = select(AREAS.c.area).where(AREAS.c.council == council, AREAS.c.kind == "council", nation == own_nation)
    marker = func.coalesce(latest.c.marker, "")
    usable = latest.c.value.is_not(None) & marker.not_in(UNUSABLE) & (latest.c.breakdown == "")
    wanted = (
        select(latest.c.period, func.max(latest.c.value).label("highest"))
        .where(usable, latest.c.area.in_(councils))
        .group_by(latest.c.period)
        .having(func.count() >= fewest)
    )
    return {row["period"]: row["highest"] for row in rows(reader.frame(wanted))}


def call_history(reader: Reader, council: str, id_: str, *, area: str | None = None) -> pd.DataFrame:
    """The call of every period of the indicator, oldest first, for an area (the council's own unless given).

    Columns: every column of `calls` but council and indicator and, for the default comparator, of `comparisons`
    (`beside.OF_PLACE`).
    """
    columns = [column for column in CALLS.c if column.name not in ("council", "indicator")]
    wanted = with_beside(select(*columns).select_from(CALLS)).where(
        CALLS.c.council == council, CALLS.c.indicator == id_, CALLS.c.breakdown == ""
    )
    wanted = wanted.where(CALLS.c.area == (area or own_area(council)))
    return whole_numbers(reader.frame(wanted.order_by(CALLS.c.period)), *COUNTS)


def vintages(reader: Reader, council: str, id_: str, *, area: str | None = None) -> pd.DataFrame:
    """Every vintage of every figure of an area (the council's own unless given), newest period and vintage first.

    Columns: breakdown, period, vintage, value, marker, lower, upper, definition, published_at, known_from, known_until,
    upload, source, note, file, sheet, cell, row, original.
    """
    table = OBSERVATIONS
    names = (
        "breakdown period vintage value marker lower upper definition published_at known_from known_until upload"
        " source note file sheet cell row original"
    )
    wanted = select(*(table.c[name] for name in names.split())).where(
        table.c.council == council, table.c.indicator == id_, table.c.area == (area or own_area(council))
    )
    return reader.frame(wanted.order_by(table.c.start_month.desc(), table.c.breakdown, table.c.vintage.desc()))


def breakdowns(reader: Reader, council: str, id_: str, period: str, *, area: str | None = None) -> pd.DataFrame:
    """The calls of every part of the area's people or things in one period of the indicator.

    Columns: `PART_COLUMNS`, as in `calls`; empty when nothing is broken down.
    """
    wanted = select(*(CALLS.c[name] for name in PART_COLUMNS)).where(
        CALLS.c.council == council, CALLS.c.indicator == id_, CALLS.c.breakdown != "", CALLS.c.period == period
    )
    wanted = wanted.where(CALLS.c.area == (area or own_area(council)))
    return reader.frame(wanted.order_by(CALLS.c.breakdown))


def everywhere(reader: Reader, council: str, id_: str, period: str) -> pd.DataFrame:
    """The figure of every place in one period, highest first; places without a usable figure last, by name.

    Columns: area, name_en, name_cy, kind (council, nation, union, group), value, marker, lower, upper, definition.
    """
    latest = latest_observations(council, id_)
    named = (latest.c.council == AREAS.c.council) & (latest.c.area == AREAS.c.area)
    wanted = (
        select(
            latest.c.area,
            AREAS.c.name_en,
            AREAS.c.name_cy,
            AREAS.c.kind,
            *(latest.c[name] for name in ("value", "marker", "lower", "upper", "definition")),
        )
        .select_from(latest.join(AREAS, named))
        .where(latest.c.period == period, latest.c.breakdown == "")
    )
    return reader.frame(wanted.order_by(latest.c.value.desc().nulls_last(), AREAS.c.name_en))


_BAND_COLUMNS = ("period", "start_month", "months", "lowest", "median", "highest", "places", "definition")


def _band(found: list[Row]) -> tuple[object, ...]:
    values = [row["value"] for row in found]
    definitions = {row["definition"] for row in found}
    first = found[0]
    return (
        first["period"],
        first["start_month"],
        first["months"],
        min(values),
        statistics.median(values),
        max(values),
        len(values),
        definitions.pop() if len(definitions) == 1 else None,
    )
