"""The two calls together: the council's own two-point call, and what the noise-aware call adds (section F).

The published tally stays the two-point one; the noise-aware call never changes it, but is printed with it.
"""

from functools import cache

import numpy as np

from warehouse.rules.codes import code
from warehouse.rules.noise.arrays import NOT_RUN, Signs
from warehouse.rules.noise.words import Agreement, Mark, Noise
from warehouse.rules.vocabulary import Call

TABLE = {
    (Call.IMPROVED, Noise.IMPROVING): Agreement.CLEAR_IMPROVEMENT,
    (Call.IMPROVED, Noise.NO_CLEAR_CHANGE): Agreement.IMPROVED_WITHIN,
    (Call.IMPROVED, Noise.WORSENING): Agreement.CONFLICT_UP,
    (Call.IMPROVED, Noise.NOT_ENOUGH_DATA): Agreement.IMPROVED_UNTESTED,
    (Call.IMPROVED, Noise.NOT_TESTABLE): Agreement.IMPROVED_UNTESTED,
    (Call.SAME, Noise.IMPROVING): Agreement.STEADY_AFTER_IMPROVEMENT,
    (Call.SAME, Noise.NO_CLEAR_CHANGE): Agreement.STEADY,
    (Call.SAME, Noise.WORSENING): Agreement.STEADY_BUT_WORSENING,
    (Call.SAME, Noise.NOT_ENOUGH_DATA): Agreement.SAME_UNTESTED,
    (Call.SAME, Noise.NOT_TESTABLE): Agreement.SAME_UNTESTED,
    (Call.WORSE, Noise.IMPROVING): Agreement.CONFLICT_DOWN,
    (Call.WORSE, Noise.NO_CLEAR_CHANGE): Agreement.WORSE_WITHIN,
    (Call.WORSE, Noise.WORSENING): Agreement.CLEAR_DECLINE,
    (Call.WORSE, Noise.NOT_ENOUGH_DATA): Agreement.WORSE_UNTESTED,
    (Call.WORSE, Noise.NOT_TESTABLE): Agreement.WORSE_UNTESTED,
    **{(Call.CANT_SAY, noise): Agreement.CANT_SAY for noise in Noise},
    **{(Call.NOT_AVAILABLE, noise): Agreement.NOT_AVAILABLE for noise in Noise},
}

MARKS = {
    Agreement.CLEAR_IMPROVEMENT: Mark.CLEAR,
    Agreement.IMPROVED_WITHIN: Mark.WITHIN,
    Agreement.CONFLICT_UP: Mark.BUT_WORSENING,
    Agreement.IMPROVED_UNTESTED: Mark.UNTESTED,
    Agreement.STEADY_AFTER_IMPROVEMENT: Mark.BUT_IMPROVING,
    Agreement.STEADY: Mark.WITHIN,
    Agreement.STEADY_BUT_WORSENING: Mark.BUT_WORSENING,
    Agreement.SAME_UNTESTED: Mark.UNTESTED,
    Agreement.CONFLICT_DOWN: Mark.BUT_IMPROVING,
    Agreement.WORSE_WITHIN: Mark.WITHIN,
    Agreement.CLEAR_DECLINE: Mark.CLEAR,
    Agreement.WORSE_UNTESTED: Mark.UNTESTED,
}
"""The mark beside each call that has a direction."""

