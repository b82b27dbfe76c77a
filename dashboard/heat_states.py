"""What a cell of the heatmap can show, in each of its views: a letter to keep it by, a style, a sign and the word."""

from dataclasses import dataclass
from enum import StrEnum

from dashboard.i18n import Say
from warehouse.rules.noise.agreement import MARKS
from warehouse.rules.noise.words import Agreement
from warehouse.rules.vocabulary import Call, Rag, Reason, Word


class Show(StrEnum):
    """The views: direction of travel, whether it stands out from the usual ups and downs, and against target."""

    CALL = "call"
    VARIATION = "variation"
    RAG = "rag"


COLUMN = {Show.CALL: "call", Show.VARIATION: "agreement", Show.RAG: "rag"}
"""The column of `warehouse.reads.heatmap.calls_through_time` that each view shows."""

WORDS: dict[Show, type[Word]] = {Show.CALL: Call, Show.VARIATION: Agreement, Show.RAG: Rag}

NOTHING = "-"
"""The letter of a cell in which nothing stands: no figure was due."""

STYLES: dict[str, str] = {
    Call.IMPROVED: "up",
    Call.SAME: "eq",
    Call.WORSE: "dn",
    Call.CANT_SAY: "cs",
    Call.NOT_AVAILABLE: "na",
    Agreement.CLEAR_IMPROVEMENT: "vup",
    Agreement.IMPROVED_WITHIN: "vin",
    Agreement.CONFLICT_UP: "vlo",
    Agreement.IMPROVED_UNTESTED: "vun",
    Agreement.STEADY_AFTER_IMPROVEMENT: "vhi",
    Agreement.STEADY: "vin",
    Agreement.STEADY_BUT_WORSENING: "vlo",
    Agreement.SAME_UNTESTED: "vun",
    Agreement.CONFLICT_DOWN: "vhi",
    Agreement.WORSE_WITHIN: "vin",
    Agreement.CLEAR_DECLINE: "vdn",
    Agreement.WORSE_UNTESTED: "vun",
    Rag.GREEN: "rg",
    Rag.AMBER: "ra",
    Rag.RED: "rr",
    Rag.NO_TARGET: "rn",
    Rag.NO_DATA: "na",
    Rag.NO_JUDGEMENT: "cs",
}
"""The class of a cell, which has its colour and sign in `assets/heatmap.css`; short, since a page may have 40,000."""


@dataclass(frozen=True)
class State:
    """What a cell shows: the class of its style, and its word."""

    style: str
    word: str


def letters(words: type[Word]) -> dict[str, str]:
    """A letter for each code, in their order: what a row is kept as, one letter for each period."""
    return {word.value: chr(ord("a") + place) for place, word in enumerate(words)}


def states(show: Show, say: Say) -> dict[str, State]:
    """What each letter of a view stands for."""
    known = {letters(WORDS[show])[word.value]: State(STYLES[word], word.words(say.language)) for word in WORDS[show]}
    return {**known, NOTHING: State("no", say("no figure was due"))}


def signs(show: Show, say: Say) -> list[State]:
    """Each style of a view once, with the word of its state; where several share it, with that of their mark."""
    found: dict[str, State] = {}
    for word in WORDS[show]:
        style = STYLES[word]
        mark = MARKS.get(word) if style in found and isinstance(word, Agreement) else None
        found[style] = State(style, (mark or word).words(say.language))
    return [*found.values(), states(show, say)[NOTHING]]


def reasons(say: Say) -> dict[str, str]:
    """What each letter of a row's reasons says."""
    return {letters(Reason)[word.value]: word.words(say.language) for word in Reason}
