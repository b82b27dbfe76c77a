"""Worked examples of links: four that are tested together, as the links of one plan are."""

from dataclasses import dataclass
from functools import cache

import numpy as np

from warehouse.rules.codes import words_of
from warehouse.rules.links.grade import grades
from warehouse.rules.links.vocabulary import LinkGrade

SPLITS = ((18, 3), (14, 6), (11, 9), (2, 17))
"""Places that agree, and places that disagree, of 22 that were heard."""


@dataclass(frozen=True)
class Graded:
    """One link.

    Attributes:
        agree: places where the two moved as stated.
        disagree: places where they moved the opposite way.
        p: of the exact test.
        q: the same, corrected for all of the examples that are tested.
        grade: what that makes it.
    """

    agree: int
    disagree: int
    p: float
    q: float
    grade: LinkGrade


@cache
def graded() -> list[Graded]:
    """The examples, as the links of one plan."""
    agree, disagree = (np.array(side, dtype=np.int64) for side in zip(*SPLITS, strict=True))
    found = grades(agree, disagree, np.ones(len(SPLITS), dtype=np.bool_))
    words = [word for word in words_of(found.grade, LinkGrade) if word is not None]
    return [
        Graded(*split, p, q, word)
        for split, p, q, word in zip(SPLITS, found.p.tolist(), found.q.tolist(), words, strict=True)
    ]
