"""What stands beside every call: its figure with the run of figures before it, judged in whole arrays.

The engine lays the figures out and takes the results back; `warehouse.rules.noise` does the rest.
"""

from collections.abc import Sequence
from dataclasses import fields
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
from warehouse.rules.figures import SERIES, matches
from warehouse.rules.noise.agreement import TABLE
from warehouse.rules.noise.arrays import NOT_RUN, Floats, Signs
from warehouse.rules.noise.noise import Judged
from warehouse.rules.noise.signals import Figures, Signals, signals
from warehouse.rules.noise.words import Assurance, Cause, Noise, NoiseReason, NoiseTest, code, of_points
from warehouse.rules.vocabulary import DIRECTIONAL, Aggregation, Polarity, Unit
from warehouse.tables import arrow, register, temporary

AREA = ("council", "indicator", "area")
MEASURED = ("value", "lower", "upper", "numerator", "denominator")
NO_BOUND = "infinity"
LINES = ("mean", "lower_limit", "upper_limit", "slope", "effect", "projected")
FOUND = (
    "noise", "noise_reason", "points", "tests", "xmr", "cause", "mann_kendall", "ci_z", "conflict", "carry_over",
    *LINES, "projected_breach", "assurance",
)  # fmt: skip
"""What is empty where a call has no figure."""


def with_signals(connection: Connection, calls: sa.FromClause, figures: sa.FromClause) -> sa.Select[Any]:
    """The rows of the table of calls.

    Args:
        connection: an open transaction on the new version.
        calls: as `judge_targets` gives them.
        figures: the figures in force, each under its definition.
    """
    asked = arrow(connection, _in_order(_judged_figures(calls, figures).subquery("judged_figures")))
    told = register(connection, "told", _told(asked))
    lasting = temporary(connection, "lasting", _lasting(calls))
    beside = _beside(calls, told, lasting).subquery("beside")
    return sa.select(beside, tier(beside).label("tier"))


def _in_order(judged: sa.FromClause) -> sa.Select[Any]:
    """As `Figures` needs them."""
    return sa.select(judged).order_by(
        judged.c.step, judged.c.series, judged.c.start % judged.c.step, judged.c.start, judged.c.period
    )


def _judged_figures(calls: sa.FromClause, figures: sa.FromClause) -> sa.Select[Any]:
    """Every call that has a figure, with what `Figures` asks."""
    rules = schema.INDICATORS
    own, other = figures.alias("own"), figures.alias("other")
    yardstick = Yardstick.of(rules)
    told = sa.and_(calls.c.reason.is_(None), other.c.value.is_not(None))
    rebases = sa.select(*(schema.REBASES.c[name] for name in (*AREA, "start_month"))).distinct().subquery("rebases")
    columns = {
        "series": sa.func.dense_rank().over(order_by=[calls.c[name] for name in SERIES]),
        "start": own.c.start_month,
        "step": own.c.months,
        "definition": sa.func.dense_rank().over(order_by=own.c.definition),
        "rebased": rebases.c.start_month.is_not(None),
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
        "aim_low": _aim(calls.c.target_low, calls.c.target_high, f"-{NO_BOUND}"),
        "aim_high": _aim(calls.c.target_high, calls.c.target_low, NO_BOUND),
    }
    return (
        sa.select(*(calls.c[name] for name in (*SERIES, "period")))
        .add_columns(*(column.label(name) for name, column in columns.items()))
        .select_from(
            calls.join(rules, matches(calls, rules, "council", "indicator"))
            .join(own, sa.and_(matches(calls, own, *SERIES), calls.c.current_period == own.c.period))
            .outerjoin(other, sa.and_(matches(calls, other, *SERIES), calls.c.comparator_period == other.c.period))
            .outerjoin(rebases, matches(own, rebases, *AREA, "start_month"))
        )
    )


def _aim(bound: Expression, other: Expression, unbounded: str) -> Expression:
    """One side of what is aimed for; no bound where only the other side has one, NULL where neither has."""
    return sa.case((bound.is_not(None), _double(bound)), (other.is_not(None), _double(sa.literal(unbounded, sa.Text))))


def _double(amount: Expression) -> Expression:
    return sa.cast(amount, sa.Double)


