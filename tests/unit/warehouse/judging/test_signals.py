"""What the noise rules are asked of every call: lagged calls, cells without figures, comparators, aims."""

from decimal import Decimal
from typing import Any

import numpy as np

from tests.unit.warehouse.judging.written import (
    OTHER,
    Row,
    calendar_rows,
    council,
    indicators,
    seen,
    table,
    year,
    years,
)
from warehouse.judging.judge import Called, called
from warehouse.judging.signals import LIMITS, figures_of
from warehouse.rules.noise.arrays import Counts
from warehouse.rules.noise.signals import Figures

NAN = float("nan")


def asked_of(*rows: Row, targets: tuple[Row, ...] = (), **rule: Any) -> tuple[Called, Counts, Figures]:
    some = council(indicators(a=rule), calendar_rows(a=years(2020, 2021, 2022)), *targets)
    (one,) = called(some, table(*rows))
    limits = {name: one.part.figures[name] for name in LIMITS}
    begun = one.block.cells.start == 12 * 2021
    rows_, asked = figures_of(one.block, one.found, one.part.rules, limits, (one.aimed.low, one.aimed.high), begun)
    return one, rows_, asked


GIVEN = (
    seen("a", year(2020), "10.5", lower="10", upper="11"),
    seen("a", year(2021), "12", numerator="12", denominator="100"),
    seen("a", year(2022), "9", area=OTHER),
)


def test_calls_without_a_figure_are_not_asked_about() -> None:
    one, rows, asked = asked_of(*GIVEN)
    assert rows.tolist() == [2, 3, 4]
    assert asked.value.tolist() == [9, 10.5, 12]
    assert [one.block.areas[one.block.area[at]] for at in asked.series] == [OTHER, "W06000006", "W06000006"]


def test_a_figure_stands_beside_its_comparator() -> None:
    _, _, asked = asked_of(*GIVEN)
    np.testing.assert_array_equal(asked.comparator, [NAN, NAN, 10.5])
    np.testing.assert_array_equal(asked.lower, [NAN, 10, NAN])
    np.testing.assert_array_equal(asked.comparator_lower, [NAN, NAN, 10])
    np.testing.assert_array_equal(asked.comparator_upper, [NAN, NAN, 11])
    np.testing.assert_array_equal(asked.denominator, [NAN, NAN, 100])
    np.testing.assert_array_equal(asked.comparator_denominator, [NAN, NAN, NAN])


def test_without_a_comparator_there_are_no_limits_of_one() -> None:
    """Not even those of the last cell of all."""
    _, _, asked = asked_of(seen("a", year(2022), "9", lower="8", upper="10"))
    assert (asked.lower.tolist(), asked.upper.tolist()) == ([8], [10])
    assert np.isnan([asked.comparator_lower, asked.comparator_upper]).all()


def test_how_far_a_figure_moved_the_wrong_way_is_told_only_with_a_direction() -> None:
    _, _, asked = asked_of(*GIVEN)
    assert asked.told.tolist() == [False, False, True]
    np.testing.assert_array_equal(asked.adverse, [NAN, NAN, -1.5])
    _, _, lower = asked_of(*GIVEN, polarity="lower_is_better")
    np.testing.assert_array_equal(lower.adverse, [NAN, NAN, 1.5])
    assert (set(asked.better.tolist()), set(lower.better.tolist())) == ({1}, {-1})
    _, _, none = asked_of(*GIVEN, polarity="none")
    assert set(none.better.tolist()) == {0}
    assert not none.told.any()


def test_a_late_figure_is_asked_about_for_every_call_on_it() -> None:
    """In 2022 the figure of 2021 is judged again, as of its own time."""
    _, rows, asked = asked_of(*GIVEN[:2], max_lag_periods=1)
    assert rows.tolist() == [0, 1, 2]
    assert asked.value.tolist() == [10.5, 12, 12]
    assert asked.start.tolist() == [12 * 2020, 12 * 2021, 12 * 2021]
    np.testing.assert_array_equal(asked.comparator, [NAN, 10.5, 10.5])
    assert asked.rebased.tolist() == [False, True, True]


def test_figures_are_in_order_of_their_own_time() -> None:
    months = [(f"2022-{month:02d}-01/P1M", 12 * 2022 + month - 1, 1) for month in range(1, 5)]
    quarter = ("2022-01-01/P3M", 12 * 2022, 3)
    given = [seen("a", months[2][0], "3"), seen("a", months[0][0], "1"), seen("a", quarter[0], "6", area="A")]
    given.append(seen("a", months[0][0], "7", area="A"))
    some = council(indicators(a={"max_lag_periods": 1}), calendar_rows(a=[*months, quarter]))
    (one,) = called(some, table(*given))
    nothing = np.full(one.block.row.size, NAN)
    begun = np.zeros(one.block.row.size, dtype=np.bool_)
    limits = {name: one.part.figures[name] for name in LIMITS}
    _, asked = figures_of(one.block, one.found, one.part.rules, limits, (nothing, nothing), begun)
    keys = list(zip(asked.step, asked.series, asked.start % asked.step, asked.start, strict=True))
    assert keys == sorted(keys)
    assert asked.value.tolist() == [7, 7, 1, 1, 3, 3, 6]
    assert asked.step.tolist() == [1, 1, 1, 1, 1, 1, 3]


def test_of_what_is_aimed_for_the_open_side_has_no_end() -> None:
    _, _, asked = asked_of(*GIVEN, targets=({"indicator": "a", "period": year(2021), "value": Decimal(12)},))
    np.testing.assert_array_equal(asked.aim_low, [NAN, NAN, 12])
    np.testing.assert_array_equal(asked.aim_high, [NAN, NAN, np.inf])
    _, _, lower = asked_of(
        *GIVEN, targets=({"indicator": "a", "period": year(2021), "value": Decimal(12)},), polarity="lower_is_better"
    )
    np.testing.assert_array_equal(lower.aim_low, [NAN, NAN, -np.inf])
    np.testing.assert_array_equal(lower.aim_high, [NAN, NAN, 12])


def test_what_kind_of_indicator_it_is() -> None:
    _, _, asked = asked_of(*GIVEN, unit="percent", aggregation="rolling", seasonal=True)
    assert asked.percent.all()
    assert asked.overlapping.all()
    assert asked.seasonal.all()
    assert not asked.rate.any()
    assert not asked.cumulative.any()
    _, _, other = asked_of(*GIVEN, unit="rate", aggregation="cumulative")
    assert other.rate.all()
    assert other.cumulative.all()
    assert other.overlapping.all()
    assert not (other.percent | other.seasonal).any()
    _, _, plain = asked_of(*GIVEN)
    assert not plain.overlapping.any()


def test_a_break_in_the_series_is_another_definition() -> None:
    _, _, asked = asked_of(GIVEN[0], GIVEN[1] | {"marker": "b"})
    assert asked.definition[0] != asked.definition[1]
    _, _, same = asked_of(GIVEN[0], GIVEN[1])
    assert same.definition[0] == same.definition[1]
