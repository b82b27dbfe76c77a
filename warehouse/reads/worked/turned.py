"""Worked examples of turning points: a decline that begins, becomes clear, goes on, stops and recovers, and none."""

from functools import cache

import numpy as np

from warehouse.reads.reader import Row
from warehouse.rules import turning as rule
from warehouse.rules.attention import LONG_RUN
from warehouse.rules.codes import codes_of, words_of
from warehouse.rules.noise.words import Cause, Noise
from warehouse.rules.turning_words import Decline, Turn
from warehouse.rules.vocabulary import Call


@cache
def turned() -> list[Row]:
    """The examples: before (`Decline` or None), call, noise; and what the rule gives: decline, turn."""
    given = [
        _example(None, Call.WORSE, Noise.WORSENING, cause=Cause.OUTSIDE, run=1),
        _example(None, Call.WORSE, Noise.NO_CLEAR_CHANGE, run=LONG_RUN),
        _example(Decline.AGAIN, Call.WORSE, Noise.WORSENING, cause=Cause.SHIFT, run=LONG_RUN + 1),
        _example(Decline.SHIFT, Call.SAME, Noise.WORSENING, cause=Cause.SHIFT),
        _example(Decline.TREND, Call.SAME, Noise.NO_CLEAR_CHANGE),
        _example(Decline.CLEAR, Call.IMPROVED, Noise.NO_CLEAR_CHANGE),
        _example(None, Call.WORSE, Noise.NO_CLEAR_CHANGE, run=1),
    ]
    call = codes_of([row["call"] for row in given], Call)
    noise = codes_of([row["noise"] for row in given], Noise)
    cause = codes_of([row["cause"] for row in given], Cause)
    before = codes_of([row["before"] for row in given], Decline)
    xmr = np.where(noise == codes_of([Noise.WORSENING], Noise), rule.FOUND_WORSE, np.int8(0))
    run = np.array([row["run"] for row in given], dtype=np.int64)
    now = rule.decline(call, noise, cause, xmr, np.zeros_like(xmr), run)
    turns = rule.turn(call, noise, now, before, np.ones(len(given), dtype=np.bool_))
    lived = rule.lived_through(turns, rule.began_as(now, before, before), before)
    told = zip(given, words_of(lived, Decline), words_of(turns, Turn), strict=True)
    return [row | {"decline": decline, "turn": turn} for row, decline, turn in told]


def _example(before: Decline | None, call: Call, noise: Noise, *, cause: Cause | None = None, run: int = 0) -> Row:
    return {"before": before, "call": call, "noise": noise, "cause": cause, "run": run}
