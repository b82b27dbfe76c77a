"""The grade of links: an exact test of each, corrected for how many links of the plan are tested.

The test is the two-sided sign test: were agreeing and disagreeing equally likely for every place, how often would the
places be split so unevenly, or more? Corrected by Benjamini and Hochberg, so that of the links called supported or
contradicted about 5% at most are so by chance.
"""

from dataclasses import dataclass

import numpy as np
from scipy.stats import binom, false_discovery_control

from warehouse.rules.codes import Codes, code
from warehouse.rules.links.vocabulary import LinkGrade
from warehouse.rules.noise.arrays import Counts, Flags, Floats

Q = 0.05
"""Share of wrong ones, at most, among links called supported or contradicted (its edge included)."""

EVEN = 0.5


@dataclass(frozen=True)
class Grades:
    """Of n links, one value each.

    Attributes:
        p: of the exact test; NaN where not tested.
        q: the same, corrected.
        grade: codes of `LinkGrade`.
    """

    p: Floats
    q: Floats
    grade: Codes


def sign_test(agree: Counts, disagree: Counts) -> Floats:
    """Two-sided p of the exact binomial test that either is equally likely; 1 where there is neither."""
    found: Floats = np.minimum(1.0, 2.0 * binom.cdf(np.minimum(agree, disagree), agree + disagree, EVEN))
    return found


def grades(agree: Counts, disagree: Counts, tested: Flags) -> Grades:
    """Grade all links of one plan.

    Args:
        agree: places that say what the link says.
        disagree: places that say the opposite.
        tested: where there are enough of them to test; the others are not testable, and not counted in the correction.
    """
    p = np.where(tested, sign_test(agree, disagree), np.nan)
    q = np.full(p.size, np.nan)
    q[tested] = false_discovery_control(p[tested])
    clear = tested & (q <= Q)
    grade = np.where(tested, code(LinkGrade.MIXED), code(LinkGrade.NOT_TESTABLE))
    grade[clear & (agree > disagree)] = code(LinkGrade.SUPPORTED)
    grade[clear & (agree < disagree)] = code(LinkGrade.CONTRADICTED)
    return Grades(p, q, grade)