def _told(asked: pa.Table) -> pa.Table:
    """The key of every call that has a figure, and what the tests say of it, as columns of the table of calls."""
    columns = {field.name: asked[field.name].to_numpy() for field in fields(Figures)}
    found = signals(Figures(**columns)) if len(asked) else None
    keys = {name: asked[name] for name in (*SERIES, "period")}
    return pa.table({**keys, **(_columns(found) if found else dict.fromkeys(FOUND, pa.nulls(0)))})


def _columns(found: Signals) -> dict[str, pa.Array]:
    judged = found.judged
    return {
        "noise": _words(judged.noise, list(Noise)),
        "noise_reason": _reasons(judged),
        "points": pa.array(judged.points),
        "tests": _tests(judged),
        "xmr": _signs(judged.xmr),
        "cause": _words(judged.cause, list(Cause)),
        "mann_kendall": _signs(judged.mann_kendall),
        "ci_z": _signs(judged.ci_z),
        "conflict": pa.array(judged.conflict),
        "carry_over": pa.array(judged.carry_over),
        **{name: _floats(getattr(found, name)) for name in LINES},
        "projected_breach": pa.array(found.breach, mask=np.isnan(found.projected)),
        "assurance": _words(found.assurance, list(Assurance)),
    }


def _words(codes: Signs, words: Sequence[str]) -> pa.Array:
    """Codes as the words they stand for, each word kept once."""
    return pa.DictionaryArray.from_arrays(pa.array(codes, mask=codes == NOT_RUN), pa.array([str(w) for w in words]))


def _signs(found: Signs) -> pa.Array:
    return pa.array(found, mask=found == NOT_RUN)


def _floats(found: Floats) -> pa.Array:
    return pa.array(found, mask=np.isnan(found))


def _reasons(judged: Judged) -> pa.Array:
    """Why no test ran; too few figures are counted."""
    few = judged.reason == code(NoiseReason.POINTS)
    words = [*(str(reason) for reason in NoiseReason), *(of_points(n) for n in range(int(judged.points.max()) + 1))]
    places = np.where(few, len(NoiseReason) + judged.points, judged.reason)
    return pa.DictionaryArray.from_arrays(pa.array(places, mask=judged.reason == NOT_RUN), pa.array(words))


def _tests(judged: Judged) -> pa.Array:
    """The names of the tests that ran, with semicolons between them."""
    ran = (
        (judged.xmr != NOT_RUN) & ~judged.trial,
        judged.trial,
        judged.mann_kendall != NOT_RUN,
        judged.ci_z != NOT_RUN,
    )
    places = sum(flags.astype(np.int8) << place for place, flags in enumerate(ran))
    sets = [
        ";".join(test for place, test in enumerate(NoiseTest) if number >> place & 1) for number in range(1 << len(ran))
    ]
    return pa.DictionaryArray.from_arrays(pa.array(places), pa.array(sets))


def _lasting(calls: sa.FromClause) -> sa.Select[Any]:
    """Every call, with how long it has been so."""
    calendar = sa.table(
        "calendar", *(sa.column(c) for c in ("council", "indicator", "period", "start_month", "months"))
    )
    placed = (
        sa.select(*calls.c, calendar.c.start_month, calendar.c.months)
        .join_from(calls, calendar, matches(calls, calendar, "council", "indicator", "period"))
        .subquery("placed")
    )
    return calls_in_a_row(placed)


def _beside(calls: sa.FromClause, told: sa.FromClause, lasting: sa.FromClause) -> sa.Select[Any]:
    """Every call with what the tests say of its figure, and both together."""
    return sa.select(
        *(lasting.c[name] for name in (*(column.name for column in calls.c), "run", "missing")),
        *(told.c[name] for name in FOUND),
        _agreement(lasting.c.call, told.c.noise).label("agreement"),
    ).join_from(lasting, told, matches(lasting, told, *SERIES, "period"), isouter=True)


def _agreement(call: Expression, noise: Expression) -> Expression:
    """Both together, where there is a direction; without one the call stands alone."""
    pairs = ((key, word) for key, word in TABLE.items() if key[0] in DIRECTIONAL)
    return sa.case(
        *((sa.and_(call == constant(one), noise == constant(other)), constant(word)) for (one, other), word in pairs),
        else_=call,
    )
