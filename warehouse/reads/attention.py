"""What needs attention and what nobody can see, in a reporting period: listed and ordered by the rule (section G)."""

from collections.abc import Callable, Sequence
from typing import Any

import pandas as pd
from sqlalchemy import ColumnElement, FromClause, Select, select

from warehouse.reads.groups import Filters
from warehouse.reads.reader import ALL, Reader, Row, rows, whole_numbers
from warehouse.reads.standing_chosen import chosen_standing
from warehouse.rules import attention as rule
from warehouse.rules.figures import matches
from warehouse.rules.vocabulary import DIRECTIONAL
from warehouse.schema import CALLS, OF_STANDING, STANDINGS

GROUP = ("council", "area", "reporting_period")
"""Every council is told apart in every reporting period."""

ASKED = ("call", "reason", "rag", "noise", "run", "missing", "effect", "projected_breach", "tier")
"""What the rules ask of a call."""

COUNTS = ("place", "tier", "run", "missing")

Rule = Callable[[FromClause, Sequence[str]], Select[Any]]


def needing_attention(
    reader: Reader,
    *,
    council: str | None = None,
    area: str | None = None,
    period: str | None = None,
    filters: Filters | None = None,
) -> pd.DataFrame:
    """The indicators that need attention, the most pressing first.

    Args:
        reader: the version to read.
        council: only this council's plan.
        area: only this area; each council's own unless given.
        period: only this reporting period; every one unless given.
        filters: the parts of the plan an indicator must stand in; they need a council.

    Returns:
        Columns: council, area, reporting_period, id (the indicator), call, reason, noise, rag, run, missing, effect,
        projected_breach, tier (1 to 5) and place (1 is first in its reporting period).
    """
    return _listed(reader, rule.attention, council, area, period, filters)


def unseen(
    reader: Reader,
    *,
    council: str | None = None,
    area: str | None = None,
    period: str | None = None,
    filters: Filters | None = None,
) -> pd.DataFrame:
    """The blind spots: indicators without a direction, those longest without one first.

    Arguments and columns are those of `needing_attention`; a blind spot has no tier, and its places are counted anew.
    """
    return _listed(reader, rule.blind_spots, council, area, period, filters)


def tiers(reader: Reader, council: str, period: str) -> list[Row]:
    """The indicator and tier (None where it needs no attention) of each call with a direction, of the own area."""
    standing = _standing(chosen_standing(council, None, period))
    directional = standing.c.call.in_([call.value for call in DIRECTIONAL])
    return rows(reader.frame(select(standing.c.id.label("indicator"), standing.c.tier).where(directional)))


def _listed(
    reader: Reader, by: Rule, council: str | None, area: str | None, period: str | None, filters: Filters | None
) -> pd.DataFrame:
    conditions = chosen_standing(council, area, period, filters)
    return whole_numbers(reader.frame(by(_standing(conditions), GROUP)), *COUNTS)


def _standing(conditions: Sequence[ColumnElement[bool]]) -> FromClause:
    """What the rules ask of every call that stands in a reporting period."""
    return (
        select(
            CALLS.c.council,
            CALLS.c.area,
            STANDINGS.c.reporting_period,
            CALLS.c.indicator.label("id"),
            *(CALLS.c[name] for name in ASKED),
        )
        .join_from(STANDINGS, CALLS, matches(STANDINGS, CALLS, *OF_STANDING))
        .where(CALLS.c.breakdown == ALL, *conditions)
        .subquery("standing")
    )
