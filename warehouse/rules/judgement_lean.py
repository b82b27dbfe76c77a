"""How a person's judgement stands to the colour that the evidence suggests, and which way judgements lean together."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Self

from warehouse.rules.board_judgement import BY_EVIDENCE, Evidence, Suggestion, differs
from warehouse.rules.vocabulary import Rag, Word

FROM_WORST = (Rag.RED, Rag.AMBER, Rag.GREEN)


class Standing(Word):
    """How a judgement stands to what the evidence suggests, in the order to look at. Translator to check: all."""

    KINDER = "kinder", "kinder than the evidence suggests", "yn fwy caredig na'r hyn a awgrymir"
    HARSHER = "harsher", "harsher than the evidence suggests", "yn llymach na'r hyn a awgrymir"
    UNEXPLAINED = "unexplained", "a reason is asked for and none is given", "gofynnir am reswm ac ni roddir un"
    EXPLAINED = "explained", "a reason is asked for and one is given", "gofynnir am reswm a rhoddir un"
    AGREES = "agrees", "agrees with what the evidence suggests", "yn cytuno â'r hyn a awgrymir"
    NOT_KNOWN = "not_known", "the evidence suggests no colour", "nid yw'r dystiolaeth yn awgrymu lliw"
    NOT_JUDGED = "not_judged", "no judgement is published", "ni chyhoeddwyd barn"


DIFFERING = (Standing.KINDER, Standing.HARSHER)


def possible(evidence: Evidence) -> tuple[Suggestion, ...]:
    """What the evidence can suggest: one answer, or where its one half is missing an answer for each way that could be.

    Nothing where both halves are missing.
    """
    halves = (evidence.is_on_track, evidence.is_improving)
    if halves == (None, None):
        return ()
    ways = [(True, False) if half is None else (half,) for half in halves]
    found = {BY_EVIDENCE[on_track, improving] for on_track in ways[0] for improving in ways[1]}
    return tuple(one for one in Suggestion if one in found)


def standing(judged: str | None, evidence: Evidence, *, has_reason: bool) -> Standing:
    """How one judgement stands to what is suggested.

    Where one half of the evidence is missing, a judgement differs only if it does whatever that half may be: green
    while outcomes are not improving, red while every milestone is on track.

    Args:
        judged: green, amber or red; None where nobody judged.
        evidence: beside it.
        has_reason: whether the person gave one, in either language. It is asked for only where the evidence has no
            published meaning: off track, yet outcomes improve.
    """
    if judged is None:
        return Standing.NOT_JUDGED
    suggested = possible(evidence)
    if suggested == (Suggestion.ASK,):
        return Standing.EXPLAINED if has_reason else Standing.UNEXPLAINED
    if not suggested or Suggestion.ASK in suggested:
        return Standing.NOT_KNOWN
    apart = [differs(judged, one) for one in suggested]
    if not all(apart):
        return Standing.NOT_KNOWN if any(apart) else Standing.AGREES
    best = max(FROM_WORST.index(Rag.of(one.value)) for one in suggested)
    return Standing.KINDER if FROM_WORST.index(Rag.of(judged)) > best else Standing.HARSHER


@dataclass(frozen=True)
class Lean:
    """Many judgements that can be held against one colour, counted.

    Where half of the evidence is missing a judgement can only be seen to differ, and to one side, never to agree. Such
    judgements have no part in the three counts, or the counts would lean by themselves: `by_half` counts those of them
    that differ whatever the missing half may be.
    """

    kinder: int
    harsher: int
    agree: int
    by_half: int

    @classmethod
    def of(cls, judged: Iterable[tuple[str, str]]) -> Self:
        """Count them.

        Args:
            judged: of each the `Standing` and the answers of `possible`, with semicolons between them.
        """
        told = [(one, ";" in suggested) for one, suggested in judged]
        whole = [one for one, by_half in told if not by_half]
        return cls(
            kinder=whole.count(Standing.KINDER),
            harsher=whole.count(Standing.HARSHER),
            agree=whole.count(Standing.AGREES),
            by_half=sum(by_half and one in DIFFERING for one, by_half in told),
        )

    @property
    def compared(self) -> int:
        """How many judgements stand beside a colour."""
        return self.kinder + self.harsher + self.agree

    @property
    def differ(self) -> int:
        """How many of those differ from it."""
        return self.kinder + self.harsher

    @property
    def one_way(self) -> Standing | None:
        """The side to which every one of at least two differing judgements lies; None where they lie on both."""
        if self.differ < 2 or (self.kinder and self.harsher):
            return None
        return Standing.KINDER if self.kinder else Standing.HARSHER
