"""Changes over 12 months: between which figures, and in what size."""

from decimal import Decimal

import numpy as np
import pytest

from tests.unit.warehouse.judging.written import Row, calendar_rows, council, indicators, seen, table
from warehouse.judging.judge import laid_out
from warehouse.judging.parts import parts
from warehouse.rules.links.changes import YEAR, Changes, gains
from warehouse.rules.noise.arrays import Floats

START = 12 * 2020


def gained(*figures: tuple[str | None, Row], step: int = 12, **rule: object) -> list[float | None]:
    """The gain of each period of one series, None where there is none; every figure with what else is said of it."""
    periods = [(f"{at}", START + step * at, step) for at in range(len(figures))]
    rules = indicators(a={"unit": "percent"} | rule)
    some = council(rules, calendar_rows(a=periods))
    rows = table(*(seen("a", f"{at}", value, **more) for at, (value, more) in enumerate(figures)))
    (part,) = parts(rules, rows, some.targets)
    gain, known = gains(laid_out(some, part).cells, part.rules)
    return [one if there else None for one, there in zip(gain.tolist(), known.tolist(), strict=True)]


def plain(*values: str | None) -> list[tuple[str | None, Row]]:
    return [(value, {}) for value in values]


@pytest.mark.parametrize(("polarity", "sign"), [("higher_is_better", 1), ("lower_is_better", -1)])
def test_better_is_positive(polarity: str, sign: int) -> None:
    assert gained(*plain("10", "12.5", "11"), polarity=polarity) == [None, sign * 2.5, sign * -1.5]


def test_nearer_to_a_range_is_better() -> None:
    rule = {"polarity": "aim_for_range", "range_low": Decimal(10), "range_high": Decimal(20)}
    assert gained(*plain("7", "9", "25", "15"), **rule) == [None, 2.0, -4.0, 5.0]


def test_without_an_agreed_direction_there_is_none() -> None:
    assert gained(*plain("10", "12"), polarity="none") == [None, None]


def test_seasons_cancel() -> None:
    assert gained(*plain("1", "9", "1", "5", "2", "10"), step=3) == [None, None, None, None, 1.0, 1.0]


def test_a_missing_year_is_not_stepped_over() -> None:
    assert gained(*plain("1", None, "3", "4")) == [None, None, None, 1.0]


@pytest.mark.parametrize("marker", ["c", "x", "z", "f", "u", "k"])
def test_figures_that_cannot_be_compared_have_no_change(marker: str) -> None:
    assert gained(("1", {}), ("2", {"marker": marker}), ("3", {}), ("4", {})) == [None, None, None, 1.0]


@pytest.mark.parametrize("marker", ["p", "r", "e"])
def test_provisional_revised_and_estimated_figures_have(marker: str) -> None:
    assert gained(("1", {}), ("2", {"marker": marker}), ("3", {})) == [None, 1.0, 1.0]


def test_never_across_a_break() -> None:
    assert gained(("1", {}), ("2", {"definition": "2"}), ("3", {"definition": "2"})) == [None, None, 1.0]
    assert gained(("1", {}), ("2", {"marker": "b"}), ("3", {})) == [None, None, 1.0]


def test_cumulative_figures_of_as_many_months_only() -> None:
    months = [{"months_elapsed": elapsed} for elapsed in (6, 6, 9)]
    figures = [(value, more) for value, more in zip("123", months, strict=True)]
    assert gained(*figures, aggregation="cumulative") == [None, 1.0, None]


@pytest.mark.parametrize("unit", ["number", "currency"])
def test_changes_of_a_count_are_shares_of_its_usual_size(unit: str) -> None:
    assert gained(*plain("10", "20", "30"), unit=unit) == [None, 0.5, 0.5]
    assert gained(*plain("100", "200", "300"), unit=unit) == [None, 0.5, 0.5]
    assert gained(*plain("-10", "10"), unit=unit) == [None, 2.0]
    assert gained(*plain("0", "0"), unit=unit) == [None, 0.0]
    assert gained(("10", {}), ("30", {}), ("80", {"marker": "f"}), unit=unit) == [None, 1.0, None]


@pytest.mark.parametrize("decimals", [0, 1, 2, 3])
def test_the_decimals_of_a_figure_are_none_of_its_size(decimals: int) -> None:
    zeros = "." + "0" * decimals if decimals else ""
    assert gained(*plain(f"10{zeros}", f"30{zeros}")) == [None, 20.0]
    assert gained(*plain(f"10{zeros}", f"30{zeros}"), unit="number") == [None, 1.0]


def test_a_count_may_be_less_than_one_on_average() -> None:
    assert gained(*plain("0.25", "0.75"), unit="number") == [None, 1.0]


def changes(months: list[int]) -> Changes:
    size = len(months)
    gain: Floats = np.arange(size, dtype=np.float64)
    return Changes.of(np.arange(size)[::-1], np.arange(size), gain, np.array(months, dtype=np.int64))


def test_periods_of_the_usual_length_count() -> None:
    found = changes([12, 3, 3])
    assert (found.gain.tolist(), found.step) == ([2.0, 1.0], 3), "in order of place"
    assert changes([12, 12, 3]).step == 12
    assert changes([12, 3]).step == 3, "the shortest of those that have as many"


def test_no_step_is_longer_than_a_year() -> None:
    assert changes([36, 36]).step == YEAR
    assert changes([]).gain.size == 0
