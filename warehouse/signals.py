"""The table of signals: every call's figure with the run of figures before it, judged in whole arrays.

The engine lays the figures out and takes the results back; `warehouse.rules.noise` does the rest.
"""

from typing import Any

import numpy as np
import pyarrow as pa
import sqlalchemy as sa
from sqlalchemy.engine import Connection

from warehouse import schema
from warehouse.rules.amounts import Expression, constant
from warehouse.rules.attention import tier
from warehouse.rules.calls_in_a_row import calls_in_a_row
from warehouse.rules.compare_values import Yardstick
from warehouse.rules.noise.agreement import TABLE
from warehouse.rules.noise.arrays import NOT_RUN, Signs
from warehouse.rules.noise.signals import Figures, Signals, signals
from warehouse.rules.noise.words import Assurance, Cause, Noise, NoiseReason, NoiseTest, of_points
from warehouse.rules.vocabulary import Aggregation, Polarity, TargetKind, Unit, Word
from warehouse.tables import arrow, register, same, temporary

SERIES = ("council", "indicator", "area", "breakdown")
MEASURED = ("value", "lower", "upper", "numerator", "denominator")
NO_BOUND = "infinity"


def signals_of_calls(connection: Connection, figures: sa.FromClause) -> sa.Select[Any]:
    """The rows of the table of signals; call it when the calls are filled.

    Args:
        connection: an open transaction on the new version.
        figures: the figures in force, each under its definition.
    """
    judged = temporary(connection, "judged_figures", _judged_figures(figures))
    in_order = (judged.c.step, judged.c.series, judged.c.start % judged.c.step, judged.c.start)
    asked = arrow(connection, sa.select(judged).order_by(*in_order))
    told = register(connection, "told", _told(asked))
    beside = _beside_calls(figures, judged, told).subquery("beside")
    return sa.select(beside, tier(beside).label("tier"))


def _judged_figures(figures: sa.FromClause) -> sa.Select[Any]:
    """Every call that has a figure, with what `Figures` asks; `place` is where its result will be found."""
    calls, rules, councils = schema.CALLS, schema.INDICATORS, schema.COUNCILS
    own, other = figures.alias("own"), figures.alias("other")
    yardstick = Yardstick.of(rules)
    is_own_area = sa.and_(same(calls, councils, "council", "area"))
    told = sa.and_(calls.c.reason.is_(None), other.c.value.is_not(None))
    low, high = _aims(calls, rules)
    columns = {
        "series": sa.func.dense_rank().over(order_by=[calls.c[name] for name in SERIES]),
        "start": own.c.start_month,
        "step": own.c.months,
        "definition": sa.func.dense_rank().over(order_by=own.c.definition),
        "better": sa.case(
            (rules.c.polarity == constant(Polarity.HIGHER), constant(1)),
            (rules.c.polarity == constant(Polarity.LOWER), constant(-1)),
            else_=constant(0),
        ),
        "overlapping": rules.c.aggregation.in_([constant(Aggregation.ROLLING), constant(Aggregation.CUMULATIVE)]),
        "cumulative": rules.c.aggregation == constant(Aggregation.CUMULATIVE),
        "seasonal": rules.c.seasonal,
        "percent": rules.c.unit == constant(Unit.PERCENT),
        "rate": rules.c.unit == constant(Unit.RATE),
        "told": told,
        "adverse": _double(sa.case((told, -yardstick.gain(own.c.value, other.c.value)))),
        **{name: _double(own.c[name]) for name in MEASURED},
        "comparator": _double(other.c.value),
        **{f"comparator_{name}": _double(other.c[name]) for name in MEASURED if name != "value"},
        "aim_low": low,
        "aim_high": high,
    }
    return (
        sa.select(*(calls.c[name] for name in (*SERIES, "period")))
        .add_columns(*(column.label(name) for name, column in columns.items()))
        .select_from(
            calls.join(rules, same(calls, rules, "council", "indicator"))
            .join(own, sa.and_(same(calls, own, *SERIES), calls.c.current_period == own.c.period))
            .outerjoin(other, sa.and_(same(calls, other, *SERIES), calls.c.comparator_period == other.c.period))
        )
    )
