"""Which target each cell is held against, and what a build says of it."""

from decimal import Decimal
from typing import Any

import numpy as np

from tests.unit.warehouse.judging.written import (
    OTHER,
    OWN,
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
from warehouse.rules.codes import words_of
from warehouse.rules.vocabulary import Rag

FIGURES = (
    seen("a", year(2021), "10"),
    seen("a", year(2022), "12"),
    seen("a", year(2022), "12", area=OTHER),
    seen("a", year(2022), "12", breakdown="women"),
)


def aims(*targets: Row, figures: tuple[Row, ...] = FIGURES, **rule: Any) -> Called:
    some = council(indicators(a=rule), calendar_rows(a=years(2021, 2022, 2023)), *targets)
    (found,) = called(some, table(*figures))
    return found


def colours(found: Called) -> dict[tuple[str, str, str], str | None]:
    """The colour of every cell that has one, by area, breakdown and period."""
    block = found.block
    words = words_of(found.aimed.rag, Rag)
    return {
        (block.areas[block.area[at]], block.breakdowns[block.breakdown[at]], block.calendar.period_of_cell[column]): rag
        for at, column, rag in zip(block.cells.series, block.column, words, strict=True)
        if rag != Rag.NO_TARGET
    }


OWN_2022 = (OWN, "", year(2022))


def test_a_target_is_for_one_area_and_period_and_for_the_whole() -> None:
    found = aims({"indicator": "a", "period": year(2022), "value": Decimal(12)})
    assert colours(found) == {OWN_2022: Rag.GREEN}


def test_a_target_of_another_area_or_indicator_is_for_that_alone() -> None:
    elsewhere = {"indicator": "a", "period": year(2022), "value": Decimal(13), "area": OTHER}
    of_another = {"indicator": "x", "period": year(2022), "value": Decimal(13)}
    assert colours(aims(elsewhere, of_another)) == {(OTHER, "", year(2022)): Rag.RED}


def test_a_target_without_a_figure_has_no_colour() -> None:
    found = aims({"indicator": "a", "period": year(2023), "value": Decimal(12)})
    assert colours(found) == {(OWN, "", year(2023)): Rag.NO_DATA}
    assert not colours(aims({"indicator": "a", "period": year(2030), "value": Decimal(12)}))


def test_the_range_of_the_indicator_is_aimed_for_everywhere() -> None:
    found = aims(polarity="aim_for_range", range_low=Decimal(11), range_high=Decimal(13))
    lines = [(OTHER, ""), (OWN, ""), (OWN, "women")]
    expected = {(*line, year(number)): Rag.NO_DATA for line in lines for number in (2021, 2023)}
    expected |= {(*line, year(2022)): Rag.GREEN for line in lines}
    assert colours(found) == expected | {(OWN, "", year(2021)): Rag.RED}


def test_bounds_of_what_is_aimed_for() -> None:
    """In order of the cells: the other area, the whole of the own one, women there; three years each."""
    found = aims({"indicator": "a", "period": year(2022), "value": Decimal("12.5")}).aimed
    np.testing.assert_array_equal(found.low, [np.nan] * 4 + [12.5] + [np.nan] * 4)
    assert np.isnan(found.high).all()
    lower = aims({"indicator": "a", "period": year(2022), "value": Decimal("12.5")}, polarity="lower_is_better").aimed
    np.testing.assert_array_equal(lower.high, [np.nan] * 4 + [12.5] + [np.nan] * 4)
    assert np.isnan(lower.low).all()


def test_a_late_figure_is_held_against_the_target_of_the_period_it_is_judged_for() -> None:
    found = aims({"indicator": "a", "period": year(2023), "value": Decimal(12)}, max_lag_periods=1)
    assert colours(found) == {(OWN, "", year(2023)): Rag.GREEN}


def test_part_of_a_year_is_held_against_the_target_for_as_many_months() -> None:
    targets = [
        {"indicator": "a", "period": year(2022), "value": Decimal(20)},
        {"indicator": "a", "period": year(2022), "value": Decimal(9), "months_elapsed": 6},
    ]
    figures = (seen("a", year(2022), "9", months_elapsed=6),)
    assert colours(aims(*targets, figures=figures, aggregation="cumulative")) == {OWN_2022: Rag.GREEN}
    whole = (seen("a", year(2022), "9"),)
    assert colours(aims(*targets, figures=whole, aggregation="cumulative")) == {OWN_2022: Rag.RED}


def test_amounts_beyond_64_bits_are_held_against_their_targets() -> None:
    largest = "99999999999999.999999999999999999"
    figures = (seen("a", year(2022), largest),)
    just = {"indicator": "a", "period": year(2022), "value": Decimal(largest)}
    assert colours(aims(just, figures=figures))[OWN_2022] == Rag.GREEN
    less = (seen("a", year(2022), "99999999999999.999999999999999998"),)
    assert colours(aims(just, figures=less))[OWN_2022] == Rag.RED


def test_without_targets_nothing_is_aimed_for() -> None:
    found = aims()
    assert colours(found) == {}
    assert np.isnan(found.aimed.low).all()
