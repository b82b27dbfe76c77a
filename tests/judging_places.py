"""Judge groups of places written as plain values with the real rules: figures by area, all in one go."""

from collections.abc import Mapping, Sequence
from decimal import Decimal, localcontext
from typing import Any

import numpy as np

from warehouse.rules.amounts import AMOUNT_DECIMALS
from warehouse.rules.benchmark import Benchmarks, Measured, against_benchmark
from warehouse.rules.codes import codes_of, words_of
from warehouse.rules.compare_values import Yardstick
from warehouse.rules.comparison_vocabulary import Against, BenchmarkTest, NoQuartile
from warehouse.rules.exact import Amounts, Bands, exactly
from warehouse.rules.noise.arrays import Counts, Flags
from warehouse.rules.places import COMPARED, places
from warehouse.rules.spread import FINER
from warehouse.rules.vocabulary import Polarity

Case = Mapping[str, Any]
Row = dict[str, Any]

PERIOD = "2022-04-01/P1Y"
OBJECT, INT64 = np.dtype(object), np.dtype(np.int64)
FORTY_TWO = 42
"""Digits: enough for the largest spread with all of its decimals."""


def figure_row(indicator: str, area: int | str, value: Decimal | None, **more: Any) -> Row:
    return {
        "council": "test",
        "comparator": "all",
        "indicator": indicator,
        "breakdown": "",
        "period": PERIOD,
        "area": str(area),
        "definition": "1",
        "value": value,
    } | more


def judge_places(
    groups: Sequence[tuple[Case, Sequence[Decimal | None]]],
    scale: int = AMOUNT_DECIMALS,
    dtype: "np.dtype[Any]" = OBJECT,
) -> list[list[Row]]:
    """Every place of each group (an indicator, and the figures of its places), in the order given."""
    rows = [
        figure_row(f"{number:05d}", area, value)
        for number, (_, values) in enumerate(groups)
        for area, value in enumerate(values)
    ]
    indicators = {f"{number:05d}": indicator for number, (indicator, _) in enumerate(groups)}
    return judge_rows(rows, indicators, scale, dtype)


def judge_rows(
    rows: Sequence[Row], indicators: Mapping[str, Case], scale: int = AMOUNT_DECIMALS, dtype: "np.dtype[Any]" = OBJECT
) -> list[list[Row]]:
    """The places among these rows, one list per indicator, in order of area."""
    (group,) = numbered(rows)
    found = places(group, amounts(rows, "value", scale, dtype), yardstick_of(rows, indicators, scale, dtype))
    columns = {
        name: [number if there else None for number, there in zip(numbers.tolist(), known.tolist(), strict=True)]
        for name, (numbers, known) in found.columns().items()
    } | {"quartile_reason": words_of(found.reason, NoQuartile)}
    judged: dict[str, list[Row]] = {name: [] for name in indicators}
    for at, row in enumerate(rows):
        judged[row["indicator"]].append(row | {name: values[at] for name, values in columns.items()})
    return [sorted(found, key=lambda row: int(row["area"])) for found in judged.values()]


def judge_against(
    rows: Sequence[Row],
    benchmarks: Sequence[Row],
    indicators: Mapping[str, Case],
    scale: int = AMOUNT_DECIMALS,
    dtype: "np.dtype[Any]" = OBJECT,
    asked: Flags | None = None,
) -> list[Row]:
    """The rows of the places against their groups' benchmarks, in order of indicator and area; of those `asked`."""
    group, held_group = numbered(rows, benchmarks)
    limits = ("value", "lower", "upper")
    figures = Measured(
        group=group,
        **{name: amounts(rows, name, scale, dtype) for name in (*limits, "lower_998", "upper_998")},
        denominator=np.array([np.nan if row.get("denominator") is None else row["denominator"] for row in rows], float),
        percent=np.array([indicators[row["indicator"]].get("unit") == "percent" for row in rows], dtype=np.bool_),
    )
    held = Benchmarks(
        group=held_group,
        **{name: amounts(benchmarks, name, scale, dtype) for name in limits},
        test=codes_of([row["test"] for row in benchmarks], BenchmarkTest),
    )
    found = against_benchmark(figures, held, yardstick_of(rows, indicators, scale, dtype), asked)
    judged = [
        rows[place]
        | {
            "benchmark": benchmarks[mark]["value"],
            "test": benchmarks[mark]["test"],
            "difference": difference,
            "mad": mad,
            "against": against,
        }
        for place, mark, difference, mad, against in zip(
            found.place.tolist(),
            found.benchmark.tolist(),
            decimals(found.difference, scale),
            decimals(found.mad, scale + FINER),
            words_of(found.against, Against),
            strict=True,
        )
    ]
    return sorted(judged, key=lambda row: (row["indicator"], int(row["area"])))


def numbered(*tables: Sequence[Row]) -> list[Counts]:
    """The number of each row's group in every one of the tables."""
    keys = [[tuple(row[name] for name in COMPARED) for row in rows] for rows in tables]
    numbers = {key: number for number, key in enumerate({key: None for of_table in keys for key in of_table})}
    return [np.array([numbers[key] for key in of_table], dtype=np.int64) for of_table in keys]


def amounts(rows: Sequence[Row], name: str, scale: int, dtype: "np.dtype[Any]") -> Amounts:
    found = exactly([row.get(name) for row in rows], scale)
    return Amounts(found.ticks.astype(dtype), found.known)


def decimals(found: Amounts, scale: int) -> list[Decimal | None]:
    """Amounts as they are written, None where not known."""
    with localcontext(prec=FORTY_TWO):
        written = [Decimal(int(ticks)).scaleb(-scale) for ticks in found.ticks]
    return [one if known else None for one, known in zip(written, found.known.tolist(), strict=True)]


def yardstick_of(rows: Sequence[Row], indicators: Mapping[str, Case], scale: int, dtype: "np.dtype[Any]") -> Yardstick:
    """The yardstick of each row's indicator; a place among others has no tolerance."""
    ruled = [indicators[row["indicator"]] for row in rows]
    bounds = [
        [None if bound is None else Decimal(bound) for bound in one.get("range") or (None, None)] for one in ruled
    ]
    low, high = (exactly([both[side] for both in bounds], scale) for side in (0, 1))
    nothing = np.zeros(len(rows), dtype=dtype)
    return Yardstick(
        polarity=codes_of([one.get("polarity", "none") for one in ruled], Polarity),
        low=low.ticks.astype(dtype),
        high=high.ticks.astype(dtype),
        bounded=low.known & high.known,
        tolerance=Bands(nothing, nothing),
        decimals=np.full(len(rows), -1),
        scale=np.full(len(rows), scale),
    )
