"""Numbers in place of names: the same whatever else is judged in the lot, and never one for two series."""

from typing import Any

import numpy as np
import pyarrow as pa

from tests.unit.warehouse.judging.written import OTHER, OWN, block, seen, year, years
from warehouse.few import flags, texts, words, written_out
from warehouse.judging.numbers import OF_EACH, enumerated, findings_of, numbers_of_series, series_of
from warehouse.rules.vocabulary import Call
from warehouse.stored import stored

GIVEN = (
    seen("b", year(2022), "3", breakdown="women"),
    seen("a", year(2022), "1"),
    seen("b", year(2022), "2", area=OTHER),
)
BOTH: dict[str, Any] = {"a": years(2022), "b": years(2022)}


def test_a_number_begins_with_that_of_its_indicator() -> None:
    found = numbers_of_series(block(*GIVEN, **BOTH), np.array([4, 7]))
    assert found.tolist() == [4 * OF_EACH, *(7 * OF_EACH + rank for rank in range(3))]


def test_a_series_has_the_same_number_without_the_others() -> None:
    alone = numbers_of_series(block(GIVEN[0], GIVEN[2], b=years(2022)), np.array([7]))
    assert alone.tolist() == numbers_of_series(block(*GIVEN, **BOTH), np.array([4, 7]))[1:].tolist()


def test_every_series_is_named() -> None:
    found = series_of(block(*GIVEN, **BOTH), np.array([40, 70, 71, 72]), "c", ["a", "b"])
    assert list(zip(*(column.to_pylist() for column in written_out(found).values()), strict=True)) == [
        (40, "c", "a", OWN, ""),
        (70, "c", "b", OTHER, ""),
        (71, "c", "b", OWN, ""),
        (72, "c", "b", OWN, "women"),
    ]


def test_what_is_said_in_few_values_is_said_once() -> None:
    calls = {
        "call": words(np.array([2, 1, 2, 2], dtype=np.int8), Call),
        "in_a_row": pa.array([1, 2, 3, 4]),
        "lagged": flags(np.array([False, False, False, True])),
    }
    rows, findings = findings_of(calls, np.array([7, 3]))
    first = 3 * OF_EACH
    assert {name: column.to_pylist() for name, column in rows.items()} == {
        "in_a_row": [1, 2, 3, 4],
        "finding": [first, first + 1, first, first + 2],
    }
    assert {name: column.to_pylist() for name, column in written_out(findings).items()} == {
        "finding": [first, first + 1, first + 2],
        "call": [list(Call)[2], list(Call)[1], list(Call)[2]],
        "lagged": [False, False, True],
    }


PERIODS = [year(2021), year(2022), year(2023)]


def test_texts_are_numbered_as_the_table_enumerates_them_and_the_rest_is_as_it_is() -> None:
    rows = {
        "period": texts(np.array([1, 0, 1]), [PERIODS[2], PERIODS[0]]),
        "current_period": texts(np.array([-1, 0, 1]), [PERIODS[2], PERIODS[0]]),
        "in_a_row": pa.array([1, 2, 3]),
    }
    found = enumerated(stored(PERIODS).calls, rows)
    assert {name: column.to_pylist() for name, column in written_out(found).items()} == {
        name: column.to_pylist() for name, column in written_out(rows).items()
    }
    assert found["period"].values.to_pylist() == found["current_period"].values.to_pylist() == PERIODS
    assert found["period"].places.tolist() == [0, 2, 0]
