"""Mann-Kendall's test of trend on every run: does its order say more than chance? (section F)."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from warehouse.rules.noise.arrays import Counts, Flags, Floats, Signs, how_many
from warehouse.rules.noise.inversions import MOST_TIED, tied_tails, untied_tails

FEWEST = 5
"""With four figures even a perfect trend has p = 2/24, which is not rare."""

BELOW = 12
"""With so many figures the XmR chart has full limits and takes over."""

SIGNIFICANCE = 0.05
"""A trend is called when chance would give one so strong, either way, at most this often."""


@dataclass(frozen=True)
class MannKendall:
    """S and its two-sided p of each run, (n,)."""

    s: Counts
    p: Floats

    @property
    def trend(self) -> Signs:
        """-1 falling, +1 rising, 0 no trend that chance would not give."""
        return (np.sign(self.s) * (self.p <= SIGNIFICANCE)).astype(np.int8)


def mann_kendall(runs: Floats) -> MannKendall:
    """S, and the p prescribed for the number of figures and ties.

    No ties: exact. Ties among at most `MOST_TIED` figures: exact. Ties among more: the normal approximation with
    corrections for ties and for continuity.

    Args:
        runs: (n, width), NaN where there is no figure; at most `inversions.LONGEST` figures each.
    """
    points = how_many(~np.isnan(runs))
    rising, falling = _compared_pairs(runs)
    s = rising - falling
    equal_pairs = points * (points - 1) // 2 - rising - falling
    p = untied_tails()[points, np.abs(s)]
    tied = np.flatnonzero(equal_pairs)
    if tied.size:
        triples = _equal_triples(runs.T.take(tied, axis=1).T)
        p[tied] = _tied_p(np.abs(s[tied]), points[tied], equal_pairs[tied], triples)
    return MannKendall(s, p)


def _compared_pairs(runs: Floats) -> tuple[Counts, Counts]:
    """How many pairs of each run rise, and how many fall; a pair with a missing figure does neither."""
    columns = runs.T
    rising = np.zeros(runs.shape[0], dtype=np.int16)
    falling = np.zeros_like(rising)
    for later in range(1, len(columns)):
        rising += _in_columns(columns[:later] < columns[later])
        falling += _in_columns(columns[:later] > columns[later])
    return rising.astype(np.int64), falling.astype(np.int64)


def _equal_triples(runs: Floats) -> Counts:
    """How many triples of equal figures each run has."""
    columns = runs.T
    others = np.zeros(columns.shape, dtype=np.uint8)
    for later in range(1, len(columns)):
        equal = columns[:later] == columns[later]
        others[later] = _in_columns(equal)
        others[:later] += equal
    pairs = others.astype(np.int16)
    triples: Counts = (pairs * (pairs - 1)).sum(axis=0, dtype=np.int64) // 6
    return triples


def _in_columns(flags: Flags) -> NDArray[np.uint8]:
    """How many of each column are true; a run is short enough to be counted in bytes, which is several times faster."""
    found: NDArray[np.uint8] = np.add.reduce(flags.view(np.uint8), axis=0, dtype=np.uint8)
    return found


def _tied_p(size: Counts, points: Counts, equal_pairs: Counts, triples: Counts) -> Floats:
    """The p of |S| where some figures are equal."""
    rows, tails = tied_tails()
    p = _normal_p(size, points, equal_pairs, triples)
    few = np.flatnonzero(points <= MOST_TIED)
    p[few] = tails[rows[points[few], equal_pairs[few], triples[few]], size[few]]
    return p


def _normal_p(size: Counts, points: Counts, equal_pairs: Counts, triples: Counts) -> Floats:
    """The normal approximation, |S| brought one nearer to 0 for continuity.

    The variance is (n(n-1)(2n+5) - sum of t(t-1)(2t+5) over groups of t equal figures) / 18; that sum is
    18 times the equal pairs and 12 times the equal triples.
    """
    from scipy.special import erfc  # where it is needed: it takes a quarter of a second at every start

    variance = (points * (points - 1) * (2 * points + 5) - 18 * equal_pairs - 12 * triples) / 18
    z = np.maximum(size - 1, 0) / np.sqrt(np.maximum(variance, 1))
    return np.asarray(erfc(z / np.sqrt(2)))
