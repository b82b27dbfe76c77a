"""The sanity flags of the figures that stand in a reporting period."""

from collections.abc import Sequence
from typing import Any

import pandas as pd
from sqlalchemy import ColumnElement, FromClause, Select, and_, case, func, or_, select

from warehouse.history import in_force
from warehouse.reads.groups import Filters
from warehouse.reads.reader import ALL, Reader
from warehouse.reads.standing_chosen import chosen_standing
from warehouse.rules.amounts import constant
from warehouse.rules.figures import SERIES, matches
from warehouse.rules.sanity.flags import flags
from warehouse.rules.sanity.vocabulary import Flag
from warehouse.rules.vocabulary import Marker
from warehouse.schema import CALLS, HISTORIES, INDICATORS, OBSERVATIONS, OF_STANDING, STANDINGS

SEEN_COLUMNS = (
    "council", "area", "reporting_period", "indicator", "title_en", "title_cy", "owner_role", "flag", "unit",
    "decimals", "current_period", "value", "target", "previous", "told_unit",
)  # fmt: skip

COUNTED = ("earlier", "earlier_above", "earlier_below", "earlier_over", "earlier_still")

FULL = 100


def flagged(
    reader: Reader,
    *,
    council: str | None = None,
    area: str | None = None,
    period: str | None = None,
    filters: Filters | None = None,
    indicator: str | None = None,
) -> pd.DataFrame:
    """Every flag of every figure that stands, in the order of the flags, then of the plan.

    Args:
        reader: the version to read.
        council: only this council's plan.
        area: only this area; each council's own unless given.
        period: only this reporting period; every one unless given.
        filters: the parts of the plan an indicator must stand in; they need a council.
        indicator: only this one.

    Returns:
        Columns `SEEN_COLUMNS`: flag is a `Flag`; value, target and previous (the figure before) are exact amounts;
        told_unit is the unit in force when the figure before was told.
    """
    conditions = chosen_standing(council, area, period, filters, indicator)
    figures = reader.frame(_figures(conditions))
    figures = figures.astype(dict.fromkeys(COUNTED, "Int64") | {"decimals": "Int64"})
    found = [figures[has].assign(flag=flag.value) for flag, has in flags(figures).items()]
    return pd.concat(found, ignore_index=True)[[*SEEN_COLUMNS]]


def _figures(conditions: Sequence[ColumnElement[bool]]) -> Select[Any]:
    """What the rules ask of the figure that stands for each indicator."""
    before = _before()
    told = HISTORIES[INDICATORS.name].alias("told")
    stood = and_(
        matches(CALLS, told, "council", "indicator"),
        or_(told.c.known_from.is_(None), told.c.known_from <= before.c.previous_known),
        or_(told.c.known_until.is_(None), told.c.known_until > before.c.previous_known),
    )
    of_indicator = ("title_en", "title_cy", "owner_role", "unit", "decimals")
    of_call = ("current_period", "value", "target_kind", "target")
    of_figure = ("previous", "before_previous", *COUNTED)
    return (
        select(
            CALLS.c.council,
            CALLS.c.area,
            STANDINGS.c.reporting_period,
            CALLS.c.indicator,
            *(INDICATORS.c[name] for name in of_indicator),
            *(CALLS.c[name] for name in of_call),
            *(before.c[name] for name in of_figure),
            told.c.unit.label("told_unit"),
        )
        .select_from(STANDINGS)
        .join(CALLS, matches(STANDINGS, CALLS, *OF_STANDING))
        .join(INDICATORS, matches(CALLS, INDICATORS, "council", "indicator"))
        .join(before, and_(matches(CALLS, before, *SERIES), before.c.period == CALLS.c.current_period))
        .outerjoin(told, stood)
        .where(CALLS.c.breakdown == ALL, *conditions)
        .order_by(CALLS.c.council, STANDINGS.c.reporting_period, INDICATORS.c.position, CALLS.c.area)
    )


def _before() -> FromClause:
    """Every figure in force with those before it under the same definition."""
    figures = _with_last()
    earlier = _run(figures) | {"rows": (None, -1)}
    before_the_last_two = _run(figures) | {"rows": (None, -2)}
    zero = constant(0)

    def counted(condition: ColumnElement[bool], among: dict[str, Any]) -> ColumnElement[Any]:
        return func.coalesce(func.sum(case((condition, constant(1)), else_=zero)).over(**among), zero)

    return select(
        *figures.c,
        func.count().over(**earlier).label("earlier"),
        counted(figures.c.value > zero, earlier).label("earlier_above"),
        counted(figures.c.value < zero, earlier).label("earlier_below"),
        counted(figures.c.value > constant(FULL), earlier).label("earlier_over"),
        counted(figures.c.value == figures.c.previous, before_the_last_two).label("earlier_still"),
    ).subquery("before")


def _with_last() -> FromClause:
    """Every figure in force with the one before, and with the one before that where no period is missing between."""
    table = OBSERVATIONS
    run = _run(table)
    follows = func.lag(table.c.start_month, 2).over(**run) == table.c.start_month - constant(2) * table.c.months
    return (
        select(
            *(table.c[name] for name in (*SERIES, "period", "start_month", "months", "definition", "value")),
            func.lag(table.c.value).over(**run).label("previous"),
            func.lag(table.c.known_from).over(**run).label("previous_known"),
            case((follows, func.lag(table.c.value, 2).over(**run))).label("before_previous"),
        )
        .where(table.c.value.is_not(None), in_force(table), table.c.breakdown == ALL)
        .where(func.coalesce(table.c.marker, "") != Marker.FORECAST.value)
        .subquery("with_last")
    )


def _run(figures: FromClause) -> dict[str, Any]:
    """The figures of one series under one definition, in the order of time."""
    key = [figures.c[name] for name in (*SERIES, "months", "definition")]
    return {"partition_by": key, "order_by": figures.c.start_month}


def codes_by_indicator(found: pd.DataFrame, *keys: str) -> pd.Series:
    """The flags of each indicator in a cell, with semicolons between them, by `keys` and indicator."""
    order = {flag.value: place for place, flag in enumerate(Flag)}
    joined = found.sort_values("flag", key=lambda column: column.map(order), kind="stable")
    return joined.groupby([*keys, "indicator"], sort=False)["flag"].agg(";".join)
