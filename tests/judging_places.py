"""Judge groups of places written as plain values with the real rules: figures by area, all in one query."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any

import sqlalchemy as sa

from tests.judging import COUNCIL, Case, Row, indicator_row, run
from warehouse import schema
from warehouse.rules.amounts import AMOUNT
from warehouse.rules.benchmark import against_benchmark
from warehouse.rules.places import places

FIGURES = sa.table(
    "figures",
    *(sa.column(n, sa.Text) for n in ("council", "comparator", "indicator", "breakdown", "period", "area")),
    sa.column("definition", sa.Text),
    *(sa.column(name, AMOUNT) for name in ("value", "lower", "upper", "lower_998", "upper_998", "denominator")),
)

BENCHMARKS = sa.table(
    "benchmarks",
    *(sa.column(n, sa.Text) for n in ("council", "comparator", "indicator", "breakdown", "period", "area")),
    sa.column("definition", sa.Text),
    *(sa.column(name, AMOUNT) for name in ("value", "lower", "upper")),
    sa.column("test", sa.Text),
)

PERIOD = "2022-04-01/P1Y"


def figure_row(indicator: str, area: int | str, value: Decimal | None, **more: Any) -> Row:
    return {
        "council": COUNCIL,
        "comparator": "all",
        "indicator": indicator,
        "breakdown": "",
        "period": PERIOD,
        "area": str(area),
        "definition": "1",
        "value": value,
    } | more


def judge_places(groups: Sequence[tuple[Case, Sequence[Decimal | None]]]) -> list[list[Row]]:
    """Every place of each group (an indicator, and the figures of its places), in the order given."""
    rows = [
        figure_row(f"{number:05d}", area, value)
        for number, (_, values) in enumerate(groups)
        for area, value in enumerate(values)
    ]
    return judge_rows(rows, {f"{number:05d}": indicator for number, (indicator, _) in enumerate(groups)})


def judge_rows(rows: Sequence[Row], indicators: Mapping[str, Case]) -> list[list[Row]]:
    """The places among these rows, one list per indicator, in order of area."""
    frames: dict[sa.TableClause, Sequence[Row]] = {
        FIGURES: rows,
        schema.INDICATORS: [indicator_row(name, written) for name, written in indicators.items()],
    }
    judged: dict[str, list[Row]] = {name: [] for name in indicators}
    for row in run(places(FIGURES, schema.INDICATORS), frames):
        judged[row["indicator"]].append(row)
    return [sorted(found, key=lambda row: int(row["area"])) for found in judged.values()]


def judge_against(rows: Sequence[Row], benchmarks: Sequence[Row], indicators: Mapping[str, Case]) -> list[Row]:
    """The rows of the places against their groups' benchmarks, in order of indicator and area."""
    frames: dict[sa.TableClause, Sequence[Row]] = {
        FIGURES: rows,
        BENCHMARKS: benchmarks,
        schema.INDICATORS: [indicator_row(name, written) for name, written in indicators.items()],
    }
    judged = run(against_benchmark(FIGURES, BENCHMARKS, schema.INDICATORS), frames)
    return sorted(judged, key=lambda row: (row["indicator"], int(row["area"])))
