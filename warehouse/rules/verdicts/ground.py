"""What a verdict rests on: why it is too early or cannot be told, and what a change lacks that is not evident."""

import numpy as np

from warehouse.rules.codes import NO_WORD, Codes, code
from warehouse.rules.noise.arrays import NOT_RUN, Counts, Flags, Floats, Signs
from warehouse.rules.verdicts.verdict import reached
from warehouse.rules.verdicts.vocabulary import Ground, Verdict
from warehouse.rules.vocabulary import ActionState

EARLY = (Ground.NOT_BEGUN, Ground.NO_FIGURE_YET)
"""With one of these it is too early to tell; whatever else keeps an action from being judged stays."""


def why_not_judged(state: Codes, starts: Flags, shows: Flags, before: Counts, after: Counts) -> Codes:
    """Why the figures say nothing of an action, the first that holds; `NO_WORD` where there are two figures to compare.

    Args:
        state: (n,), codes of `ActionState`.
        starts: (n,), whether a first day is given.
        shows: (n,), whether a day is given by which the effect should show.
        before: (n,), the figure before, as `before_and_after` gives it.
        after: (n,), the figure after; alike.

    Returns:
        (n,), codes of `Ground`.
    """
    rules = (
        (state == code(ActionState.STOPPED), Ground.STOPPED),
        (~starts, Ground.NO_FIRST_DAY),
        (~shows, Ground.NO_LAST_DAY),
        (state == code(ActionState.PLANNED), Ground.NOT_BEGUN),
        (after < 0, Ground.NO_FIGURE_YET),
        (before < 0, Ground.NO_FIGURE_BEFORE),
    )
    return _first(rules, NO_WORD)


def grounds(unjudged: Codes, verdict: Codes, gain: Floats, expected: Floats, clear: Signs) -> Codes:
    """The ground of every verdict.

    Args:
        unjudged: (n,), as `why_not_judged` gives it.
        verdict: (n,), codes of `Verdict`.
        gain: (n,), how much better the figure after is.
        expected: (n,), the gain expected; NaN where none is written.
        clear: (n,), as `clear_since` gives it.
    """
    rules = (
        (verdict == code(Verdict.CANNOT_TELL), Ground.NO_DIRECTION),
        (verdict == code(Verdict.WORSE), Ground.GOT_WORSE),
        (verdict == code(Verdict.NO_SIGN), Ground.WITHIN_TOLERANCE),
        (verdict == code(Verdict.EVIDENT), Ground.REACHED),
        (clear == NOT_RUN, Ground.NOT_TESTED),
        (clear != 1, Ground.NOT_CLEAR),
        (np.isnan(expected), Ground.NOTHING_EXPECTED),
        (~reached(gain, expected), Ground.LESS_THAN_EXPECTED),
    )
    return np.where(unjudged != NO_WORD, unjudged, _first(rules, NO_WORD))


def is_early(unjudged: Codes) -> Flags:
    """Whether it is too early to tell."""
    found: Flags = np.isin(unjudged, [code(ground) for ground in EARLY])
    return found


def _first(rules: tuple[tuple[Flags, Ground], ...], otherwise: np.int8) -> Codes:
    holds, said = zip(*rules, strict=True)
    return np.select(list(holds), [code(ground) for ground in said], otherwise).astype(np.int8)
