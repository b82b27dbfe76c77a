"""What the figures say of a link, in a sentence of English or Welsh. Welsh marked (*) awaits a translator's check.

Welsh is worded so that no number has to mutate what follows it. Association is never said without "not cause".
"""

from dataclasses import dataclass

from warehouse.rules.links.vocabulary import LinkGrade, NotTestable

NOT_CAUSE = {"en": "Association, not cause.", "cy": "Cysylltiad, nid achos."}
"""Stands in every sentence about evidence: figures that move together do not tell why."""

SAID = {
    "en": "In {agree} of {places} places with figures for both, {first_year} to {last_year}, the two moved as stated;"
    " in {disagree} they moved the opposite way ({p} after correction; links tested: {tested}).",
    "cy": "Mewn {agree} o'r lleoedd sydd â ffigurau ar gyfer y ddau (nifer: {places}; {first_year}–{last_year}), "
    "symudodd y ddau fel y nodwyd; mewn {disagree}, symudasant i'r cyfeiriad arall ({p} ar ôl cywiro; nifer y "
    "cysylltiadau a brofwyd: {tested}).",  # (*)
}
UNTESTED = {"en": "Cannot be tested: {reason}.", "cy": "Ni ellir ei brofi: {reason}."}  # (*)

SMALLEST = 0.001
"""A smaller p is not told apart from this one."""


@dataclass(frozen=True)
class LinkEvidence:
    """What the figures say of one link.

    Attributes:
        grade: how far they bear it out.
        reason: why it is not testable; None exactly where it was tested.
        places: places that were heard.
        first_year: year in which their first change ends.
        last_year: year in which their last change ends.
        agree: places where the two moved as stated.
        disagree: places where they moved the opposite way.
        q: corrected p; NaN where not tested.
        tested: links of the plan that were tested.
    """

    grade: LinkGrade
    reason: NotTestable | None
    places: int
    first_year: int | None
    last_year: int | None
    agree: int
    disagree: int
    q: float
    tested: int


def link_words(evidence: LinkEvidence, language: str) -> str:
    """How many places agree, how sure that is, or why nothing can be said; in `en` or `cy`."""
    if evidence.reason is not None:
        return f"{UNTESTED[language].format(reason=evidence.reason.words(language))} {NOT_CAUSE[language]}"
    said = SAID[language].format(
        agree=evidence.agree,
        places=evidence.places,
        first_year=evidence.first_year,
        last_year=evidence.last_year,
        disagree=evidence.disagree,
        p=f"p < {SMALLEST}" if evidence.q < SMALLEST else f"p = {evidence.q:.3f}",
        tested=evidence.tested,
    )
    return f"{said} {NOT_CAUSE[language]}"
