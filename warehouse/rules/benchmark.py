"""Every place of a group against one benchmark: a nation, a region, or the council asked about (method, section E)."""

from decimal import Decimal

import sqlalchemy as sa

from warehouse.rules.amounts import AMOUNT, constant
from warehouse.rules.benchmark_tests import Figures, compare_with
from warehouse.rules.compare_values import YARDSTICK, Yardstick
from warehouse.rules.figures import matches
from warehouse.rules.places import GROUP
from warehouse.rules.spread import spreads
from warehouse.rules.vocabulary import Unit

COMPARED = (*GROUP, "definition")
"""Only figures of one group that were counted under one definition are compared, or make up its spread."""

OWN = ("value", "lower", "upper", "lower_998", "upper_998", "denominator")
HELD = (*OWN, "benchmark", "benchmark_lower", "benchmark_upper", "mad")
"""What a test looks at, besides the whole (`benchmark_tests.Figures`)."""

HUNDRED = Decimal(100)
"""Of everything, 100% counts: the whole that a proportion in per cent is part of."""


def against_benchmark(
    figures: sa.FromClause, benchmarks: sa.FromClause, indicators: sa.FromClause
) -> sa.Select[tuple[object, ...]]:
    """How every place stands against its group's benchmark.

    Args:
        figures: `COMPARED`, area and `OWN`; amounts as AMOUNT, NULL where not known; one row per place of a group.
            `value` is NULL where the place has no usable figure; 0 is a figure. `lower` and `upper` are its 95%
            confidence limits, the others those of 99.8%.
        benchmarks: `COMPARED`, area, value, lower, upper; and test, the `BenchmarkTest` of the comparator. One row per
            group, definition and benchmark's area. The benchmark may be a place of the group or not.
        indicators: as the table of that name.

    Returns:
        One row per figure and benchmark it has: `COMPARED`, area, value; benchmark and benchmark_area, the figure
        compared with and its place; difference = value - benchmark (AMOUNT); mad (`spread.SPREAD`) of the places'
        figures; test; and against (`Against`), NULL where what the test needs is not known.
    """
    known = sa.select(*(figures.c[name] for name in COMPARED), figures.c.value).where(figures.c.value.is_not(None))
    spread = spreads(known.cte("known"), COMPARED)
    rows = _beside(figures, benchmarks, indicators, spread)
    whole = sa.case((rows.c.unit == constant(Unit.PERCENT), constant(HUNDRED)))
    held = Figures(whole=whole, **{name: rows.c[name] for name in HELD})
    return sa.select(
        *(rows.c[name] for name in (*COMPARED, "area", "value", "benchmark", "benchmark_area", "test")),
        sa.cast(rows.c.value - rows.c.benchmark, AMOUNT).label("difference"),
        rows.c.mad,
        compare_with(rows.c.test, held, Yardstick.of(rows)).label("against"),
    )


def _beside(figures: sa.FromClause, benchmarks: sa.FromClause, indicators: sa.FromClause, spread: sa.CTE) -> sa.CTE:
    """Figures with their benchmark, their indicator's rules and their group's spread."""
    return (
        sa.select(
            *(figures.c[name] for name in (*COMPARED, "area", *OWN)),
            benchmarks.c.test,
            benchmarks.c.area.label("benchmark_area"),
            benchmarks.c.value.label("benchmark"),
            benchmarks.c.lower.label("benchmark_lower"),
            benchmarks.c.upper.label("benchmark_upper"),
            *(indicators.c[name] for name in ("unit", *YARDSTICK)),
            spread.c.mad,
        )
        .select_from(
            figures.join(benchmarks, matches(figures, benchmarks, *COMPARED))
            .outerjoin(indicators, matches(figures, indicators, "council", "indicator"))
            .outerjoin(spread, matches(figures, spread, *COMPARED))
        )
        .cte("beside")
    )
