"""Columns of few values, and what of them stands together."""

import numpy as np
import pyarrow as pa
import pytest

from warehouse import few
from warehouse.few import Few, combinations, flags, numbers, words, written_out
from warehouse.rules.noise.arrays import NOT_RUN
from warehouse.rules.vocabulary import Call

CALLS = list(Call)


def test_words_are_kept_once_and_none_is_empty() -> None:
    found = words(np.array([1, -1, NOT_RUN, 1], dtype=np.int8), Call).column()
    assert found.to_pylist() == [CALLS[1], None, None, CALLS[1]]
    assert found.dictionary.to_pylist() == CALLS


def test_what_is_true_or_false_may_be_unknown() -> None:
    found = np.array([True, False, True])
    assert flags(found).column().to_pylist() == [True, False, True]
    assert flags(found, np.array([True, True, False])).column().to_pylist() == [True, False, None]


def test_small_numbers_count_from_the_least() -> None:
    found = np.array([3, 1, NOT_RUN], dtype=np.int8)
    assert numbers(found, found != NOT_RUN).column().to_pylist() == [3, 1, None]
    assert numbers(found, np.zeros(3, dtype=np.bool_)).column().to_pylist() == [None, None, None]


def test_columns_of_few_values_are_written_out_and_the_rest_is_as_it_is() -> None:
    rest = pa.array([0.5])
    found = written_out({"flag": flags(np.array([True])), "rest": rest})
    assert found["flag"].to_pylist() == [True]
    assert found["rest"] is rest


@pytest.mark.parametrize("most", [few.MOST, 4])
def test_every_combination_is_kept_once_and_found_again(most: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """However many could be told apart."""
    monkeypatch.setattr(few, "MOST", most)
    chance = np.random.default_rng(1)
    columns = {
        name: Few(chance.integers(-1, 3, 200).astype(np.int8), pa.array([f"{name}{at}" for at in range(3)]))
        for name in "abc"
    }
    place, rows = combinations(columns)
    said = list(zip(*(rows[name].column().to_pylist() for name in "abc"), strict=True))
    given = list(zip(*(columns[name].column().to_pylist() for name in "abc"), strict=True))
    assert [said[at] for at in place] == given
    assert len(said) == len(set(given))
