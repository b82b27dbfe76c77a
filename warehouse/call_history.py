"""How calls changed as figures, targets and rules were revised.

Every series of the council's own that was ever revised is judged again as it stood at each change, by the very rules
that judge what is in force. All moments are judged at once: the indicator's id is widened with the moment, so that
for the rules an indicator at two moments is two indicators.
"""

from collections.abc import Iterator
from typing import Any

import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc
import sqlalchemy as sa
from sqlalchemy.engine import Connection

from warehouse.few import Columns
from warehouse.history import CLOCK, PLACE
from warehouse.judging.judge import Council, called
from warehouse.rules.figures import matches
from warehouse.rules.targets_in_force import in_force
from warehouse.schema import CALL_HISTORY, CALLS, COUNCILS, HISTORIES, INDICATORS, OBSERVATIONS, PLANS, TARGETS
from warehouse.tables import append, arrow, frame, temporary

INDICATOR = ("council", "indicator")
PERIOD = ("council", "indicator", "area", "breakdown", "period")
JUDGED = ("call", "reason", "value", "comparator", "rag")
"""What makes one judgement differ from another."""

RULES = (
    "polarity", "range_low", "range_high", "tolerance_kind", "tolerance", "decimals", "unit", "aggregation", "basis",
    "baseline_start_month", "baseline_months", "max_lag_periods", "allow_gap", "amber_kind", "amber",
)  # fmt: skip
"""Columns of the table of indicators that a call depends on."""

Rows = sa.FromClause


def call_history(connection: Connection) -> sa.Select[Any]:
    """The rows of the table `call_history`; call it when everything else is filled.

    Args:
        connection: an open transaction on the new version.
    """
    figures, targets = _own(OBSERVATIONS), _own(HISTORIES[TARGETS.name])
    moments = temporary(connection, "moments", _moments(figures, targets))
    known = arrow(connection, _as_known(moments, figures, OBSERVATIONS))
    ruled = frame(connection, _ruled(moments))
    aimed = in_force(frame(connection, _as_known(moments, targets, TARGETS)))
    own = frame(connection, sa.select(COUNCILS.c.council, COUNCILS.c.area))
    called_then = temporary(
        connection, "called_then", sa.select(*(CALLS.c[c] for c in (*PERIOD, *JUDGED))).where(sa.false())
    )
    for council, area in own.itertuples(index=False):
        for rows in _called(str(council), str(area), ruled, known, aimed):
            append(connection, called_then, {name: rows[name] for name in (*PERIOD, *JUDGED)})
    return _changes(moments, called_then)


def _called(council: str, area: str, ruled: pd.DataFrame, known: pa.Table, aimed: pd.DataFrame) -> Iterator[Columns]:
    """The calls of a council's own series at every moment."""
    mine = known.filter(pc.equal(known["council"], council))
    periods = mine.select(["indicator", "period", "start_month", "months"]).to_pandas().drop_duplicates()
    rules, targets = (rows[rows["council"] == council] for rows in (ruled, aimed))
    then = Council(council, area, rules, periods, targets)
    for one in called(then, mine):
        yield one.of_figures(council)


def _own(history: sa.Table) -> Rows:
    """The rows of a history about the council's own area."""
    rows = sa.select(history).join_from(history, COUNCILS, matches(history, COUNCILS, "council", "area"))
    return rows.subquery(f"own_{history.name}")


def _ruled(moments: Rows) -> sa.Select[Any]:
    """The indicators as they stood at each moment, with the policy of their plan then."""
    indicators = _as_known(moments, HISTORIES[INDICATORS.name], INDICATORS).subquery("rules_then")
    plans = HISTORIES[PLANS.name]
    stood = sa.and_(matches(moments, plans, "council"), _stood(plans, moments))
    policies = sa.select(moments.c.council, moments.c.widened.label("indicator"), plans.c.rag_policy)
    known = policies.join_from(moments, plans, stood).subquery("policies_then")
    return sa.select(indicators, known.c.rag_policy).join_from(
        indicators, known, matches(indicators, known, *INDICATOR), isouter=True
    )


def _policies() -> Rows:
    """The plan's rows over again for each indicator, of the councils that ever changed their plan's policy."""
    plans, indicators = HISTORIES[PLANS.name], HISTORIES[INDICATORS.name]
    several = sa.func.count(plans.c.rag_policy.distinct()) > 1
    changed = sa.select(plans.c.council).group_by(plans.c.council).having(several)
    owned = sa.select(*(indicators.c[name] for name in INDICATOR)).distinct().subquery("owned")
    known = (plans.c.known_from, plans.c.known_until, plans.c.upload)
    rows = sa.select(*owned.c, *known).join_from(owned, plans, matches(owned, plans, "council"))
    return rows.where(plans.c.council.in_(changed)).subquery("policies")


