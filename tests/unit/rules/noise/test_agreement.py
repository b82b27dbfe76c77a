"""Two calls together, assurance, and the words of both."""

from itertools import product

import numpy as np
import pytest

from tests.noise_series import row, together
from warehouse.rules.codes import code, words_of
from warehouse.rules.noise.agreement import IN_FULL, MARKS, agreement, agreement_words
from warehouse.rules.noise.arrays import NOT_RUN
from warehouse.rules.noise.assurance import assurance
from warehouse.rules.noise.limits import limits
from warehouse.rules.noise.words import (
    Agreement,
    Assurance,
    Cause,
    Mark,
    Noise,
    NoiseReason,
    NoiseTest,
)
from warehouse.rules.vocabulary import DIRECTIONAL, Call, Word

WORDS: list[type[Word]] = [Agreement, Assurance, Cause, Mark, Noise, NoiseReason, NoiseTest]


@pytest.mark.parametrize(
    ("call", "row_of_the_table"),
    [
        ("improved", "clear_improvement improved_within_normal_variation conflict_up_but_worsening improved_untested"),
        ("same", "steady_after_improvement steady steady_but_worsening same_untested"),
        ("worse", "conflict_down_but_improving worse_within_normal_variation clear_decline worse_untested"),
    ],
)
def test_the_table_of_the_method(call: str, row_of_the_table: str) -> None:
    *tested, untested = row_of_the_table.split()
    assert [together(call, noise) for noise in Noise] == [*tested, untested, untested]


@pytest.mark.parametrize("call", ["cant_say", "not_available"])
def test_calls_without_direction_pass_through(call: str) -> None:
    assert {together(call, noise) for noise in (*Noise, None)} == {call}


def test_a_call_without_a_figure_to_test_is_untested() -> None:
    assert together("worse", None) == Agreement.WORSE_UNTESTED


def test_many_calls_are_looked_up_at_once() -> None:
    pairs = list(product(Call, Noise))
    calls, noise = (np.array([code(pair[at]) for pair in pairs], dtype=np.int8) for at in (0, 1))
    assert words_of(agreement(calls, noise), Agreement) == [together(*pair) for pair in pairs]


def test_every_directional_agreement_has_a_mark() -> None:
    directional = {together(call, noise) for call, noise in product(DIRECTIONAL, Noise)}
    assert MARKS.keys() == directional
    assert set(MARKS.values()) == set(Mark)
    assert Agreement.STEADY_BUT_WORSENING in directional
    assert all(together(call, noise) not in MARKS for call in set(Call) - set(DIRECTIONAL) for noise in Noise)


@pytest.mark.parametrize("language", ["en", "cy"])
def test_every_agreement_is_said_in_full(language: str) -> None:
    said = {agreement_words(word, language, a_year_apart=True) for word in Agreement}
    assert len(said) == len(IN_FULL[language]) == len(Agreement)


def test_a_conflict_in_words() -> None:
    conflict = Agreement.CONFLICT_UP
    assert agreement_words(conflict, "en", a_year_apart=True) == (
        "Better than last year, but still worse than its usual level."
    )
    assert "last year" not in agreement_words(conflict, "en", a_year_apart=False)


@pytest.mark.parametrize("table", WORDS)
def test_words_and_codes(table: type[Word]) -> None:
    codes = np.array([code(word) for word in table])
    assert words_of(codes, table) == list(table)
    assert words_of(np.array([NOT_RUN, len(table)], dtype=np.int8), table) == [None, None]
    assert all(word.en != word.cy for word in table)


LINES = limits(row(*[1, 2] * 6))
"""Mean 1.5, limits 2.66 away."""


@pytest.mark.parametrize(
    ("target", "better", "expected"),
    [
        (4.17, 1, Assurance.CONSISTENTLY_FAILS),
        (4.16, 1, Assurance.HIT_AND_MISS),
        (-1.16, 1, Assurance.HIT_AND_MISS),
        (-1.17, 1, Assurance.CONSISTENTLY_MEETS),
        (4.17, -1, Assurance.CONSISTENTLY_MEETS),
        (-1.17, -1, Assurance.CONSISTENTLY_FAILS),
        (4.17, 0, None),
        (np.nan, 1, None),
    ],
)
def test_assurance(target: float, better: int, expected: Assurance | None) -> None:
    found = assurance(np.array([target]), LINES, np.array([better], dtype=np.int8))
    assert words_of(found, Assurance) == [expected]


@pytest.mark.parametrize(("points", "told"), [(11, False), (12, True)])
def test_assurance_needs_twelve_figures(points: int, told: bool) -> None:
    found = assurance(np.array([99.0]), limits(row(*range(points))), np.array([1], dtype=np.int8))
    assert (found.item() != NOT_RUN) == told
