"""Which lesson is nearer, and each reason for which it is shown."""

from dataclasses import replace

import pytest

from warehouse.rules.nearness import Near, Standing, order, why_near
from warehouse.rules.turning_words import Decline, Turn, turn_words

HERE = Standing("goldvale", "percent", ("people",), ("homes",))
FAR = Standing("goldvale", "days", ("place",), ("homes",))

REASONS = {
    "nothing but the decline": (FAR, False, ()),
    "it ended": (FAR, True, (Near.ENDED,)),
    "another board": (replace(FAR, boards=("work",)), False, (Near.OTHER_BOARD,)),
    "one board of two is ours": (replace(FAR, boards=("work", "homes")), False, ()),
    "on no board": (replace(FAR, boards=()), False, (Near.OTHER_BOARD,)),
    "the same unit": (replace(FAR, unit="percent"), False, (Near.UNIT,)),
    "one theme of two": (replace(FAR, themes=("place", "people")), False, (Near.THEME,)),
    "all at once": (replace(HERE, boards=("work",)), True, tuple(Near)),
    "another council": (replace(HERE, council="elsewhere"), False, (Near.UNIT, Near.OTHER_BOARD)),
}


@pytest.mark.parametrize("name", REASONS)
def test_why_it_is_shown(name: str) -> None:
    there, ended, expected = REASONS[name]
    assert why_near(HERE, there, ended=ended) == expected


def test_an_earlier_reason_outweighs_every_later_one() -> None:
    in_order = [
        tuple(Near),
        (Near.THEME,),
        (Near.UNIT, Near.OTHER_BOARD, Near.ENDED),
        (Near.OTHER_BOARD,),
        (Near.ENDED,),
        (),
    ]
    shuffled = [in_order[at] for at in (3, 0, 5, 2, 4, 1)]
    assert sorted(shuffled, key=order) == in_order


@pytest.mark.parametrize("language", ["en", "cy"])
def test_every_turn_is_a_sentence(language: str) -> None:
    said = {turn_words(decline, turn, language) for decline in (*Decline, None) for turn in (*Turn, None)}
    assert len(said) == len(Decline) * (len(Turn) + 1) + 1
    assert all(words.endswith(".") and "{" not in words for words in said)


def test_the_turn_of_a_decline_is_told_with_what_was_before() -> None:
    told = turn_words(Decline.SHIFT, Turn.RECOVERED, "en")
    assert told == "It began to recover from a decline: settled at a worse level."
    assert turn_words(None, None, "en") == "Its figures show no decline in that period."
