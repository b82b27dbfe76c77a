"""The table of benchmarks: how each council's own area stands against the nation and the union it lies in.

Only the council's own area, and the whole of an indicator: that is what its page tells, and it keeps the table small.
"""

from collections.abc import Callable
from typing import Any

import numpy as np
import pyarrow as pa
import sqlalchemy as sa

from warehouse import schema
from warehouse.judging.calls import words
from warehouse.judging.decimals import Decimals, as_decimals
from warehouse.rules.amounts import AMOUNT_DECIMALS, constant
from warehouse.rules.benchmark import Benchmarks, Measured, against_benchmark
from warehouse.rules.codes import codes_of
from warehouse.rules.compare_values import Yardstick
from warehouse.rules.comparison_vocabulary import Against, BenchmarkTest
from warehouse.rules.exact import Amounts, Bands
from warehouse.rules.figures import is_usable, matches
from warehouse.rules.noise.arrays import Flags
from warehouse.rules.places import COMPARED
from warehouse.rules.spread import FINER
from warehouse.rules.vocabulary import Polarity, Unit

Column = Any
"""A column of an Arrow table."""

LARGER = ("nation", "union")
"""Kinds of area that a council is held against."""

SERIES = ("council", "indicator", "breakdown", "period", "definition")
LIMITS = ("value", "lower", "upper")
OF_PLACE = ("council", "comparator", "indicator", "area", "breakdown", "period")
OF_BENCHMARK = ("benchmark_area", "benchmark", "test")
"""Columns of the table that are those of the place, and of the benchmark, as they were read."""

TICKS = np.dtype(object)
"""Amounts of different indicators stand beside one another, so all have the most decimals there are."""


def benchmarks(read: Callable[[sa.Select[Any]], pa.Table], figures: sa.FromClause) -> pa.Table:
    """The rows of the table of benchmarks.

    Args:
        read: gives the rows of a select.
        figures: the figures in force, each under its definition.
    """
    whole = (
        sa.select(*(figures.c[name] for name in (*SERIES, "area", *LIMITS, "denominator")))
        .where(is_usable(figures.c.value, figures.c.marker), figures.c.value.is_not(None))
        .where(figures.c.breakdown == constant(""))
        .cte("whole")
    )
    own = _own(whole)
    places, larger = read(_places(whole, own)), read(_larger(whole, own))
    held = Benchmarks(
        group=larger["group"].to_numpy(),
        value=_amounts(larger["benchmark"]),
        lower=_amounts(larger["lower"]),
        upper=_amounts(larger["upper"]),
        test=codes_of(larger["test"].to_pylist(), BenchmarkTest),
    )
    found = against_benchmark(_measured(places), held, _yardstick(places), asked=_flags(places["own"]))
    of_place, of_benchmark = places.take(found.place), larger.take(found.benchmark)
    return pa.table(
        {
            **{name: of_place[name] for name in OF_PLACE},
            **{name: of_benchmark[name] for name in OF_BENCHMARK},
            "difference": as_decimals(found.difference, AMOUNT_DECIMALS),
            "mad": as_decimals(found.mad, AMOUNT_DECIMALS + FINER),
            "against": words(found.against, Against),
        }
    )


def _own(whole: sa.CTE) -> sa.CTE:
    """The periods of each council's own figures, once for every comparator that it stands in itself; numbered."""
    councils, members = schema.COUNCILS, schema.COMPARATOR_AREAS
    columns = {name: members.c[name] if name == "comparator" else whole.c[name] for name in COMPARED}
    return (
        sa.select(
            *(column.label(name) for name, column in columns.items()),
            sa.func.dense_rank().over(order_by=list(columns.values())).label("group"),
            whole.c.area.label("own_area"),
        )
        .join_from(whole, councils, matches(whole, councils, "council", "area"))
        .join(members, matches(whole, members, "council", "area"))
        .cte("own")
    )


def _places(whole: sa.CTE, own: sa.CTE) -> sa.Select[Any]:
    """Every place of those comparators."""
    members, rules = schema.COMPARATOR_AREAS, schema.INDICATORS
    return (
        sa.select(
            *(own.c[name] for name in (*COMPARED, "group")),
            *(whole.c[name] for name in ("area", *LIMITS, "denominator")),
            (whole.c.area == own.c.own_area).label("own"),
            (rules.c.unit == constant(Unit.PERCENT)).label("percent"),
            *(rules.c[name] for name in ("polarity", "range_low", "range_high")),
        )
        .join_from(own, members, matches(own, members, "council", "comparator"))
        .join(whole, sa.and_(matches(own, whole, *SERIES), members.c.area == whole.c.area))
        .outerjoin(rules, matches(own, rules, "council", "indicator"))
    )


def _larger(whole: sa.CTE, own: sa.CTE) -> sa.Select[Any]:
    """The nations' figures of the same periods, each with the test of the comparator it stands beside."""
    areas, comparators = schema.AREAS, schema.COMPARATORS
    same_comparator = sa.and_(own.c.council == comparators.c.council, own.c.comparator == comparators.c.id)
    return (
        sa.select(
            own.c.group,
            whole.c.area.label("benchmark_area"),
            whole.c.value.label("benchmark"),
            whole.c.lower,
            whole.c.upper,
            comparators.c.test,
        )
        .join_from(own, comparators, same_comparator)
        .join(whole, matches(own, whole, *SERIES))
        .join(areas, matches(whole, areas, "council", "area"))
        .where(areas.c.kind.in_([constant(kind) for kind in LARGER]))
    )


def _measured(places: pa.Table) -> Measured:
    """The figures of places; no publisher here gives 99.8% limits."""
    unknown = Amounts(np.zeros(len(places), dtype=TICKS), np.zeros(len(places), dtype=np.bool_))
    return Measured(
        group=places["group"].to_numpy(),
        value=_amounts(places["value"]),
        lower=_amounts(places["lower"]),
        upper=_amounts(places["upper"]),
        lower_998=unknown,
        upper_998=unknown,
        denominator=Decimals.of(places["denominator"]).floats(),
        percent=_flags(places["percent"]),
    )


def _yardstick(places: pa.Table) -> Yardstick:
    """That of each place's indicator; places among others have no tolerance."""
    low, high = _amounts(places["range_low"]), _amounts(places["range_high"])
    nothing = np.zeros(len(places), dtype=TICKS)
    return Yardstick(
        polarity=codes_of(places["polarity"].to_pylist(), Polarity),
        low=low.ticks,
        high=high.ticks,
        bounded=low.known & high.known,
        tolerance=Bands(nothing, nothing),
        decimals=np.full(len(places), -1),
        scale=np.full(len(places), AMOUNT_DECIMALS),
    )


def _amounts(column: Column) -> Amounts:
    return Decimals.of(column).ticks(AMOUNT_DECIMALS, TICKS)


def _flags(column: Column) -> Flags:
    """A column of true and false; what is empty is not true."""
    found: Flags = column.fill_null(False).to_numpy()
    return found
