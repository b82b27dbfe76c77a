"""How many indicators improved, stayed the same or got worse, and the same for earlier periods."""

from collections.abc import Collection
from typing import Any

import pandas as pd
from sqlalchemy import ColumnElement, Select, func, select

from warehouse.reads.groups import Filters, standing_in
from warehouse.reads.reader import Reader, own_area, whole_numbers
from warehouse.reads.standing_calls import standing_calls
from warehouse.rules.tally import tally
from warehouse.rules.vocabulary import DIRECTIONAL
from warehouse.schema import CALLS, INDICATOR_GROUPS, PUBLISHED_TALLIES, STANDINGS, TALLIES

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

    `area` is the council's own unless given. What else is given narrows every tally to the indicators that stand there
    too, counted by the same rule.

    Columns: scope, id, period, improved, same, worse, cant_say, not_available, total, directional, improved_or_same,
    percent (all Int64; percent missing when nothing is directional), text. Ordered by id. A part without indicators
    has no row.
    """
    filters = Filters(theme=theme, objective=objective, board=board, committee=committee)
    if filters.given:
        standing = standing_calls(council, area).where(
            STANDINGS.c.reporting_period == period,
            INDICATOR_GROUPS.c.scope == scope,
            *standing_in(council, INDICATOR_GROUPS.c.indicator, filters),
        )
        wanted = _tallied(standing, "id")
    else:
        mart = _mart(council, area).where(TALLIES.c.period == period, TALLIES.c.scope == scope)
        wanted = mart.order_by(TALLIES.c.id)
    return whole_numbers(reader.frame(wanted), *COUNTS)


def tally_history(
    reader: Reader,
    council: str,
    scope: str,
    id_: str | None = None,
    *,
    area: str | None = None,
    theme: str | None = None,
    committee: str | None = None,
) -> pd.DataFrame:
    """The tally of a part of the plan in every reporting period, oldest first; arguments and columns as `tallies`.

    Of every part of the scope, ordered by period and id, where no `id_` is given.
    """
    filters = Filters(theme=theme, committee=committee)
    if filters.given:
        standing = standing_calls(council, area).where(
            INDICATOR_GROUPS.c.scope == scope,
            *_only(INDICATOR_GROUPS.c.id, id_),
            *standing_in(council, INDICATOR_GROUPS.c.indicator, filters),
        )
        wanted = _tallied(standing, "period", "id")
    else:
        mart = _mart(council, area).where(TALLIES.c.scope == scope, *_only(TALLIES.c.id, id_))
        wanted = mart.order_by(TALLIES.c.period, TALLIES.c.id)
    return whole_numbers(reader.frame(wanted), *COUNTS)


def like_for_like(
    reader: Reader,
    council: str,
    periods: Collection[str],
    scope: str,
    id_: str,
    *,
    area: str | None = None,
    theme: str | None = None,
    committee: str | None = None,
) -> pd.DataFrame:
    """The tallies of several periods over the indicators that have a direction in all of them (method D).

    Arguments as `tallies`, for the part `id_` of the scope.

    Columns as `tallies`, the earliest period first; empty when no indicator has a direction in all.
    """
    standing = standing_calls(council, area).where(
        INDICATOR_GROUPS.c.scope == scope,
        INDICATOR_GROUPS.c.id == id_,
        *standing_in(council, INDICATOR_GROUPS.c.indicator, Filters(theme=theme, committee=committee)),
    )
    told = standing.where(STANDINGS.c.reporting_period.in_(periods), CALLS.c.call.in_(DIRECTIONAL)).cte("told")
    in_all = func.count(told.c.period.distinct()) == len(set(periods))
    basket = select(told.c.indicator).group_by(told.c.indicator).having(in_all)
    wanted = _tallied(select(told).where(told.c.indicator.in_(basket)), "period")
    return whole_numbers(reader.frame(wanted), *COUNTS)


def published_tallies(reader: Reader, council: str) -> pd.DataFrame:
    """Tallies as the council itself published them, oldest first.

    Columns: period, improved, same, worse, cant_say, not_available, total, improved_or_same, directional, percent
    (all Int64, missing where not published), source.
    """
    table = PUBLISHED_TALLIES
    columns = [column for column in table.c if column.name != "council"]
    wanted = select(*columns).where(table.c.council == council).order_by(table.c.period)
    return whole_numbers(reader.frame(wanted), *COUNTS)


def _only(column: ColumnElement[Any], id_: str | None) -> list[ColumnElement[bool]]:
    return [] if id_ is None else [column == id_]


def _tallied(calls: Select[Any], *order: str) -> Select[Any]:
    """Calls counted by part and period, in the columns of the mart."""
    counted = tally(calls.subquery("rows"), ["scope", "id", "period"]).subquery("tallied")
    return select(*(counted.c[name] for name in COLUMNS)).order_by(*(counted.c[name] for name in order))


def _mart(council: str, area: str | None) -> Select[Any]:
    columns = [TALLIES.c[name] for name in COLUMNS]
    return select(*columns).where(TALLIES.c.council == council, TALLIES.c.area == (area or own_area(council)))
