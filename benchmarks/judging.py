"""What judging costs: every rule on a table of figures, beside the engine's own typed load of the same CSV.

`PYTHONPATH=. python benchmarks/judging.py [INDICATORS [AREAS [YEARS]]]`; 1,000 x 400 x 25, 10 million figures, unless
told. Prints the time of the load and of the judging, their ratio, and the most memory this process held. Each runs
once, one after the other in one process, on two threads; the judging reads figures that are in their table already.
"""

import resource
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.csv
import sqlalchemy as sa
from sqlalchemy.engine import Connection

from warehouse.build import judge
from warehouse.stored import create_tables

SIZES = (1_000, 400, 25)
THREADS = 2
MEMORY = "6GB"
FIRST_YEAR = 2001
INDICATORS_AT_ONCE = 50
HALF_WIDTHS = (1.0, 4.0)
"""Confidence intervals of every second indicator reach so far from the figure."""

COLUMNS = (
    "{'indicator': 'VARCHAR', 'area': 'VARCHAR', 'period': 'VARCHAR', 'value': 'DECIMAL(38,18)', 'marker': 'VARCHAR',"
    " 'lower': 'DECIMAL(38,18)', 'upper': 'DECIMAL(38,18)', 'definition': 'VARCHAR', 'published_at': 'DATE'}"
)

GIVEN = (
    "INSERT INTO councils BY NAME SELECT 'x' AS council, 'X' AS name_en, 'A0000' AS area, true AS fictional",
    "INSERT INTO plans BY NAME SELECT 'x' AS council, 'p' AS plan, 'P' AS name_en, 4 AS financial_year_starts,"
    " 'default' AS rag_policy",
    "INSERT INTO observations BY NAME SELECT 'x' AS council, '' AS breakdown, *,"
    " 12 * CAST(substr(period, 1, 4) AS INTEGER) + 3 AS start_month, 12 AS months, 1 AS vintage,"
    " TIMESTAMP '2026-01-01' AS known_from, 1 AS upload, repeat('0', 64) AS original, 'figures.csv' AS file, 1 AS row"
    " FROM loaded",
    "INSERT INTO areas BY NAME SELECT DISTINCT 'x' AS council, area, area AS name_en, 'council' AS kind FROM loaded",
    "INSERT INTO comparators BY NAME SELECT 'x' AS council, 'all' AS id, 'All' AS name_en, true AS is_default,"
    " 'interval' AS test, 0 AS position",
    "INSERT INTO comparator_areas BY NAME SELECT council, 'all' AS comparator, area FROM areas",
    "INSERT INTO indicators BY NAME SELECT 'x' AS council, indicator, indicator AS title_en, 'percent' AS unit,"
    " 1 AS decimals, CASE WHEN number % 2 = 0 THEN 'higher_is_better' ELSE 'lower_is_better' END AS polarity,"
    " polarity AS polarity_proposed, 'absolute' AS tolerance_kind, 0.25 AS tolerance, 'relative' AS amber_kind,"
    " 0.05 AS amber, 'annual' AS frequency, 'financial' AS year_type, 'period' AS aggregation, false AS seasonal,"
    " 0 AS max_lag_periods, 0 AS allow_gap, number AS position"
    " FROM (SELECT DISTINCT indicator, CAST(right(indicator, 4) AS INTEGER) AS number FROM loaded)",
    "INSERT INTO indicator_groups BY NAME SELECT 'x' AS council, indicator, 'plan' AS scope, 'p' AS id FROM indicators"
    " UNION ALL SELECT 'x', indicator, 'board', 'b' || (position % 6) FROM indicators",
    "INSERT INTO targets BY NAME SELECT 'x' AS council, indicator, 'A0000' AS area, period, 12 AS months,"
    " 'value' AS kind, 50 AS value FROM indicators, (SELECT DISTINCT period FROM loaded)",
    "DROP TABLE loaded",
)


def main() -> None:
    """Write the CSV, load it, judge it, and say what each took."""
    indicators, areas, years = (*(int(size) for size in sys.argv[1:]), *SIZES[len(sys.argv) - 1 :])
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "figures.csv"
        write_figures(path, indicators, areas, years)
        engine = sa.create_engine(
            f"duckdb:///{folder}/judged.duckdb", connect_args={"config": {"threads": THREADS, "memory_limit": MEMORY}}
        )
        with engine.connect() as connection:
            create_tables(connection)
            load = f"CREATE TABLE loaded AS SELECT * FROM read_csv('{path}', header = true, columns = {COLUMNS})"
            loading = seconds(connection, lambda: connection.exec_driver_sql(load))
            for statement in GIVEN:
                seconds(connection, partial(connection.exec_driver_sql, statement))
            judging = seconds(connection, lambda: judge(connection))
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 2**20
    print(f"{indicators * areas * years:,} figures, {THREADS} threads")
    print(f"typed load {loading:.1f} s, judging {judging:.1f} s, ratio {judging / loading:.1f}, {peak:.1f} GiB at most")


def seconds(connection: Connection, work: Callable[[], object]) -> float:
    """How long work takes until it is in the file."""
    began = time.perf_counter()
    work()
    connection.commit()
    connection.exec_driver_sql("CHECKPOINT")
    return time.perf_counter() - began


def write_figures(path: Path, indicators: int, areas: int, years: int) -> None:
    """A CSV of made-up figures: a level, a trend and chance; every second indicator has confidence limits."""
    chance = np.random.default_rng(1)
    names = {
        "area": pa.array([f"A{number:04d}" for number in range(areas)]),
        "period": pa.array([f"{FIRST_YEAR + year}-04-01/P1Y" for year in range(years)]),
    }
    with path.open("wb") as file:
        for first in range(0, indicators, INDICATORS_AT_ONCE):
            here = range(first, min(first + INDICATORS_AT_ONCE, indicators))
            shape = (len(here), areas, years)
            level = chance.uniform(20, 80, (len(here), 1, 1)) + chance.normal(0, 8, (len(here), areas, 1))
            trend = chance.normal(0, 0.3, (len(here), areas, 1)) * np.arange(years)
            value = np.round(level + trend + chance.normal(0, 2, shape), 1)
            width = np.broadcast_to(np.round(chance.uniform(*HALF_WIDTHS, (len(here), areas, 1)), 1), shape)
            without = np.broadcast_to((np.arange(len(here)) % 2 == 1)[:, None, None], shape).ravel()
            ids = pa.array([f"indicator-{number:04d}" for number in here])
            places = np.indices(shape)
            columns = {
                name: pa.DictionaryArray.from_arrays(pa.array(place.ravel()), words).cast(pa.string())
                for (name, words), place in zip(({"indicator": ids} | names).items(), places, strict=True)
            }
            columns["value"] = pa.array(value.ravel())
            columns["marker"] = pa.nulls(value.size, pa.string())
            columns["lower"] = pa.array(np.round(value - width, 1).ravel(), mask=without)
            columns["upper"] = pa.array(np.round(value + width, 1).ravel(), mask=without)
            columns["definition"] = pa.array(["1"]).take(pa.array(np.zeros(value.size, dtype=np.int8)))
            columns["published_at"] = pa.array(["2026-01-01"]).take(pa.array(np.zeros(value.size, dtype=np.int8)))
            options = pyarrow.csv.WriteOptions(include_header=first == 0, quoting_style="none")
            pyarrow.csv.write_csv(pa.table(columns), file, options)


if __name__ == "__main__":
    main()
