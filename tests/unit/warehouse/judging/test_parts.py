"""Indicators divided by the ticks that all of their amounts need."""

from decimal import Decimal

import pyarrow as pa

from tests.unit.warehouse.judging.written import INT64, OBJECT, Row, indicators, numbers, seen, table, targets, year
from warehouse.judging.parts import Part, parts

LARGE = "99999999999999.5"


def divided(rules: dict[str, Row], figures: pa.Table, *aims: Row) -> list[Part]:
    return list(parts(indicators(**rules), figures, targets(*aims)))


def test_indicators_that_need_the_same_ticks_are_judged_together() -> None:
    figures = table(seen("a", year(2022), "1.5"), seen("b", year(2022), "0.25"), seen("c", year(2022), "3"))
    found = divided({"a": {}, "b": {}, "c": {}}, figures)
    assert [(part.names, part.scale, part.dtype) for part in found] == [(["a", "c"], 1, INT64), (["b"], 2, INT64)]
    assert [part.figures["indicator"].to_pylist() for part in found] == [["a", "c"], ["b"]]
    assert [numbers(part.value) for part in found] == [[15, 30], [25]]


def test_bounds_bands_and_targets_count_too() -> None:
    rules: dict[str, Row] = {
        "bound": {"range_high": Decimal("0.5")},
        "band": {"tolerance_kind": "absolute", "tolerance": Decimal("0.25")},
        "aim": {},
        "stretch": {},
    }
    aims = ({"indicator": "aim", "value": Decimal("0.125")}, {"indicator": "stretch", "stretch": Decimal("0.0625")})
    found = divided(rules, table(*(seen(name, year(2022), "1") for name in rules)), *aims)
    assert {part.scale: part.names for part in found} == {1: ["bound"], 2: ["band"], 3: ["aim"], 4: ["stretch"]}


def test_amounts_too_large_for_64_bits_are_counted_without_a_limit() -> None:
    rules: dict[str, Row] = {"figure": {}, "aim": {}, "bound": {"range_low": Decimal(LARGE)}, "small": {}}
    figures = table(*(seen(name, year(2022), LARGE if name == "figure" else "1") for name in rules))
    found = divided(rules, figures, {"indicator": "aim", "value": Decimal(LARGE)})
    assert {part.dtype: part.names for part in found} == {OBJECT: ["figure", "aim", "bound"], INT64: ["small"]}
    large = next(part for part in found if part.dtype == OBJECT)
    assert numbers(large.value) == [999999999999995, 10, 10]
    assert large.rules.yardstick.low.dtype == OBJECT


def test_a_large_share_of_a_figure_needs_room_as_well() -> None:
    """5 x 10**10 ticks fit; 1,000 times as many do not."""
    rules: dict[str, Row] = {"a": {}, "b": {"tolerance_kind": "relative", "tolerance": Decimal(1000)}}
    found = divided(rules, table(seen("a", year(2022), "5000000000"), seen("b", year(2022), "5000000000")))
    assert {part.dtype: part.names for part in found} == {INT64: ["a"], OBJECT: ["b"]}


def test_figures_and_targets_of_other_indicators_are_left_out() -> None:
    figures = table(seen("x", year(2022), "0.001"), seen("a", year(2022), "1"), seen("x", year(2021), LARGE))
    (found,) = divided({"a": {}}, figures, {"indicator": "x", "value": Decimal("0.25")})
    assert (found.names, found.scale, found.dtype) == (["a"], 1, INT64)
    assert found.figures["indicator"].to_pylist() == ["a"]
    assert numbers(found.value) == [10]


def test_an_indicator_without_figures_is_judged_all_the_same() -> None:
    (found,) = divided({"a": {}}, table())
    assert (found.names, found.figures.num_rows, found.value.ticks.size) == (["a"], 0, 0)
