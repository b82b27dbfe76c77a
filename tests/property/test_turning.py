"""Turning points, whatever stands: each period by itself, and nothing both begun and ended."""

from typing import Any

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from warehouse.rules.codes import NO_WORD, code
from warehouse.rules.noise.words import Cause, Noise
from warehouse.rules.turning import began_as, decline, directional, lived_through, turn
from warehouse.rules.turning_words import ENDED, Decline, Turn
from warehouse.rules.vocabulary import Call

SIGN = st.sampled_from([-1, 0, 1])


def word(table: type[Any]) -> st.SearchStrategy[int]:
    return st.integers(-1, len(table) - 1)


CALLED = st.tuples(st.integers(0, len(Call) - 1), word(Noise), word(Cause), SIGN, SIGN, st.integers(0, 9))
PAIRS = st.lists(st.tuples(CALLED, CALLED), min_size=1, max_size=12)


def columns(rows: list[Any]) -> tuple[np.ndarray[Any, Any], ...]:
    kinds = (np.int8, np.int8, np.int8, np.int8, np.int8, np.int64)
    return tuple(np.array(column, dtype=kind) for column, kind in zip(zip(*rows, strict=True), kinds, strict=True))


def judged(pairs: list[Any]) -> tuple[np.ndarray[Any, Any], ...]:
    before, now = (columns([pair[at] for pair in pairs]) for at in (0, 1))
    then, is_now = decline(*before), decline(*now)
    turned = turn(now[0], now[1], is_now, then, directional(before[0]))
    return then, is_now, turned, lived_through(turned, began_as(is_now, then, then), then)


@settings(max_examples=400, deadline=None)
@given(PAIRS)
def test_a_row_is_judged_alike_alone_and_among_others(pairs: list[Any]) -> None:
    together = np.column_stack(judged(pairs))
    alone = [np.column_stack(judged([pair]))[0] for pair in pairs]
    assert together.tolist() == [row.tolist() for row in alone]


@settings(max_examples=400, deadline=None)
@given(PAIRS)
def test_what_turned_has_a_decline_on_the_side_it_turned_from_or_to(pairs: list[Any]) -> None:
    then, now, turned, lived = judged(pairs)
    ended = np.isin(turned, [code(one) for one in ENDED])
    began = turned == code(Turn.BEGAN)
    assert (now[ended] == NO_WORD).all()
    assert (then[ended] != NO_WORD).all()
    assert (now[began] != NO_WORD).all()
    assert (lived[turned != NO_WORD] != NO_WORD).all()
    assert (lived[began] == now[began]).all()


@settings(max_examples=400, deadline=None)
@given(PAIRS)
def test_nothing_clear_is_called_worse_again_and_nothing_without_direction_declines(pairs: list[Any]) -> None:
    call, noise, *_ = columns([pair[1] for pair in pairs])
    _, now, _, _ = judged(pairs)
    assert (now[~directional(call)] == NO_WORD).all()
    clear = directional(call) & (noise == code(Noise.WORSENING))
    assert ((now != NO_WORD) & (now != code(Decline.AGAIN)))[clear].all()
    assert (now[~clear & (call != code(Call.WORSE))] == NO_WORD).all()
