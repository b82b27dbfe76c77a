"""Words as small numbers, and back."""

import numpy as np

from warehouse.rules.codes import NO_WORD, code, codes_of, words_of
from warehouse.rules.vocabulary import Call


def test_every_word_is_its_place() -> None:
    assert [code(call) for call in Call] == list(range(len(Call)))
    assert words_of(codes_of(list(Call), Call), Call) == list(Call)


def test_what_is_no_word_has_no_number() -> None:
    found = codes_of([None, "", "nonsense", "worse"], Call)
    assert found.tolist() == [NO_WORD, NO_WORD, NO_WORD, code(Call.WORSE)]
    assert found.dtype == np.int8


def test_a_number_that_stands_for_nothing_is_no_word() -> None:
    assert words_of(np.array([-1, 0, len(Call)], dtype=np.int8), Call) == [None, next(iter(Call)), None]