IN_FULL = {
    "en": {
        Agreement.CLEAR_IMPROVEMENT: "Better than {before}, and by more than its usual ups and downs.",
        Agreement.IMPROVED_WITHIN: "Better than {before}, but within its usual ups and downs.",
        Agreement.CONFLICT_UP: "Better than {before}, but still worse than its usual level.",
        Agreement.IMPROVED_UNTESTED: "Better than {before}; not tested against its usual ups and downs.",
        Agreement.STEADY_AFTER_IMPROVEMENT: "The same as {before}, and better than its usual level.",
        Agreement.STEADY: "The same as {before}, and within its usual ups and downs.",
        Agreement.STEADY_BUT_WORSENING: "The same as {before}, but worse than its usual level.",
        Agreement.SAME_UNTESTED: "The same as {before}; not tested against its usual ups and downs.",
        Agreement.CONFLICT_DOWN: "Worse than {before}, but still better than its usual level.",
        Agreement.WORSE_WITHIN: "Worse than {before}, but within its usual ups and downs.",
        Agreement.CLEAR_DECLINE: "Worse than {before}, and by more than its usual ups and downs.",
        Agreement.WORSE_UNTESTED: "Worse than {before}; not tested against its usual ups and downs.",
        Agreement.CANT_SAY: "We can't say which way it went.",
        Agreement.NOT_AVAILABLE: "A figure we need is not available.",
    },
    "cy": {
        Agreement.CLEAR_IMPROVEMENT: "Yn well na {before}, a thu hwnt i'r amrywiad arferol.",  # (*)
        Agreement.IMPROVED_WITHIN: "Yn well na {before}, ond o fewn yr amrywiad arferol.",  # (*)
        Agreement.CONFLICT_UP: "Yn well na {before}, ond yn dal yn waeth na'i lefel arferol.",  # (*)
        Agreement.IMPROVED_UNTESTED: "Yn well na {before}; heb ei brofi yn erbyn yr amrywiad arferol.",  # (*)
        Agreement.STEADY_AFTER_IMPROVEMENT: "Yr un fath â {before}, ac yn well na'i lefel arferol.",  # (*)
        Agreement.STEADY: "Yr un fath â {before}, ac o fewn yr amrywiad arferol.",  # (*)
        Agreement.STEADY_BUT_WORSENING: "Yr un fath â {before}, ond yn waeth na'i lefel arferol.",  # (*)
        Agreement.SAME_UNTESTED: "Yr un fath â {before}; heb ei brofi yn erbyn yr amrywiad arferol.",  # (*)
        Agreement.CONFLICT_DOWN: "Yn waeth na {before}, ond yn dal yn well na'i lefel arferol.",  # (*)
        Agreement.WORSE_WITHIN: "Yn waeth na {before}, ond o fewn yr amrywiad arferol.",  # (*)
        Agreement.CLEAR_DECLINE: "Yn waeth na {before}, a thu hwnt i'r amrywiad arferol.",  # (*)
        Agreement.WORSE_UNTESTED: "Yn waeth na {before}; heb ei brofi yn erbyn yr amrywiad arferol.",  # (*)
        Agreement.CANT_SAY: "Methu dweud i ba gyfeiriad yr aeth.",  # (*)
        Agreement.NOT_AVAILABLE: "Nid yw ffigur sydd ei angen ar gael.",  # (*)
    },
}

LAST_YEAR = {"en": "last year", "cy": "llynedd"}  # (*)
FIGURE_BEFORE = {"en": "the figure it is compared with", "cy": "ffigur y gymhariaeth"}  # (*)


def agreement(calls: Signs, noise: Signs) -> Signs:
    """The codes of `Agreement` for codes of `Call` and of `Noise`, (n,) each; without noise a call stands untested.

    Args:
        calls: codes of `Call`.
        noise: codes of `Noise`, `NOT_RUN` where there is no figure to test.
    """
    columns = np.where(noise == NOT_RUN, code(Noise.NOT_ENOUGH_DATA), noise)
    return _table().take(calls * np.int8(len(Noise)) + columns)


@cache
def _table() -> Signs:
    """A row for each call, one after another, with a place in it for each word of the noise-aware call."""
    return np.array([code(TABLE[call, noise]) for call in Call for noise in Noise], dtype=np.int8)


def agreement_words(together: Agreement, language: str, *, a_year_apart: bool) -> str:
    """Both calls in a sentence.

    Args:
        together: what both calls say.
        language: `en` or `cy`.
        a_year_apart: whether the figure compared with is last year's; no other is called that.
    """
    before = (LAST_YEAR if a_year_apart else FIGURE_BEFORE)[language]
    return IN_FULL[language][together].format(before=before)