def _rules() -> Rows:
    """The different ways in which each indicator was ever judged: other changes of it do not change a call."""
    history = HISTORIES[INDICATORS.name]
    return sa.select(*(history.c[name] for name in (*INDICATOR, *RULES))).distinct().subquery("rules")


def _moments(figures: Rows, targets: Rows) -> sa.Select[Any]:
    """For each revised indicator, every moment at which anything its calls depend on changed, and its widened id."""
    policies = _policies()
    revised = sa.union(
        _more_than_one(figures, "area", "breakdown", "period"),
        _more_than_one(targets, "area", "period", "months_elapsed"),
        _more_than_one(_rules()),
        sa.select(*(policies.c[name] for name in INDICATOR)),
    ).subquery("revised")
    sources = (figures, targets, HISTORIES[INDICATORS.name], policies)
    changes = sa.union_all(*(change for rows in sources for change in _changes_of(rows)))
    told = changes.subquery("told")
    name = told.c.indicator + sa.literal_column("chr(31)") + sa.cast(told.c.moment, sa.Text)
    return (
        sa.select(told.c.council, told.c.indicator, told.c.moment, sa.func.max(told.c.upload).label("upload"))
        .add_columns(name.label("widened"))
        .join_from(told, revised, matches(told, revised, *INDICATOR))
        .group_by(told.c.council, told.c.indicator, told.c.moment)
    )


def _more_than_one(rows: Rows, *key: str) -> sa.Select[Any]:
    """Indicators of which some key has had more than one row."""
    columns = [rows.c[name] for name in (*INDICATOR, *key)]
    several = sa.select(*columns).group_by(*columns).having(sa.func.count() > 1).subquery()
    return sa.select(several.c.council, several.c.indicator)


def _changes_of(rows: Rows) -> tuple[sa.Select[Any], sa.Select[Any]]:
    """When rows began, with the upload that told them, and when they ended."""
    began = sa.select(rows.c.council, rows.c.indicator, rows.c.known_from.label("moment"), rows.c.upload)
    ended = sa.select(rows.c.council, rows.c.indicator, rows.c.known_until, sa.cast(sa.null(), sa.Integer))
    return began.where(rows.c.known_from.is_not(None)), ended.where(rows.c.known_until.is_not(None))


def _as_known(moments: Rows, history: Rows, table: sa.Table) -> sa.Select[Any]:
    """The rows of `table` as they stood at each moment, their indicator's id widened with it."""
    stood = sa.and_(matches(moments, history, *INDICATOR), _stood(history, moments))
    left_out = ("indicator", *CLOCK, *PLACE)
    columns = [history.c[c.name] for c in table.columns if c.name not in left_out]
    wide = moments.c.widened.label("indicator")
    dated = sa.cast(moments.c.moment, sa.DateTime).label("known_from")
    return sa.select(wide, dated, *columns).join_from(moments, history, stood)


def _stood(history: Rows, moments: Rows) -> sa.ColumnElement[bool]:
    """True for a row that was in force at a moment."""
    return sa.and_(
        sa.or_(history.c.known_from.is_(None), history.c.known_from <= moments.c.moment),
        sa.or_(history.c.known_until.is_(None), history.c.known_until > moments.c.moment),
    )


def _changes(moments: Rows, called: Rows) -> sa.Select[Any]:
    """Of the judgements of each period, the first, and each that differs from the one before."""
    period = [moments.c.council, moments.c.indicator, called.c.area, called.c.breakdown, called.c.period]
    before = {name: sa.func.lag(called.c[name]).over(partition_by=period, order_by=moments.c.moment) for name in JUDGED}
    place = sa.func.row_number().over(partition_by=period, order_by=moments.c.moment)
    widened = sa.and_(moments.c.council == called.c.council, moments.c.widened == called.c.indicator)
    followed = (
        sa.select(*period, moments.c.moment.label("known_from"), moments.c.upload, *(called.c[name] for name in JUDGED))
        .add_columns(place.label("place"), *(column.label(f"before_{name}") for name, column in before.items()))
        .join_from(moments, called, widened)
        .subquery("followed")
    )
    differs = sa.or_(*(followed.c[name].is_distinct_from(followed.c[f"before_{name}"]) for name in JUDGED))
    return sa.select(*(followed.c[column.name] for column in CALL_HISTORY.columns)).where(
        sa.or_(followed.c.place == 1, differs)
    )
