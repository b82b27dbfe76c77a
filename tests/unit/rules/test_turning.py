"""Turning points: the edge of each way of getting worse, and what counts as its beginning and its end."""

from collections.abc import Sequence

import numpy as np
import pytest

from warehouse.rules.codes import codes_of, words_of
from warehouse.rules.noise.words import Cause, Noise
from warehouse.rules.turning import began_as, decline, lived_through, turn
from warehouse.rules.turning_words import Decline, Turn
from warehouse.rules.vocabulary import Call

Told = tuple[str, str | None, str | None, int, int, int]

DECLINES: dict[str, tuple[Told, str | None]] = {
    "worse once, and not clearly": (("worse", "no_clear_change", None, 0, 0, 1), None),
    "worse twice, and not clearly": (("worse", "no_clear_change", None, 0, 0, 2), "worse_again"),
    "worse twice, and not tested": (("worse", None, None, 0, 0, 2), "worse_again"),
    "better now, after a run": (("improved", "no_clear_change", None, 0, 0, 0), None),
    "clearly worse by its limits alone": (("worse", "worsening", None, 0, 0, 1), "clear_worse"),
    "outside the limits": (("worse", "worsening", "outside_limits", -1, 0, 1), "clear_worse"),
    "two of three near a limit": (("worse", "worsening", "two_of_three", -1, 0, 3), "clear_worse"),
    "seven on one side": (("worse", "worsening", "shift", -1, 0, 3), "shift_worse"),
    "seven in a row downwards": (("worse", "worsening", "trend", -1, 0, 7), "trend_worse"),
    "a trend by the test of trend": (("worse", "worsening", None, 0, -1, 3), "trend_worse"),
    "seven on one side, drifting too": (("worse", "worsening", "shift", -1, -1, 3), "shift_worse"),
    "a shift to the better, worse by its limits": (("worse", "worsening", "shift", 1, 0, 1), "clear_worse"),
    "the same, and worse than usual": (("same", "worsening", "shift", -1, 0, 0), "steady_but_worsening"),
    "better, and worse than usual": (("improved", "worsening", "outside_limits", -1, 0, 0), "steady_but_worsening"),
    "no direction, whatever the tests say": (("cant_say", "worsening", "shift", -1, -1, 4), None),
    "not available": (("not_available", None, None, 0, 0, 4), None),
}


def declines(told: Sequence[Told]) -> list[Decline | None]:
    call, noise, cause, xmr, mann_kendall, run = zip(*told, strict=True)
    found = decline(
        codes_of(call, Call),
        codes_of(noise, Noise),
        codes_of(cause, Cause),
        np.array(xmr, dtype=np.int8),
        np.array(mann_kendall, dtype=np.int8),
        np.array(run, dtype=np.int64),
    )
    return words_of(found, Decline)


def test_how_an_indicator_is_getting_worse() -> None:
    assert declines([told for told, _ in DECLINES.values()]) == [expected for _, expected in DECLINES.values()]


TURNS: dict[str, tuple[tuple[str, str | None, str | None, str | None], tuple[str | None, str | None]]] = {
    "a decline begins": (("worse", "worsening", "clear_worse", None), ("began", "clear_worse")),
    "worse a second time": (("worse", "no_clear_change", "worse_again", None), ("began", "worse_again")),
    "one that was not clear becomes clear": (("worse", "worsening", "shift_worse", "worse_again"), ("began", "shift_worse")),
    "a clear one goes on less clearly": (("worse", "no_clear_change", "worse_again", "clear_worse"), (None, "worse_again")),
    "a clear one goes on otherwise": (("same", "worsening", "steady_but_worsening", "clear_worse"), (None, "steady_but_worsening")),
    "it goes on": (("worse", "no_clear_change", "worse_again", "worse_again"), (None, "worse_again")),
    "it stops": (("same", "no_clear_change", None, "shift_worse"), ("stopped", "shift_worse")),
    "it stops, and is better than usual": (("same", "improving", None, "shift_worse"), ("recovered", "shift_worse")),
    "it recovers": (("improved", "no_clear_change", None, "worse_again"), ("recovered", "worse_again")),
    "it is worse, though no longer than usual": (("worse", "no_clear_change", None, "steady_but_worsening"), (None, None)),
    "nobody can say": (("cant_say", None, None, "clear_worse"), (None, None)),
    "nothing was wrong": (("improved", "improving", None, None), (None, None)),
}  # fmt: skip


def turns(
    told: Sequence[tuple[str, str | None, str | None, str | None]], *, is_known: bool
) -> list[tuple[Turn | None, Decline | None]]:
    call, noise, now, before = zip(*told, strict=True)
    codes = codes_of(now, Decline), codes_of(before, Decline)
    known = np.full(len(told), is_known)
    turned = turn(codes_of(call, Call), codes_of(noise, Noise), *codes, known)
    return list(zip(words_of(turned, Turn), words_of(lived_through(turned, *codes), Decline), strict=True))


def test_where_it_turned_and_what_it_lived_through() -> None:
    assert turns([told for told, _ in TURNS.values()], is_known=True) == [expected for _, expected in TURNS.values()]


@pytest.mark.parametrize("name", TURNS)
def test_nothing_turns_without_a_direction_before(name: str) -> None:
    told, _ = TURNS[name]
    assert turns([told], is_known=False) == [(None, told[2])]


SPELLS: dict[str, tuple[tuple[str | None, str | None, str | None], str | None]] = {
    "none": ((None, "clear_worse", "clear_worse"), None),
    "it begins": (("shift_worse", None, None), "shift_worse"),
    "it goes on otherwise": (("steady_but_worsening", "shift_worse", "clear_worse"), "clear_worse"),
    "it goes on less clearly": (("worse_again", "clear_worse", "clear_worse"), "clear_worse"),
    "it becomes clear": (("trend_worse", "worse_again", "worse_again"), "trend_worse"),
}


def test_as_what_a_decline_began() -> None:
    now, before, before_as = (codes_of([told[at] for told, _ in SPELLS.values()], Decline) for at in range(3))
    assert words_of(began_as(now, before, before_as), Decline) == [expected for _, expected in SPELLS.values()]
